/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile demo: an invented journal in a file of its own. It never touches one that is
 * there. */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "cli/commands.h"
#include "cli/common.h"
#include "model/invented.h"
#include "store/catalogue-names.h"
#include "store/records.h"

#define SEED 1

static gboolean
fill_journal (ChamJournal *journal, const ChamRecordSet *set, GError **error)
{
  g_autoptr (ChamAddReport) report = NULL;

  if (!cham_journal_begin (journal, _ ("Invent a journal"), error))
    return FALSE;
  report =
      cham_journal_add_records (journal, set->records, CHAM_ADD_ALL_OR_NOTHING, error);
  if (report != NULL && report->problems->len == 0
      && cham_journal_set_setting (journal, CHAM_SETTING_INVENTED, "1", error))
    return cham_journal_commit (journal, error);
  cham_journal_roll_back (journal);
  if (report != NULL && report->problems->len > 0)
    g_set_error_literal (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID,
                         "the invented diary was refused");
  return FALSE;
}

/* Makes the file; takes it away again when it cannot be filled, for it was not there
 * before. */
static int
make_demo (const char *path, int years)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) names = cham_catalogue_list_names (NULL); /* without, in English */
  g_autoptr (ChamRecordSet) set
      = cham_invented_new (cham_cli_get_today (), years, SEED, names);
  g_autoptr (ChamJournal) journal = cham_cli_open_journal (path, CHAM_OPEN_CREATE);
  gboolean filled;

  if (journal == NULL)
    return CHAM_EXIT_FAILED;
  filled = fill_journal (journal, set, &error);
  if (!filled)
    cham_cli_complain_of_journal (error, path);
  if (!cham_cli_close_journal (journal) || !filled)
    {
      g_unlink (path);
      return CHAM_EXIT_FAILED;
    }
  printf (_ ("“%s” is an invented journal: nobody wrote it.\n"), path);
  return CHAM_EXIT_DONE;
}

/** cham_command_demo: Makes an invented journal. */
int
cham_command_demo (int argc, char **argv)
{
  int years = 1;
  const GOptionEntry entries[] = {
    { "years", 0, 0, G_OPTION_ARG_INT, &years, N_ ("How long it is, 1 unless said"),
      "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context =
      cham_cli_new_context ("demo", _ ("FILE"),
                            _ ("Makes an invented journal to try things on."), NULL);

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 1))
    return CHAM_EXIT_USAGE;
  if (years < 1 || years > CHAM_INVENTED_MAX_YEARS)
    {
      cham_cli_complain (_ ("--years: from 1 to %d"), CHAM_INVENTED_MAX_YEARS);
      return CHAM_EXIT_USAGE;
    }
  if (g_file_test (argv[1], G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    {
      cham_cli_complain (_ ("“%s” is there already and was left as it is"), argv[1]);
      return CHAM_EXIT_FAILED;
    }
  return make_demo (argv[1], years);
}

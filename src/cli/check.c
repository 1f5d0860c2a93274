/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile check: looks, and changes nothing. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/commands.h"
#include "cli/common.h"

static int
print_problems (ChamJournal *journal)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  if (!cham_journal_check (journal, &problems, &error))
    {
      cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
      return CHAM_EXIT_FAILED;
    }
  for (guint i = 0; i < problems->len; i++)
    printf ("%s\n", (const char *) g_ptr_array_index (problems, i));
  if (problems->len > 0)
    return CHAM_EXIT_FAILED;
  printf ("%s\n", _ ("All is well."));
  return CHAM_EXIT_DONE;
}

/** cham_command_check: Prints what is wrong with a journal, a line each; fails if
 * anything is. */
int
cham_command_check (int argc, char **argv)
{
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &path, N_ ("The journal"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context =
      cham_cli_new_context ("check", "", _ ("Looks for damage. Changes nothing."), NULL);
  g_autoptr (ChamJournal) journal = NULL;

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0))
    return CHAM_EXIT_USAGE;
  journal = cham_cli_open_journal (path, CHAM_OPEN_READ);
  return journal != NULL ? print_problems (journal) : CHAM_EXIT_FAILED;
}

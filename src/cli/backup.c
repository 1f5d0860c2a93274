/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile backup and restore: all of a journal in one file, and back. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/commands.h"
#include "cli/common.h"
#include "store/backup.h"
#include "store/describe.h"

static int
complain (char *words)
{
  cham_cli_complain ("%s", words);
  g_free (words);
  return CHAM_EXIT_FAILED;
}

static void
print_facts (const ChamBackup *facts)
{
  char from[CHAM_DAY_TEXT_SIZE], to[CHAM_DAY_TEXT_SIZE];

  if (cham_day_range_is_empty (facts->days))
    printf ("%s\n", _ ("Nothing is written down in it yet."));
  else
    printf (_ ("Days: %s to %s\n"), cham_day_print (facts->days.from, from),
            cham_day_print (facts->days.to, to));
  printf (_ ("Photos: %u\n"), facts->n_photos);
  if (facts->n_lost > 0)
    printf (ngettext ("%u photo is not in it: its file was missing or changed.\n",
                      "%u photos are not in it: their files were missing or changed.\n",
                      facts->n_lost),
            facts->n_lost);
}

/* What was written is read again, so that what is said is what is there. */
static int
tell_backup (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamBackup) facts = cham_backup_read (path, &error);

  if (facts == NULL)
    return complain (cham_restore_error_describe (error, path, path));
  print_facts (facts);
  return CHAM_EXIT_DONE;
}

/** cham_command_backup: Writes all of a journal into one file. */
int
cham_command_backup (int argc, char **argv)
{
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &path, N_ ("The journal"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "backup", _ ("BACKUP"), _ ("Writes all of a journal, its photos too, into one file."),
      _ ("The window may be open. A backup of that name is replaced once the new one is whole; "
         "any other file is left alone."));
  g_autoptr (ChamJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 1))
    return CHAM_EXIT_USAGE;
  journal = cham_cli_open_journal (path, CHAM_OPEN_READ);
  if (journal == NULL)
    return CHAM_EXIT_FAILED;
  if (cham_journal_back_up (journal, argv[1], CHAM_BACKUP_WITH_PHOTOS, &error))
    return tell_backup (argv[1]);
  return complain (cham_backup_error_describe (error, argv[1]));
}

static int
restore (const char *backup, const char *path)
{
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  if (!cham_backup_restore (backup, path, &kept, &error))
    return complain (cham_restore_error_describe (error, backup, path));
  if (kept != NULL)
    printf (_ ("The journal that was there is kept as “%s”.\n"), kept);
  return tell_backup (backup);
}

/** cham_command_restore: Makes a journal of a backup. */
int
cham_command_restore (int argc, char **argv)
{
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &path, N_ ("The journal to make"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "restore", _ ("BACKUP"), _ ("Makes a journal of a backup."),
      _ ("A journal that is there already is kept under another name, which is said."));

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 1))
    return CHAM_EXIT_USAGE;
  if (path == NULL)
    path = cham_journal_dup_default_path ();
  return restore (argv[1], path);
}

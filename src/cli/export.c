/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile export: everything in a journal as the flat CSV. */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/common.h"
#include "exchange/diary.h"
#include "store/records.h"

static GBytes *
make_table (ChamJournal *journal, ChamDayRange range)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cham_journal_list_records (journal, range, &error);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (records == NULL)
    {
      cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
      return NULL;
    }
  if (!cham_diary_write (records, stream, NULL, &error)
      || !g_output_stream_close (stream, NULL, &error))
    {
      cham_cli_complain ("%s", error->message);
      return NULL;
    }
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/** cham_command_export: Writes a journal, or some days of it, as CSV. */
int
cham_command_export (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *output = NULL;
  ChamDayRange range;
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &path, N_ ("The journal"), N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("First day"), "YYYY-MM-DD" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Last day"), "YYYY-MM-DD" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to write"),
      "OUT.csv" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "export", "", _ ("Writes everything in a journal as a table."),
      _ ("The table has the columns date,time,kind,name,value,unit,note. Without -o it "
         "goes to "
         "standard output."));
  g_autoptr (ChamJournal) journal = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0)
      || !cham_cli_parse_range (from, to, &range))
    return CHAM_EXIT_USAGE;
  if (from != NULL || to != NULL)
    range = (ChamDayRange){ from != NULL ? range.from : CHAM_DAY_FIRST,
                            to != NULL ? range.to : CHAM_DAY_LAST };
  journal = cham_cli_open_journal (path, CHAM_OPEN_READ);
  bytes = journal != NULL ? make_table (journal, range) : NULL;
  if (bytes == NULL
      || !(output != NULL ? cham_cli_write_file (output, bytes) : cham_cli_write_output (bytes)))
    return CHAM_EXIT_FAILED;
  return CHAM_EXIT_DONE;
}

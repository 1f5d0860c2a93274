/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile report: the page for an appointment. */
#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/common.h"
#include "draw/sheet.h"
#include "store/overviews.h"

static GBytes *
make_report (ChamJournal *journal, ChamDayRange range, ChamPaper paper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamOverview) overview = cham_journal_load_overview (journal, range, &error);
  g_autoptr (ChamReport) report = NULL;
  GBytes *bytes = NULL;

  if (overview == NULL)
    {
      cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
      return NULL;
    }
  report = cham_report_new (overview, paper, cham_cli_get_today ());
  bytes = cham_sheet_make_report (report, &error);
  if (bytes == NULL)
    cham_cli_complain (_ ("the report could not be drawn: %s"), error->message);
  return bytes;
}

static int
write_report (const char *path, ChamDayRange range, ChamPaper paper, const char *output)
{
  g_autoptr (ChamJournal) journal = cham_cli_open_journal (path, CHAM_OPEN_READ);
  g_autoptr (GBytes) bytes = NULL;

  if (journal == NULL || !cham_cli_find_recent_days (journal, &range))
    return CHAM_EXIT_FAILED;
  bytes = make_report (journal, range, paper);
  if (bytes == NULL || !cham_cli_write_file (output, bytes))
    return CHAM_EXIT_FAILED;
  return CHAM_EXIT_DONE;
}

static gboolean
parse_paper (const char *text, ChamPaper *paper)
{
  *paper = cham_paper_get_default ();
  if (text == NULL || cham_paper_from_string (text, paper))
    return TRUE;
  cham_cli_complain (_ ("--paper: “%s” is neither A4 nor Letter"), text);
  return FALSE;
}

static gboolean
check_output (const char *output)
{
  ChamSheetFormat format;

  if (output == NULL)
    cham_cli_complain ("%s", _ ("-o says where the report goes; it is missing"));
  else if (!cham_sheet_format_from_path (output, &format) || format != CHAM_SHEET_PDF)
    cham_cli_complain (_ ("“%s” does not end in .pdf"), output);
  else
    return TRUE;
  return FALSE;
}

/** cham_command_report: Writes the report of a journal as PDF. */
int
cham_command_report (int argc, char **argv)
{
  g_autofree char *journal = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *paper_name = NULL;
  g_autofree char *output = NULL;
  ChamDayRange range;
  ChamPaper paper;
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &journal, N_ ("The journal"),
      N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("First day"), "YYYY-MM-DD" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Last day"), "YYYY-MM-DD" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_ ("Size of the pages"),
      "A4|Letter" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to write"),
      "OUT.pdf" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context =
      cham_cli_new_context ("report", "", _ ("Writes the page for an appointment."),
                            _ ("Without --from and --to it shows the last 90 days up to "
                               "the last recorded one."));

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0)
      || !cham_cli_parse_range (from, to, &range) || !parse_paper (paper_name, &paper)
      || !check_output (output))
    return CHAM_EXIT_USAGE;
  return write_report (journal, range, paper, output);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile report: pages for an appointment. */
#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/common.h"
#include "cli/trial-commands.h"
#include "draw/sheet.h"
#include "store/daybooks.h"
#include "store/overviews.h"

/** ReportOptions: What was asked for; @person is %NULL for the line in the journal, @trial the
 * number of a trial, 0 for the only one. */
typedef struct
{
  ChamReportKind kind;
  gboolean of_trial; /* instead of @kind */
  int trial;
  ChamDayRange range;
  ChamPaper paper;
  ChamReportSections sections;
  const char *person;
} ReportOptions;

static GBytes *
draw_report (const ReportOptions *options, const ChamOverview *overview,
             const ChamDaybook *daybook)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamReport) report = cham_report_new_with_sections (
      options->kind, options->sections, overview, daybook, options->paper,
      cham_cli_get_today ());
  GBytes *bytes = cham_sheet_make_report (report, &error);

  if (bytes == NULL)
    cham_cli_complain (_ ("the report could not be drawn: %s"), error->message);
  return bytes;
}

static GBytes *
make_report (ChamJournal *journal, const ReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamOverview) overview
      = cham_journal_load_report_overview (journal, options->range, &error);
  g_autoptr (ChamDaybook) daybook = NULL;

  if (overview != NULL && cham_report_kind_is_diary (options->kind))
    daybook = cham_journal_load_daybook (journal, options->range, &error);
  if (error != NULL)
    {
      cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
      return NULL;
    }
  if (options->person != NULL)
    g_set_str (&overview->person, options->person);
  return draw_report (options, overview, daybook);
}

/* "-" is the standard output. */
static gboolean
is_output (const char *path)
{
  return g_str_equal (path, "-");
}

static int
write_report (const char *path, ReportOptions *options, const char *output)
{
  g_autoptr (ChamJournal) journal = cham_cli_open_journal (path, CHAM_OPEN_READ);
  g_autoptr (GBytes) bytes = NULL;

  if (journal == NULL)
    return CHAM_EXIT_FAILED;
  if (options->of_trial)
    bytes = cham_cli_make_trial_report (journal, options->trial, options->person, options->paper);
  else if (cham_cli_find_recent_days (journal, &options->range))
    bytes = make_report (journal, options);
  if (bytes == NULL
      || !(is_output (output) ? cham_cli_write_output (bytes)
                              : cham_cli_write_file (output, bytes)))
    return CHAM_EXIT_FAILED;
  return CHAM_EXIT_DONE;
}

static gboolean
parse_kind (const char *text, ReportOptions *options)
{
  options->kind = CHAM_REPORT_DOCTOR;
  options->of_trial = g_strcmp0 (text, "trial") == 0;
  if (text == NULL || options->of_trial || cham_report_kind_from_string (text, &options->kind))
    return TRUE;
  cham_cli_complain (_ ("--kind: “%s” is none of doctor, dietitian, charts, diary and trial"),
                     text);
  return FALSE;
}

/* The days of a trial are its own. */
static gboolean
check_trial (const ReportOptions *options, const char *from, const char *to)
{
  if (!options->of_trial && options->trial != 0)
    cham_cli_complain ("%s", _ ("--trial goes with --kind trial alone"));
  else if (options->of_trial && (from != NULL || to != NULL))
    cham_cli_complain ("%s", _ ("--kind trial goes with neither --from nor --to"));
  else
    return TRUE;
  return FALSE;
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
parse_sections (const char *text, ReportOptions *options)
{
  options->sections = CHAM_REPORT_SECTION_ALL;
  if (text == NULL)
    return TRUE;
  if (options->kind != CHAM_REPORT_DOCTOR || options->of_trial)
    cham_cli_complain ("%s", _ ("--sections is for the page for a doctor alone"));
  else if (cham_report_sections_from_string (text, &options->sections))
    return TRUE;
  else
    cham_cli_complain (_ ("--sections: “%s” is not a list of figures, chart, facts, tests, "
                          "treatments and care"),
                       text);
  return FALSE;
}

static gboolean
check_output (const char *output)
{
  ChamSheetFormat format;

  if (output == NULL)
    cham_cli_complain ("%s", _ ("-o says where the report goes; it is missing"));
  else if (!is_output (output)
           && (!cham_sheet_format_from_path (output, &format) || format != CHAM_SHEET_PDF))
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
  g_autofree char *kind = NULL;
  g_autofree char *sections = NULL;
  g_autofree char *person = NULL;
  ReportOptions options = { .trial = 0 };
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &journal, N_ ("The journal"),
      N_ ("FILE") },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &kind, N_ ("For whom it is; else doctor"),
      "doctor|dietitian|charts|diary|trial" },
    { "trial", 0, 0, G_OPTION_ARG_INT, &options.trial,
      N_ ("Which trial, where there are several; trial status has their numbers"), "N" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("First day"), "YYYY-MM-DD" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Last day"), "YYYY-MM-DD" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_ ("Size of the pages"),
      "A4|Letter" },
    { "sections", 0, 0, G_OPTION_ARG_STRING, &sections,
      N_ ("Parts of the page for a doctor; else all"),
      "figures,chart,facts,tests,treatments,care" },
    { "person", 0, 0, G_OPTION_ARG_STRING, &person,
      N_ ("The line about the person; else the journal’s"), N_ ("TEXT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("Where to write; - for the standard output"), "OUT.pdf" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context =
      cham_cli_new_context ("report", "", _ ("Writes pages for an appointment."),
                            _ ("Without --from and --to it shows the last 90 days up to "
                               "the last recorded one."));

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0)
      || !parse_kind (kind, &options) || !check_trial (&options, from, to)
      || !cham_cli_parse_range (from, to, &options.range)
      || !parse_sections (sections, &options)
      || !parse_paper (paper_name, &options.paper) || !check_output (output))
    return CHAM_EXIT_USAGE;
  options.person = person;
  return write_report (journal, &options, output);
}

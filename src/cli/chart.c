/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile chart: what Charts shows, as a picture or a table. */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/common.h"
#include "draw/body-chart.h"
#include "draw/checklist-chart.h"
#include "draw/contrast-chart.h"
#include "draw/scatter-chart.h"
#include "draw/sheet.h"
#include "draw/stool-chart.h"
#include "draw/timeline.h"
#include "draw/year-chart.h"
#include "exchange/csv.h"
#include "model/lane-choice.h"
#include "store/body.h"
#include "store/exposures.h"
#include "store/extras.h"
#include "store/overviews.h"
#include "store/readings.h"
#include "store/treatments.h"

#define SMALLEST 100
#define LARGEST 20000

/**
 * ChartForm:
 * @table: whether it is the table of the chart, as CSV
 * @format: of the picture, when it is none
 * @width: in pixels of a PNG, points of a PDF or SVG
 * @height: likewise
 */
typedef struct
{
  gboolean table;
  ChamSheetFormat format;
  int width;
  int height;
} ChartForm;

/**
 * ChartView: What is drawn
 * @name: "timeline", "scatter", "groups", "year", "body", "stools" or "checklist"
 * @lanes: (nullable): of the timeline, from top to bottom
 * @measure: what goes up in the scatter, what groups and the year show
 * @against: what lies along in the scatter
 * @lag: days that lie between the two
 * @treatment: (nullable): what the checklist shows, %NULL for the first one
 * @grouping: what a bar and a row of the timeline are at least
 */
typedef struct
{
  const char *name;
  char **lanes;
  const char *measure;
  const char *against;
  int lag;
  const char *treatment;
  ChamDayStep grouping;
} ChartView;

static GBytes *
make_file (const ChamChart *chart,
           const ChartForm *form,
           ChamDay date,
           GError **error)
{
  char *text = NULL;

  if (!form->table)
    return cham_sheet_make_chart (chart, form->format, form->width, form->height, date, error);
  text = cham_chart_write_rows (chart, cham_csv_append_row);
  return g_bytes_new_take (text, strlen (text));
}

/* A shifted lane begins with days before the first one. */
static ChamDayRange
with_lead (ChamDayRange range, const char *const *lanes)
{
  if (lanes != NULL)
    range.from = MAX (range.from - CHAM_LANE_MOST_LAG, CHAM_DAY_FIRST);
  return range;
}

static ChamOverview *
load_overview (ChamJournal *journal, ChamDayRange range, const char *const *lanes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamOverview) overview =
      cham_journal_load_overview (journal, with_lead (range, lanes), &error);

  if (overview != NULL
      && (lanes == NULL || cham_journal_load_extras (journal, overview, lanes, &error)))
    return g_steal_pointer (&overview);
  cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  return NULL;
}

static ChamChart *
make_chart (const ChamOverview *overview,
            ChamDayRange range,
            const ChartView *view)
{
  const char *const *lanes = (const char *const *) view->lanes;
  ChamTimeline *timeline;

  if (g_str_equal (view->name, "scatter"))
    return cham_scatter_chart_new (overview, view->measure, view->against, view->lag);
  if (g_str_equal (view->name, "year"))
    return cham_year_chart_new (overview, view->measure);
  timeline = cham_timeline_new_within (overview, range, lanes);
  cham_timeline_group (timeline, view->grouping);
  return cham_timeline_take_chart (timeline);
}

/* The severity that food groups are looked at with. */
static ChamMeasure *
find_severity (ChamJournal *journal, const char *name)
{
  gboolean usual = g_str_equal (name, CHAM_LANE_SEVERITY);
  g_autoptr (GError) error = NULL;
  ChamMeasure *measure =
      cham_journal_find_measure (journal, usual ? CHAM_MEASURE_ITCH : name, &error);

  if (error != NULL)
    cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  else if (measure == NULL)
    cham_cli_complain (_ ("--measure: nothing in this journal is called “%s”"), name);
  return measure;
}

static ChamChart *
load_groups (ChamJournal *journal, ChamDayRange range, const char *name)
{
  g_autoptr (ChamMeasure) severity = find_severity (journal, name);
  g_autoptr (ChamExposures) exposures = NULL;
  g_autoptr (GError) error = NULL;

  if (severity == NULL)
    return NULL;
  exposures = cham_journal_load_exposures (journal, severity, &error);
  if (exposures != NULL)
    return cham_contrast_chart_new (exposures, range);
  cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  return NULL;
}

/* The treatment of that name, else the first one; says why when there is none. */
static ChamTreatment *
find_treatment (ChamJournal *journal, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (journal, TRUE, &error);

  if (treatments == NULL)
    {
      cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
      return NULL;
    }
  for (guint i = 0; i < treatments->len; i++)
    {
      ChamTreatment *treatment = g_ptr_array_index (treatments, i);

      if (name == NULL || g_str_equal (treatment->name, name))
        return cham_treatment_copy (treatment);
    }
  if (name != NULL)
    cham_cli_complain (_ ("--treatment: nothing in this journal is called “%s”"), name);
  else
    cham_cli_complain ("%s", _ ("there is no treatment in this journal"));
  return NULL;
}

static ChamChart *
load_checklist (ChamJournal *journal, ChamDayRange range, const char *name)
{
  g_autoptr (ChamTreatment) treatment = find_treatment (journal, name);
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GError) error = NULL;

  if (treatment == NULL)
    return NULL;
  doses = cham_journal_list_doses (journal, treatment->id, range, &error);
  if (doses != NULL)
    return cham_checklist_chart_new (treatment, doses, range, range.to);
  cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  return NULL;
}

/* The views that need days and no measure. */
static ChamChart *
load_days (ChamJournal *journal, ChamDayRange range, gboolean stools)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = stools ? cham_journal_count_stools (journal, range, &error)
                                   : cham_journal_list_body_days (journal, range, &error);

  if (days != NULL)
    return stools ? cham_stool_chart_new (days, range) : cham_body_chart_new (days, range);
  cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  return NULL;
}

static ChamChart *
load_chart (ChamJournal *journal, ChamDayRange range, const ChartView *view)
{
  g_autoptr (ChamOverview) overview = NULL;

  if (g_str_equal (view->name, "groups"))
    return load_groups (journal, range, view->measure);
  if (g_str_equal (view->name, "checklist"))
    return load_checklist (journal, range, view->treatment);
  if (g_str_equal (view->name, "stools") || g_str_equal (view->name, "body"))
    return load_days (journal, range, g_str_equal (view->name, "stools"));
  overview = load_overview (journal, range, (const char *const *) view->lanes);
  return overview != NULL ? make_chart (overview, range, view) : NULL;
}

static GBytes *
draw_chart (ChamJournal *journal,
            ChamDayRange range,
            const ChartView *view,
            const ChartForm *form)
{
  g_autoptr (ChamChart) chart = load_chart (journal, range, view);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  if (chart == NULL)
    return NULL;
  if (cham_chart_is_empty (chart))
    {
      cham_cli_complain ("%s", g_str_equal (view->name, "timeline")
                                   ? _ ("nothing is recorded on these days")
                                   : _ ("too little of it is recorded on these days"));
      return NULL;
    }
  bytes = make_file (chart, form, range.to, &error);
  if (bytes == NULL)
    cham_cli_complain (_ ("the chart could not be drawn: %s"), error->message);
  return bytes;
}

static int
write_chart (const char *path,
             ChamDayRange range,
             const ChartView *view,
             const ChartForm *form,
             const char *output)
{
  g_autoptr (ChamJournal) journal = cham_cli_open_journal (path, CHAM_OPEN_READ);
  g_autoptr (GBytes) bytes = NULL;

  if (journal == NULL || !cham_cli_find_recent_days (journal, &range))
    return CHAM_EXIT_FAILED;
  bytes = draw_chart (journal, range, view, form);
  if (bytes == NULL || !cham_cli_write_file (output, bytes))
    return CHAM_EXIT_FAILED;
  return CHAM_EXIT_DONE;
}

static gboolean
parse_grouping (const char *text, ChartView *view)
{
  view->grouping = (ChamDayStep){ CHAM_DAY_UNIT_DAY, 1 };
  if (text == NULL || cham_day_step_parse (text, &view->grouping))
    return TRUE;
  cham_cli_complain (_ ("--by: “%s” is not day, week, month or year"), text);
  return FALSE;
}

static gboolean
check_view (const ChartView *view)
{
  static const char *const views[] = { "timeline", "scatter",   "groups", "year", "body",
                                       "stools",   "checklist", NULL };

  if (!g_strv_contains (views, view->name))
    cham_cli_complain (
        _ ("--view: “%s” is not timeline, scatter, groups, year, body, stools or checklist"),
        view->name);
  else if (view->lag < 0 || view->lag > CHAM_LANE_MOST_LAG)
    cham_cli_complain (_ ("--lag: %d is not from 0 to %d"), view->lag, CHAM_LANE_MOST_LAG);
  else
    return TRUE;
  return FALSE;
}

/* "1600x900" */
static gboolean
parse_size (const char *text, ChartForm *form)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", 2);
  guint64 width, height;

  if (g_strv_length (parts) == 2
      && g_ascii_string_to_unsigned (parts[0], 10, SMALLEST, LARGEST, &width, NULL)
      && g_ascii_string_to_unsigned (parts[1], 10, SMALLEST, LARGEST, &height, NULL))
    {
      form->width = (int) width;
      form->height = (int) height;
      return TRUE;
    }
  cham_cli_complain (
      _ ("--size: “%s” is not a size like 1600x900, each side from %d to %d"), text,
      SMALLEST, LARGEST);
  return FALSE;
}

static gboolean
parse_output (const char *output, ChartForm *form)
{
  form->table = output != NULL && g_str_has_suffix (output, ".csv");
  if (output == NULL)
    cham_cli_complain ("%s", _ ("-o says where the chart goes; it is missing"));
  else if (!form->table && !cham_sheet_format_from_path (output, &form->format))
    cham_cli_complain (_ ("“%s” does not end in .png, .svg, .pdf or .csv"), output);
  else
    return TRUE;
  return FALSE;
}

/** cham_command_chart: Writes a chart of a journal as PNG, SVG, PDF or CSV. */
int
cham_command_chart (int argc, char **argv)
{
  g_autofree char *journal = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *size_text = NULL;
  g_autofree char *output = NULL;
  g_autofree char *lanes_text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *measure = NULL;
  g_autofree char *against = NULL;
  g_autofree char *treatment = NULL;
  g_autofree char *by = NULL;
  int lag = 0;
  g_auto (GStrv) lanes = NULL;
  ChamDayRange range;
  ChartForm form = { 0 };
  ChartView view;
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &journal, N_ ("The journal"),
      N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("First day"), "YYYY-MM-DD" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Last day"), "YYYY-MM-DD" },
    { "view", 0, 0, G_OPTION_ARG_STRING, &name,
      N_ ("timeline, scatter, groups, year, body, stools or checklist"), N_ ("VIEW") },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &measure, N_ ("What the other views show"),
      "severity" },
    { "against", 0, 0, G_OPTION_ARG_STRING, &against, N_ ("What lies along in scatter"),
      "sleep_hours" },
    { "lag", 0, 0, G_OPTION_ARG_INT, &lag, N_ ("Days between the two in scatter"), "0–7" },
    { "treatment", 0, 0, G_OPTION_ARG_STRING, &treatment, N_ ("What the checklist shows"),
      N_ ("NAME") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_ ("Means of the timeline"), "day|week|month|year" },
    { "lanes", 0, 0, G_OPTION_ARG_STRING, &lanes_text, N_ ("Lanes from top to bottom"),
      N_ ("LANE,…") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size_text, N_ ("Width and height"),
      "1600x900" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to write"),
      "OUT.png|svg|pdf|csv" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context =
      cham_cli_new_context ("chart", "", _ ("Draws severity, diet and sleep over time."),
                            _ ("Without --from and --to it shows the last 90 days up to "
                               "the last recorded one. A lane is severity, tests, diet, doses, "
                               "weekly, scorad, control, the key of a measure such as stress, or "
                               "own:NAME, group:KEY, food:NAME, treatment:NAME, "
                               "adherence:NAME; with @1 to @7 it is shifted by so many days."));

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0)
      || !cham_cli_parse_range (from, to, &range)
      || !parse_size (size_text != NULL ? size_text : "1600x900", &form)
      || !parse_output (output, &form))
    return CHAM_EXIT_USAGE;
  if (lanes_text != NULL)
    lanes = g_strsplit (lanes_text, ",", -1);
  view = (ChartView) { name != NULL ? name : "timeline", lanes,
                       measure != NULL ? measure : CHAM_LANE_SEVERITY,
                       against != NULL ? against : CHAM_MEASURE_SLEEP_HOURS, lag, treatment,
                       { CHAM_DAY_UNIT_DAY, 1 } };
  if (!check_view (&view) || !parse_grouping (by, &view))
    return CHAM_EXIT_USAGE;
  return write_chart (journal, range, &view, &form, output);
}

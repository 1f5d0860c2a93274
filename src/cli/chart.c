/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile chart: what Charts shows, as a picture or a table. */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/chart-options.h"
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

static GBytes *
make_file (const ChamChart *chart, const ChamChartOptions *options, ChamDay date, GError **error)
{
  char *text = NULL;

  if (!options->table)
    return cham_sheet_make_chart (chart, options->format, options->width, options->height, date,
                                  error);
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

/* What a chart calls the measure of that key or name, be it recorded on these days or not; %NULL
 * after saying that there is none. */
static char *
find_lane (ChamJournal *journal, const ChamOverview *overview, const char *option,
           const char *name)
{
  g_autoptr (ChamMeasure) measure = NULL;

  if (cham_timeline_find_measure (overview, name) != NULL)
    return g_strdup (name);
  measure = cham_journal_find_measure (journal, name, NULL);
  if (measure != NULL)
    return measure->key != NULL ? g_strdup (measure->key)
                                : g_strconcat (CHAM_LANE_OWN, measure->name, NULL);
  cham_cli_complain (_ ("%s: no measure is called “%s”"), option, name);
  return NULL;
}

static ChamChart *
make_measure_chart (ChamJournal *journal, const ChamOverview *overview,
                    const ChamChartOptions *options)
{
  g_autofree char *measure = find_lane (journal, overview, "--measure", options->measure);
  g_autofree char *against = NULL;

  if (measure == NULL)
    return NULL;
  if (g_str_equal (options->view, "year"))
    return cham_year_chart_new (overview, measure);
  against = find_lane (journal, overview, "--against", options->against);
  if (against == NULL)
    return NULL;
  return cham_scatter_chart_new (overview, measure, against, options->lag);
}

static ChamChart *
make_timeline (const ChamOverview *overview, ChamDayRange range, const ChamChartOptions *options)
{
  const char *const *lanes = (const char *const *) options->lanes;
  ChamTimeline *timeline = cham_timeline_new_within (overview, range, lanes);

  cham_timeline_group (timeline, options->grouping);
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
    cham_cli_complain (_ ("%s: no measure is called “%s”"), "--measure", name);
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
load_chart (ChamJournal *journal, ChamDayRange range, const ChamChartOptions *options)
{
  g_autoptr (ChamOverview) overview = NULL;

  if (g_str_equal (options->view, "groups"))
    return load_groups (journal, range, options->measure);
  if (g_str_equal (options->view, "checklist"))
    return load_checklist (journal, range, options->treatment);
  if (g_str_equal (options->view, "stools") || g_str_equal (options->view, "body"))
    return load_days (journal, range, g_str_equal (options->view, "stools"));
  overview = load_overview (journal, range, (const char *const *) options->lanes);
  if (overview == NULL)
    return NULL;
  return g_str_equal (options->view, "timeline") ? make_timeline (overview, range, options)
                                                 : make_measure_chart (journal, overview, options);
}

static GBytes *
draw_chart (ChamJournal *journal, ChamDayRange range, const ChamChartOptions *options)
{
  g_autoptr (ChamChart) chart = load_chart (journal, range, options);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  if (chart == NULL)
    return NULL;
  if (cham_chart_is_empty (chart))
    {
      cham_cli_complain ("%s", g_str_equal (options->view, "timeline")
                                   ? _ ("nothing is recorded on these days")
                                   : _ ("too little of it is recorded on these days"));
      return NULL;
    }
  bytes = make_file (chart, options, range.to, &error);
  if (bytes == NULL)
    cham_cli_complain (_ ("the chart could not be drawn: %s"), error->message);
  return bytes;
}

static int
write_chart (const ChamChartOptions *options)
{
  g_autoptr (ChamJournal) journal = cham_cli_open_journal (options->journal, CHAM_OPEN_READ);
  g_autoptr (GBytes) bytes = NULL;
  ChamDayRange range = options->range;

  if (journal == NULL || !cham_cli_find_recent_days (journal, &range))
    return CHAM_EXIT_FAILED;
  bytes = draw_chart (journal, range, options);
  if (bytes == NULL || !cham_cli_write_file (options->output, bytes))
    return CHAM_EXIT_FAILED;
  return CHAM_EXIT_DONE;
}

/** cham_command_chart: Writes a chart of a journal as PNG, SVG, PDF or CSV. */
int
cham_command_chart (int argc, char **argv)
{
  g_autoptr (ChamChartOptions) options = cham_chart_options_parse (argc, argv);

  return options != NULL ? write_chart (options) : CHAM_EXIT_USAGE;
}

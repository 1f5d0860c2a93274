/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The timeline in words and cells: for the crosshair, for people who cannot see the chart, and
 * as a table. A day that is not recorded is said to be so, or is "–" in a cell. */
#include "draw/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/flares.h"
#include "analysis/summary.h"
#include "analysis/week-control.h"
#include "draw/date.h"
#include "model/amount.h"

#define NO_VALUE "–"
#define MOST_PHASES 12

static char *
describe_diet (const ChamLane *lane, ChamDay day)
{
  double above = cham_series_get (lane->series, day);
  double below = cham_series_get (lane->below, day);
  g_autofree char *supportive = cham_lane_format_value (lane, above);
  g_autofree char *watched = cham_lane_format_value (lane, below);

  g_autofree char *title = cham_lane_dup_title (lane);

  if (isnan (above) && isnan (below))
    return g_strdup_printf (_ ("%s: %s"), title, supportive);
  /* Translators: "Diet", then portions of supportive and of watch-list foods on one day */
  return g_strdup_printf (_ ("%s: supportive %s, watch-list %s"), title, supportive, watched);
}

/* What is known of a week is told on each of its days, with the day at its end; nothing where
 * that lies beyond the days shown. */
static char *
describe_week (const ChamLane *lane, ChamDay day)
{
  ChamDay last = cham_timeline_get_week_end (day - lane->lag);
  g_autofree char *date = NULL, *text = NULL, *title = NULL;

  if (!cham_day_range_contains (lane->series->range, last + lane->lag))
    return NULL;
  date = cham_date_format_short (last);
  text = cham_lane_format_value (lane, cham_series_get (lane->series, last + lane->lag));
  title = cham_lane_dup_title (lane);
  /* Translators: a score, the last day of its week, and its value */
  return g_strdup_printf (_ ("%s, week to %s: %s"), title, date, text);
}

static char *
describe_value (const ChamLane *lane, ChamDay day)
{
  double value = cham_series_get (lane->series, day);
  g_autofree char *text = cham_lane_format_value (lane, value);
  g_autofree char *title = cham_lane_dup_title (lane);

  if (lane->form == CHAM_LANE_MIRRORED)
    return describe_diet (lane, day);
  if (lane->weekly)
    return describe_week (lane, day);
  if (lane->unit == CHAM_LANE_UNIT_DOSES && !isnan (value))
    return g_strdup_printf (ngettext ("%s: %s dose", "%s: %s doses", (gulong) value), title,
                            text);
  /* Translators: a measure and its value, e.g. "Worst itch: 4" */
  return g_strdup_printf (_ ("%s: %s"), title, text);
}

/* A line for each test that goes on. */
static void
add_tests (GStrvBuilder *lines, const ChamLane *lane, ChamDay day)
{
  g_auto (GStrv) phases = cham_lane_list_phases (lane, day);

  for (gsize i = 0; phases[i] != NULL; i++)
    /* Translators: what is tested, what is done: “Test of Milk: Without it, day 3 of 28” */
    g_strv_builder_take (lines, g_strdup_printf (_ ("Test of %s"), phases[i]));
}

/**
 * cham_timeline_describe_day:
 *
 * Returns: (transfer full) (array zero-terminated=1) (not nullable): the figures of @day, a
 *   line for each lane from top to bottom that has a say, and one more on days within a flare
 */
char **
cham_timeline_describe_day (const ChamTimeline *self, ChamDay day)
{
  return cham_timeline_describe_day_in (self, day, (ChamDayStep){ CHAM_DAY_UNIT_DAY, 1 });
}

/**
 * cham_timeline_describe_day_in:
 * @column: what the chart shows a bar or a point for
 *
 * Returns: (transfer full) (array zero-terminated=1) (not nullable): as
 *   cham_timeline_describe_day(), with the mean of the @column that @day lies in and how many
 *   days it is of
 */
char **
cham_timeline_describe_day_in (const ChamTimeline *self, ChamDay day, ChamDayStep column)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);
      gboolean tests = lane->form == CHAM_LANE_PHASES;
      g_autofree char *line = tests ? NULL : describe_value (lane, day);
      g_autofree char *mean = cham_timeline_describe_mean (lane, day, column);

      if (tests)
        add_tests (lines, lane, day);
      if (line != NULL)
        g_strv_builder_take (lines, g_strconcat (line, mean, NULL));
    }
  if (cham_flares_contain (self->flares, day))
    g_strv_builder_add (lines, _ ("In a flare"));
  return g_strv_builder_end (lines);
}

/** cham_timeline_format_mean: (transfer full): Hours as hours, all else with one decimal. */
char *
cham_timeline_format_mean (const ChamLane *lane, double mean)
{
  if (lane->measure != NULL && lane->measure->kind == CHAM_MEASURE_DURATION)
    return cham_lane_format_value (lane, mean);
  return cham_number_format (mean, 1);
}

static guint
count_weeks (const ChamSeries *weeks, ChamWeekControl control)
{
  guint count = 0;

  for (guint i = 0; i < cham_series_get_length (weeks); i++)
    count += weeks->values[i] == control;
  return count;
}

/* Weeks are counted, not averaged. */
static void
append_weeks (GString *text, const ChamLane *lane)
{
  g_autofree char *title = cham_lane_dup_title (lane);

  /* Translators: "Controlled weeks", and how many of them are judged each way */
  g_string_append_printf (text, _ (" %s: %u totally, %u well, %u neither. %s"), title,
                          count_weeks (lane->series, CHAM_WEEK_CONTROL_TOTAL),
                          count_weeks (lane->series, CHAM_WEEK_CONTROL_WELL),
                          count_weeks (lane->series, CHAM_WEEK_CONTROL_NEITHER), lane->rule);
}

/* Each phase and its days; of very many the first alone. */
static void
append_tests (GString *text, const ChamLane *lane)
{
  guint shown = MIN (lane->phases->len, MOST_PHASES);

  g_string_append_printf (text, " %s: ", lane->title);
  for (guint i = 0; i < shown; i++)
    {
      const ChamLanePhase *phase = g_ptr_array_index (lane->phases, i);
      g_autofree char *days = cham_date_format_range (phase->days);

      /* Translators: a phase of a test, and its days */
      g_string_append_printf (text, _ ("%s, %s"), phase->title, days);
      g_string_append (text, i + 1 < shown ? "; " : ".");
    }
  if (shown < lane->phases->len)
    g_string_append_printf (text, ngettext (" And %u more phase.", " And %u more phases.",
                                            lane->phases->len - shown),
                            lane->phases->len - shown);
}

static void
append_series (GString *text, const ChamLane *lane, const char *title,
               const ChamSeries *series)
{
  ChamSummary summary = cham_summary_compute (series);
  g_autofree char *mean = NULL, *highest = NULL;

  if (summary.days == 0)
    return;
  mean = cham_timeline_format_mean (lane, summary.mean);
  highest = cham_lane_format_value (lane, summary.maximum);
  g_string_append_c (text, ' ');
  /* Translators: a measure, its mean, its highest value, on how many days it is recorded */
  g_string_append_printf (text,
                          ngettext ("%s: mean %s, highest %s, recorded on %u day.",
                                    "%s: mean %s, highest %s, recorded on %u days.",
                                    summary.days),
                          title, mean, highest, summary.days);
}

static void
append_flares (GString *text, const ChamTimeline *self)
{
  guint days = cham_flares_count_days (self->flares);

  if (!self->has_severity)
    return;
  g_string_append_c (text, ' ');
  if (days == 0)
    g_string_append (text, _ ("No flare found."));
  else
    g_string_append_printf (text, ngettext ("%u flare, %u days in all.",
                                            "%u flares, %u days in all.", self->flares->len),
                            self->flares->len, days);
}

/** cham_timeline_describe: (transfer full): The chart in one paragraph. */
char *
cham_timeline_describe (const ChamTimeline *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *range = NULL;

  if (cham_day_range_is_empty (self->range) || self->lanes->len == 0)
    return g_strdup (_ ("Nothing is recorded in these days."));
  range = cham_date_format_range (self->range);
  g_string_append_printf (text, _ ("%s, %u of %d days recorded."), range,
                          self->days_recorded, cham_day_range_get_length (self->range));
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);

      if (lane->form == CHAM_LANE_MIRRORED)
        {
          g_autofree char *supportive
              = cham_lane_dup_label (lane, _ ("Supportive portions"));
          g_autofree char *watched = cham_lane_dup_label (lane, _ ("Watch-list portions"));

          append_series (text, lane, supportive, lane->series);
          append_series (text, lane, watched, lane->below);
        }
      else if (lane->form == CHAM_LANE_WEEKS)
        append_weeks (text, lane);
      else if (lane->form == CHAM_LANE_PHASES)
        append_tests (text, lane);
      else
        {
          g_autofree char *title = cham_lane_dup_title (lane);

          append_series (text, lane, title, lane->series);
        }
      if (lane->severity)
        append_flares (text, self);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cham_timeline_list_headings:
 *
 * Returns: (transfer full) (array zero-terminated=1): "Day", a heading for each lane (two for
 *   the diet), and "Flare" when there is severity to find one in
 */
char **
cham_timeline_list_headings (const ChamTimeline *self)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();

  g_strv_builder_add (headings, _ ("Day"));
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);

      if (lane->form == CHAM_LANE_MIRRORED)
        {
          g_strv_builder_take (headings,
                               cham_lane_dup_label (lane, _ ("Supportive portions")));
          g_strv_builder_take (headings,
                               cham_lane_dup_label (lane, _ ("Watch-list portions")));
        }
      else
        g_strv_builder_take (headings, cham_lane_dup_title (lane));
    }
  if (self->has_severity)
    g_strv_builder_add (headings, _ ("Flare"));
  return g_strv_builder_end (headings);
}

static char *
join_tests (const ChamLane *lane, ChamDay day)
{
  g_auto (GStrv) phases = cham_lane_list_phases (lane, day);

  return g_strjoinv ("; ", phases);
}

/* A number for a program to read; tests in words. */
static char *
make_plain_cell (const ChamLane *lane, const ChamSeries *series, ChamDay day)
{
  double value = cham_series_get (series, day);
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (lane->form == CHAM_LANE_PHASES)
    return join_tests (lane, day);
  return g_strdup (isnan (value) ? "" : g_ascii_formatd (text, sizeof text, "%.10g", value));
}

static char *
make_cell (const ChamLane *lane, const ChamSeries *series, ChamDay day)
{
  double value = cham_series_get (series, day);

  if (!isnan (value) && lane->form == CHAM_LANE_PHASES)
    return join_tests (lane, day);
  return isnan (value) ? g_strdup (NO_VALUE) : cham_lane_format_value (lane, value);
}

/**
 * cham_timeline_list_cells:
 *
 * Returns: (transfer full) (array zero-terminated=1): as many cells as there are headings,
 *   "–" where @day has no value
 */
char **
cham_timeline_list_cells (const ChamTimeline *self, ChamDay day)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, cham_date_format (day));
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);

      g_strv_builder_take (cells, make_cell (lane, lane->series, day));
      if (lane->form == CHAM_LANE_MIRRORED)
        g_strv_builder_take (cells, make_cell (lane, lane->below, day));
    }
  if (self->has_severity)
    g_strv_builder_add (cells, cham_flares_contain (self->flares, day) ? _ ("Yes") : NO_VALUE);
  return g_strv_builder_end (cells);
}

/**
 * cham_timeline_list_plain_cells:
 *
 * Returns: (transfer full) (array zero-terminated=1): as cham_timeline_list_cells(), for a
 *   program to read: YYYY-MM-DD, numbers with a point, 1 in a flare, "" for no value
 */
char **
cham_timeline_list_plain_cells (const ChamTimeline *self, ChamDay day)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  char date[CHAM_DAY_TEXT_SIZE];

  g_strv_builder_add (cells, cham_day_print (day, date));
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);

      g_strv_builder_take (cells, make_plain_cell (lane, lane->series, day));
      if (lane->form == CHAM_LANE_MIRRORED)
        g_strv_builder_take (cells, make_plain_cell (lane, lane->below, day));
    }
  if (self->has_severity)
    g_strv_builder_add (cells, cham_flares_contain (self->flares, day) ? "1" : "");
  return g_strv_builder_end (cells);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Weeks, months and years of the timeline in words and rows. A mean always comes with the number
 * of days it is of, and is none where these are too few of the period's. */
#include "draw/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/flares.h"
#include "analysis/week-control.h"
#include "draw/columns.h"
#include "draw/date.h"
#include "model/amount.h"

#define NO_VALUE "–"

/** cham_timeline_describe_step: (transfer full) (nullable): "weekly means", %NULL for days. */
char *
cham_timeline_describe_step (ChamDayStep column)
{
  switch (column.unit)
    {
    case CHAM_DAY_UNIT_WEEK:
      return g_strdup (_ ("weekly means"));
    case CHAM_DAY_UNIT_MONTH:
      if (column.count == 1)
        return g_strdup (_ ("monthly means"));
      return g_strdup_printf (ngettext ("means of %d month", "means of %d months", column.count),
                              column.count);
    case CHAM_DAY_UNIT_YEAR:
      return g_strdup_printf (ngettext ("means of %d year", "means of %d years", column.count),
                              column.count);
    case CHAM_DAY_UNIT_DAY:
    default:
      return NULL;
    }
}

static char *
format_period (ChamDayStep column, ChamDay start)
{
  g_autofree char *date = NULL;

  if (column.unit == CHAM_DAY_UNIT_YEAR && column.count == 1)
    return cham_day_format (start, "%Y");
  if (column.unit == CHAM_DAY_UNIT_MONTH && column.count == 1)
    /* Translators: a month and its year, see g_date_time_format() */
    return cham_day_format (start, C_ ("period", "%OB %Y"));
  date = cham_date_format (start);
  if (column.unit == CHAM_DAY_UNIT_WEEK)
    /* Translators: a week by its first day */
    return g_strdup_printf (_ ("Week from %s"), date);
  /* Translators: some months or years by their first day */
  return g_strdup_printf (C_ ("period", "From %s"), date);
}

/**
 * cham_timeline_describe_period:
 *
 * Returns: (transfer full) (nullable): what the means of cham_timeline_describe_day_in() are of,
 *   e.g. "Week from 2 March 2026"; %NULL when @column is a day
 */
char *
cham_timeline_describe_period (const ChamTimeline *self, ChamDay day, ChamDayStep column)
{
  if (column.unit == CHAM_DAY_UNIT_DAY)
    return NULL;
  return format_period (column, MAX (cham_day_step_get_start (column, day), CHAM_DAY_FIRST));
}

static gboolean
is_flag (const ChamLane *lane)
{
  return lane->measure != NULL && lane->measure->kind == CHAM_MEASURE_FLAG;
}

/* What is known once a week or less often is never averaged. */
static gboolean
has_means (const ChamLane *lane)
{
  return lane->form != CHAM_LANE_POINTS && lane->form != CHAM_LANE_WEEKS
         && lane->form != CHAM_LANE_PHASES;
}

static char *
describe_column (const ChamLane *lane, const ChamColumn *column)
{
  g_autofree char *mean = NULL;

  if (is_flag (lane) && column->recorded > 0)
    return g_strdup_printf (_ ("on %d of %u days"), (int) lround (column->mean * column->recorded),
                            column->recorded);
  if (!cham_column_is_covered (column))
    /* Translators: the number of days, too few for a mean */
    return g_strdup_printf (_ ("too few days (n = %u)"), column->recorded);
  mean = cham_timeline_format_mean (lane, column->mean);
  /* Translators: a mean and the number of days it is of */
  return g_strdup_printf (_ ("mean %s (n = %u)"), mean, column->recorded);
}

/**
 * cham_timeline_describe_mean:
 *
 * Returns: (transfer full): " · mean 4.2 (n = 6)" for the @column that @day lies in; "" where
 *   columns are days or there is nothing to average
 */
char *
cham_timeline_describe_mean (const ChamLane *lane, ChamDay day, ChamDayStep column)
{
  ChamColumn above, below;
  g_autofree char *words = NULL, *more = NULL;

  if (column.unit == CHAM_DAY_UNIT_DAY || !has_means (lane))
    return g_strdup ("");
  above = cham_column_compute (lane->series, column, day);
  words = describe_column (lane, &above);
  if (lane->form != CHAM_LANE_MIRRORED)
    return g_strconcat (" · ", words, NULL);
  below = cham_column_compute (lane->below, column, day);
  more = describe_column (lane, &below);
  return g_strconcat (" · ", words, ", ", more, NULL);
}

static void
add_headings (GStrvBuilder *headings, const ChamLane *lane, char *title)
{
  /* Translators: what a column of a table shows, and of how many weeks or days it is */
  g_autofree char *days
      = g_strdup_printf (lane->weekly ? _ ("%s, weeks") : _ ("%s, days"), title);

  g_strv_builder_take (headings, title);
  g_strv_builder_add (headings, days);
}

/** cham_timeline_list_mean_headings: (transfer full): Of a grouped table. */
char **
cham_timeline_list_mean_headings (const ChamTimeline *self)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();

  g_strv_builder_add (headings, self->grouping.unit == CHAM_DAY_UNIT_WEEK ? _ ("Week")
                                : self->grouping.unit == CHAM_DAY_UNIT_MONTH ? _ ("Month")
                                                                              : _ ("Years"));
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);
      gboolean mirrored = lane->form == CHAM_LANE_MIRRORED;

      add_headings (headings, lane,
                    mirrored ? cham_lane_dup_label (lane, _ ("Supportive portions"))
                             : cham_lane_dup_title (lane));
      if (mirrored)
        add_headings (headings, lane, cham_lane_dup_label (lane, _ ("Watch-list portions")));
    }
  if (self->has_severity)
    g_strv_builder_add (headings, _ ("Flare days"));
  return g_strv_builder_end (headings);
}

/** cham_timeline_count_periods: How many rows the grouped table has. */
guint
cham_timeline_count_periods (const ChamTimeline *self)
{
  guint count = 0;

  if (cham_day_range_is_empty (self->range))
    return 0;
  for (ChamDay day = self->range.from; day <= self->range.to; count++)
    day = cham_day_step_get_next (self->grouping, day);
  return count;
}

/** cham_timeline_get_period: A day of row @row of the grouped table, the last period first. */
ChamDay
cham_timeline_get_period (const ChamTimeline *self, guint row)
{
  ChamDay day = self->range.to;

  for (; row > 0 && day > self->range.from; row--)
    day = cham_day_step_get_start (self->grouping, day) - 1;
  return MAX (day, self->range.from);
}

/* The lane's values once a week or less often: their mean where there are several. */
static gboolean
is_told (const ChamLane *lane, const ChamColumn *column)
{
  return has_means (lane) ? cham_column_is_covered (column) : column->recorded > 0;
}

/* Of judged weeks those that were at least well controlled. */
static char *
count_controlled (const ChamSeries *weeks, const ChamColumn *column)
{
  guint count = 0;

  for (ChamDay day = column->days.from; day <= column->days.to; day++)
    count += cham_series_get (weeks, day) >= CHAM_WEEK_CONTROL_WELL;
  return g_strdup_printf ("%u", count);
}

static char *
join_tests (const ChamLane *lane, ChamDayRange days)
{
  g_auto (GStrv) phases = cham_lane_list_phases_within (lane, days);

  return g_strjoinv ("; ", phases);
}

static char *
format_cell (const ChamLane *lane, const ChamSeries *series, const ChamColumn *column,
             ChamChartCells cells)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!is_told (lane, column))
    return g_strdup (cells == CHAM_CHART_CELLS_FILE ? "" : NO_VALUE);
  if (lane->form == CHAM_LANE_PHASES)
    return join_tests (lane, column->days);
  if (lane->unit == CHAM_LANE_UNIT_CONTROL)
    return count_controlled (series, column);
  if (cells == CHAM_CHART_CELLS_FILE)
    return g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", column->mean));
  return cham_timeline_format_mean (lane, column->mean);
}

static void
add_cells (GStrvBuilder *builder, const ChamLane *lane, const ChamSeries *series,
           ChamDayStep step, ChamDay day, ChamChartCells cells)
{
  ChamColumn column = cham_column_compute (series, step, day);

  g_strv_builder_take (builder, format_cell (lane, series, &column, cells));
  g_strv_builder_take (builder, g_strdup_printf ("%u", column.recorded));
}

static char *
count_flare_days (const ChamTimeline *self, ChamDayRange period)
{
  guint count = 0;

  for (ChamDay day = period.from; day <= period.to; day++)
    count += cham_flares_contain (self->flares, day);
  return g_strdup_printf ("%u", count);
}

/**
 * cham_timeline_list_mean_cells:
 * @day: a day of the period
 *
 * Returns: (transfer full) (array zero-terminated=1): for each lane the mean and on how many days
 *   it is recorded; no mean where these are too few
 */
char **
cham_timeline_list_mean_cells (const ChamTimeline *self, ChamDay day, ChamChartCells cells)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  ChamDay start = MAX (cham_day_step_get_start (self->grouping, day), CHAM_DAY_FIRST);
  ChamDayRange period = { start, cham_day_step_get_next (self->grouping, start) - 1 };

  g_strv_builder_take (builder, cells == CHAM_CHART_CELLS_FILE
                                    ? cham_chart_format_day (start, cells)
                                    : format_period (self->grouping, start));
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);

      add_cells (builder, lane, lane->series, self->grouping, day, cells);
      if (lane->form == CHAM_LANE_MIRRORED)
        add_cells (builder, lane, lane->below, self->grouping, day, cells);
    }
  if (self->has_severity)
    g_strv_builder_take (builder, count_flare_days (self, period));
  return g_strv_builder_end (builder);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Makes a lane of what is recorded: which form it has, on which axis, and how it is called. */
#include "draw/lane.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "analysis/summary.h"
#include "analysis/week-control.h"
#include "analysis/weekly-score.h"
#include "draw/columns.h"
#include "model/amount.h"

#define SLEEP_STEP 4 /* hours */
#define MOST_COUNTED 20 /* up to it the highest count is the scale's end */

/* The days shown, each with the value of the day @lag days before it. */
static ChamSeries *
shift (const ChamSeries *series, ChamDayRange range, int lag)
{
  ChamSeries *shifted = cham_series_new (range);

  for (guint i = 0; i < cham_series_get_length (shifted); i++)
    shifted->values[i] = cham_series_get (series, range.from + (ChamDay) i - lag);
  return shifted;
}

static ChamLane *
new_lane (ChamLaneForm form, const char *title, gsize color, const ChamSeries *series,
          ChamDayRange range, int lag)
{
  ChamLane *self = g_new0 (ChamLane, 1);

  self->form = form;
  self->title = g_strdup (title);
  self->color = color;
  self->series = shift (series, range, lag);
  self->lag = lag;
  self->weight = 0.1;
  self->height = 4.5;
  return self;
}

static void
set_axis (ChamLane *self, ChamValueAxis axis)
{
  self->axis = axis;
  self->normalized = cham_columns_normalize (self->series, self->series->range, &self->axis);
}

static gboolean
is_severity (const ChamMeasure *measure)
{
  return g_strcmp0 (measure->key, CHAM_MEASURE_ITCH) == 0
         || g_strcmp0 (measure->key, CHAM_MEASURE_SKIN) == 0;
}

static gboolean
is_sleep (const ChamMeasure *measure)
{
  return g_strcmp0 (measure->key, CHAM_MEASURE_SLEEP_HOURS) == 0;
}

/* Few portions or doses have their highest as the only tick, many the next round number. */
static ChamValueAxis
make_count_axis (double highest)
{
  highest = fmax (ceil (highest), 2);
  if (highest <= MOST_COUNTED)
    return (ChamValueAxis){ 0, highest, highest };
  return cham_value_axis_new (0, highest, 4);
}

/* Built-in scales have the axis they are answered on, everything else one from 0 to its highest:
 * what another program rated may use a small part of the range it was given here. */
static ChamValueAxis
make_axis (const ChamMeasure *measure, const ChamSeries *series)
{
  ChamSummary summary = cham_summary_compute (series);
  double highest;

  if (measure->kind == CHAM_MEASURE_SCALE && measure->key != NULL)
    return cham_value_axis_new (measure->minimum, measure->maximum, 2);
  if (is_sleep (measure) && summary.maximum <= 24)
    {
      highest = fmax (ceil (summary.maximum / SLEEP_STEP), 2) * SLEEP_STEP;
      return (ChamValueAxis){ 0, highest, SLEEP_STEP };
    }
  return cham_value_axis_new (fmin (summary.minimum, 0), fmax (summary.maximum, 0), 2);
}

static char *
describe_scale (const ChamMeasure *measure)
{
  g_autofree char *low = cham_number_format (measure->minimum, 2);
  g_autofree char *high = cham_number_format (measure->maximum, 2);
  /* Translators: the lowest and the highest value of a scale */
  g_autofree char *scale = g_strdup_printf (_ ("%s–%s"), low, high);

  if (measure->direction == CHAM_DIRECTION_HIGHER_IS_WORSE)
    return g_strdup_printf (_ ("%s, higher is worse"), scale);
  if (measure->direction == CHAM_DIRECTION_HIGHER_IS_BETTER)
    return g_strdup_printf (_ ("%s, higher is better"), scale);
  return g_steal_pointer (&scale);
}

static char *
describe_measure (const ChamMeasure *measure)
{
  if (measure->kind == CHAM_MEASURE_SCALE && isfinite (measure->maximum))
    return describe_scale (measure);
  if (measure->kind == CHAM_MEASURE_FLAG)
    return g_strdup (_ ("a bar on each day with it"));
  if (strcmp (measure->unit, "h") == 0)
    return g_strdup (_ ("hours a day"));
  if (*measure->unit != '\0')
    return g_strdup_printf (C_ ("unit", "%s a day"), measure->unit);
  return g_strdup ("");
}

static gsize
choose_color (const ChamMeasure *measure)
{
  if (is_severity (measure))
    return offsetof (ChamPalette, severity);
  return is_sleep (measure) ? offsetof (ChamPalette, sleep) : offsetof (ChamPalette, other);
}

/**
 * cham_lane_new_measure:
 * @series: any days; the scale is that of all of them
 * @range: the days of the timeline
 * @lag: how many days later its values are drawn, to see what came before what; usually 0
 *
 * Returns: (transfer full): sleep and flags as bars, every other measure as a line; severity
 *   has the heaviest
 */
ChamLane *
cham_lane_new_measure (const ChamMeasure *measure, const ChamSeries *series,
                       ChamDayRange range, int lag)
{
  gboolean bars = is_sleep (measure) || measure->kind == CHAM_MEASURE_FLAG;
  ChamLane *self = new_lane (bars ? CHAM_LANE_BARS : CHAM_LANE_LINE,
                             cham_measure_get_title (measure), choose_color (measure), series,
                             range, lag);

  self->detail = describe_measure (measure);
  self->measure = cham_measure_copy (measure);
  set_axis (self, make_axis (measure, series));
  if (is_severity (measure))
    {
      self->weight = 0.14;
      self->height = 9;
    }
  else if (measure->kind == CHAM_MEASURE_FLAG)
    self->height = 1.5;
  return self;
}

/** cham_lane_new_diet: (transfer full): Supportive portions up, watch-list portions down. */
ChamLane *
cham_lane_new_diet (const ChamSeries *supportive, const ChamSeries *watched,
                    ChamDayRange range, int lag)
{
  ChamLane *self = new_lane (CHAM_LANE_MIRRORED, _ ("Diet"), offsetof (ChamPalette, supportive),
                             supportive, range, lag);
  double highest = fmax (cham_summary_compute (supportive).maximum,
                         cham_summary_compute (watched).maximum);

  self->detail = g_strdup (_ ("portions a day"));
  self->below = shift (watched, range, lag);
  set_axis (self, make_count_axis (highest));
  self->normalized_below = cham_columns_normalize (self->below, range, &self->axis);
  self->height = 6;
  return self;
}

static ChamLane *
new_counts (const char *title, gsize color, const ChamSeries *counts, ChamDayRange range, int lag)
{
  ChamLane *self = new_lane (CHAM_LANE_BARS, title, color, counts, range, lag);

  set_axis (self, make_count_axis (cham_summary_compute (counts).maximum));
  self->height = 2.5;
  return self;
}

/** cham_lane_new_doses: (transfer full): Doses taken a day, of all treatments together. */
ChamLane *
cham_lane_new_doses (const ChamSeries *doses, ChamDayRange range, int lag)
{
  ChamLane *self
      = new_counts (_ ("Treatments"), offsetof (ChamPalette, doses), doses, range, lag);

  self->detail = g_strdup (_ ("doses taken a day"));
  self->unit = CHAM_LANE_UNIT_DOSES;
  return self;
}

static ChamLane *
new_adherence (const ChamExtraSeries *extra, ChamDayRange range, int lag)
{
  /* Translators: a treatment, and the share of its doses that were taken */
  g_autofree char *title = g_strdup_printf (_ ("%s, share taken"), extra->title);
  ChamLane *self = new_lane (CHAM_LANE_BARS, title, offsetof (ChamPalette, doses), extra->series,
                             range, lag);

  /* xgettext:no-c-format */
  self->detail = g_strdup (_ ("% of the recorded doses that were due"));
  self->unit = CHAM_LANE_UNIT_PERCENT;
  set_axis (self, (ChamValueAxis){ 0, 100, 50 });
  self->height = 2.5;
  return self;
}

/**
 * cham_lane_new_extra:
 *
 * Returns: (transfer full): portions of a food or group, doses of a treatment, or the share of
 *   them that was taken
 */
ChamLane *
cham_lane_new_extra (const ChamExtraSeries *extra, ChamDayRange range, int lag)
{
  gboolean doses = extra->kind == CHAM_EXTRA_DOSES;
  gsize color = doses ? offsetof (ChamPalette, doses) : offsetof (ChamPalette, other);
  ChamLane *self = NULL;

  if (extra->kind == CHAM_EXTRA_ADHERENCE)
    return new_adherence (extra, range, lag);
  self = new_counts (extra->title, color, extra->series, range, lag);
  self->detail = g_strdup (doses ? _ ("doses taken a day") : _ ("portions a day"));
  self->unit = doses ? CHAM_LANE_UNIT_DOSES : CHAM_LANE_UNIT_PLAIN;
  return self;
}

/** cham_lane_new_scores: (transfer full): Scores of weeks, each on the last day of its week. */
ChamLane *
cham_lane_new_scores (const ChamSeries *scores, ChamDayRange range, int lag)
{
  ChamLane *self = new_lane (CHAM_LANE_POINTS, _ ("Weekly score"),
                             offsetof (ChamPalette, severity), scores, range, lag);

  self->detail = g_strdup (_ ("0–28 of seven days’ symptoms, on the last of them"));
  self->weekly = TRUE;
  set_axis (self,
            (ChamValueAxis){ 0, CHAM_WEEKLY_SCORE_MOST, CHAM_WEEKLY_SCORE_MOST / 2.0 });
  return self;
}

/** cham_lane_new_scorad: (transfer full): PO-SCORAD, each on the last of its three days. */
ChamLane *
cham_lane_new_scorad (const ChamSeries *scores, ChamDayRange range, int lag)
{
  ChamLane *self = new_lane (CHAM_LANE_POINTS, _ ("PO-SCORAD"), offsetof (ChamPalette, severity),
                             scores, range, lag);
  double highest = cham_summary_compute (scores).maximum > 50 ? 100 : 50;

  self->detail = g_strdup (_ ("0–103, higher is worse, on the day of its body map"));
  set_axis (self, (ChamValueAxis){ 0, highest, highest / 2 });
  return self;
}

/**
 * cham_lane_new_control:
 * @weeks: a #ChamWeekControl on the last day of each week, NAN where it cannot be told
 * @severity: (not nullable): what the weeks are judged by, e.g. "Worst itch"
 */
ChamLane *
cham_lane_new_control (const ChamSeries *weeks, const char *severity, ChamDayRange range, int lag)
{
  ChamLane *self = new_lane (CHAM_LANE_WEEKS, _ ("Controlled weeks"),
                             offsetof (ChamPalette, supportive), weeks, range, lag);

  self->detail = g_strdup_printf (_ ("by %s and stepped-up treatment"), severity);
  self->rule = cham_week_control_describe_rule (severity);
  self->unit = CHAM_LANE_UNIT_CONTROL;
  self->weekly = TRUE;
  set_axis (self, (ChamValueAxis){ CHAM_WEEK_CONTROL_NEITHER, CHAM_WEEK_CONTROL_TOTAL, 1 });
  self->height = 1.2;
  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a lane shows: its axis, title, scale and grid. The marks are drawn in lane-line.c and
 * lane-bars.c. It knows nothing of the other lanes. */
#include "draw/lane.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "analysis/summary.h"
#include "analysis/weekly-score.h"
#include "draw/columns.h"
#include "draw/rule.h"
#include "model/amount.h"

#define SLEEP_STEP 4 /* hours */
#define MOST_COUNTED 20 /* up to it the highest count is the scale's end */
#define BAR_SHARE 0.72 /* of a column's width */
#define WIDEST_BAR 2.2 /* heights of letters */

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
new_lane (ChamLaneForm form, const char *title, gsize color, ChamSeries *series)
{
  ChamLane *self = g_new0 (ChamLane, 1);

  self->form = form;
  self->title = g_strdup (title);
  self->color = color;
  self->series = series;
  self->weight = 0.1;
  self->height = 4.5;
  return self;
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
                             cham_measure_get_title (measure), choose_color (measure),
                             shift (series, range, lag));

  self->detail = describe_measure (measure);
  self->measure = cham_measure_copy (measure);
  self->axis = make_axis (measure, series);
  self->normalized = cham_columns_normalize (self->series, range, &self->axis);
  self->lag = lag;
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
                             shift (supportive, range, lag));
  double highest = fmax (cham_summary_compute (supportive).maximum,
                         cham_summary_compute (watched).maximum);

  self->detail = g_strdup (_ ("portions a day"));
  self->below = shift (watched, range, lag);
  self->lag = lag;
  self->axis = make_count_axis (highest);
  self->normalized = cham_columns_normalize (self->series, range, &self->axis);
  self->normalized_below = cham_columns_normalize (self->below, range, &self->axis);
  self->height = 6;
  return self;
}

static ChamLane *
new_counts (const char *title, gsize color, const ChamSeries *counts, ChamDayRange range, int lag)
{
  ChamLane *self = new_lane (CHAM_LANE_BARS, title, color, shift (counts, range, lag));

  self->axis = make_count_axis (cham_summary_compute (counts).maximum);
  self->normalized = cham_columns_normalize (self->series, range, &self->axis);
  self->lag = lag;
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
  self->doses = TRUE;
  return self;
}

/** cham_lane_new_counts: (transfer full): Portions of a food or group, doses of a treatment. */
ChamLane *
cham_lane_new_counts (const ChamExtraSeries *extra, ChamDayRange range, int lag)
{
  gsize color = extra->doses ? offsetof (ChamPalette, doses) : offsetof (ChamPalette, other);
  ChamLane *self = new_counts (extra->title, color, extra->series, range, lag);

  self->detail = g_strdup (extra->doses ? _ ("doses taken a day") : _ ("portions a day"));
  self->doses = extra->doses;
  return self;
}

/** cham_lane_new_scores: (transfer full): Scores of weeks, each on the last day of its week. */
ChamLane *
cham_lane_new_scores (const ChamSeries *scores, ChamDayRange range, int lag)
{
  ChamLane *self = new_lane (CHAM_LANE_BARS, _ ("Weekly score"),
                             offsetof (ChamPalette, severity), shift (scores, range, lag));

  self->detail = g_strdup (_ ("0–28 of seven days’ symptoms, on the last of them"));
  self->axis = (ChamValueAxis){ 0, CHAM_WEEKLY_SCORE_MOST, CHAM_WEEKLY_SCORE_MOST / 2.0 };
  self->normalized = cham_columns_normalize (self->series, range, &self->axis);
  self->lag = lag;
  return self;
}

/** cham_lane_dup_title: (transfer full): What it shows, and how many days before. */
char *
cham_lane_dup_title (const ChamLane *self)
{
  return cham_lane_dup_label (self, self->title);
}

/** cham_lane_dup_label: (transfer full): @label, and how many days before. */
char *
cham_lane_dup_label (const ChamLane *self, const char *label)
{
  if (self->lag == 0)
    return g_strdup (label);
  /* Translators: what a lane shows; its values are those of some days before */
  return g_strdup_printf (ngettext ("%s, %d day before", "%s, %d days before", self->lag),
                          label, self->lag);
}

void
cham_lane_free (ChamLane *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->detail);
  cham_measure_free (self->measure);
  cham_series_free (self->series);
  cham_series_free (self->below);
  g_free (self->normalized);
  g_free (self->normalized_below);
  g_free (self);
}

/** cham_lane_get_color: The colour of its line or of its bars upward. */
const ChamColor *
cham_lane_get_color (const ChamLane *self, const ChamPalette *palette)
{
  return (const ChamColor *) ((const char *) palette + self->color);
}

/** cham_lane_get_bar_width: How wide the bar of a column of @width is; never a wide block. */
double
cham_lane_get_bar_width (const ChamLaneFrame *frame, double width)
{
  return fmin (width * BAR_SHARE, WIDEST_BAR * frame->text_size);
}

/** cham_lane_format_value: (transfer full): A value of the lane, "not recorded" for NAN. */
char *
cham_lane_format_value (const ChamLane *self, double value)
{
  if (isnan (value))
    return g_strdup (_ ("not recorded"));
  if (self->measure != NULL)
    return cham_measure_format_value (self->measure, value);
  return cham_number_format (value, 2);
}

static void
draw_tick (const ChamLane *self, const ChamLaneFrame *frame, guint index, double y)
{
  g_autofree char *label = cham_value_axis_format_tick (&self->axis, index);
  double size = frame->text_size * 0.85, edge = frame->days.x - frame->text_size * 0.4;

  cham_set_color (frame->cr, &frame->palette->grid);
  cham_rule_horizontal (frame->cr, frame->days.x, y, frame->days.width,
                        frame->text_size * 0.06);
  cham_text_set_style (frame->text, size, FALSE);
  cham_text_set_color (frame->text, &frame->palette->faint_text);
  cham_text_draw_within (frame->text, label, edge, y + size * 0.36, edge, CHAM_TEXT_END);
}

/* Ticks that would stand closer than a line of text are left out but for the two ends. */
static void
draw_scale (const ChamLane *self, const ChamLaneFrame *frame)
{
  gboolean mirrored = self->form == CHAM_LANE_MIRRORED;
  double reach = mirrored ? frame->height / 2 : frame->height;
  double base = frame->top + reach;
  guint last = cham_value_axis_get_n_ticks (&self->axis) - 1;
  gboolean crowded = reach / last < frame->text_size * 1.1;

  if (self->measure != NULL && self->measure->kind == CHAM_MEASURE_FLAG)
    return;
  for (guint i = 0; i <= last; i++)
    {
      double offset = reach * i / last;

      if (crowded && i > 0 && i < last)
        continue;
      draw_tick (self, frame, i, base - offset);
      if (mirrored && i > 0)
        draw_tick (self, frame, i, base + offset);
    }
}

/** cham_lane_draw: The lane's scale and marks; nothing on a pathological axis or without room. */
void
cham_lane_draw (const ChamLane *self, const ChamLaneFrame *frame)
{
  if (cham_value_axis_is_pathological (&self->axis) || !(frame->height > 0)
      || !(frame->days.width > 0))
    return;
  draw_scale (self, frame);
  if (self->form == CHAM_LANE_LINE)
    cham_lane_draw_line (self, frame);
  else
    cham_lane_draw_bars (self, frame);
}

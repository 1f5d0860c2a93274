/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Makes the timeline of an overview and says where its days are. It copies what it needs, so
 * that it can be drawn in any thread while the journal goes on. */
#include "draw/timeline-private.h"

#include <math.h>

#include "analysis/flares.h"

static void
mark_recorded (ChamSeries *recorded, const ChamSeries *series)
{
  for (ChamDay day = recorded->range.from; day <= recorded->range.to; day++)
    {
      if (!isnan (cham_series_get (series, day)))
        cham_series_set (recorded, day, 1);
    }
}

static void
find_recorded (ChamTimeline *self, const ChamOverview *overview)
{
  self->recorded = cham_series_new (self->range);
  if (cham_day_range_is_empty (self->range))
    return;
  for (guint i = 0; i < overview->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);

      mark_recorded (self->recorded, measured->series);
    }
  mark_recorded (self->recorded, overview->supportive);
  mark_recorded (self->recorded, overview->watched);
  mark_recorded (self->recorded, overview->doses);
}

/* The flares that reach into @range, as far as they do. */
static GArray *
find_flares (const ChamOverview *overview, ChamDayRange range)
{
  GArray *flares = cham_flares_find_in_overview (&overview->flare_rule, overview);

  for (guint i = flares->len; i > 0; i--)
    {
      ChamDayRange *flare = &g_array_index (flares, ChamDayRange, i - 1);

      *flare = cham_day_range_intersect (*flare, range);
      if (cham_day_range_is_empty (*flare))
        g_array_remove_index (flares, i - 1);
    }
  return flares;
}

/* The overview counts writing and photos as well, but for all of its days alone. */
static void
count_recorded (ChamTimeline *self, const ChamOverview *overview)
{
  gboolean whole = self->range.from == overview->range.from
                   && self->range.to == overview->range.to;

  self->days_recorded
      = whole ? overview->days_recorded : cham_series_count_recorded (self->recorded);
}

static ChamTimeline *
make (const ChamOverview *overview, ChamDayRange range, const char *const *lanes)
{
  ChamTimeline *self = g_new0 (ChamTimeline, 1);

  self->chart.klass = &cham_timeline_chart;
  self->range = range;
  self->grouping = (ChamDayStep){ CHAM_DAY_UNIT_DAY, 1 };
  self->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_lane_free);
  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->flares = find_flares (overview, range);
  self->flare_rule = overview->flare_rule;
  for (gsize i = 0; lanes[i] != NULL; i++)
    cham_timeline_add_lane (self, overview, lanes[i]);
  find_recorded (self, overview);
  count_recorded (self, overview);
  return self;
}

/**
 * cham_timeline_new:
 * @overview: (transfer none): copied where needed
 *
 * Returns: (transfer full): the timeline with the lanes that everybody has and the person's
 *   own measures
 */
ChamTimeline *
cham_timeline_new (const ChamOverview *overview)
{
  return cham_timeline_new_with_measures (overview, NULL);
}

/**
 * cham_timeline_new_with_measures:
 * @keys: (nullable) (array zero-terminated=1): built-in measures to show as well, e.g. stress,
 *   in this order; those without readings are left out
 *
 * Returns: (transfer full): as cham_timeline_new(), with these lanes after sleep
 */
ChamTimeline *
cham_timeline_new_with_measures (const ChamOverview *overview, const char *const *keys)
{
  g_auto (GStrv) lanes = cham_timeline_list_usual_lanes (overview, keys);

  return make (overview, overview->range, (const char *const *) lanes);
}

/**
 * cham_timeline_new_within:
 * @overview: (transfer none): more days than are shown, e.g. all there are, and the extras that
 *   @lanes name
 * @range: the days to show, in @overview or beside it
 * @lanes: (nullable) (array zero-terminated=1): as model/lane-choice.h has them, from top to
 *   bottom; %NULL for the usual ones. Unknown ones and those without a value are left out
 *
 * Returns: (transfer full): the timeline; scales are those of the whole overview, so that they
 *   stay while one pans
 */
ChamTimeline *
cham_timeline_new_within (const ChamOverview *overview, ChamDayRange range,
                          const char *const *lanes)
{
  g_auto (GStrv) usual = NULL;

  if (lanes == NULL)
    usual = cham_timeline_list_usual_lanes (overview, NULL);
  return make (overview, range, lanes != NULL ? lanes : (const char *const *) usual);
}

void
cham_timeline_free (ChamTimeline *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lanes);
  g_ptr_array_unref (self->missing);
  g_array_unref (self->flares);
  cham_series_free (self->recorded);
  g_free (self);
}

/**
 * cham_timeline_group:
 * @step: days, weeks or months that the table has a row for, and a picture a column at least;
 *   to be said before it is drawn anywhere
 */
void
cham_timeline_group (ChamTimeline *self, ChamDayStep step)
{
  self->grouping = step;
}

/** cham_timeline_get_chart: (transfer none): The same, for those who know charts in general. */
const ChamChart *
cham_timeline_get_chart (const ChamTimeline *self)
{
  return &self->chart;
}

/** cham_timeline_take_chart: (transfer full): The same, for those who know charts in general. */
ChamChart *
cham_timeline_take_chart (ChamTimeline *self)
{
  return &self->chart;
}

/** cham_timeline_has_flares: Whether any flare is shaded in it. */
gboolean
cham_timeline_has_flares (const ChamTimeline *self)
{
  return self->has_severity && self->flares->len > 0;
}

/** cham_timeline_is_empty: Whether there is no lane to draw; the caller says so in words. */
gboolean
cham_timeline_is_empty (const ChamTimeline *self)
{
  return self->lanes->len == 0;
}

/** cham_timeline_get_missing: (transfer none) (element-type utf8): The names of the lanes that were
 * asked for and have no value, from top to bottom; without the days they are shifted by. */
const GPtrArray *
cham_timeline_get_missing (const ChamTimeline *self)
{
  return self->missing;
}

/** cham_timeline_get_range: The days from its left to its right end. */
ChamDayRange
cham_timeline_get_range (const ChamTimeline *self)
{
  return self->range;
}

/** cham_timeline_get_axis: Where the days lie when it is drawn @width wide. */
ChamDayAxis
cham_timeline_get_axis (const ChamTimeline *self, double width, double text_size)
{
  double room = width - (CHAM_TIMELINE_LEFT + CHAM_TIMELINE_RIGHT) * text_size;

  return (ChamDayAxis){ self->range, CHAM_TIMELINE_LEFT * text_size, fmax (room, 0) };
}

/**
 * cham_timeline_get_day_at:
 * @width: as for cham_timeline_draw()
 * @text_size: as for cham_timeline_draw()
 *
 * Returns: the day at @x; the first or last for places beside them; %CHAM_DAY_NONE when the
 *   range is empty
 */
ChamDay
cham_timeline_get_day_at (const ChamTimeline *self, double width, double text_size, double x)
{
  ChamDayAxis axis = cham_timeline_get_axis (self, width, text_size);

  return cham_day_axis_get_day (&axis, x);
}

/** cham_timeline_get_x_of: The x of the middle of @day; beyond the ends for days outside. */
double
cham_timeline_get_x_of (const ChamTimeline *self, double width, double text_size, ChamDay day)
{
  ChamDayAxis axis = cham_timeline_get_axis (self, width, text_size);

  return cham_day_axis_get_middle (&axis, day);
}

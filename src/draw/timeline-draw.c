/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Puts the lanes under each other. Lengths are in heights of letters, so that the chart is
 * the same on a screen and on paper; what is left of the height goes to the lanes' plots. */
#include "draw/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/columns.h"
#include "draw/day-labels.h"
#include "draw/rule.h"

/* In heights of letters. */
#define TITLE_HEIGHT 1.9
#define TITLE_BASELINE 1.1
#define LANE_GAP 0.7
#define STRIP_HEIGHT 0.6
#define LABELS_HEIGHT 3.2
#define LABELS_BASELINE 1.3
#define NARROWEST_COLUMN 0.32
#define LARGEST_SHARE 0.4 /* of the plots' height, for severity when there is little */

/* A plot of words, which are no clearer when it is higher and cannot be lower. */
static gboolean
is_fixed (const ChamLane *lane)
{
  return lane->form == CHAM_LANE_PHASES;
}

static double
sum_plots (const ChamTimeline *self, gboolean fixed)
{
  double height = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);

      if (is_fixed (lane) == fixed)
        height += lane->height;
    }
  return height;
}

/* The heights that do not grow: titles and gaps, tests, strip, labels. */
static double
get_fixed_height (const ChamTimeline *self)
{
  return self->lanes->len * (TITLE_HEIGHT + LANE_GAP) + sum_plots (self, TRUE) + TITLE_HEIGHT
         + STRIP_HEIGHT + LABELS_HEIGHT;
}

static double
get_plots_height (const ChamTimeline *self)
{
  return sum_plots (self, FALSE);
}

/**
 * cham_timeline_get_natural_height:
 * @text_size: as for cham_timeline_draw()
 *
 * Returns: the height at which every lane can be read well, in the units of @text_size
 */
double
cham_timeline_get_natural_height (const ChamTimeline *self, double text_size)
{
  return ceil ((get_fixed_height (self) + get_plots_height (self)) * text_size);
}

/* A tint behind the lane and a bar above it, so that flares are seen without colour as well;
 * from afar the bar alone, for there are too many to look through. */
static void
draw_flares (const ChamTimeline *self, const ChamLaneFrame *frame)
{
  double bar = 0.16 * frame->text_size;

  for (guint i = 0; i < self->flares->len; i++)
    {
      ChamDayRange flare = g_array_index (self->flares, ChamDayRange, i);
      double x = cham_day_axis_get_start (&frame->days, flare.from);
      double end = cham_day_axis_get_start (&frame->days, flare.to + 1);
      double width = fmax (end - x, bar);

      if (!cham_lane_frame_is_far (frame))
        {
          cham_set_color (frame->cr, &frame->palette->flare);
          cairo_rectangle (frame->cr, x, frame->top, width, frame->height);
          cairo_fill (frame->cr);
        }
      cham_set_color (frame->cr, &frame->palette->severity);
      cham_rule_horizontal (frame->cr, x, frame->top - bar, width, bar);
    }
}

/* Heights of letters per unit of a lane's height, for the first lane and for the others. Where
 * there is too little room, severity gives way last. */
static void
share_height (const ChamTimeline *self, double room, double *first, double *others)
{
  double all = fmax (get_plots_height (self), 1), head = 0;
  const ChamLane *lane = self->lanes->len > 0 ? g_ptr_array_index (self->lanes, 0) : NULL;

  *first = *others = room / all;
  if (lane == NULL || !lane->severity || *first >= 1)
    return;
  head = lane->height;
  *first = fmin (1, LARGEST_SHARE * room / head);
  if (*first < *others || all <= head)
    *first = *others;
  else
    *others = (room - *first * head) / (all - head);
}

static void
draw_lanes (const ChamTimeline *self, ChamLaneFrame *frame, double room)
{
  double first, others;

  share_height (self, room / frame->text_size, &first, &others);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const ChamLane *lane = g_ptr_array_index (self->lanes, i);
      gboolean with_flares = lane->severity && self->flares->len > 0;

      cham_lane_draw_title (lane, frame, frame->top + TITLE_BASELINE * frame->text_size,
                            with_flares);
      frame->top += TITLE_HEIGHT * frame->text_size;
      frame->height = lane->height * frame->text_size;
      if (!is_fixed (lane))
        frame->height *= i == 0 ? first : others;
      cham_day_labels_draw_grid (frame);
      if (with_flares)
        draw_flares (self, frame);
      cham_lane_draw (lane, frame);
      frame->top += frame->height + LANE_GAP * frame->text_size;
    }
}

/* What the marks are of: the days recorded, and what they are means of. */
static char *
describe_marks (const ChamTimeline *self, ChamDayStep column)
{
  g_autofree char *recorded
      = g_strdup_printf (_ ("%u of %d days recorded"), self->days_recorded,
                         cham_day_range_get_length (self->range));
  g_autofree char *means = cham_timeline_describe_step (column);

  return means != NULL ? g_strdup_printf ("%s · %s", recorded, means)
                       : g_steal_pointer (&recorded);
}

static void
draw_strip_title (const ChamTimeline *self, const ChamLaneFrame *frame)
{
  g_autofree char *title = describe_marks (self, frame->column);

  cham_text_set_style (frame->text, frame->text_size * 0.92, FALSE);
  cham_text_set_color (frame->text, &frame->palette->faint_text);
  cham_text_draw_within (frame->text, title, frame->days.x,
                         frame->top + TITLE_BASELINE * frame->text_size, frame->days.width,
                         CHAM_TEXT_START);
}

/* A mark for each recorded day; from afar its height is the share of the column's days. */
static void
draw_strip (const ChamTimeline *self, const ChamLaneFrame *frame)
{
  g_autoptr (GArray) columns = cham_columns_gather (
      self->recorded->values, self->range, frame->column);

  cham_set_color (frame->cr, &frame->palette->faint_text);
  for (guint i = 0; i < columns->len; i++)
    {
      const ChamColumn *column = &g_array_index (columns, ChamColumn, i);
      double x = cham_day_axis_get_start (&frame->days, column->days.from);
      double end = cham_day_axis_get_start (&frame->days, column->days.to + 1);
      double share = column->recorded / (double) cham_day_range_get_length (column->days);
      double width = cham_lane_frame_is_far (frame)
                         ? end - x
                         : cham_lane_get_bar_width (frame, end - x);

      cairo_rectangle (frame->cr, (x + end - width) / 2,
                       frame->top + frame->height * (1 - share), width,
                       frame->height * share);
    }
  cairo_fill (frame->cr);
}

static void
draw_all (const ChamTimeline *self, ChamLaneFrame *frame, double height)
{
  double fixed = get_fixed_height (self) * frame->text_size;

  draw_lanes (self, frame, fmax (height - fixed, 0));
  draw_strip_title (self, frame);
  frame->top += TITLE_HEIGHT * frame->text_size * 0.85;
  frame->height = STRIP_HEIGHT * frame->text_size;
  draw_strip (self, frame);
  frame->top += frame->height;
  cham_day_labels_draw (frame, frame->top + LABELS_BASELINE * frame->text_size);
}

static int
compare_steps (ChamDayStep a, ChamDayStep b)
{
  return a.unit != b.unit ? (int) a.unit - (int) b.unit : a.count - b.count;
}

/**
 * cham_timeline_get_column:
 * @width: as for cham_timeline_draw()
 * @text_size: as for cham_timeline_draw()
 *
 * Returns: what a bar stands for at this width: a day, or the week, month or years that it is
 *   the mean of; never less than the timeline is grouped by
 */
ChamDayStep
cham_timeline_get_column (const ChamTimeline *self, double width, double text_size)
{
  ChamDayAxis axis = cham_timeline_get_axis (self, width, text_size);
  ChamDayStep step = cham_columns_choose_step (cham_day_axis_get_day_width (&axis),
                                               NARROWEST_COLUMN * text_size);

  return compare_steps (step, self->grouping) < 0 ? self->grouping : step;
}

/**
 * cham_timeline_draw:
 * @width: in the units of @cr, pixels on screen and points on paper
 * @height: likewise; more or less than the natural one stretches the lanes
 * @text_size: the height of its letters in the same units, e.g. 13 px on screen, 8 pt on paper
 *
 * Draws into the rectangle from the origin and never outside it; nothing when there is no
 * room or the range is empty.
 */
void
cham_timeline_draw (const ChamTimeline *self, cairo_t *cr, double width, double height,
                    double text_size, const ChamPalette *palette)
{
  ChamDayAxis axis = cham_timeline_get_axis (self, width, text_size);
  double day_width = cham_day_axis_get_day_width (&axis);
  g_autoptr (ChamText) text = NULL;
  ChamLaneFrame frame;

  if (!(day_width > 0) || !(height > 0) || !(text_size > 0) || !isfinite (width + height))
    return;
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  if (palette->background.alpha > 0)
    {
      cham_set_color (cr, &palette->background);
      cairo_paint (cr);
    }
  text = cham_text_new (cr);
  frame = (ChamLaneFrame){ .cr = cr, .text = text, .palette = palette,
                           .text_size = text_size, .days = axis };
  frame.step = cham_day_labels_choose_step (&frame);
  frame.column = cham_timeline_get_column (self, width, text_size);
  draw_all (self, &frame, height);
  cairo_restore (cr);
}

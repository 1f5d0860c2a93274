/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A lane as single marks: what is known once a week, or less often, is never averaged. A point
 * stands on the day it is known of, the last of those it tells of; a week is a block over its
 * days, told apart by height and not by colour. */
#include "draw/lane.h"

#include <math.h>

#include "draw/rule.h"

#define RADIUS 0.3        /* heights of letters */
#define FAR_RADIUS 0.14   /* where days are narrower than can be seen */
#define WEEK 7
#define WEEK_GAP 0.12     /* of a week's width */
#define FOOT_HEIGHT 0.12  /* heights of letters */

/** cham_lane_draw_points: Draws a dot for each value of @self, from afar a small square. */
void
cham_lane_draw_points (const ChamLane *self, const ChamLaneFrame *frame)
{
  gboolean near = !cham_lane_frame_is_far (frame);
  double radius = (near ? RADIUS : FAR_RADIUS) * frame->text_size;

  cham_set_color (frame->cr, cham_lane_get_color (self, frame->palette));
  for (ChamDay day = frame->days.range.from; day <= frame->days.range.to; day++)
    {
      double value = self->normalized[day - frame->days.range.from];
      double x = cham_day_axis_get_middle (&frame->days, day);
      double y = frame->top + frame->height * (1 - value);

      if (isnan (value))
        continue;
      if (near)
        cairo_new_sub_path (frame->cr);
      if (near)
        cairo_arc (frame->cr, x, y, radius, 0, 2 * G_PI);
      else
        cairo_rectangle (frame->cr, x - radius, y - radius, 2 * radius, 2 * radius);
    }
  cairo_fill (frame->cr);
}

/* The block of the week that ends on @day: as high as its value, flat in the scale's colour at
 * the least one. */
static void
draw_week (const ChamLane *self, const ChamLaneFrame *frame, ChamDay day, double value)
{
  double start = cham_day_axis_get_start (&frame->days, day - WEEK + 1);
  double end = cham_day_axis_get_start (&frame->days, day + 1);
  double gap = WEEK_GAP * (end - start), left = fmax (start + gap / 2, frame->days.x);
  double foot = FOOT_HEIGHT * frame->text_size, height = value * frame->height;

  cham_set_color (frame->cr, value > 0 ? cham_lane_get_color (self, frame->palette)
                                       : &frame->palette->faint_text);
  cairo_rectangle (frame->cr, left, frame->top + frame->height, end - gap / 2 - left,
                   -fmax (height, foot));
  cairo_fill (frame->cr);
}

/** cham_lane_draw_weeks: Draws a block for each week of @self that has a value. */
void
cham_lane_draw_weeks (const ChamLane *self, const ChamLaneFrame *frame)
{
  for (ChamDay day = frame->days.range.from; day <= frame->days.range.to; day++)
    {
      double value = self->normalized[day - frame->days.range.from];

      if (!isnan (value))
        draw_week (self, frame, day, value);
    }
}

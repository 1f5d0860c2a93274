/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A lane as a line. It never joins two days across one that is not recorded: a day alone is
 * a dot. From afar a band reaches from the lowest to the highest day of each column, with the
 * mean as a line on it where enough of the days are recorded. */
#include "draw/lane.h"

#include <math.h>

#include "draw/columns.h"
#include "draw/rule.h"

#define DOTS_FROM 0.72 /* width of a day, in heights of letters */

static double
get_y (const ChamLaneFrame *frame, double normalized)
{
  return frame->top + frame->height * (1 - normalized);
}

static double
get_x (const ChamLaneFrame *frame, const ChamColumn *column)
{
  return (cham_day_axis_get_start (&frame->days, column->days.from)
          + cham_day_axis_get_start (&frame->days, column->days.to + 1))
         / 2;
}

static gboolean
follows (const ChamColumn *column, const ChamColumn *previous)
{
  return previous != NULL && previous->days.to + 1 == column->days.from;
}

static void
add_dot (const ChamLaneFrame *frame, const ChamColumn *column, double radius)
{
  double x = get_x (frame, column), y = get_y (frame, column->mean);

  cairo_new_sub_path (frame->cr);
  cairo_arc (frame->cr, x, y, radius, 0, 2 * G_PI);
}

static void
draw_band (const ChamLaneFrame *frame, const GArray *columns, ChamColor color, double thickness)
{
  color.alpha *= CHAM_LANE_BAND_OPACITY;
  cham_set_color (frame->cr, &color);
  for (guint i = 0; i < columns->len; i++)
    {
      const ChamColumn *column = &g_array_index (columns, ChamColumn, i);
      double x = cham_day_axis_get_start (&frame->days, column->days.from);
      double end = cham_day_axis_get_start (&frame->days, column->days.to + 1);
      double top = get_y (frame, column->maximum) - thickness / 2;
      double bottom = get_y (frame, column->minimum) + thickness / 2;

      if (cham_column_is_covered (column))
        cairo_rectangle (frame->cr, x, top, end - x, bottom - top);
    }
  cairo_fill (frame->cr);
}

/* Columns of which too few days are recorded for a mean: from lowest to highest, no more. */
static void
draw_whiskers (const ChamLaneFrame *frame, const GArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const ChamColumn *column = &g_array_index (columns, ChamColumn, i);
      double x = get_x (frame, column);

      if (cham_column_is_covered (column))
        continue;
      cairo_move_to (frame->cr, x, get_y (frame, column->minimum));
      cairo_line_to (frame->cr, x, get_y (frame, column->maximum));
    }
  cairo_stroke (frame->cr);
}

static void
draw_polyline (const ChamLaneFrame *frame, const GArray *columns)
{
  const ChamColumn *previous = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const ChamColumn *column = &g_array_index (columns, ChamColumn, i);
      double x = get_x (frame, column), y = get_y (frame, column->mean);

      if (!cham_column_is_covered (column))
        continue;
      if (follows (column, previous))
        cairo_line_to (frame->cr, x, y);
      else
        cairo_move_to (frame->cr, x, y);
      previous = column;
    }
  cairo_stroke (frame->cr);
}

/* A dot for each column that has no neighbour on either side, or for all of them. */
static void
draw_dots (const ChamLaneFrame *frame, const GArray *columns, gboolean all, double radius)
{
  const ChamColumn *previous = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const ChamColumn *column = &g_array_index (columns, ChamColumn, i);
      const ChamColumn *next
          = i + 1 < columns->len ? &g_array_index (columns, ChamColumn, i + 1) : NULL;
      gboolean alone = !follows (column, previous) && !(next != NULL && follows (next, column));

      if ((all || alone) && cham_column_is_covered (column))
        add_dot (frame, column, radius);
      previous = column;
    }
  cairo_fill (frame->cr);
}

/** cham_lane_draw_line: Draws @self's values as a line; nothing where there are none. */
void
cham_lane_draw_line (const ChamLane *self, const ChamLaneFrame *frame)
{
  g_autoptr (GArray) columns
      = cham_columns_gather (self->normalized, frame->days.range, frame->column);
  double thickness = self->weight * frame->text_size;
  gboolean wide
      = cham_day_axis_get_day_width (&frame->days) >= DOTS_FROM * frame->text_size;

  cairo_set_line_width (frame->cr, thickness);
  cairo_set_line_join (frame->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (frame->cr, CAIRO_LINE_CAP_ROUND);
  if (cham_lane_frame_is_far (frame))
    draw_band (frame, columns, *cham_lane_get_color (self, frame->palette), thickness);
  cham_set_color (frame->cr, cham_lane_get_color (self, frame->palette));
  draw_whiskers (frame, columns);
  draw_polyline (frame, columns);
  draw_dots (frame, columns, wide, thickness * (wide ? 1.3 : 1));
}

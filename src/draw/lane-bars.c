/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A lane as bars. A recorded zero has a foot mark; a day that is not recorded has nothing. */
#include "draw/lane.h"

#include <math.h>

#include "draw/columns.h"
#include "draw/rule.h"

#define UNCOVERED_SHARE 0.35 /* of a bar's width, where only few of its days are recorded */
#define FOOT_WIDTH 0.5       /* heights of letters */
#define FOOT_HEIGHT 0.1

/* A side of the base line: its values, the way its bars grow, its colour. */
typedef struct
{
  const double *values;
  double base;
  double reach; /* height of a full bar, negative upward */
  ChamColor color;
} Side;

static void
add_bar (const ChamLaneFrame *frame, const Side *side, const ChamColumn *column)
{
  double start = cham_day_axis_get_start (&frame->days, column->days.from);
  double end = cham_day_axis_get_start (&frame->days, column->days.to + 1);
  double width = cham_lane_get_bar_width (frame, end - start);

  if (!cham_column_is_covered (column))
    width *= UNCOVERED_SHARE;
  cairo_rectangle (frame->cr, (start + end - width) / 2, side->base, width,
                   side->reach * column->mean);
}

static void
add_foot (const ChamLaneFrame *frame, const Side *side, const ChamColumn *column)
{
  double start = cham_day_axis_get_start (&frame->days, column->days.from);
  double end = cham_day_axis_get_start (&frame->days, column->days.to + 1);
  double width = fmin (cham_lane_get_bar_width (frame, end - start),
                       FOOT_WIDTH * frame->text_size);

  cairo_rectangle (frame->cr, (start + end - width) / 2, side->base, width,
                   copysign (FOOT_HEIGHT * frame->text_size, side->reach));
}

static void
draw_values (const ChamLaneFrame *frame, const Side *side, const GArray *columns)
{
  cham_set_color (frame->cr, &side->color);
  for (guint i = 0; i < columns->len; i++)
    {
      const ChamColumn *column = &g_array_index (columns, ChamColumn, i);

      if (column->mean > 0)
        add_bar (frame, side, column);
    }
  cairo_fill (frame->cr);
}

/* In the colour of the scale, so that no zero looks like a small bar. */
static void
draw_feet (const ChamLaneFrame *frame, const Side *side, const GArray *columns)
{
  cham_set_color (frame->cr, &frame->palette->faint_text);
  for (guint i = 0; i < columns->len; i++)
    {
      const ChamColumn *column = &g_array_index (columns, ChamColumn, i);

      if (!(column->mean > 0))
        add_foot (frame, side, column);
    }
  cairo_fill (frame->cr);
}

static void
draw_side (const ChamLaneFrame *frame, const Side *side)
{
  g_autoptr (GArray) columns
      = cham_columns_gather (side->values, frame->days.range, frame->column);

  draw_values (frame, side, columns);
  draw_feet (frame, side, columns);
}

/** cham_lane_draw_bars: Draws @self's values as bars, the second series' downward. */
void
cham_lane_draw_bars (const ChamLane *self, const ChamLaneFrame *frame)
{
  gboolean mirrored = self->form == CHAM_LANE_MIRRORED;
  double reach = mirrored ? frame->height / 2 : frame->height;
  Side up = { self->normalized, frame->top + reach, -reach,
              *cham_lane_get_color (self, frame->palette) };
  Side down = { self->normalized_below, frame->top + reach, reach, frame->palette->watched };

  draw_side (frame, &up);
  if (mirrored)
    draw_side (frame, &down);
}

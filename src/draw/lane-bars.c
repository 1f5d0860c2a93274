/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A lane as bars. A recorded zero has a foot mark; a day that is not recorded has nothing. */
#include "draw/lane.h"

#include <math.h>

#include "draw/columns.h"
#include "draw/rule.h"

#define BAR_SHARE 0.72          /* of a column's width */
#define UNCOVERED_OPACITY 0.45  /* of columns of which only few days are recorded */

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
  double width = (end - start) * BAR_SHARE;

  cairo_rectangle (frame->cr, (start + end - width) / 2, side->base, width,
                   side->reach * column->mean);
}

static void
add_foot (const ChamLaneFrame *frame, const Side *side, const ChamColumn *column)
{
  double start = cham_day_axis_get_start (&frame->days, column->days.from);
  double end = cham_day_axis_get_start (&frame->days, column->days.to + 1);
  double width = fmin ((end - start) * BAR_SHARE, frame->text_size * 0.5);

  cairo_rectangle (frame->cr, (start + end - width) / 2, side->base, width,
                   copysign (frame->text_size * 0.14, side->reach));
}

static void
draw_columns (const ChamLaneFrame *frame, const Side *side, const GArray *columns,
              gboolean covered)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const ChamColumn *column = &g_array_index (columns, ChamColumn, i);

      if (cham_column_is_covered (column) != covered)
        continue;
      if (column->mean > 0)
        add_bar (frame, side, column);
      else
        add_foot (frame, side, column);
    }
  cairo_fill (frame->cr);
}

static void
draw_side (const ChamLaneFrame *frame, const Side *side)
{
  g_autoptr (GArray) columns
      = cham_columns_gather (side->values, frame->days.range, frame->days_per_column);
  ChamColor light = side->color;

  light.alpha *= UNCOVERED_OPACITY;
  cham_set_color (frame->cr, &side->color);
  draw_columns (frame, side, columns, TRUE);
  cham_set_color (frame->cr, &light);
  draw_columns (frame, side, columns, FALSE);
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

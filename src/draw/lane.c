/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A lane's title, scale and grid. lane-make.c says what it shows, and the marks are drawn in
 * lane-line.c, lane-bars.c, lane-marks.c and lane-phases-draw.c. It knows nothing of the other
 * lanes. */
#include "draw/lane.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/week-control.h"
#include "draw/rule.h"
#include "model/amount.h"

#define BAR_SHARE 0.72 /* of a column's width */
#define WIDEST_BAR 2.2 /* heights of letters */

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
  g_free (self->rule);
  cham_measure_free (self->measure);
  cham_series_free (self->series);
  cham_series_free (self->below);
  g_clear_pointer (&self->phases, g_ptr_array_unref);
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

/** cham_lane_frame_is_far: Whether days are too narrow to be seen one by one. */
gboolean
cham_lane_frame_is_far (const ChamLaneFrame *frame)
{
  return frame->column.unit != CHAM_DAY_UNIT_DAY;
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
  if (self->unit == CHAM_LANE_UNIT_CONTROL)
    return g_strdup (cham_week_control_get_title ((ChamWeekControl) value));
  if (self->unit == CHAM_LANE_UNIT_PERCENT)
    {
      g_autofree char *number = cham_number_format (value, 0);

      /* Translators: a share, e.g. "75 %" */
      return g_strdup_printf (_ ("%s %%"), number);
    }
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

  if (self->form == CHAM_LANE_WEEKS || self->form == CHAM_LANE_PHASES
      || (self->measure != NULL && self->measure->kind == CHAM_MEASURE_FLAG))
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
  switch (self->form)
    {
    case CHAM_LANE_LINE:
      cham_lane_draw_line (self, frame);
      return;
    case CHAM_LANE_POINTS:
      cham_lane_draw_points (self, frame);
      return;
    case CHAM_LANE_WEEKS:
      cham_lane_draw_weeks (self, frame);
      return;
    case CHAM_LANE_PHASES:
      cham_lane_draw_phases (self, frame);
      return;
    case CHAM_LANE_BARS:
    case CHAM_LANE_MIRRORED:
    default:
      cham_lane_draw_bars (self, frame);
    }
}

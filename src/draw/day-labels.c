/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The days along the bottom: a fine row of labels and under it, where they need it, one that
 * says which month or year they are in. */
#include "draw/day-labels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/rule.h"

#define LABEL_SIZE 0.85
#define LABEL_GAP 0.7
#define ROW_HEIGHT 1.25

static char *
format_month (ChamDay day)
{
  /* Translators: a month on the axis of a chart, short and by itself */
  return cham_day_format (day, C_ ("axis label", "%Ob"));
}

/* The widest label of each unit, with some distance to the next; weeks stand further apart,
 * for a year of them would be read by nobody. */
static ChamDayLabelWidths
measure_labels (const ChamLaneFrame *frame)
{
  double gap = LABEL_GAP * frame->text_size;
  double widest_month = 0, day_of_month;

  cham_text_set_style (frame->text, LABEL_SIZE * frame->text_size, FALSE);
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *label = format_month (cham_day_new (2000, month, 1));

      widest_month = fmax (widest_month, cham_text_measure (frame->text, label));
    }
  day_of_month = cham_text_measure (frame->text, "30");
  return (ChamDayLabelWidths){
    .day = day_of_month + gap,
    .week = day_of_month + 3 * gap,
    .month = widest_month + gap,
    .year = cham_text_measure (frame->text, "2000") + gap,
  };
}

/** cham_day_labels_choose_step: The finest step between days whose labels have room. */
ChamDayStep
cham_day_labels_choose_step (const ChamLaneFrame *frame)
{
  ChamDayLabelWidths widths = measure_labels (frame);

  return cham_day_step_choose (cham_day_axis_get_day_width (&frame->days), &widths);
}

/** cham_day_labels_draw_grid: A rule at the beginning of each month or year, behind a lane. */
void
cham_day_labels_draw_grid (const ChamLaneFrame *frame)
{
  ChamDayStep step = cham_day_step_get_context (frame->step);
  g_autoptr (GArray) ticks = cham_day_step_list_ticks (step, frame->days.range);

  cham_set_color (frame->cr, &frame->palette->grid);
  for (guint i = 0; i < ticks->len; i++)
    {
      ChamDay day = g_array_index (ticks, ChamDay, i);

      if (day > frame->days.range.from)
        cham_rule_vertical (frame->cr, cham_day_axis_get_start (&frame->days, day), frame->top,
                            frame->height, frame->text_size * 0.06);
    }
}

static char *
format_fine (ChamDayStep step, ChamDay day)
{
  if (step.unit == CHAM_DAY_UNIT_MONTH)
    return format_month (day);
  if (step.unit == CHAM_DAY_UNIT_YEAR)
    return cham_day_format (day, "%Y");
  return cham_day_format (day, "%-d");
}

static char *
format_context (ChamDayStep context, ChamDay day)
{
  if (context.unit == CHAM_DAY_UNIT_YEAR)
    return cham_day_format (day, "%Y");
  /* Translators: a month and its year on the axis of a chart */
  return cham_day_format (day, C_ ("axis label", "%OB %Y"));
}

/* Where the label of a tick stands: days under their middle, longer units from their start. */
static void
draw_fine_label (const ChamLaneFrame *frame, ChamDay day, double baseline)
{
  g_autofree char *label = format_fine (frame->step, day);
  double right = frame->days.x + frame->days.width;
  double x = cham_day_axis_get_start (&frame->days, day);

  if (frame->step.unit == CHAM_DAY_UNIT_DAY)
    cham_text_draw (frame->text, label, cham_day_axis_get_middle (&frame->days, day), baseline,
                    CHAM_TEXT_MIDDLE);
  else if (x + cham_text_measure (frame->text, label) <= right + 0.9 * frame->text_size)
    cham_text_draw (frame->text, label, x, baseline, CHAM_TEXT_START);
}

static void
draw_fine_labels (const ChamLaneFrame *frame, double baseline)
{
  g_autoptr (GArray) ticks = cham_day_step_list_ticks (frame->step, frame->days.range);

  for (guint i = 0; i < ticks->len; i++)
    {
      ChamDay day = g_array_index (ticks, ChamDay, i);

      if (frame->step.unit != CHAM_DAY_UNIT_DAY)
        cham_rule_vertical (frame->cr, cham_day_axis_get_start (&frame->days, day),
                            frame->top + 0.15 * frame->text_size, 0.3 * frame->text_size,
                            frame->text_size * 0.06);
      draw_fine_label (frame, day, baseline);
    }
}

/* The first label stands at the left end, even in the middle of its month or year, unless the
 * next one comes too soon. */
static void
draw_context_labels (const ChamLaneFrame *frame, ChamDayStep context, double baseline)
{
  ChamDay day = frame->days.range.from;
  double end = frame->days.x + frame->days.width;

  while (day <= frame->days.range.to)
    {
      g_autofree char *label = format_context (context, day);
      ChamDay next = cham_day_step_get_next (context, day);
      double x = cham_day_axis_get_start (&frame->days, day);
      double room = fmin (cham_day_axis_get_start (&frame->days, next), end) - x;
      gboolean only = day == frame->days.range.from && next > frame->days.range.to;

      if (cham_text_measure (frame->text, label) <= room || only)
        cham_text_draw_within (frame->text, label, x, baseline, fmax (room, 1),
                               CHAM_TEXT_START);
      day = next;
    }
}

/**
 * cham_day_labels_draw:
 * @baseline: y of the upper row
 */
void
cham_day_labels_draw (const ChamLaneFrame *frame, double baseline)
{
  ChamDayStep context = cham_day_step_get_context (frame->step);

  cham_text_set_style (frame->text, LABEL_SIZE * frame->text_size, FALSE);
  cham_text_set_color (frame->text, &frame->palette->faint_text);
  cham_set_color (frame->cr, &frame->palette->faint_text);
  draw_fine_labels (frame, baseline);
  if (context.unit == frame->step.unit)
    return;
  cham_text_set_color (frame->text, &frame->palette->text);
  draw_context_labels (frame, context, baseline + ROW_HEIGHT * frame->text_size);
}

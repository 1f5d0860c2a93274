/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Arithmetic of axes. It draws nothing and measures no text. */
#include "draw/axis.h"

#include <math.h>

#include "model/amount.h"

/* The smallest of 1, 2, 5, 10, 20 … (times a power of ten) that is at least @step. */
static double
round_step_up (double step)
{
  double power = pow (10, floor (log10 (step)));
  double digit = step / power;

  if (digit <= 1.000001)
    return power;
  if (digit <= 2.000001)
    return 2 * power;
  return digit <= 5.000001 ? 5 * power : 10 * power;
}

/**
 * cham_value_axis_new:
 * @minimum: the smallest value to show
 * @maximum: the largest value to show
 * @most_steps: the most steps between ticks, at least 1
 *
 * Both ends are moved outward to a round tick. Where both are the same, the axis reaches
 * from 0 to that value, or to 1, so that a constant can be seen.
 *
 * Returns: the axis; a pathological one when an end is not finite or they are the wrong way round
 */
ChamValueAxis
cham_value_axis_new (double minimum, double maximum, guint most_steps)
{
  ChamValueAxis axis = { 0, 0, 0 };
  double step;

  if (!isfinite (minimum) || !isfinite (maximum) || maximum < minimum || most_steps == 0
      || !isfinite (maximum - minimum))
    return axis;
  if (maximum - minimum <= 1e-9 * fmax (fabs (minimum), fabs (maximum)))
    {
      minimum = fmin (minimum, 0);
      maximum = maximum > 0 ? maximum : minimum < 0 ? 0 : 1;
    }
  step = round_step_up ((maximum - minimum) / most_steps);
  while (ceil (maximum / step - 1e-9) - floor (minimum / step + 1e-9) > most_steps)
    step = round_step_up (step * 1.5);
  if (!isfinite (step) || step <= 0)
    return axis;
  axis.step = step;
  axis.minimum = floor (minimum / step + 1e-9) * step;
  axis.maximum = ceil (maximum / step - 1e-9) * step;
  return axis;
}

/** cham_value_axis_is_pathological: Whether nothing can be drawn on it. */
gboolean
cham_value_axis_is_pathological (const ChamValueAxis *self)
{
  return !(self->step > 0);
}

/** cham_value_axis_normalize: 0 at the minimum to 1 at the maximum, never beyond; NAN for NAN. */
double
cham_value_axis_normalize (const ChamValueAxis *self, double value)
{
  if (cham_value_axis_is_pathological (self) || isnan (value))
    return NAN;
  value = (value - self->minimum) / (self->maximum - self->minimum);
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

guint
cham_value_axis_get_n_ticks (const ChamValueAxis *self)
{
  if (cham_value_axis_is_pathological (self))
    return 0;
  return (guint) lround ((self->maximum - self->minimum) / self->step) + 1;
}

/** cham_value_axis_get_tick: The value of tick @index, 0 the lowest. */
double
cham_value_axis_get_tick (const ChamValueAxis *self, guint index)
{
  return self->minimum + index * self->step;
}

/** cham_value_axis_format_tick: (transfer full): Tick @index in the person's locale. */
char *
cham_value_axis_format_tick (const ChamValueAxis *self, guint index)
{
  double value = cham_value_axis_get_tick (self, index);
  int decimals = self->step < 1 ? (int) ceil (-log10 (self->step) - 1e-9) : 0;

  if (fabs (self->minimum) >= 1e5 || fabs (self->maximum) >= 1e5 || decimals > 3)
    return g_strdup_printf ("%.3g", value);
  return cham_number_format (value, decimals);
}

/** cham_day_axis_get_day_width: The width of a day; 0 for an empty range. */
double
cham_day_axis_get_day_width (const ChamDayAxis *self)
{
  int length = cham_day_range_get_length (self->range);

  return length > 0 ? fmax (self->width, 0) / length : 0;
}

/** cham_day_axis_get_start: The x at which @day begins; days outside lie beyond the ends. */
double
cham_day_axis_get_start (const ChamDayAxis *self, ChamDay day)
{
  return self->x + (day - self->range.from) * cham_day_axis_get_day_width (self);
}

/** cham_day_axis_get_middle: The x of noon on @day. */
double
cham_day_axis_get_middle (const ChamDayAxis *self, ChamDay day)
{
  return cham_day_axis_get_start (self, day) + cham_day_axis_get_day_width (self) / 2;
}

/** cham_day_axis_get_day: The day at @x, the nearest end outside; NONE for an empty range. */
ChamDay
cham_day_axis_get_day (const ChamDayAxis *self, double x)
{
  double day_width = cham_day_axis_get_day_width (self);
  double offset;

  if (cham_day_range_is_empty (self->range))
    return CHAM_DAY_NONE;
  offset = day_width > 0 ? floor ((x - self->x) / day_width) : 0;
  if (!(offset > 0))
    return self->range.from;
  if (offset >= self->range.to - self->range.from)
    return self->range.to;
  return self->range.from + (ChamDay) offset;
}

/**
 * cham_day_step_parse:
 * @text: "day", "week", "month" or "year"
 * @step: (out): untouched for any other word
 */
gboolean
cham_day_step_parse (const char *text, ChamDayStep *step)
{
  static const char *const words[] = { "day", "week", "month", "year" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (text, words[i]))
        {
          *step = (ChamDayStep){ (ChamDayUnit) i, 1 };
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * cham_day_step_choose:
 * @day_width: the width of a day on the axis
 *
 * Returns: the finest step at which no label can touch the next
 */
ChamDayStep
cham_day_step_choose (double day_width, const ChamDayLabelWidths *widths)
{
  static const int year_counts[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 };
  const double month_width = 28 * day_width;

  if (day_width >= widths->day)
    return (ChamDayStep){ CHAM_DAY_UNIT_DAY, 1 };
  if (7 * day_width >= widths->week)
    return (ChamDayStep){ CHAM_DAY_UNIT_WEEK, 1 };
  if (month_width >= widths->month)
    return (ChamDayStep){ CHAM_DAY_UNIT_MONTH, 1 };
  if (3 * month_width >= widths->month)
    return (ChamDayStep){ CHAM_DAY_UNIT_MONTH, 3 };
  for (gsize i = 0; i < G_N_ELEMENTS (year_counts); i++)
    {
      if (year_counts[i] * 365 * day_width >= widths->year)
        return (ChamDayStep){ CHAM_DAY_UNIT_YEAR, year_counts[i] };
    }
  return (ChamDayStep){ CHAM_DAY_UNIT_YEAR, 10000 };
}

/** cham_day_step_get_context: What the second row of labels names: months, years, or the same. */
ChamDayStep
cham_day_step_get_context (ChamDayStep step)
{
  if (step.unit == CHAM_DAY_UNIT_DAY || step.unit == CHAM_DAY_UNIT_WEEK)
    return (ChamDayStep){ CHAM_DAY_UNIT_MONTH, 1 };
  if (step.unit == CHAM_DAY_UNIT_MONTH)
    return (ChamDayStep){ CHAM_DAY_UNIT_YEAR, 1 };
  return step;
}

static ChamDay
new_day_within (int year, int month)
{
  if (year > 9999)
    return CHAM_DAY_LAST + 1;
  return year < 1 ? CHAM_DAY_FIRST : cham_day_new (year, month, 1);
}

/** cham_day_step_get_start: The last tick on or before @day; weeks begin on Monday (ISO 8601). */
ChamDay
cham_day_step_get_start (ChamDayStep step, ChamDay day)
{
  int year, month, day_of_month;

  if (step.unit == CHAM_DAY_UNIT_DAY)
    return day;
  if (step.unit == CHAM_DAY_UNIT_WEEK)
    return day - (cham_day_get_weekday (day) - 1);
  cham_day_split (day, &year, &month, &day_of_month);
  if (step.unit == CHAM_DAY_UNIT_MONTH)
    return new_day_within (year, month - (month - 1) % step.count);
  return new_day_within (year - year % step.count, 1);
}

/** cham_day_step_get_next: The first tick after @day; beyond the last valid day at the end. */
ChamDay
cham_day_step_get_next (ChamDayStep step, ChamDay day)
{
  int year, month, day_of_month;

  if (step.unit == CHAM_DAY_UNIT_DAY)
    return day + 1;
  if (step.unit == CHAM_DAY_UNIT_WEEK)
    return cham_day_step_get_start (step, day) + 7;
  cham_day_split (day, &year, &month, &day_of_month);
  if (step.unit == CHAM_DAY_UNIT_YEAR)
    return new_day_within (year - year % step.count + step.count, 1);
  month += step.count - (month - 1) % step.count;
  return month > 12 ? new_day_within (year + 1, 1) : new_day_within (year, month);
}

/** cham_day_step_list_ticks: (transfer full) (element-type ChamDay): The ticks in @range. */
GArray *
cham_day_step_list_ticks (ChamDayStep step, ChamDayRange range)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (ChamDay));
  ChamDay day;

  if (cham_day_range_is_empty (range))
    return ticks;
  day = cham_day_step_get_start (step, range.from);
  if (day < range.from)
    day = cham_day_step_get_next (step, range.from);
  for (; day <= range.to; day = cham_day_step_get_next (step, day))
    g_array_append_val (ticks, day);
  return ticks;
}

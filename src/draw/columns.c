/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* From a series to what can be drawn of it: values from 0 to 1, then columns. A column keeps
 * its lowest and highest value, so that no single bad day is lost by looking from afar. */
#include "draw/columns.h"

#include <math.h>

/**
 * cham_columns_normalize:
 * @series: any days; those outside @range are left out
 *
 * Returns: (transfer full) (array): a value from 0 to 1 for each day of @range, NAN where
 *   none is recorded or it is not a number
 */
double *
cham_columns_normalize (const ChamSeries *series, ChamDayRange range,
                        const ChamValueAxis *axis)
{
  int length = cham_day_range_get_length (range);
  double *values = g_new (double, MAX (length, 1));

  for (int i = 0; i < length; i++)
    values[i] = cham_value_axis_normalize (axis, cham_series_get (series, range.from + i));
  return values;
}

/**
 * cham_columns_choose_step:
 * @narrowest: the least width of a column that can be seen as one
 *
 * Returns: days while they are at least half that wide; else the shortest of weeks, months,
 *   quarters and round numbers of years that reaches it
 */
ChamDayStep
cham_columns_choose_step (double day_width, double narrowest)
{
  static const int years[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 };

  if (day_width >= narrowest / 2)
    return (ChamDayStep){ CHAM_DAY_UNIT_DAY, 1 };
  if (7 * day_width >= narrowest)
    return (ChamDayStep){ CHAM_DAY_UNIT_WEEK, 1 };
  if (28 * day_width >= narrowest)
    return (ChamDayStep){ CHAM_DAY_UNIT_MONTH, 1 };
  if (90 * day_width >= narrowest)
    return (ChamDayStep){ CHAM_DAY_UNIT_MONTH, 3 };
  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      if (365 * years[i] * day_width >= narrowest)
        return (ChamDayStep){ CHAM_DAY_UNIT_YEAR, years[i] };
    }
  return (ChamDayStep){ CHAM_DAY_UNIT_YEAR, 10000 };
}

/* The column from @start to before @next, of which @range may hold a part alone. */
static ChamColumn
make_column (const double *values, ChamDayRange range, ChamDay start, ChamDay next)
{
  ChamDayRange days = { MAX (start, range.from), MIN (next - 1, range.to) };
  ChamColumn column = { days, (guint) (next - start), 0, NAN, NAN, NAN };
  double sum = 0;

  for (ChamDay day = days.from; day <= days.to; day++)
    {
      double value = values[day - range.from];

      if (isnan (value))
        continue;
      column.recorded++;
      column.minimum = fmin (column.minimum, value);
      column.maximum = fmax (column.maximum, value);
      sum += value;
    }
  if (column.recorded > 0)
    column.mean = sum / column.recorded;
  return column;
}

/**
 * cham_columns_gather:
 * @values: (array): one for each day of @range, NAN for none
 * @step: what a column stands for; they begin at the same days whatever the range, so that they
 *   stand still while one scrolls
 *
 * Returns: (transfer full) (element-type ChamColumn): ascending, without any that has no value
 */
GArray *
cham_columns_gather (const double *values, ChamDayRange range, ChamDayStep step)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (ChamColumn));
  ChamDay start, next;

  if (cham_day_range_is_empty (range))
    return columns;
  for (start = cham_day_step_get_start (step, range.from); start <= range.to; start = next)
    {
      ChamColumn column;

      next = cham_day_step_get_next (step, start);
      column = make_column (values, range, start, next);
      if (column.recorded > 0)
        g_array_append_val (columns, column);
    }
  return columns;
}

/** cham_column_compute: The column of @step that @day lies in, as far as @series reaches. */
ChamColumn
cham_column_compute (const ChamSeries *series, ChamDayStep step, ChamDay day)
{
  ChamDay start = cham_day_step_get_start (step, day);

  return make_column (series->values, series->range, start, cham_day_step_get_next (step, start));
}

/**
 * cham_column_is_covered:
 *
 * Returns: whether at least 4 of 7 of all its days are recorded; the mean of fewer says too little
 *   of the whole column
 */
gboolean
cham_column_is_covered (const ChamColumn *self)
{
  return self->recorded * 7 >= self->length * 4;
}

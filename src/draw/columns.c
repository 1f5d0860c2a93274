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
 * cham_columns_choose_days:
 * @narrowest: the least width of a column that can be seen as one
 *
 * Returns: 1 while days are at least half that wide, else the fewest whole weeks (1, 2, 4,
 *   13, 26, 52, 104 …) that reach it
 */
int
cham_columns_choose_days (double day_width, double narrowest)
{
  static const int weeks[] = { 1, 2, 4, 13, 26, 52 };
  int days = 52 * 7;

  if (day_width >= narrowest / 2)
    return 1;
  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      if (weeks[i] * 7 * day_width >= narrowest)
        return weeks[i] * 7;
    }
  while (days * day_width < narrowest && days < CHAM_DAY_LAST / 2)
    days *= 2;
  return days;
}

static ChamColumn
make_column (const double *values, ChamDayRange range, ChamDayRange days)
{
  ChamColumn column = { days, 0, NAN, NAN, NAN };
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
 * @days: days a column, 1 or more; columns begin on a Monday when it is whole weeks, and at
 *   the same days whatever the range, so that they stand still while one scrolls
 *
 * Returns: (transfer full) (element-type ChamColumn): ascending, without any that has no value
 */
GArray *
cham_columns_gather (const double *values, ChamDayRange range, int days)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (ChamColumn));
  ChamDay start;

  if (cham_day_range_is_empty (range))
    return columns;
  start = range.from - (range.from - CHAM_DAY_FIRST) % days;
  for (; start <= range.to; start += days)
    {
      ChamDayRange span = { MAX (start, range.from), MIN (start + days - 1, range.to) };
      ChamColumn column = make_column (values, range, span);

      if (column.recorded > 0)
        g_array_append_val (columns, column);
    }
  return columns;
}

/**
 * cham_column_is_covered:
 *
 * Returns: whether at least 4 of 7 of its days are recorded; the mean of fewer says too little
 *   of the whole column
 */
gboolean
cham_column_is_covered (const ChamColumn *self)
{
  return self->recorded * 7 >= (guint) cham_day_range_get_length (self->days) * 4;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A series is a plain array with a calendar. It neither interpolates nor fills. */
#include "model/series.h"

#include <math.h>

/** cham_series_new: A series over @range with nothing recorded. */
ChamSeries *
cham_series_new (ChamDayRange range)
{
  ChamSeries *self = g_new0 (ChamSeries, 1);
  guint length = cham_day_range_get_length (range);

  self->range = range;
  self->values = g_new (double, MAX (length, 1));
  for (guint i = 0; i < length; i++)
    self->values[i] = NAN;
  return self;
}

/** cham_series_copy: (transfer full): Another series with the same values. */
ChamSeries *
cham_series_copy (const ChamSeries *self)
{
  ChamSeries *copy = g_new0 (ChamSeries, 1);

  copy->range = self->range;
  copy->values = g_memdup2 (self->values, sizeof (double)
                                              * MAX (cham_series_get_length (self), 1));
  return copy;
}

void
cham_series_free (ChamSeries *self)
{
  if (self == NULL)
    return;
  g_free (self->values);
  g_free (self);
}

/** cham_series_get_length: The number of days covered, recorded or not. */
guint
cham_series_get_length (const ChamSeries *self)
{
  return cham_day_range_get_length (self->range);
}

/** cham_series_get: The value of @day; NAN when not recorded or outside the range. */
double
cham_series_get (const ChamSeries *self, ChamDay day)
{
  if (!cham_day_range_contains (self->range, day))
    return NAN;
  return self->values[day - self->range.from];
}

/** cham_series_set: Records @value, or a gap with NAN; days outside the range are dropped. */
void
cham_series_set (ChamSeries *self, ChamDay day, double value)
{
  if (cham_day_range_contains (self->range, day))
    self->values[day - self->range.from] = value;
}

/** cham_series_add: Adds @value to the day's; on a day without one it becomes the value. */
void
cham_series_add (ChamSeries *self, ChamDay day, double value)
{
  double present = cham_series_get (self, day);

  cham_series_set (self, day, isnan (present) ? value : present + value);
}

/** cham_series_count_recorded: The number of days that have a value. */
guint
cham_series_count_recorded (const ChamSeries *self)
{
  guint length = cham_series_get_length (self), count = 0;

  for (guint i = 0; i < length; i++)
    count += !isnan (self->values[i]);
  return count;
}

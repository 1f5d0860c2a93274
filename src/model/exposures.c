/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A plain value: it is filled by readers and read by the analysis, and knows neither. */
#include "model/exposures.h"

#include <math.h>

static void
series_free (ChamExposureSeries *self)
{
  g_free (self->name);
  g_free (self->values);
  g_free (self);
}

static double *
make_unknown (int n)
{
  double *values = g_new (double, n);

  for (int i = 0; i < n; i++)
    values[i] = NAN;
  return values;
}

/** cham_exposures_new: (transfer full): Nothing is known yet of any of @days, at least one. */
ChamExposures *
cham_exposures_new (ChamDayRange days)
{
  ChamExposures *self = g_new0 (ChamExposures, 1);

  g_return_val_if_fail (!cham_day_range_is_empty (days), NULL);
  self->days = days;
  self->severity = make_unknown (cham_exposures_count_days (self));
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) series_free);
  return self;
}

void
cham_exposures_free (ChamExposures *self)
{
  if (self == NULL)
    return;
  g_free (self->severity);
  g_ptr_array_unref (self->series);
  g_free (self);
}

int
cham_exposures_count_days (const ChamExposures *self)
{
  return self->days.to - self->days.from + 1;
}

/** cham_exposures_add: (transfer none): A new series of which nothing is known yet. */
ChamExposureSeries *
cham_exposures_add (ChamExposures *self, const char *name, gboolean continuous)
{
  ChamExposureSeries *series = g_new0 (ChamExposureSeries, 1);

  series->name = g_strdup (name);
  series->continuous = continuous;
  series->values = make_unknown (cham_exposures_count_days (self));
  g_ptr_array_add (self->series, series);
  return series;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Figures of the recorded days alone: a day without a value is not part of any of them. */
#include "analysis/summary.h"

#include <math.h>

/** cham_summary_compute: The figures of the days of @series that have a value. */
ChamSummary
cham_summary_compute (const ChamSeries *series)
{
  ChamSummary summary = { 0, NAN, NAN, NAN };
  guint length = cham_series_get_length (series);
  double sum = 0;

  for (guint i = 0; i < length; i++)
    {
      double value = series->values[i];

      if (isnan (value))
        continue;
      summary.days++;
      sum += value;
      summary.minimum = fmin (summary.minimum, value);
      summary.maximum = fmax (summary.maximum, value);
    }
  if (summary.days > 0)
    summary.mean = sum / summary.days;
  return summary;
}

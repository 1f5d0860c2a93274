/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Plain means of days that resemble each other: for a picture, never for a verdict. */
#include "analysis/contrast.h"

#include <math.h>

typedef enum
{
  UNKNOWN,
  AFTER,
  AWAY,
} Place;

typedef struct
{
  int n;
  double sum;
  double squares;
} Sums;

void
cham_contrast_free (ChamContrast *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

/** cham_contrast_is_enough: Whether there are enough days of both kinds to be shown. */
gboolean
cham_contrast_is_enough (const ChamContrast *self)
{
  return self->after.n >= CHAM_CONTRAST_FEWEST && self->away.n >= CHAM_CONTRAST_FEWEST;
}

/* A day that is not known may have had it, so that the days after it are nowhere. */
static Place
find_place (const double *values, int t)
{
  gboolean known = t >= CHAM_CONTRAST_AFTER;

  for (int before = t; before >= MAX (t - CHAM_CONTRAST_AFTER, 0); before--)
    {
      if (values[before] > 0)
        return AFTER;
      known = known && !isnan (values[before]);
    }
  return known ? AWAY : UNKNOWN;
}

static void
add (Sums *sums, double value)
{
  sums->n++;
  sums->sum += value;
  sums->squares += value * value;
}

static ChamContrast *
make_contrast (const ChamExposures *exposures, const ChamExposureSeries *series,
               ChamDayRange range)
{
  ChamContrast *self = g_new0 (ChamContrast, 1);
  Sums sums[AWAY + 1] = { 0 };

  for (int t = 0; t < cham_exposures_count_days (exposures); t++)
    if (cham_day_range_contains (range, exposures->days.from + t)
        && isfinite (exposures->severity[t]))
      add (&sums[find_place (series->values, t)], exposures->severity[t]);
  self->name = g_strdup (series->name);
  self->after = cham_course_mean_new (sums[AFTER].n, sums[AFTER].sum, sums[AFTER].squares);
  self->away = cham_course_mean_new (sums[AWAY].n, sums[AWAY].sum, sums[AWAY].squares);
  return self;
}

/**
 * cham_contrasts_new:
 * @kind: of what, e.g. %CHAM_EXPOSURE_FOOD_GROUP
 * @range: the days whose severity counts
 *
 * Returns: (transfer full) (element-type ChamContrast): one for each series of @kind, in the
 *   order of @exposures, those with too few days as well
 */
GPtrArray *
cham_contrasts_new (const ChamExposures *exposures, ChamExposureKind kind, ChamDayRange range)
{
  GPtrArray *contrasts = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_contrast_free);

  for (guint i = 0; i < exposures->series->len; i++)
    {
      const ChamExposureSeries *series = cham_exposures_get (exposures, i);

      if (series->kind == kind)
        g_ptr_array_add (contrasts, make_contrast (exposures, series, range));
    }
  return contrasts;
}

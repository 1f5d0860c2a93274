/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Exposures as numbers: whether there is enough of one, unknown days bridged by what their
 * neighbours make likely, and the shapes of a reaction that fades. */
#include "analysis/exposure.h"

#include <math.h>
#include <stdlib.h>

#define DAYS_WITH 6
#define DAYS_WITHOUT 6
#define SPELLS 4
#define DAYS_KNOWN 40
#define LARGEST 1e9 /* beyond it is no amount of anything, and squares lose their digits */

/* A spell is a known day with it after a known day without, or after nothing known. */
static void
count_days (const ChamExposure *self, int n, ChamExposureNeeds *found)
{
  gboolean before = FALSE;

  *found = (ChamExposureNeeds) { 0 };
  for (int t = 0; t < n; t++)
    {
      double value = self->values[t];

      if (isnan (value))
        continue;
      found->days_known++;
      found->days_with += value > 0;
      found->days_without += value == 0;
      found->spells += value > 0 && !before;
      before = value > 0;
    }
}

/* A number that is none, or the same each day, can be compared with nothing. */
static gboolean
varies (const ChamExposure *self, int n)
{
  double first = NAN;
  gboolean varied = FALSE;

  for (int t = 0; t < n; t++)
    {
      double value = self->values[t];

      if (isnan (value))
        continue;
      if (fabs (value) > LARGEST)
        return FALSE;
      if (isnan (first))
        first = value;
      varied = varied || value != first;
    }
  return varied;
}

/**
 * cham_exposure_find_needs:
 * @n: number of days
 * @needs: (out): what is missing
 *
 * Returns: whether there is enough of the exposure, and enough days without it: 6 days with, 6
 *   without, 4 separate spells; of a continuous one 40 values that are not all the same
 */
gboolean
cham_exposure_find_needs (const ChamExposure *self, int n, ChamExposureNeeds *needs)
{
  ChamExposureNeeds found;

  count_days (self, n, &found);
  *needs = (ChamExposureNeeds) { 0 };
  if (self->continuous)
    needs->days_known = MAX (DAYS_KNOWN - found.days_known, 0);
  else
    {
      needs->days_with = MAX (DAYS_WITH - found.days_with, 0);
      needs->days_without = MAX (DAYS_WITHOUT - found.days_without, 0);
      needs->spells = MAX (SPELLS - found.spells, 0);
    }
  return needs->days_with == 0 && needs->days_without == 0 && needs->spells == 0
         && needs->days_known == 0 && varies (self, n);
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * cham_exposure_get_threshold:
 * @n: number of days
 *
 * Returns: above which value a day counts as one with it: 0, or the median of a quantity
 */
double
cham_exposure_get_threshold (const ChamExposure *self, int n)
{
  g_autofree double *known = g_new (double, n);
  int count = 0;

  for (int t = 0; self->continuous && t < n; t++)
    if (!isnan (self->values[t]))
      known[count++] = self->values[t];
  if (count == 0)
    return 0;
  qsort (known, count, sizeof *known, compare_doubles);
  return (known[(count - 1) / 2] + known[count / 2]) / 2;
}

static double
get_known_mean (const double *values, int n)
{
  double sum = 0;
  int known = 0;

  for (int t = 0; t < n; t++)
    if (!isnan (values[t]))
      {
        sum += values[t];
        known++;
      }
  return known > 0 ? sum / known : 0;
}

/* How alike known neighbouring days are, 0–0.95. */
static double
get_likeness (const double *values, int n, double mean)
{
  double squares = 0, products = 0;
  int known = 0, pairs = 0;

  for (int t = 0; t < n; t++)
    {
      if (isnan (values[t]))
        continue;
      squares += (values[t] - mean) * (values[t] - mean);
      known++;
      if (t == 0 || isnan (values[t - 1]))
        continue;
      products += (values[t] - mean) * (values[t - 1] - mean);
      pairs++;
    }
  if (pairs == 0 || squares == 0)
    return 0;
  return CLAMP (products / pairs / (squares / known), 0, 0.95);
}

/* The nearest known days before and after an unknown one; -1 and n for none. */
typedef struct
{
  int before;
  int after;
} Neighbours;

static double
bridge_day (const double *values, int n, int t, Neighbours near, double mean, double likeness)
{
  int i = t - near.before, k = near.after - t;
  double whole;

  if (near.before < 0)
    return near.after < n ? mean + pow (likeness, k) * (values[near.after] - mean) : mean;
  if (near.after >= n)
    return mean + pow (likeness, i) * (values[near.before] - mean);
  whole = 1 - pow (likeness, 2 * (i + k));
  return mean
         + (pow (likeness, i) - pow (likeness, i + 2 * k)) / whole * (values[near.before] - mean)
         + (pow (likeness, k) - pow (likeness, k + 2 * i)) / whole * (values[near.after] - mean);
}

/**
 * cham_exposure_bridge:
 * @bridged: (out) (array length=n): the values, and on unknown days what an autoregression of
 *   order one expects between the nearest known days
 */
void
cham_exposure_bridge (const ChamExposure *self, int n, double *bridged)
{
  double mean = get_known_mean (self->values, n);
  double likeness = get_likeness (self->values, n, mean);
  Neighbours near = { -1, -1 };

  for (int t = 0; t < n; t++)
    {
      bridged[t] = self->values[t];
      if (!isnan (self->values[t]))
        {
          near.before = t;
          continue;
        }
      if (near.after < t)
        for (near.after = t; near.after < n && isnan (self->values[near.after]);)
          near.after++;
      bridged[t] = likeness < 0.02 ? mean
                                   : bridge_day (self->values, n, t, near, mean, likeness);
    }
}

static double
get_positive_mean (const double *values, int n)
{
  double sum = 0;
  int days = 0;

  for (int t = 0; t < n; t++)
    if (values[t] > 0)
      {
        sum += values[t];
        days++;
      }
  return days > 0 ? sum / days : 1;
}

/**
 * cham_exposure_fade:
 * @phi: what is left of a reaction a day later, 0–1
 * @shape: (out) (array length=n): each day's exposure or what is left of earlier ones, whichever
 *   is more; on unknown days what is to be expected of that
 */
void
cham_exposure_fade (const ChamExposure *self, int n, const double *bridged, double phi,
                    double *shape)
{
  double usual = get_positive_mean (self->values, n);

  shape[0] = bridged[0];
  for (int t = 1; t < n; t++)
    {
      double left = phi * shape[t - 1];
      double chance = CLAMP (bridged[t] / usual, 0, 1);

      if (phi == 0)
        shape[t] = bridged[t];
      else if (isnan (self->values[t]))
        shape[t] = chance * MAX (usual, left) + (1 - chance) * left;
      else
        shape[t] = MAX (left, bridged[t]);
    }
}

/** cham_exposure_trail: @shape becomes the mean of each day and the two before it. */
void
cham_exposure_trail (int n, const double *bridged, double *shape)
{
  for (int t = 0; t < n; t++)
    {
      int from = MAX (t - 2, 0);
      double sum = 0;

      for (int i = from; i <= t; i++)
        sum += bridged[i];
      shape[t] = sum / (t - from + 1);
    }
}

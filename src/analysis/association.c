/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Spearman's coefficient is Pearson's of the ranks, equal values sharing the mean of theirs
 * (Spearman 1904, doi:10.2307/1412159). */
#include "analysis/association.h"

#include <math.h>

#include "analysis/distribution.h"
#include "analysis/ranks.h"

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const ChamPair *left = a, *right = b;

  if (left->x != right->x)
    return left->x < right->x ? -1 : 1;
  return (left->day > right->day) - (left->day < right->day);
}

static void
collect_pairs (ChamAssociation *self, const ChamSeries *x, const ChamSeries *y)
{
  for (ChamDay day = y->range.from; day <= y->range.to; day++)
    {
      ChamPair pair = { day, cham_series_get (x, day - self->lag), cham_series_get (y, day) };

      if (isfinite (pair.x) && isfinite (pair.y))
        g_array_append_val (self->pairs, pair);
    }
  g_array_sort (self->pairs, compare_pairs);
}

static double
correlate (const double *x, const double *y, guint n)
{
  double mean = (n + 1) / 2.0, xy = 0, xx = 0, yy = 0;

  for (guint i = 0; i < n; i++)
    {
      xy += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
      yy += (y[i] - mean) * (y[i] - mean);
    }
  return xx > 0 && yy > 0 ? xy / sqrt (xx * yy) : NAN;
}

static double
compute_rho (const GArray *pairs)
{
  guint n = pairs->len;
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new (double, n);
  g_autofree double *x_ranks = g_new (double, n);
  g_autofree double *y_ranks = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      x[i] = g_array_index (pairs, ChamPair, i).x;
      y[i] = g_array_index (pairs, ChamPair, i).y;
    }
  cham_ranks_compute (x, n, x_ranks);
  cham_ranks_compute (y, n, y_ranks);
  return correlate (x_ranks, y_ranks, n);
}

static ChamAssociationBin
make_bin (const ChamPair *pairs, guint n)
{
  ChamAssociationBin bin = { .n = n };
  double squares = 0, half;

  for (guint i = 0; i < n; i++)
    {
      bin.x += pairs[i].x / n;
      bin.mean += pairs[i].y / n;
    }
  for (guint i = 0; i < n; i++)
    squares += (pairs[i].y - bin.mean) * (pairs[i].y - bin.mean);
  half = n > 1 ? cham_student_quantile (0.975, n - 1) * sqrt (squares / (n - 1) / n) : NAN;
  bin.low = bin.mean - half;
  bin.high = bin.mean + half;
  return bin;
}

/* Of about the same number of days; days with the same x stay together, and a rest that is too
 * small goes to those before it. */
static void
collect_bins (ChamAssociation *self)
{
  const ChamPair *pairs = (const ChamPair *) (gpointer) self->pairs->data;
  guint n = self->pairs->len;
  guint wanted = MIN (n / CHAM_ASSOCIATION_FEWEST, CHAM_ASSOCIATION_MOST_BINS);
  guint next;

  for (guint first = 0; wanted > 0 && first < n; first = next)
    {
      ChamAssociationBin bin;

      next = MIN (first + (n + wanted - 1) / wanted, n);
      while (next < n && pairs[next].x == pairs[next - 1].x)
        next++;
      if (n - next < CHAM_ASSOCIATION_FEWEST)
        next = n;
      bin = make_bin (pairs + first, next - first);
      g_array_append_val (self->bins, bin);
    }
}

/**
 * cham_association_new:
 * @lag: 0 or more: @y is looked at so many days after @x
 *
 * Only days with both, finite, count.
 *
 * Returns: (transfer full): the two side by side
 */
ChamAssociation *
cham_association_new (const ChamSeries *x, const ChamSeries *y, int lag)
{
  ChamAssociation *self = g_new0 (ChamAssociation, 1);

  g_return_val_if_fail (lag >= 0, NULL);
  self->lag = lag;
  self->pairs = g_array_new (FALSE, FALSE, sizeof (ChamPair));
  self->bins = g_array_new (FALSE, FALSE, sizeof (ChamAssociationBin));
  self->rho = NAN;
  collect_pairs (self, x, y);
  if (self->pairs->len < CHAM_ASSOCIATION_FEWEST)
    return self;
  self->rho = compute_rho (self->pairs);
  collect_bins (self);
  return self;
}

void
cham_association_free (ChamAssociation *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->pairs);
  g_array_unref (self->bins);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Two series side by side: Spearman's coefficient by hand, gaps, lags, and what makes no sense. */
#include "analysis/association.h"

#include <math.h>

#include "analysis/ranks.h"

#define FIRST 739000

static ChamSeries *
make_series (const double *values, int n)
{
  ChamSeries *series = cham_series_new ((ChamDayRange) { FIRST, FIRST + n - 1 });

  for (int i = 0; i < n; i++)
    cham_series_set (series, FIRST + i, values[i]);
  return series;
}

static void
test_ranks (void)
{
  const double values[] = { 3, 1, 3, 0, 3 };
  const double expected[] = { 4, 2, 4, 1, 4 };
  double ranks[5];

  cham_ranks_compute (values, 5, ranks);
  for (int i = 0; i < 5; i++)
    g_assert_cmpfloat (ranks[i], ==, expected[i]);
}

/* The ranks differ by -5 1 1 0 2 1 0 0: squares 32. */
static void
test_rho (void)
{
  const double x[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  const double y[] = { 6, 1, 2, 5, 4, 5.5, 7, 7.5 };
  const double steep[] = { 1, 10, 100, 101, 102, 1e6, 1e7, 1e9 };
  const double same[] = { 4, 4, 4, 4, 4, 4, 4, 4 };
  g_autoptr (ChamSeries) x_series = make_series (x, 8);
  g_autoptr (ChamSeries) y_series = make_series (y, 8);
  g_autoptr (ChamSeries) steep_series = make_series (steep, 8);
  g_autoptr (ChamSeries) same_series = make_series (same, 8);
  g_autoptr (ChamAssociation) some = cham_association_new (x_series, y_series, 0);
  g_autoptr (ChamAssociation) whole = cham_association_new (x_series, steep_series, 0);
  g_autoptr (ChamAssociation) none = cham_association_new (x_series, same_series, 0);

  g_assert_cmpfloat_with_epsilon (some->rho, 1 - 6 * 32.0 / (8 * 63.0), 1e-12);
  g_assert_cmpfloat_with_epsilon (whole->rho, 1, 1e-12);
  g_assert_true (isnan (none->rho));
  g_assert_cmpuint (none->bins->len, ==, 1);
  g_assert_cmpfloat (g_array_index (none->bins, ChamAssociationBin, 0).low, ==, 4);
}

static void
test_gaps_and_lag (void)
{
  const double x[] = { 1, NAN, 3, 4, INFINITY, 6 };
  const double y[] = { 9, 8, 7, NAN, 5, 4 };
  g_autoptr (ChamSeries) x_series = make_series (x, 6);
  g_autoptr (ChamSeries) y_series = make_series (y, 6);
  g_autoptr (ChamAssociation) later = cham_association_new (x_series, y_series, 2);
  const ChamPair *pairs = (const ChamPair *) (gpointer) later->pairs->data;

  g_assert_cmpuint (later->pairs->len, ==, 3);
  g_assert_cmpint (pairs[0].day, ==, FIRST + 2);
  g_assert_cmpfloat (pairs[0].x, ==, 1);
  g_assert_cmpfloat (pairs[0].y, ==, 7);
  g_assert_cmpfloat (pairs[2].x, ==, 4);
  g_assert_cmpfloat (pairs[2].y, ==, 4);
  g_assert_true (isnan (later->rho));
  g_assert_cmpuint (later->bins->len, ==, 0);
}

/* Mean 2, standard deviation 1.069 045: 2 ± 2.364 624 × 1.069 045 / √8. */
static void
test_bins (void)
{
  const double x[] = { 5, 5, 5, 5, 5, 5, 5, 5, 7, 7, 7, 8, 8, 8, 8, 8 };
  const double y[] = { 1, 3, 1, 3, 1, 3, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0 };
  g_autoptr (ChamSeries) x_series = make_series (x, 16);
  g_autoptr (ChamSeries) y_series = make_series (y, 16);
  g_autoptr (ChamAssociation) association = cham_association_new (x_series, y_series, 0);
  const ChamAssociationBin *bins
      = (const ChamAssociationBin *) (gpointer) association->bins->data;

  g_assert_cmpuint (association->bins->len, ==, 2);
  g_assert_cmpuint (bins[0].n, ==, 8);
  g_assert_cmpfloat_with_epsilon (bins[0].x, 5, 1e-12);
  g_assert_cmpfloat_with_epsilon (bins[0].mean, 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (bins[0].high, 2 + 2.364624 * 1.069045 / sqrt (8), 1e-5);
  g_assert_cmpfloat_with_epsilon (bins[0].low, 2 - 2.364624 * 1.069045 / sqrt (8), 1e-5);
  g_assert_cmpfloat_with_epsilon (bins[1].x, 7.625, 1e-12);
  g_assert_cmpfloat (bins[1].low, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/association/ranks", test_ranks);
  g_test_add_func ("/association/rho", test_rho);
  g_test_add_func ("/association/gaps-and-lag", test_gaps_and_lag);
  g_test_add_func ("/association/bins", test_bins);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The plain figures: what is not recorded is no part of them. */
#include "analysis/summary.h"

#include <math.h>

static const ChamDayRange five_days = { 738000, 738004 };

static void
test_nothing_recorded (void)
{
  g_autoptr (ChamSeries) series = cham_series_new (five_days);
  ChamSummary summary = cham_summary_compute (series);

  g_assert_cmpuint (summary.days, ==, 0);
  g_assert_true (isnan (summary.mean));
  g_assert_true (isnan (summary.minimum));
  g_assert_true (isnan (summary.maximum));
}

static void
test_gaps_are_no_zeros (void)
{
  g_autoptr (ChamSeries) series = cham_series_new (five_days);
  ChamSummary summary;

  cham_series_set (series, 738001, 4);
  cham_series_set (series, 738003, 9);
  summary = cham_summary_compute (series);
  g_assert_cmpuint (summary.days, ==, 2);
  g_assert_cmpfloat (summary.mean, ==, 6.5);
  g_assert_cmpfloat (summary.minimum, ==, 4);
  g_assert_cmpfloat (summary.maximum, ==, 9);
}

static void
test_zero_is_recorded (void)
{
  g_autoptr (ChamSeries) series = cham_series_new (five_days);
  ChamSummary summary;

  cham_series_set (series, 738000, 0);
  cham_series_set (series, 738004, 5);
  summary = cham_summary_compute (series);
  g_assert_cmpuint (summary.days, ==, 2);
  g_assert_cmpfloat (summary.mean, ==, 2.5);
  g_assert_cmpfloat (summary.minimum, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/nothing-recorded", test_nothing_recorded);
  g_test_add_func ("/summary/gaps-are-no-zeros", test_gaps_are_no_zeros);
  g_test_add_func ("/summary/zero-is-recorded", test_zero_is_recorded);
  return g_test_run ();
}

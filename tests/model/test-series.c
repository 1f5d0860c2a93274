/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A series keeps gaps apart from zero and never writes outside its days. */
#include "model/series.h"

#include <math.h>

static void
test_gaps (void)
{
  g_autoptr (ChamSeries) series = cham_series_new ((ChamDayRange){ 100, 104 });

  g_assert_cmpuint (cham_series_get_length (series), ==, 5);
  g_assert_cmpuint (cham_series_count_recorded (series), ==, 0);
  cham_series_set (series, 100, 0);
  cham_series_set (series, 104, 3);
  cham_series_set (series, 99, 9);
  cham_series_set (series, 105, 9);
  g_assert_cmpuint (cham_series_count_recorded (series), ==, 2);
  g_assert_cmpfloat (cham_series_get (series, 100), ==, 0);
  g_assert_true (isnan (cham_series_get (series, 101)));
  g_assert_true (isnan (cham_series_get (series, 105)));
  g_assert_true (isnan (cham_series_get (series, CHAM_DAY_NONE)));
}

static void
test_add (void)
{
  g_autoptr (ChamSeries) series = cham_series_new ((ChamDayRange){ 1, 2 });
  g_autoptr (ChamSeries) copy = NULL;

  cham_series_add (series, 1, 0.5);
  cham_series_add (series, 1, 2);
  copy = cham_series_copy (series);
  cham_series_add (series, 1, 1);
  g_assert_cmpfloat (cham_series_get (copy, 1), ==, 2.5);
  g_assert_cmpfloat (cham_series_get (series, 1), ==, 3.5);
  g_assert_true (isnan (cham_series_get (copy, 2)));
}

static void
test_empty (void)
{
  g_autoptr (ChamSeries) series = cham_series_new ((ChamDayRange){ 0, 0 });
  g_autoptr (ChamSeries) copy = cham_series_copy (series);

  g_assert_cmpuint (cham_series_get_length (copy), ==, 0);
  cham_series_set (copy, 0, 1);
  g_assert_cmpuint (cham_series_count_recorded (copy), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/series/gaps", test_gaps);
  g_test_add_func ("/model/series/add", test_add);
  g_test_add_func ("/model/series/empty", test_empty);
  return g_test_run ();
}

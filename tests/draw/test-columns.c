/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* From a series to columns: gaps stay gaps, spikes stay. */
#include "draw/columns.h"

#include <math.h>

/* A Monday. */
#define MONDAY 738004

static const ChamValueAxis ten = { 0, 10, 5 };

static void
test_normalize (void)
{
  g_autoptr (ChamSeries) series = cham_series_new ((ChamDayRange){ MONDAY, MONDAY + 2 });
  g_autofree double *values = NULL;

  cham_series_set (series, MONDAY, 5);
  cham_series_set (series, MONDAY + 2, INFINITY);
  values = cham_columns_normalize (series, (ChamDayRange){ MONDAY - 1, MONDAY + 2 }, &ten);
  g_assert_true (isnan (values[0]));
  g_assert_cmpfloat (values[1], ==, 0.5);
  g_assert_true (isnan (values[2]));
  g_assert_cmpfloat (values[3], ==, 1);
}

static const ChamDayStep day = { CHAM_DAY_UNIT_DAY, 1 }, week = { CHAM_DAY_UNIT_WEEK, 1 },
                         month = { CHAM_DAY_UNIT_MONTH, 1 };

static void
assert_step (double day_width, ChamDayUnit unit, int count)
{
  ChamDayStep step = cham_columns_choose_step (day_width, 4);

  g_assert_cmpint (step.unit, ==, unit);
  g_assert_cmpint (step.count, ==, count);
}

/* First weeks, then months. */
static void
test_choose_step (void)
{
  assert_step (10, CHAM_DAY_UNIT_DAY, 1);
  assert_step (2, CHAM_DAY_UNIT_DAY, 1);
  assert_step (1.9, CHAM_DAY_UNIT_WEEK, 1);
  assert_step (0.5, CHAM_DAY_UNIT_MONTH, 1);
  assert_step (0.05, CHAM_DAY_UNIT_MONTH, 3);
  assert_step (0.02, CHAM_DAY_UNIT_YEAR, 1);
  assert_step (0, CHAM_DAY_UNIT_YEAR, 10000);
}

/* A month is as long as it is; at its end, what is not shown counts as not recorded. */
static void
test_months (void)
{
  const ChamDayRange range = { cham_day_new (2024, 2, 1), cham_day_new (2024, 3, 10) };
  double values[39];
  g_autoptr (GArray) columns = NULL;
  const ChamColumn *february, *march;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 1;
  columns = cham_columns_gather (values, range, month);
  g_assert_cmpuint (columns->len, ==, 2);
  february = &g_array_index (columns, ChamColumn, 0);
  march = &g_array_index (columns, ChamColumn, 1);
  g_assert_cmpuint (february->length, ==, 29);
  g_assert_cmpuint (february->recorded, ==, 29);
  g_assert_true (cham_column_is_covered (february));
  g_assert_cmpuint (march->length, ==, 31);
  g_assert_cmpuint (march->recorded, ==, 10);
  g_assert_false (cham_column_is_covered (march));
}

static void
test_single_days (void)
{
  const double values[] = { 0.1, NAN, 0, 0.4 };
  g_autoptr (GArray) columns
      = cham_columns_gather (values, (ChamDayRange){ MONDAY, MONDAY + 3 }, day);
  const ChamColumn *zero = &g_array_index (columns, ChamColumn, 1);

  g_assert_cmpuint (columns->len, ==, 3);
  g_assert_cmpint (zero->days.from, ==, MONDAY + 2);
  g_assert_cmpuint (zero->recorded, ==, 1);
  g_assert_cmpfloat (zero->mean, ==, 0);
}

static void
test_weeks_keep_spikes (void)
{
  double values[21];
  g_autoptr (GArray) columns = NULL;
  const ChamColumn *column;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = i < 7 ? 0.2 : NAN;
  values[3] = 1;
  values[20] = 0.5;
  columns = cham_columns_gather (values, (ChamDayRange){ MONDAY, MONDAY + 20 }, week);
  g_assert_cmpuint (columns->len, ==, 2);
  column = &g_array_index (columns, ChamColumn, 0);
  g_assert_cmpfloat (column->maximum, ==, 1);
  g_assert_cmpfloat (column->minimum, ==, 0.2);
  g_assert_cmpfloat_with_epsilon (column->mean, 2.2 / 7, 1e-12);
  g_assert_true (cham_column_is_covered (column));
  column = &g_array_index (columns, ChamColumn, 1);
  g_assert_cmpint (column->days.from, ==, MONDAY + 14);
  g_assert_cmpfloat (column->mean, ==, 0.5);
  g_assert_false (cham_column_is_covered (column));
}

/* Columns stand still while the range moves on. */
static void
test_weeks_begin_on_monday (void)
{
  const double values[] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };

  for (int shift = 0; shift < 7; shift++)
    {
      ChamDayRange range = { MONDAY + shift, MONDAY + shift + 9 };
      g_autoptr (GArray) columns = cham_columns_gather (values, range, week);
      guint recorded = 0;

      for (guint i = 0; i < columns->len; i++)
        {
          const ChamColumn *column = &g_array_index (columns, ChamColumn, i);

          recorded += column->recorded;
          if (i > 0)
            g_assert_cmpint (cham_day_get_weekday (column->days.from), ==, 1);
        }
      g_assert_cmpuint (recorded, ==, G_N_ELEMENTS (values));
    }
}

static void
test_four_of_seven_days (void)
{
  const double four[] = { 1, NAN, 1, NAN, 1, NAN, 1 }, three[] = { 1, 1, 1, NAN, NAN, NAN, NAN };
  const ChamDayRange whole = { MONDAY, MONDAY + 6 };
  g_autoptr (GArray) covered = cham_columns_gather (four, whole, week);
  g_autoptr (GArray) uncovered = cham_columns_gather (three, whole, week);

  g_assert_true (cham_column_is_covered (&g_array_index (covered, ChamColumn, 0)));
  g_assert_false (cham_column_is_covered (&g_array_index (uncovered, ChamColumn, 0)));
}

static void
test_nothing (void)
{
  const double values[] = { NAN, NAN };
  g_autoptr (GArray) gaps = cham_columns_gather (values, (ChamDayRange){ MONDAY, MONDAY + 1 }, day);
  g_autoptr (GArray) none
      = cham_columns_gather (values, (ChamDayRange){ CHAM_DAY_NONE, CHAM_DAY_NONE }, day);

  g_assert_cmpuint (gaps->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/normalize", test_normalize);
  g_test_add_func ("/columns/choose-step", test_choose_step);
  g_test_add_func ("/columns/months", test_months);
  g_test_add_func ("/columns/single-days", test_single_days);
  g_test_add_func ("/columns/weeks-keep-spikes", test_weeks_keep_spikes);
  g_test_add_func ("/columns/weeks-begin-on-monday", test_weeks_begin_on_monday);
  g_test_add_func ("/columns/four-of-seven-days", test_four_of_seven_days);
  g_test_add_func ("/columns/nothing", test_nothing);
  return g_test_run ();
}

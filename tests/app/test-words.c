/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the window says in words of days, readings, foods and amounts; no widget is made. */
#include <math.h>

#include "app/amount-entry.h"
#include "app/check-in-state.h"
#include "app/day-cell.h"
#include "app/day-title.h"
#include "app/food-chip.h"
#include "store/readings.h"

static void
test_day_title (void)
{
  ChamDay today = cham_day_new (2026, 3, 12);
  g_autofree char *near = cham_day_title_format (cham_day_new (2026, 1, 5), today);
  g_autofree char *far = cham_day_title_format (cham_day_new (2025, 12, 31), today);

  g_assert_null (strstr (near, "2026"));
  g_assert_nonnull (strstr (near, "5"));
  g_assert_nonnull (strstr (far, "2025"));
}

static void
test_severity_level (void)
{
  static const struct
  {
    double severity;
    guint level;
  } rows[] = { { NAN, 0 }, { 0, 1 },   { 1, 2 },   { 3, 2 }, { 4, 3 },
               { 6, 3 },   { 6.5, 3 }, { 8.5, 4 }, { 9, 5 }, { 10, 5 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (cham_severity_get_level (rows[i].severity), ==, rows[i].level);
}

static void
test_describe_day (void)
{
  ChamDay day = cham_day_new (2026, 3, 12);
  g_autofree char *unknown = cham_severity_describe_day (day, NAN);
  g_autofree char *clear = cham_severity_describe_day (day, 0);

  g_assert_true (g_str_has_suffix (unknown, "not recorded"));
  g_assert_true (g_str_has_suffix (clear, "severity 0 of 10"));
}

static void
test_amount (void)
{
  g_autoptr (GPtrArray) measures = cham_measure_list_built_in ();
  const ChamMeasure *sleep = measures->pdata[2];
  const ChamMeasure *wakings = measures->pdata[4];
  g_autofree char *hours = cham_amount_entry_format (sleep, 7.5);
  g_autofree char *none = cham_amount_entry_format (sleep, NAN);
  g_autofree char *zero = cham_amount_entry_format (sleep, 0);
  g_autofree char *count = cham_amount_entry_format (wakings, 3);

  g_assert_cmpstr (sleep->key, ==, CHAM_MEASURE_SLEEP_HOURS);
  g_assert_cmpstr (hours, ==, "7:30");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (zero, ==, "0:00");
  g_assert_cmpstr (count, ==, "3");
}

static GPtrArray *
make_readings (gint64 first, double value, gint64 second, double other)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func (g_free);
  ChamReading both[] = { { first, value, 0, TRUE, NULL }, { second, other, 0, TRUE, NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    g_ptr_array_add (readings, g_memdup2 (&both[i], sizeof both[i]));
  return readings;
}

static GPtrArray *
make_measures (void)
{
  GPtrArray *measures = cham_measure_list_built_in ();

  for (guint i = 0; i < measures->len; i++)
    ((ChamMeasure *) measures->pdata[i])->id = i + 1;
  return measures;
}

static void
test_progress (void)
{
  g_autoptr (GPtrArray) measures = make_measures ();
  g_autoptr (GPtrArray) readings = make_readings (1, 0, measures->len, 1);
  g_autofree char *all = cham_check_in_describe_progress (measures, readings);
  g_autofree char *fewer = NULL;

  g_assert_cmpstr (all, ==, "1 of 12 recorded");
  ((ChamMeasure *) measures->pdata[0])->enabled = FALSE;
  fewer = cham_check_in_describe_progress (measures, readings);
  g_assert_cmpstr (fewer, ==, "0 of 11 recorded");
  g_assert_cmpfloat (cham_check_in_find_value (readings, 1), ==, 0);
  g_assert_true (isnan (cham_check_in_find_value (readings, 2)));
}

static void
test_flags (void)
{
  g_autoptr (GPtrArray) measures = make_measures ();
  gint64 last = 21; /* "New product"; two before it is "Travel" */
  g_autoptr (GPtrArray) some = make_readings (last - 2, 1, last, 1);
  g_autoptr (GPtrArray) denied = make_readings (last - 2, 0, last, 0);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *set = cham_check_in_describe_flags (measures, some);
  g_autofree char *unset = cham_check_in_describe_flags (measures, denied);
  g_autofree char *unknown = cham_check_in_describe_flags (measures, none);

  g_assert_cmpstr (set, ==, "Travel, New product");
  g_assert_cmpstr (unset, ==, "None");
  g_assert_cmpstr (unknown, ==, "Not recorded");
}

static void
test_food (void)
{
  g_autoptr (ChamMealFood) food = cham_meal_food_new ("Milk");
  g_autofree char *plain = cham_food_chip_format (food);
  g_autofree char *half = NULL;
  g_autofree char *weighed = NULL;

  g_assert_cmpstr (plain, ==, "Milk");
  food->portion = 0.5;
  half = cham_food_chip_format (food);
  g_assert_cmpstr (half, ==, "Milk × ½");
  food->amount = 200;
  g_free (food->unit);
  food->unit = g_strdup ("mL");
  weighed = cham_food_chip_format (food);
  g_assert_true (g_str_has_prefix (weighed, "Milk, 200"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/words/day-title", test_day_title);
  g_test_add_func ("/app/words/severity-level", test_severity_level);
  g_test_add_func ("/app/words/describe-day", test_describe_day);
  g_test_add_func ("/app/words/amount", test_amount);
  g_test_add_func ("/app/words/progress", test_progress);
  g_test_add_func ("/app/words/flags", test_flags);
  g_test_add_func ("/app/words/food", test_food);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the window says in words of days, foods and amounts; no widget is made. */
#include <math.h>

#include "app/amount-entry.h"
#include "app/day-cell.h"
#include "app/day-title.h"
#include "app/food-chip.h"
#include "app/food-words.h"
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

static void
test_food (void)
{
  g_autoptr (ChamMealFood) food = cham_meal_food_new ("Milk");
  g_autofree char *plain = cham_meal_food_format (food);
  g_autofree char *half = NULL;
  g_autofree char *weighed = NULL;

  g_assert_cmpstr (plain, ==, "Milk");
  food->portion = 0.5;
  half = cham_meal_food_format (food);
  g_assert_cmpstr (half, ==, "Milk × ½");
  food->amount = 200;
  g_free (food->unit);
  food->unit = g_strdup ("mL");
  weighed = cham_meal_food_format (food);
  g_assert_true (g_str_has_prefix (weighed, "Milk, 200"));
}

static void
test_food_words (void)
{
  g_autoptr (GPtrArray) groups
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_food_group_free);
  g_autoptr (ChamFood) food = cham_food_new ("Milk");
  ChamDay today = cham_day_new (2026, 3, 12);
  ChamFoodGroup *dairy = g_new0 (ChamFoodGroup, 1);
  g_autofree char *nothing = cham_food_describe (food, groups, today);
  g_autofree char *known = NULL, *eaten = NULL, *alone = NULL, *found = NULL;

  dairy->key = g_strdup ("dairy");
  dairy->name = g_strdup ("Dairy");
  g_ptr_array_add (groups, dairy);
  g_strfreev (food->all_groups);
  food->all_groups = g_strsplit ("dairy", ";", -1);
  g_assert_cmpstr (nothing, ==, "");
  known = cham_food_describe (food, groups, today);
  g_assert_cmpstr (known, ==, "Dairy");
  food->uses = 2;
  food->last_eaten = cham_day_new (2025, 12, 31);
  eaten = cham_food_describe (food, groups, today);
  g_assert_true (g_str_has_prefix (eaten, "Eaten 2 times, last on "));
  g_assert_true (g_str_has_suffix (eaten, "2025 · Dairy"));
  alone = cham_food_name_format ("Milk", NULL);
  g_assert_cmpstr (alone, ==, "Milk");
  found = cham_food_name_format ("Aubergine", "Eggplant");
  g_assert_cmpstr (found, ==, "Aubergine – Eggplant");
}

static void
test_split_names (void)
{
  g_auto (GStrv) names = cham_food_split_names (" Oatmeal ; ;Porridge, thick;\n");
  g_auto (GStrv) none = cham_food_split_names (" ; ");

  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "Oatmeal");
  g_assert_cmpstr (names[1], ==, "Porridge, thick");
  g_assert_null (none[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/words/day-title", test_day_title);
  g_test_add_func ("/app/words/severity-level", test_severity_level);
  g_test_add_func ("/app/words/describe-day", test_describe_day);
  g_test_add_func ("/app/words/amount", test_amount);
  g_test_add_func ("/app/words/food", test_food);
  g_test_add_func ("/app/words/food-described", test_food_words);
  g_test_add_func ("/app/words/split-names", test_split_names);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Counting a plan against what was eaten: what is not recorded is neither kept nor missed. */
#include "model/meal-plan.h"

/* A Monday. */
#define MONDAY cham_day_new (2026, 3, 2)
#define OATS 7
#define MILK 8

static const ChamDayRange fortnight = { 739677, 739690 };

static GPtrArray *
new_days (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cham_eaten_day_free);
}

static ChamEatenDay *
add_day (GPtrArray *days, ChamDay day, gboolean recorded)
{
  ChamEatenDay *eaten = cham_eaten_day_new (day, recorded);

  g_ptr_array_add (days, eaten);
  return eaten;
}

static void
assert_count (ChamPlanCount count, guint asked, guint recorded, guint kept, guint beside)
{
  g_assert_cmpuint (count.asked, ==, asked);
  g_assert_cmpuint (count.recorded, ==, recorded);
  g_assert_cmpuint (count.kept, ==, kept);
  g_assert_cmpuint (count.beside, ==, beside);
}

static void
plan_food (ChamMealPlan *plan, int weekday, gint64 food, ChamDay from)
{
  ChamPlannedFood *planned = cham_planned_food_new (weekday, CHAM_MEAL_LUNCH, "Oats", from);

  planned->food_id = food;
  g_ptr_array_add (plan->foods, planned);
}

static void
test_foods (void)
{
  g_autoptr (ChamMealPlan) plan = cham_meal_plan_new ();
  g_autoptr (GPtrArray) days = new_days ();

  g_assert_cmpint (fortnight.from, ==, MONDAY);
  g_assert_true (cham_meal_plan_is_empty (plan));
  assert_count (cham_meal_plan_count_foods (plan, days, fortnight), 0, 0, 0, 0);
  plan_food (plan, 0, OATS, MONDAY - 100);
  plan_food (plan, 6, OATS, MONDAY + 7);
  g_assert_false (cham_meal_plan_is_empty (plan));
  assert_count (cham_meal_plan_count_foods (plan, days, fortnight), 3, 0, 0, 0);

  cham_eaten_day_add_food (add_day (days, MONDAY, TRUE), OATS);
  add_day (days, MONDAY + 1, TRUE);
  assert_count (cham_meal_plan_count_foods (plan, days, fortnight), 3, 1, 1, 0);
  add_day (days, MONDAY + 7, FALSE);
  assert_count (cham_meal_plan_count_foods (plan, days, fortnight), 3, 1, 1, 0);
  cham_eaten_day_add_food (add_day (days, MONDAY + 13, TRUE), MILK);
  assert_count (cham_meal_plan_count_foods (plan, days, fortnight), 3, 2, 1, 0);
}

/* A food that came on the plan later was not missed before. */
static void
test_from (void)
{
  g_autoptr (ChamMealPlan) plan = cham_meal_plan_new ();
  g_autoptr (GPtrArray) days = new_days ();

  plan_food (plan, 0, OATS, MONDAY + 1);
  add_day (days, MONDAY, TRUE);
  assert_count (cham_meal_plan_count_foods (plan, days, fortnight), 1, 0, 0, 0);
  assert_count (cham_meal_plan_count_foods (plan, days,
                                            (ChamDayRange){ MONDAY, MONDAY }), 0, 0, 0, 0);
}

static void
test_rules (void)
{
  g_autoptr (ChamDietRule) out = cham_diet_rule_new (CHAM_DIET_OUT, "Dairy", MONDAY + 1);
  g_autoptr (ChamDietRule) in = cham_diet_rule_new (CHAM_DIET_IN, "Oats", MONDAY);
  g_autoptr (GPtrArray) days = new_days ();

  out->group = g_strdup ("dairy");
  in->food_id = OATS;
  in->to = MONDAY + 6;
  cham_eaten_day_add_group (add_day (days, MONDAY, TRUE), "dairy");
  cham_eaten_day_add_food (add_day (days, MONDAY + 1, TRUE), OATS);
  cham_eaten_day_add_group (add_day (days, MONDAY + 2, FALSE), "dairy");
  cham_eaten_day_add_group (add_day (days, MONDAY + 3, TRUE), "dairy");
  add_day (days, MONDAY + 20, TRUE);
  assert_count (cham_diet_rule_count (out, days, fortnight), 13, 2, 1, 1);
  assert_count (cham_diet_rule_count (in, days, fortnight), 7, 3, 1, 0);
  g_assert_false (cham_diet_rule_applies (out, MONDAY));
  g_assert_true (cham_diet_rule_applies (in, MONDAY + 6));
  g_assert_false (cham_diet_rule_applies (in, MONDAY + 7));
}

static void
test_copy (void)
{
  g_autoptr (ChamDietRule) rule = cham_diet_rule_new (CHAM_DIET_OUT, "Dairy", MONDAY);
  g_autoptr (ChamDietRule) copy = NULL;

  rule->id = 3;
  rule->group = g_strdup ("dairy");
  g_set_str (&rule->advised_by, "Ms Brown");
  copy = cham_diet_rule_copy (rule);
  g_set_str (&rule->advised_by, "");
  g_assert_cmpint (copy->id, ==, 3);
  g_assert_cmpstr (copy->group, ==, "dairy");
  g_assert_cmpstr (copy->advised_by, ==, "Ms Brown");
}

static void
test_words (void)
{
  g_autoptr (ChamMealPlan) plan = cham_meal_plan_new ();
  g_autoptr (ChamDietRule) rule = cham_diet_rule_new (CHAM_DIET_OUT, "Milk", MONDAY);
  g_autofree char *day = NULL, *none = NULL, *dates = NULL, *kept = NULL, *unknown = NULL;

  plan_food (plan, 2, OATS, MONDAY);
  plan_food (plan, 2, MILK, MONDAY);
  day = cham_meal_plan_format_day (plan, 2);
  none = cham_meal_plan_format_day (plan, 3);
  g_assert_cmpstr (day, ==, "Lunch: Oats, Oats");
  g_assert_cmpstr (none, ==, "");
  g_set_str (&rule->advised_by, "Ms Brown");
  dates = cham_diet_rule_format (rule);
  g_assert_cmpstr (dates, ==, "Left out since 2 March 2026 · advised by Ms Brown");
  kept = cham_diet_rule_format_count (rule, (ChamPlanCount){ 14, 10, 8, 1 });
  g_assert_cmpstr (kept, ==, "Kept out on 8 of 10 days wholly recorded; "
                             "eaten on 1 day recorded in part");
  unknown = cham_diet_rule_format_count (rule, (ChamPlanCount){ 14, 0, 0, 0 });
  g_assert_cmpstr (unknown, ==, "No day’s food is wholly recorded yet");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meal-plan/foods", test_foods);
  g_test_add_func ("/meal-plan/from", test_from);
  g_test_add_func ("/meal-plan/rules", test_rules);
  g_test_add_func ("/meal-plan/copy", test_copy);
  g_test_add_func ("/meal-plan/words", test_words);
  return g_test_run ();
}

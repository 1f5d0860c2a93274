/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The meal plan in the journal: stored, undone, followed by the food list, counted from meals. */
#include "fixture.h"
#include "store/foods.h"
#include "store/meal-plans.h"
#include "store/meals.h"

static ChamMealPlan *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  ChamMealPlan *plan = cham_journal_load_meal_plan (fixture->journal, &error);

  g_assert_no_error (error);
  return plan;
}

static void
assert_foods (Fixture *fixture, guint n)
{
  g_autoptr (ChamMealPlan) plan = load (fixture);

  g_assert_cmpuint (plan->foods->len, ==, n);
}

static void
add (Fixture *fixture, int weekday, ChamMealSlot slot, const char *name)
{
  g_autoptr (GError) error = NULL;

  cham_journal_add_planned_food (fixture->journal, weekday, slot, name, A_DAY, &error);
  g_assert_no_error (error);
}

static void
test_foods (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMealPlan) plan = NULL;
  const ChamPlannedFood *first;

  add (fixture, 6, CHAM_MEAL_DINNER, "Salmon");
  add (fixture, 0, CHAM_MEAL_BREAKFAST, "Moon dust");
  add (fixture, 0, CHAM_MEAL_BREAKFAST, "MOON DUST");
  g_assert_cmpuint (fixture->what, ==, CHAM_CHANGED_PLAN | CHAM_CHANGED_FOODS);
  plan = load (fixture);
  g_assert_cmpuint (plan->foods->len, ==, 2);
  first = g_ptr_array_index (plan->foods, 0);
  g_assert_cmpstr (first->name, ==, "Moon dust");
  g_assert_cmpint (first->weekday, ==, 0);
  g_assert_cmpint (first->slot, ==, CHAM_MEAL_BREAKFAST);
  g_assert_cmpint (first->from, ==, A_DAY);
  g_assert_true (cham_journal_remove_planned_food (fixture->journal, first->id, NULL));
  assert_foods (fixture, 1);
  fixture_undo (fixture);
  assert_foods (fixture, 2);
  fixture_undo (fixture);
  assert_foods (fixture, 1);
  g_assert_null (cham_journal_find_food (fixture->journal, "Moon dust", NULL));
  fixture_redo (fixture);
  assert_foods (fixture, 2);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  add (fixture, 2, CHAM_MEAL_LUNCH, "Lentils");
  add (fixture, 3, CHAM_MEAL_LUNCH, "Lentils");
  add (fixture, 3, CHAM_MEAL_LUNCH, "Rice");
  g_assert_true (cham_journal_copy_planned_day (fixture->journal, 2, A_DAY, NULL));
  assert_foods (fixture, 8);
  fixture_undo (fixture);
  assert_foods (fixture, 3);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_journal_add_planned_food (fixture->journal, 7, CHAM_MEAL_LUNCH, "Rice",
                                                 A_DAY, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (cham_journal_add_planned_food (fixture->journal, 0, CHAM_MEAL_LUNCH, " ", A_DAY,
                                                 &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_EMPTY);
  g_clear_error (&error);
  g_assert_false (cham_journal_add_planned_food (fixture->journal, 0, CHAM_MEAL_LUNCH, endless,
                                                 A_DAY, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_TOO_LONG);
  assert_foods (fixture, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_rules (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamDietRule) rule = cham_diet_rule_new (CHAM_DIET_OUT, "", A_DAY);
  g_autoptr (ChamDietRule) other = cham_diet_rule_new (CHAM_DIET_IN, "Own kefir", A_DAY);
  g_autoptr (ChamMealPlan) plan = NULL, later = NULL;
  const ChamDietRule *first;

  rule->group = g_strdup ("dairy");
  g_set_str (&rule->advised_by, "Ms Brown");
  g_assert_true (cham_journal_store_diet_rule (fixture->journal, other, NULL));
  g_assert_true (cham_journal_store_diet_rule (fixture->journal, rule, NULL));
  plan = load (fixture);
  g_assert_cmpuint (plan->rules->len, ==, 2);
  first = g_ptr_array_index (plan->rules, 0);
  g_assert_cmpstr (first->group, ==, "dairy");
  g_assert_cmpstr (first->name, ==, "Dairy");
  g_assert_cmpstr (first->advised_by, ==, "Ms Brown");
  g_assert_cmpint (first->to, ==, CHAM_DAY_NONE);
  rule->to = A_DAY + 28;
  g_assert_true (cham_journal_store_diet_rule (fixture->journal, rule, NULL));
  g_assert_true (cham_journal_remove_diet_rule (fixture->journal, other->id, NULL));
  later = load (fixture);
  g_assert_cmpuint (later->rules->len, ==, 1);
  first = g_ptr_array_index (later->rules, 0);
  g_assert_cmpint (first->to, ==, A_DAY + 28);
  fixture_undo (fixture);
  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM diet_rule"), ==, 1);
}

static void
assert_rule_refused (Fixture *fixture, ChamDietRule *rule)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_journal_store_diet_rule (fixture->journal, rule, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
}

static void
test_rules_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamDietRule) rule = cham_diet_rule_new (CHAM_DIET_OUT, "Milk", CHAM_DAY_NONE);

  assert_rule_refused (fixture, rule);
  rule->from = A_DAY;
  rule->to = A_DAY - 1;
  assert_rule_refused (fixture, rule);
  rule->to = CHAM_DAY_NONE;
  rule->group = g_strdup ("no such group");
  assert_rule_refused (fixture, rule);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

/* A merge moves the plan along; what both had is there once. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamDietRule) rule = cham_diet_rule_new (CHAM_DIET_OUT, "Moon dust", A_DAY);
  g_autoptr (ChamFood) moon = NULL, milk = NULL;
  g_autoptr (ChamMealPlan) plan = NULL;

  add (fixture, 0, CHAM_MEAL_LUNCH, "Moon dust");
  add (fixture, 0, CHAM_MEAL_LUNCH, "Milk");
  add (fixture, 1, CHAM_MEAL_LUNCH, "Moon dust");
  g_assert_true (cham_journal_store_diet_rule (fixture->journal, rule, NULL));
  moon = cham_journal_find_food (fixture->journal, "Moon dust", NULL);
  milk = cham_journal_find_food (fixture->journal, "Milk", NULL);
  g_assert_true (cham_journal_merge_foods (fixture->journal, milk->id, moon->id, NULL));
  plan = load (fixture);
  g_assert_cmpuint (plan->foods->len, ==, 2);
  g_assert_cmpint (((ChamDietRule *) plan->rules->pdata[0])->food_id, ==, milk->id);
  fixture_undo (fixture);
  assert_foods (fixture, 3);
}

static void
eat (Fixture *fixture, ChamDay day, ChamMealSlot slot, const char *name)
{
  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, slot, CHAM_TIME_NONE, name, 1,
                                             NULL));
}

static void
test_eaten (Fixture *fixture, gconstpointer data)
{
  static const char *const inside[] = { "Milk", NULL };
  g_autoptr (ChamDietRule) rule = cham_diet_rule_new (CHAM_DIET_OUT, "Milk", A_DAY - 10);
  g_autoptr (ChamFood) cake = NULL;
  g_autoptr (GPtrArray) days = NULL;
  const ChamDayRange range = { A_DAY - 3, A_DAY };
  ChamPlanCount count;

  eat (fixture, A_DAY - 2, CHAM_MEAL_LUNCH, "Ann's cake");
  eat (fixture, A_DAY - 1, CHAM_MEAL_BREAKFAST, "Rice");
  eat (fixture, A_DAY - 1, CHAM_MEAL_LUNCH, "Rice");
  eat (fixture, A_DAY - 1, CHAM_MEAL_DINNER, "Rice");
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY, TRUE, NULL));
  cake = cham_journal_find_food (fixture->journal, "Ann's cake", NULL);
  g_assert_true (cham_journal_set_ingredients (fixture->journal, cake->id, inside, NULL));
  g_assert_true (cham_journal_store_diet_rule (fixture->journal, rule, NULL));
  days = cham_journal_list_eaten_days (fixture->journal, range, NULL);
  g_assert_cmpuint (days->len, ==, 3);
  count = cham_diet_rule_count (rule, days, range);
  g_assert_cmpuint (count.asked, ==, 4);
  g_assert_cmpuint (count.recorded, ==, 2);
  g_assert_cmpuint (count.kept, ==, 2);
  g_assert_cmpuint (count.beside, ==, 1);
  rule->group = g_strdup ("dairy");
  g_assert_cmpuint (cham_diet_rule_count (rule, days, range).beside, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/meal-plans/foods", test_foods);
  fixture_add ("/meal-plans/copy", test_copy);
  fixture_add ("/meal-plans/refused", test_refused);
  fixture_add ("/meal-plans/rules", test_rules);
  fixture_add ("/meal-plans/rules-refused", test_rules_refused);
  fixture_add ("/meal-plans/merge", test_merge);
  fixture_add ("/meal-plans/eaten", test_eaten);
  return g_test_run ();
}

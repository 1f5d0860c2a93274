/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Foods and meals: suggested, eaten, taken off the plate again and undone. */
#include <math.h>

#include "fixture.h"
#include "store/meals.h"

static void
eat (Fixture *fixture, ChamDay day, ChamMealSlot slot, const char *name, double portion)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, slot, CHAM_TIME_NONE, name,
                                             portion, &error));
  g_assert_no_error (error);
}

static GPtrArray *
list_meals (Fixture *fixture, ChamDay day)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *meals = cham_journal_list_meals (fixture->journal, day, &error);

  g_assert_no_error (error);
  return meals;
}

static const ChamMealFood *
get_food (GPtrArray *meals, guint meal, guint food)
{
  const ChamMeal *found = g_ptr_array_index (meals, meal);

  g_assert_cmpuint (food, <, found->foods->len);
  return g_ptr_array_index (found->foods, food);
}

static void
assert_suggested (Fixture *fixture, const char *typed, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) foods
      = cham_journal_suggest_foods (fixture->journal, typed, 3, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < foods->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((const ChamFood *) foods->pdata[i])->name);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) meals = NULL;
  const ChamMeal *breakfast;

  eat (fixture, A_DAY, CHAM_MEAL_DINNER, "Crème brûlée 🍮", 0.5);
  eat (fixture, A_DAY, CHAM_MEAL_BREAKFAST, "Oats", NAN);
  eat (fixture, A_DAY, CHAM_MEAL_BREAKFAST, " oats ", 2);
  g_assert_cmpint (fixture->what, ==, CHAM_CHANGED_MEALS | CHAM_CHANGED_FOODS);
  meals = list_meals (fixture, A_DAY);
  g_assert_cmpuint (meals->len, ==, 2);
  breakfast = g_ptr_array_index (meals, 0);
  g_assert_cmpint (breakfast->slot, ==, CHAM_MEAL_BREAKFAST);
  g_assert_cmpint (breakfast->time, ==, CHAM_TIME_NONE);
  g_assert_true (isnan (get_food (meals, 0, 0)->portion));
  g_assert_cmpfloat (get_food (meals, 0, 1)->portion, ==, 2);
  g_assert_cmpint (get_food (meals, 0, 0)->food_id, ==, get_food (meals, 0, 1)->food_id);
  g_assert_cmpstr (get_food (meals, 1, 0)->name, ==, "Crème brûlée 🍮");
  g_assert_cmpfloat (get_food (meals, 1, 0)->portion, ==, 0.5);
}

/* A food that is new to the journal comes and goes with the meal that it was typed for. */
static void
test_unknown_food (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) food = NULL;
  g_autoptr (GPtrArray) meals = NULL;

  g_assert_null (cham_journal_find_food (fixture->journal, "Quandong", NULL));
  eat (fixture, A_DAY, CHAM_MEAL_LUNCH, "Quandong", 1);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  food = cham_journal_find_food (fixture->journal, "QUANDONG", NULL);
  g_assert_nonnull (food);
  g_assert_cmpuint (food->uses, ==, 1);
  g_assert_cmpuint (g_strv_length (food->groups), ==, 0);
  g_assert_false (food->watched);
  fixture_undo (fixture);
  g_assert_null (cham_journal_find_food (fixture->journal, "quandong", NULL));
  meals = list_meals (fixture, A_DAY);
  g_assert_cmpuint (meals->len, ==, 0);
}

static void
remove_food (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_remove_meal_food (fixture->journal, id, &error));
  g_assert_no_error (error);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) meals = NULL;
  g_autoptr (GPtrArray) one_left = NULL;
  g_autoptr (GError) error = NULL;

  eat (fixture, A_DAY, CHAM_MEAL_SNACK, "Apple", 1);
  eat (fixture, A_DAY, CHAM_MEAL_SNACK, "Pear", 1);
  meals = list_meals (fixture, A_DAY);
  remove_food (fixture, get_food (meals, 0, 0)->id);
  one_left = list_meals (fixture, A_DAY);
  g_assert_cmpstr (get_food (one_left, 0, 0)->name, ==, "Pear");
  remove_food (fixture, get_food (meals, 0, 1)->id);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM meal"), ==, 0);
  fixture_undo (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM meal"), ==, 1);
  g_assert_false (cham_journal_remove_meal_food (fixture->journal, 4711, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
}

static void
test_portion (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) meals = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  gint64 id;

  eat (fixture, A_DAY, CHAM_MEAL_DRINK, "Milk", 1);
  meals = list_meals (fixture, A_DAY);
  id = get_food (meals, 0, 0)->id;
  g_assert_true (get_food (meals, 0, 0)->watched);
  g_assert_true (cham_journal_set_portion (fixture->journal, id, NAN, NULL));
  g_assert_false (cham_journal_set_portion (fixture->journal, id, -1, NULL));
  g_assert_false (cham_journal_set_portion (fixture->journal, id, INFINITY, NULL));
  changed = list_meals (fixture, A_DAY);
  g_assert_true (isnan (get_food (changed, 0, 0)->portion));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    ChamDay day;
    const char *name;
    double portion;
    ChamStoreError code;
  } refused[] = { { CHAM_DAY_NONE, "Milk", 1, CHAM_STORE_ERROR_INVALID },
                  { CHAM_DAY_LAST + 1, "Milk", 1, CHAM_STORE_ERROR_INVALID },
                  { CHAM_DAY_FIRST, "", 1, CHAM_STORE_ERROR_NAME_EMPTY },
                  { CHAM_DAY_FIRST, " \t", 1, CHAM_STORE_ERROR_NAME_EMPTY },
                  { CHAM_DAY_FIRST, "\xc3(", 1, CHAM_STORE_ERROR_INVALID },
                  { CHAM_DAY_FIRST, "Milk", -0.5, CHAM_STORE_ERROR_INVALID },
                  { CHAM_DAY_FIRST, "Milk", INFINITY, CHAM_STORE_ERROR_INVALID } };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cham_journal_add_meal_food (fixture->journal, refused[i].day,
                                                  CHAM_MEAL_LUNCH, CHAM_TIME_NONE,
                                                  refused[i].name, refused[i].portion, &error));
      g_assert_error (error, CHAM_STORE_ERROR, (int) refused[i].code);
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM meal_food"), ==, 0);
}

static void
test_suggest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) own = cham_food_new ("Zürcher Käse");
  g_autoptr (ChamFood) plain = cham_food_new ("Zwieback");

  g_assert_true (cham_journal_add_food (fixture->journal, own, NULL));
  g_assert_true (cham_journal_add_food (fixture->journal, plain, NULL));
  assert_suggested (fixture, "zurcher kase", "Zürcher Käse");
  assert_suggested (fixture, "KÄS", "Cheese spätzle, Smoked pork, Zürcher Käse");
  assert_suggested (fixture, "kas zur", "Zürcher Käse");
  assert_suggested (fixture, "äse", "");
  assert_suggested (fixture, "no such food", "");
  assert_suggested (fixture, "\xff", "");
  assert_suggested (fixture, "zuricher", "Zürcher Käse");
  eat (fixture, A_DAY, CHAM_MEAL_LUNCH, "Zwieback", 1);
  eat (fixture, A_DAY, CHAM_MEAL_LUNCH, "Zürcher Käse", 1);
  assert_suggested (fixture, "z", "Zürcher Käse, Zwieback, Courgette");
  eat (fixture, A_DAY, CHAM_MEAL_LUNCH, "Zwieback", 1);
  assert_suggested (fixture, "z", "Zwieback, Zürcher Käse, Courgette");
  assert_suggested (fixture, "", "Zwieback, Zürcher Käse, Aioli");
}

/* What is eaten most comes first among what fits, and what is misspelt after all that fits. */
static void
test_suggest_misspelt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) like = cham_food_new ("Tomatillo sauce");

  g_assert_true (cham_journal_add_food (fixture->journal, like, NULL));
  assert_suggested (fixture, "jogurt plain", "Yoghurt, plain");
  assert_suggested (fixture, "tomatoes", "Tomato, Tomatoes, dried, Tomato juice");
  eat (fixture, A_DAY, CHAM_MEAL_LUNCH, "Tomato sauce", 1);
  eat (fixture, A_DAY, CHAM_MEAL_LUNCH, "Tomatillo sauce", 1);
  eat (fixture, A_DAY, CHAM_MEAL_LUNCH, "Tomatillo sauce", 1);
  assert_suggested (fixture, "tomato", "Tomato sauce, Tomato, Tomato juice");
  assert_suggested (fixture, "tomat", "Tomatillo sauce, Tomato sauce, Tomato");
}

static void
test_add_food (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) food = cham_food_new ("Moon curd");
  g_autoptr (ChamFood) again = cham_food_new ("MOON CURD");
  g_autoptr (ChamFood) odd = cham_food_new ("Moon cheese");
  g_autoptr (ChamFood) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_strfreev (food->groups);
  food->groups = g_strsplit ("dairy;fermented", ";", -1);
  g_strfreev (odd->groups);
  odd->groups = g_strsplit ("lunar", ";", -1);
  g_assert_true (cham_journal_add_food (fixture->journal, food, NULL));
  stored = cham_journal_find_food (fixture->journal, "moon curd", NULL);
  g_assert_cmpstr (stored->groups[0], ==, "dairy");
  g_assert_cmpstr (stored->groups[1], ==, "fermented");
  g_assert_true (stored->watched);
  g_assert_false (stored->supportive);
  g_assert_false (cham_journal_add_food (fixture->journal, again, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_TAKEN);
  g_clear_error (&error);
  g_assert_false (cham_journal_add_food (fixture->journal, odd, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
}

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  g_assert_false (cham_journal_get_diet_complete (fixture->journal, A_DAY));
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY, FALSE, NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY, TRUE, NULL));
  g_assert_true (cham_journal_get_diet_complete (fixture->journal, A_DAY));
  g_assert_false (cham_journal_get_diet_complete (fixture->journal, A_DAY + 1));
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY, FALSE, NULL));
  g_assert_false (cham_journal_get_diet_complete (fixture->journal, A_DAY));
  fixture_undo (fixture);
  g_assert_true (cham_journal_get_diet_complete (fixture->journal, A_DAY));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/meals/add", test_add);
  fixture_add ("/store/meals/unknown-food", test_unknown_food);
  fixture_add ("/store/meals/remove", test_remove);
  fixture_add ("/store/meals/portion", test_portion);
  fixture_add ("/store/meals/refused", test_refused);
  fixture_add ("/store/meals/suggest", test_suggest);
  fixture_add ("/store/meals/suggest-misspelt", test_suggest_misspelt);
  fixture_add ("/store/meals/add-food", test_add_food);
  fixture_add ("/store/meals/complete", test_complete);
  return g_test_run ();
}

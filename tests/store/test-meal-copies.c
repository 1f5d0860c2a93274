/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Meals copied from other days, moved in time, between slots, and removed. */
#include <math.h>

#include "fixture.h"
#include "store/meals.h"

#define AT(hour) cham_time_of_day_new (hour, 30)

static void
eat (Fixture *fixture, ChamDay day, ChamMealSlot slot, ChamTimeOfDay time, const char *name,
     double portion)
{
  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, slot, time, name, portion,
                                             NULL));
}

/* "breakfast 07:30 Oats ×2, Milk; dinner Rice" */
static char *
describe (Fixture *fixture, ChamDay day)
{
  g_autoptr (GPtrArray) meals = cham_journal_list_meals (fixture->journal, day, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < meals->len; i++)
    {
      const ChamMeal *meal = meals->pdata[i];
      char time[CHAM_TIME_TEXT_SIZE];

      g_string_append_printf (text, "%s%s %s%s", i > 0 ? "; " : "",
                              cham_meal_slot_to_string (meal->slot),
                              cham_time_of_day_print (meal->time, time),
                              meal->time != CHAM_TIME_NONE ? " " : "");
      for (guint j = 0; j < meal->foods->len; j++)
        {
          const ChamMealFood *food = meal->foods->pdata[j];

          g_string_append_printf (text, "%s%s", j > 0 ? ", " : "", food->name);
          if (!isnan (food->portion))
            g_string_append_printf (text, " ×%g", food->portion);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_day (Fixture *fixture, ChamDay day, const char *expected)
{
  g_autofree char *text = describe (fixture, day);

  g_assert_cmpstr (text, ==, expected);
}

static gint64
get_meal (Fixture *fixture, ChamDay day, guint index)
{
  g_autoptr (GPtrArray) meals = cham_journal_list_meals (fixture->journal, day, NULL);

  g_assert_cmpuint (index, <, meals->len);
  return ((ChamMeal *) meals->pdata[index])->id;
}

static gint64
get_food (Fixture *fixture, ChamDay day, guint meal, guint food)
{
  g_autoptr (GPtrArray) meals = cham_journal_list_meals (fixture->journal, day, NULL);
  const ChamMeal *found = meals->pdata[meal];

  return ((ChamMealFood *) found->foods->pdata[food])->id;
}

static void
write_a_day (Fixture *fixture)
{
  eat (fixture, A_DAY, CHAM_MEAL_BREAKFAST, AT (7), "Milk", 2);
  eat (fixture, A_DAY, CHAM_MEAL_BREAKFAST, AT (7), "Apple", NAN);
  eat (fixture, A_DAY, CHAM_MEAL_DINNER, CHAM_TIME_NONE, "Rice", 1);
  assert_day (fixture, A_DAY, "breakfast 07:30 Milk ×2, Apple; dinner Rice ×1");
}

static void
test_copy_meal (Fixture *fixture, gconstpointer data)
{
  gint64 breakfast;

  write_a_day (fixture);
  breakfast = get_meal (fixture, A_DAY, 0);
  g_assert_true (cham_journal_copy_meal (fixture->journal, breakfast, A_DAY + 40,
                                         CHAM_MEAL_BREAKFAST, NULL));
  g_assert_cmpint (fixture->days.from, ==, A_DAY + 40);
  assert_day (fixture, A_DAY + 40, "breakfast 07:30 Milk ×2, Apple");
  g_assert_true (cham_journal_copy_meal (fixture->journal, breakfast, A_DAY, CHAM_MEAL_DINNER,
                                         NULL));
  assert_day (fixture, A_DAY,
              "breakfast 07:30 Milk ×2, Apple; dinner Rice ×1, Milk ×2, Apple");
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_day (fixture, A_DAY, "breakfast 07:30 Milk ×2, Apple; dinner Rice ×1");
  assert_day (fixture, A_DAY + 40, "");
}

/* Once more of itself: the same foods twice, not without end. */
static void
test_copy_meal_to_itself (Fixture *fixture, gconstpointer data)
{
  eat (fixture, A_DAY, CHAM_MEAL_SNACK, CHAM_TIME_NONE, "Apple", 1);
  g_assert_true (cham_journal_copy_meal (fixture->journal, get_meal (fixture, A_DAY, 0), A_DAY,
                                         CHAM_MEAL_SNACK, NULL));
  assert_day (fixture, A_DAY, "snack Apple ×1, Apple ×1");
}

static void
test_copy_day (Fixture *fixture, gconstpointer data)
{
  write_a_day (fixture);
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY, TRUE, NULL));
  eat (fixture, A_DAY + 365, CHAM_MEAL_DINNER, CHAM_TIME_NONE, "Pear", 1);
  g_assert_true (cham_journal_copy_day_meals (fixture->journal, A_DAY, A_DAY + 365, NULL));
  assert_day (fixture, A_DAY + 365,
              "breakfast 07:30 Milk ×2, Apple; dinner Pear ×1, Rice ×1");
  g_assert_false (cham_journal_get_diet_complete (fixture->journal, A_DAY + 365));
  eat (fixture, A_DAY + 365, CHAM_MEAL_SNACK, CHAM_TIME_NONE, "Plum", 1);
  eat (fixture, A_DAY + 1, CHAM_MEAL_SNACK, CHAM_TIME_NONE, "Plum", 1);
  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Copy meals of a day");
  fixture_undo (fixture);
  assert_day (fixture, A_DAY + 365, "dinner Pear ×1");
  fixture_redo (fixture);
  assert_day (fixture, A_DAY + 365,
              "breakfast 07:30 Milk ×2, Apple; dinner Pear ×1, Rice ×1");
}

static void
test_copy_refused (Fixture *fixture, gconstpointer data)
{
  ChamJournal *journal = fixture->journal;

  write_a_day (fixture);
  g_assert_false (cham_journal_copy_day_meals (journal, A_DAY, A_DAY, NULL));
  g_assert_false (cham_journal_copy_day_meals (journal, A_DAY + 1, A_DAY, NULL));
  g_assert_false (cham_journal_copy_day_meals (journal, A_DAY, CHAM_DAY_NONE, NULL));
  g_assert_false (cham_journal_copy_meal (journal, 4711, A_DAY, CHAM_MEAL_SNACK, NULL));
  g_assert_false (cham_journal_copy_meal (journal, get_meal (fixture, A_DAY, 0), CHAM_DAY_NONE,
                                          CHAM_MEAL_SNACK, NULL));
  assert_day (fixture, A_DAY, "breakfast 07:30 Milk ×2, Apple; dinner Rice ×1");
}

static void
test_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_a_day (fixture);
  g_assert_true (cham_journal_set_meal_time (fixture->journal, get_meal (fixture, A_DAY, 1),
                                             AT (19), NULL));
  assert_day (fixture, A_DAY, "breakfast 07:30 Milk ×2, Apple; dinner 19:30 Rice ×1");
  eat (fixture, A_DAY, CHAM_MEAL_DINNER, CHAM_TIME_NONE, "Pear", 1);
  eat (fixture, A_DAY, CHAM_MEAL_DINNER, CHAM_TIME_NONE, "Plum", 1);
  g_assert_true (cham_journal_set_meal_time (fixture->journal, get_meal (fixture, A_DAY, 1),
                                             AT (19), NULL));
  assert_day (fixture, A_DAY,
              "breakfast 07:30 Milk ×2, Apple; dinner 19:30 Rice ×1, Pear ×1, Plum ×1");
  fixture_undo (fixture);
  assert_day (fixture, A_DAY,
              "breakfast 07:30 Milk ×2, Apple; dinner Pear ×1, Plum ×1; dinner 19:30 Rice ×1");
  g_assert_false (cham_journal_set_meal_time (fixture->journal, 4711, AT (8), &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  write_a_day (fixture);
  g_assert_true (cham_journal_move_meal_food (
      fixture->journal, get_food (fixture, A_DAY, 0, 0), CHAM_MEAL_DINNER, NULL));
  assert_day (fixture, A_DAY, "breakfast 07:30 Apple; dinner Rice ×1, Milk ×2");
  g_assert_true (cham_journal_move_meal_food (
      fixture->journal, get_food (fixture, A_DAY, 0, 0), CHAM_MEAL_DRINK, NULL));
  assert_day (fixture, A_DAY, "dinner Rice ×1, Milk ×2; drink Apple");
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_day (fixture, A_DAY, "breakfast 07:30 Milk ×2, Apple; dinner Rice ×1");
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  write_a_day (fixture);
  g_assert_true (cham_journal_remove_meal (fixture->journal, get_meal (fixture, A_DAY, 0), NULL));
  assert_day (fixture, A_DAY, "dinner Rice ×1");
  eat (fixture, A_DAY + 1, CHAM_MEAL_SNACK, CHAM_TIME_NONE, "Plum", 1);
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_day (fixture, A_DAY, "breakfast 07:30 Milk ×2, Apple; dinner Rice ×1");
}

static void
assert_days (Fixture *fixture, ChamDay around, guint limit, const char *expected)
{
  g_autoptr (GPtrArray) days
      = cham_journal_list_meal_days (fixture->journal, around, limit, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      const ChamMealDay *day = days->pdata[i];

      g_string_append_printf (text, "%s%+d (%u) %s", i > 0 ? "; " : "", day->day - around,
                              day->n_foods, day->text);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_days (Fixture *fixture, gconstpointer data)
{
  assert_days (fixture, A_DAY, 5, "");
  write_a_day (fixture);
  eat (fixture, A_DAY, CHAM_MEAL_DINNER, CHAM_TIME_NONE, "Milk", 1);
  eat (fixture, A_DAY - 30, CHAM_MEAL_LUNCH, CHAM_TIME_NONE, "Pear", 1);
  eat (fixture, A_DAY + 3, CHAM_MEAL_LUNCH, CHAM_TIME_NONE, "Plum", 1);
  assert_days (fixture, A_DAY, 5, "+3 (1) Plum; -30 (1) Pear");
  assert_days (fixture, A_DAY + 2, 5, "+1 (1) Plum; -2 (4) Milk, Apple, Rice; -32 (1) Pear");
  assert_days (fixture, A_DAY + 9, 2, "-6 (1) Plum; -9 (4) Milk, Apple, Rice");
  g_assert_null (cham_journal_list_meal_days (fixture->journal, CHAM_DAY_NONE, 5, NULL));
}

static void
test_days_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) days = NULL;
  const ChamMealDay *day;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Löffelbiskuit %d", i);

      eat (fixture, A_DAY, CHAM_MEAL_LUNCH, CHAM_TIME_NONE, name, 1);
    }
  days = cham_journal_list_meal_days (fixture->journal, A_DAY + 1, 1, NULL);
  day = days->pdata[0];
  g_assert_cmpuint (day->n_foods, ==, 40);
  g_assert_cmpint (g_utf8_strlen (day->text, -1), <, 160);
  g_assert_true (g_str_has_suffix (day->text, " …"));
}

/* Nothing eaten is something recorded; food that comes later leaves the day complete. */
static void
test_nothing_eaten (Fixture *fixture, gconstpointer data)
{
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY, TRUE, NULL));
  assert_day (fixture, A_DAY, "");
  g_assert_true (cham_journal_get_diet_complete (fixture->journal, A_DAY));
  eat (fixture, A_DAY, CHAM_MEAL_SNACK, CHAM_TIME_NONE, "Plum", 1);
  g_assert_true (cham_journal_get_diet_complete (fixture->journal, A_DAY));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/meal-copies/meal", test_copy_meal);
  fixture_add ("/store/meal-copies/meal-to-itself", test_copy_meal_to_itself);
  fixture_add ("/store/meal-copies/day", test_copy_day);
  fixture_add ("/store/meal-copies/refused", test_copy_refused);
  fixture_add ("/store/meal-copies/time", test_time);
  fixture_add ("/store/meal-copies/move", test_move);
  fixture_add ("/store/meal-copies/remove", test_remove);
  fixture_add ("/store/meal-copies/days", test_days);
  fixture_add ("/store/meal-copies/days-long", test_days_long);
  fixture_add ("/store/meal-copies/nothing-eaten", test_nothing_eaten);
  return g_test_run ();
}

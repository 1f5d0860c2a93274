/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Meals and the foods of them. A meal is there as long as it has a food; a portion that is not
 * recorded stays so. */
#include "store/meals.h"

#include <glib/gi18n-lib.h>

#include "store/allergies.h"
#include "store/food-rows.h"
#include "store/meal-rows.h"
#include "store/query.h"
#include "store/rows.h"

/* In the order of the slots, each by time. */
static const char select_day[]
    = CHAM_FOOD_PARTS ("SELECT food, food FROM meal JOIN meal_food ON meal_food.meal = meal.id"
                       " WHERE day = ?1")
      CHAM_FOOD_MEMBERSHIPS
      ", side (food, keys, supportive, watched) AS"
      " (SELECT food, group_concat (key, ';' ORDER BY key), max (role = 'supportive'),"
      "  max (role = 'watched') FROM membership GROUP BY food)"
      " SELECT meal.id, meal.slot, meal.time, meal_food.id, food.id, food.name, meal_food.portion,"
      " meal_food.amount, meal_food.unit, meal_food.note, supportive, watched, keys"
      " FROM meal JOIN meal_food ON meal_food.meal = meal.id"
      " JOIN food ON food.id = meal_food.food LEFT JOIN side ON side.food = food.id"
      " WHERE meal.day = ?1 ORDER BY " CHAM_MEAL_ORDER ", meal_food.position, meal_food.id";

static const char select_meal[]
    = "SELECT id FROM meal WHERE day = ?1 AND slot = ?2 AND time = ?3";

static const char insert_meal[]
    = "INSERT INTO meal (uuid, day, slot, time, modified)"
      " VALUES (?1, ?2, ?3, ?4, " CHAM_QUERY_NOW ")";

static const char insert_meal_food[]
    = "INSERT INTO meal_food (uuid, meal, food, portion, amount, unit, note, position, modified)"
      " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce (max (position), -1) + 1, " CHAM_QUERY_NOW
      " FROM meal_food WHERE meal = ?2";

/* A unit without an amount means nothing any more once the food is counted in portions. */
static const char update_portion[]
    = "UPDATE meal_food SET portion = ?2, unit = CASE WHEN amount IS NULL THEN '' ELSE unit END,"
      " modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_meal_food[] = "DELETE FROM meal_food WHERE id = ?1";

static char **
read_groups (sqlite3_stmt *statement, int column)
{
  g_autofree char *keys = cham_database_dup_text (statement, column);

  return g_strsplit (keys, ";", -1);
}

static gpointer
read_meal_food (sqlite3_stmt *statement, const ChamAllergies *allergies)
{
  g_autofree char *name = cham_database_dup_text (statement, 5);
  ChamMealFood *food = cham_meal_food_new (name);

  food->id = sqlite3_column_int64 (statement, 3);
  food->food_id = sqlite3_column_int64 (statement, 4);
  food->portion = cham_database_get_number (statement, 6);
  food->amount = cham_database_get_number (statement, 7);
  g_set_str (&food->unit, (const char *) sqlite3_column_text (statement, 8));
  g_set_str (&food->note, (const char *) sqlite3_column_text (statement, 9));
  food->supportive = sqlite3_column_int (statement, 10);
  food->watched = sqlite3_column_int (statement, 11);
  g_strfreev (food->groups);
  food->groups = read_groups (statement, 12);
  food->allergy
      = cham_allergies_find (allergies, food->food_id, (const char *const *) food->groups);
  return food;
}

static ChamMeal *
read_meal (sqlite3_stmt *statement, ChamDay day)
{
  ChamMealSlot slot = CHAM_MEAL_SNACK;
  ChamMeal *meal;

  cham_meal_slot_from_string ((const char *) sqlite3_column_text (statement, 1), &slot);
  meal = cham_meal_new (day, slot, cham_database_get_time (statement, 2));
  meal->id = sqlite3_column_int64 (statement, 0);
  return meal;
}

/**
 * cham_journal_list_meals:
 *
 * Returns: (transfer full) (element-type ChamMeal) (nullable): the meals of @day by slot and
 *   time, each with its foods; %NULL with @error set
 */
GPtrArray *
cham_journal_list_meals (ChamJournal *self, ChamDay day, GError **error)
{
  g_autoptr (GPtrArray) meals = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_meal_free);
  g_autoptr (GError) failure = NULL;
  g_autoptr (ChamAllergies) allergies = cham_allergies_load (self);
  sqlite3_stmt *statement = cham_query (self, error, select_day, "d", day);
  ChamMeal *meal = NULL;

  if (statement == NULL)
    return NULL;
  while (cham_database_next (statement, &failure))
    {
      if (meal == NULL || meal->id != sqlite3_column_int64 (statement, 0))
        {
          meal = read_meal (statement, day);
          g_ptr_array_add (meals, meal);
        }
      g_ptr_array_add (meal->foods, read_meal_food (statement, allergies));
    }
  if (failure == NULL)
    return g_steal_pointer (&meals);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/** cham_rows_ensure_meal: The meal of that day, slot and time, made unless it is there. */
gboolean
cham_rows_ensure_meal (ChamJournal *self, ChamDay day, ChamMealSlot slot, ChamTimeOfDay time,
                       gint64 *id, GError **error)
{
  const char *word = cham_meal_slot_to_string (slot);

  return cham_query_integer (cham_query (self, error, select_meal, "dst", day, word, time), id,
                             error)
         || (!cham_query_has_failed (error)
             && cham_query_insert (self, error, id, insert_meal, "dst", day, word, time));
}

/** cham_rows_insert_meal_food: Of @food all but its id and name is stored, in the last place. */
gboolean
cham_rows_insert_meal_food (ChamJournal *self, gint64 meal, const ChamMealFood *food,
                            GError **error)
{
  return cham_query_insert (self, error, NULL, insert_meal_food, "iinnss", meal, food->food_id,
                            food->portion, food->amount, food->unit, food->note);
}

static gboolean
add_meal_food (ChamJournal *self, ChamDay day, ChamMealSlot slot, ChamTimeOfDay time,
               const char *food_name, double portion, GError **error)
{
  g_autoptr (ChamMealFood) food = cham_meal_food_new (food_name);
  gint64 meal = 0;

  food->portion = portion;
  return cham_foods_ensure (self, food_name, &food->food_id, error)
         && cham_rows_ensure_meal (self, day, slot, time, &meal, error)
         && cham_rows_insert_meal_food (self, meal, food, error);
}

/**
 * cham_journal_add_meal_food:
 * @time: the time of the meal, or %CHAM_TIME_NONE
 * @food_name: a food; one that the food list does not have is added to it in the same step
 * @portion: portions, NAN for not recorded
 *
 * %CHAM_STORE_ERROR_INVALID for no day or a negative portion, %CHAM_STORE_ERROR_NAME_EMPTY,
 * %CHAM_STORE_ERROR_NAME_TOO_LONG.
 */
gboolean
cham_journal_add_meal_food (ChamJournal *self, ChamDay day, ChamMealSlot slot, ChamTimeOfDay time,
                            const char *food_name, double portion, GError **error)
{
  g_return_val_if_fail ((guint) slot < CHAM_MEAL_N_SLOTS, FALSE);

  if (!cham_query_check_day (day, error) || !cham_foods_check_name (food_name, error)
      || !cham_query_check_amount (portion, error)
      || !cham_journal_edit_begin (self, _ ("Add food to meal"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (
      self, add_meal_food (self, day, slot, time, food_name, portion, error),
      CHAM_CHANGED_MEALS | CHAM_CHANGED_FOODS, day, day, error);
}

/** cham_journal_set_portion: @portion is in portions, NAN for not recorded. */
gboolean
cham_journal_set_portion (ChamJournal *self, gint64 meal_food_id, double portion, GError **error)
{
  ChamMealPlace place = { 0 };

  if (!cham_query_check_amount (portion, error)
      || !cham_meals_find_food (self, meal_food_id, &place, error)
      || !cham_journal_edit_begin (self, _ ("Change portion"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (
      self, cham_query_run (self, error, update_portion, "in", meal_food_id, portion),
      CHAM_CHANGED_MEALS, place.day, place.day, error);
}

/** cham_journal_remove_meal_food: Its meal goes with its last food; the food list keeps it. */
gboolean
cham_journal_remove_meal_food (ChamJournal *self, gint64 meal_food_id, GError **error)
{
  ChamMealPlace place = { 0 };

  if (!cham_meals_find_food (self, meal_food_id, &place, error)
      || !cham_journal_edit_begin (self, _ ("Remove food"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                cham_query_run (self, error, delete_meal_food, "i", meal_food_id)
                                    && cham_meals_delete_empty (self, place.meal, error),
                                CHAM_CHANGED_MEALS, place.day, place.day, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Meals and the foods of them. A meal is there as long as it has a food; a portion that is not
 * recorded stays so. */
#include "store/meals.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"
#include "store/rows.h"

#define IS_IN_GROUP(role)                                                                     \
  "EXISTS (SELECT 1 FROM food_in_group JOIN food_group"                                       \
  " ON food_group.id = food_in_group.\"group\""                                               \
  " WHERE food_in_group.food = food.id AND food_group.role = '" role "')"

/* In the order of the slots, each by time. */
static const char select_day[]
    = "SELECT meal.id, meal.slot, meal.time, meal_food.id, food.id, food.name, meal_food.portion,"
      " meal_food.amount, meal_food.unit, meal_food.note, " IS_IN_GROUP ("supportive") ", "
      IS_IN_GROUP ("watched")
      " FROM meal JOIN meal_food ON meal_food.meal = meal.id"
      " JOIN food ON food.id = meal_food.food WHERE meal.day = ?1"
      " ORDER BY CASE meal.slot WHEN 'breakfast' THEN 0 WHEN 'lunch' THEN 1 WHEN 'dinner' THEN 2"
      " WHEN 'snack' THEN 3 ELSE 4 END, meal.time, meal.id, meal_food.position, meal_food.id";

static const char select_meal[]
    = "SELECT id FROM meal WHERE day = ?1 AND slot = ?2 AND time = ?3";

static const char insert_meal[]
    = "INSERT INTO meal (uuid, day, slot, time, modified)"
      " VALUES (?1, ?2, ?3, ?4, " CHAM_QUERY_NOW ")";

static const char insert_meal_food[]
    = "INSERT INTO meal_food (uuid, meal, food, portion, amount, unit, note, position, modified)"
      " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce (max (position), -1) + 1, " CHAM_QUERY_NOW
      " FROM meal_food WHERE meal = ?2";

static const char select_place[]
    = "SELECT meal.day, meal_food.meal FROM meal_food JOIN meal ON meal.id = meal_food.meal"
      " WHERE meal_food.id = ?1";

/* A unit without an amount means nothing any more once the food is counted in portions. */
static const char update_portion[]
    = "UPDATE meal_food SET portion = ?2, unit = CASE WHEN amount IS NULL THEN '' ELSE unit END,"
      " modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_meal_food[] = "DELETE FROM meal_food WHERE id = ?1";

static const char delete_empty_meal[]
    = "DELETE FROM meal WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM meal_food WHERE meal = ?1)";

static const char select_complete[] = "SELECT complete FROM diet_day WHERE day = ?1";

static const char upsert_complete[]
    = "INSERT INTO diet_day (uuid, day, complete, modified)"
      " VALUES (?1, ?2, ?3, " CHAM_QUERY_NOW ")"
      " ON CONFLICT (day) DO UPDATE SET complete = excluded.complete,"
      " modified = excluded.modified";

/* Where a line of a meal stands. */
typedef struct
{
  ChamDay day;
  gint64 meal;
} Place;

static gpointer
read_meal_food (sqlite3_stmt *statement)
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
      g_ptr_array_add (meal->foods, read_meal_food (statement));
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
ensure_food (ChamJournal *self, const char *name, gint64 *id, GError **error)
{
  g_autoptr (ChamFood) food = cham_journal_find_food (self, name, error);

  if (food == NULL && !cham_query_has_failed (error))
    {
      food = cham_food_new (name);
      if (!cham_journal_add_food (self, food, error))
        return FALSE;
    }
  *id = food != NULL ? food->id : 0;
  return food != NULL;
}

static gboolean
add_meal_food (ChamJournal *self, ChamDay day, ChamMealSlot slot, ChamTimeOfDay time,
               const char *food_name, double portion, GError **error)
{
  g_autoptr (ChamMealFood) food = cham_meal_food_new (food_name);
  gint64 meal = 0;

  food->portion = portion;
  return ensure_food (self, food_name, &food->food_id, error)
         && cham_rows_ensure_meal (self, day, slot, time, &meal, error)
         && cham_rows_insert_meal_food (self, meal, food, error);
}

/**
 * cham_journal_add_meal_food:
 * @time: the time of the meal, or %CHAM_TIME_NONE
 * @food_name: a food; one that the food list does not have is added to it in the same step
 * @portion: portions, NAN for not recorded
 *
 * %CHAM_STORE_ERROR_INVALID for no day, an empty name or a negative portion.
 */
gboolean
cham_journal_add_meal_food (ChamJournal *self, ChamDay day, ChamMealSlot slot, ChamTimeOfDay time,
                            const char *food_name, double portion, GError **error)
{
  g_return_val_if_fail ((guint) slot < CHAM_MEAL_N_SLOTS, FALSE);

  if (!cham_query_check_day (day, error) || !cham_query_check_name (food_name, error)
      || !cham_query_check_amount (portion, error)
      || !cham_journal_edit_begin (self, _ ("Add food to meal"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (
      self, add_meal_food (self, day, slot, time, food_name, portion, error),
      CHAM_CHANGED_MEALS | CHAM_CHANGED_FOODS, day, day, error);
}

static gboolean
find_place (ChamJournal *self, gint64 meal_food_id, Place *place, GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, select_place, "i", meal_food_id);

  if (statement == NULL)
    return FALSE;
  if (!cham_database_next (statement, error))
    return cham_query_refuse (error, "there is no such food of a meal");
  place->day = cham_database_get_day (statement, 0);
  place->meal = sqlite3_column_int64 (statement, 1);
  sqlite3_reset (statement);
  return TRUE;
}

/** cham_journal_set_portion: @portion is in portions, NAN for not recorded. */
gboolean
cham_journal_set_portion (ChamJournal *self, gint64 meal_food_id, double portion, GError **error)
{
  Place place = { 0 };

  if (!cham_query_check_amount (portion, error)
      || !find_place (self, meal_food_id, &place, error)
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
  Place place = { 0 };

  if (!find_place (self, meal_food_id, &place, error)
      || !cham_journal_edit_begin (self, _ ("Remove food"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                cham_query_run (self, error, delete_meal_food, "i", meal_food_id)
                                    && cham_query_run (self, error, delete_empty_meal, "i",
                                                       place.meal),
                                CHAM_CHANGED_MEALS, place.day, place.day, error);
}

/** cham_journal_get_diet_complete: Whether the person said that nothing else was eaten. */
gboolean
cham_journal_get_diet_complete (ChamJournal *self, ChamDay day)
{
  gint64 complete = 0;

  return cham_query_integer (cham_query (self, NULL, select_complete, "d", day), &complete, NULL)
         && complete != 0;
}

/** cham_journal_set_diet_complete: Whether nothing else was eaten on @day. */
gboolean
cham_journal_set_diet_complete (ChamJournal *self, ChamDay day, gboolean complete, GError **error)
{
  if (!cham_query_check_day (day, error))
    return FALSE;
  if (!cham_journal_get_diet_complete (self, day) == !complete)
    return TRUE;
  if (!cham_journal_edit_begin (self, complete ? _ ("Complete the day’s diet")
                                               : _ ("Reopen the day’s diet"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (
      self, cham_query_insert (self, error, NULL, upsert_complete, "db", day, !!complete),
      CHAM_CHANGED_MEALS, day, day, error);
}

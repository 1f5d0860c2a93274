/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Meals moved and removed as a whole. Two meals of the same slot and time are one, so that a move
 * may join them. */
#include "store/meals.h"

#include <glib/gi18n-lib.h>

#include "store/meal-rows.h"
#include "store/query.h"
#include "store/rows.h"

static const char select_meal[] = "SELECT day, slot, time FROM meal WHERE id = ?1";

static const char select_place[]
    = "SELECT meal.day, meal.slot, meal.time, meal.id FROM meal_food"
      " JOIN meal ON meal.id = meal_food.meal WHERE meal_food.id = ?1";

static const char select_last_of_slot[]
    = "SELECT id FROM meal WHERE day = ?1 AND slot = ?2 ORDER BY time DESC LIMIT 1";

static const char move_foods[]
    = "UPDATE meal_food SET meal = ?2, position = position + 1 + (SELECT coalesce (max (position),"
      " -1) FROM meal_food WHERE meal = ?2), modified = " CHAM_QUERY_NOW " WHERE meal = ?1";

static const char move_food[]
    = "UPDATE meal_food SET meal = ?2, position = 1 + (SELECT coalesce (max (position), -1)"
      " FROM meal_food WHERE meal = ?2), modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_foods[] = "DELETE FROM meal_food WHERE meal = ?1";

static const char delete_empty_meal[]
    = "DELETE FROM meal WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM meal_food WHERE meal = ?1)";

static gboolean
read_place (sqlite3_stmt *statement, ChamMealPlace *place, const char *what, GError **error)
{
  if (statement == NULL)
    return FALSE;
  if (!cham_database_next (statement, error))
    return cham_query_refuse (error, "there is no such %s", what);
  place->day = cham_database_get_day (statement, 0);
  place->slot = CHAM_MEAL_SNACK;
  cham_meal_slot_from_string ((const char *) sqlite3_column_text (statement, 1), &place->slot);
  place->time = cham_database_get_time (statement, 2);
  if (sqlite3_column_count (statement) > 3)
    place->meal = sqlite3_column_int64 (statement, 3);
  sqlite3_reset (statement);
  return TRUE;
}

/** cham_meals_find: Where @meal stands; %CHAM_STORE_ERROR_INVALID when there is none. */
gboolean
cham_meals_find (ChamJournal *self, gint64 meal, ChamMealPlace *place, GError **error)
{
  place->meal = meal;
  return read_place (cham_query (self, error, select_meal, "i", meal), place, "meal", error);
}

/** cham_meals_find_food: Where the line @meal_food_id stands; %CHAM_STORE_ERROR_INVALID when there
 * is none. */
gboolean
cham_meals_find_food (ChamJournal *self, gint64 meal_food_id, ChamMealPlace *place,
                      GError **error)
{
  return read_place (cham_query (self, error, select_place, "i", meal_food_id), place,
                     "food of a meal", error);
}

/** cham_meals_delete_empty: Deletes @meal when it has no food any more. */
gboolean
cham_meals_delete_empty (ChamJournal *self, gint64 meal, GError **error)
{
  return cham_query_run (self, error, delete_empty_meal, "i", meal);
}

static gboolean
move_meal (ChamJournal *self, const ChamMealPlace *from, ChamTimeOfDay time, GError **error)
{
  gint64 meal = 0;

  return cham_rows_ensure_meal (self, from->day, from->slot, time, &meal, error)
         && cham_query_run (self, error, move_foods, "ii", from->meal, meal)
         && cham_meals_delete_empty (self, from->meal, error);
}

/**
 * cham_journal_set_meal_time:
 * @time: %CHAM_TIME_NONE for not recorded
 *
 * A meal of that slot and time is joined. The meal may have another id afterwards.
 *
 * %CHAM_STORE_ERROR_INVALID for no meal.
 */
gboolean
cham_journal_set_meal_time (ChamJournal *self, gint64 meal, ChamTimeOfDay time, GError **error)
{
  ChamMealPlace place = { 0 };

  if (!cham_meals_find (self, meal, &place, error))
    return FALSE;
  if (place.time == time)
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Change time of meal"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, move_meal (self, &place, time, error), CHAM_CHANGED_MEALS,
                                place.day, place.day, error);
}

static gboolean
ensure_slot (ChamJournal *self, ChamDay day, ChamMealSlot slot, gint64 *meal, GError **error)
{
  return cham_query_integer (cham_query (self, error, select_last_of_slot, "ds", day,
                                         cham_meal_slot_to_string (slot)), meal, error)
         || (!cham_query_has_failed (error)
             && cham_rows_ensure_meal (self, day, slot, CHAM_TIME_NONE, meal, error));
}

static gboolean
move_line (ChamJournal *self, gint64 meal_food_id, const ChamMealPlace *from, ChamMealSlot slot,
           GError **error)
{
  gint64 meal = 0;

  return ensure_slot (self, from->day, slot, &meal, error)
         && cham_query_run (self, error, move_food, "ii", meal_food_id, meal)
         && cham_meals_delete_empty (self, from->meal, error);
}

/**
 * cham_journal_move_meal_food:
 * @slot: of the same day; the food joins the latest meal there, or a new one without a time
 *
 * %CHAM_STORE_ERROR_INVALID for no food of a meal.
 */
gboolean
cham_journal_move_meal_food (ChamJournal *self, gint64 meal_food_id, ChamMealSlot slot,
                             GError **error)
{
  ChamMealPlace place = { 0 };

  g_return_val_if_fail ((guint) slot < CHAM_MEAL_N_SLOTS, FALSE);

  if (!cham_meals_find_food (self, meal_food_id, &place, error))
    return FALSE;
  if (place.slot == slot)
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Move food"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, move_line (self, meal_food_id, &place, slot, error),
                                CHAM_CHANGED_MEALS, place.day, place.day, error);
}

/** cham_journal_remove_meal: With all its foods; the food list keeps them. */
gboolean
cham_journal_remove_meal (ChamJournal *self, gint64 meal, GError **error)
{
  ChamMealPlace place = { 0 };

  if (!cham_meals_find (self, meal, &place, error)
      || !cham_journal_edit_begin (self, _ ("Delete meal"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                cham_query_run (self, error, delete_foods, "i", meal)
                                    && cham_meals_delete_empty (self, meal, error),
                                CHAM_CHANGED_MEALS, place.day, place.day, error);
}

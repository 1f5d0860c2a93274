/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Eating the same again: meals copied from any day. A copy is added to what is there and replaces
 * nothing; that a day's diet is complete is not copied. */
#include "store/meals.h"

#include <glib/gi18n-lib.h>

#include "store/meal-rows.h"
#include "store/query.h"
#include "store/rows.h"

/* The text of a day ends after about so many letters. */
#define MOST_LETTERS 120

static const char select_days[]
    = "SELECT day FROM (SELECT * FROM (SELECT DISTINCT day FROM meal WHERE day < ?1"
      "  ORDER BY day DESC LIMIT ?2) UNION ALL"
      "  SELECT * FROM (SELECT DISTINCT day FROM meal WHERE day > ?1 ORDER BY day LIMIT ?2))"
      " ORDER BY abs (julianday (day) - julianday (?1)), day DESC LIMIT ?2";

static const char select_foods[]
    = "SELECT food.name FROM meal JOIN meal_food ON meal_food.meal = meal.id"
      " JOIN food ON food.id = meal_food.food WHERE meal.day = ?1"
      " ORDER BY " CHAM_MEAL_ORDER ", meal_food.position, meal_food.id";

static gboolean
copy_meal (ChamJournal *self, const ChamMeal *from, ChamDay day, ChamMealSlot slot,
           GError **error)
{
  ChamTimeOfDay time = slot == from->slot ? from->time : CHAM_TIME_NONE;
  gint64 meal = 0;

  if (!cham_rows_ensure_meal (self, day, slot, time, &meal, error))
    return FALSE;
  for (guint i = 0; i < from->foods->len; i++)
    if (!cham_rows_insert_meal_food (self, meal, from->foods->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Those of @meals with that id, or all with 0; into their own slots when @slot is negative. */
static gboolean
copy_meals (ChamJournal *self, GPtrArray *meals, gint64 id, ChamDay day, int slot,
            GError **error)
{
  for (guint i = 0; i < meals->len; i++)
    {
      const ChamMeal *meal = g_ptr_array_index (meals, i);

      if ((id == 0 || meal->id == id)
          && !copy_meal (self, meal, day, slot < 0 ? meal->slot : (ChamMealSlot) slot, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cham_journal_copy_meal:
 * @meal: of any day
 * @slot: where to; in another slot than its own, the copy has no time
 *
 * Adds the foods of @meal with their portions and notes to that slot of @day.
 *
 * %CHAM_STORE_ERROR_INVALID for no meal or no day.
 */
gboolean
cham_journal_copy_meal (ChamJournal *self, gint64 meal, ChamDay day, ChamMealSlot slot,
                        GError **error)
{
  ChamMealPlace place = { 0 };
  g_autoptr (GPtrArray) meals = NULL;

  g_return_val_if_fail ((guint) slot < CHAM_MEAL_N_SLOTS, FALSE);

  if (!cham_query_check_day (day, error) || !cham_meals_find (self, meal, &place, error)
      || (meals = cham_journal_list_meals (self, place.day, error)) == NULL
      || !cham_journal_edit_begin (self, _ ("Copy meal"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, copy_meals (self, meals, meal, day, (int) slot, error),
                                CHAM_CHANGED_MEALS, day, day, error);
}

/**
 * cham_journal_copy_day_meals:
 *
 * Adds all meals of @from to those of @to, in one step.
 *
 * %CHAM_STORE_ERROR_INVALID for no day, the same day, or a day without a meal.
 */
gboolean
cham_journal_copy_day_meals (ChamJournal *self, ChamDay from, ChamDay to, GError **error)
{
  g_autoptr (GPtrArray) meals = NULL;

  if (!cham_query_check_day (from, error) || !cham_query_check_day (to, error))
    return FALSE;
  if (from == to)
    return cham_query_refuse (error, "a day cannot be copied to itself");
  meals = cham_journal_list_meals (self, from, error);
  if (meals == NULL)
    return FALSE;
  if (meals->len == 0)
    return cham_query_refuse (error, "there is no meal to copy on that day");
  if (!cham_journal_edit_begin (self, _ ("Copy meals of a day"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, copy_meals (self, meals, 0, to, -1, error),
                                CHAM_CHANGED_MEALS, to, to, error);
}

static gpointer
read_day (sqlite3_stmt *statement)
{
  ChamMealDay *day = g_new0 (ChamMealDay, 1);

  day->day = cham_database_get_day (statement, 0);
  return day;
}

static gpointer
read_name (sqlite3_stmt *statement)
{
  return cham_database_dup_text (statement, 0);
}

/* Each food once, up to the limit, and "…" when there is more. */
static char *
join_names (GPtrArray *names)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      if (!g_hash_table_add (seen, names->pdata[i]))
        continue;
      if (text->len > MOST_LETTERS)
        {
          g_string_append (text, " …");
          break;
        }
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              (const char *) names->pdata[i]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
describe_day (ChamJournal *self, ChamMealDay *day, GError **error)
{
  g_autoptr (GPtrArray) names = cham_query_list (
      cham_query (self, error, select_foods, "d", day->day), read_name, g_free, error);

  if (names == NULL)
    return FALSE;
  day->n_foods = names->len;
  day->text = join_names (names);
  return TRUE;
}

/**
 * cham_journal_list_meal_days:
 * @around: the day that is to be filled, itself left out
 * @limit: the most days to return
 *
 * Returns: (transfer full) (element-type ChamMealDay) (nullable): the days with meals that are
 *   nearest to @around, the nearest first; %NULL with @error set
 */
GPtrArray *
cham_journal_list_meal_days (ChamJournal *self, ChamDay around, guint limit, GError **error)
{
  g_autoptr (GPtrArray) days = NULL;

  if (!cham_query_check_day (around, error))
    return NULL;
  days = cham_query_list (
      cham_query (self, error, select_days, "db", around, (int) MIN (limit, G_MAXINT)), read_day,
      (GDestroyNotify) cham_meal_day_free, error);
  for (guint i = 0; days != NULL && i < days->len; i++)
    if (!describe_day (self, g_ptr_array_index (days, i), error))
      return NULL;
  return g_steal_pointer (&days);
}

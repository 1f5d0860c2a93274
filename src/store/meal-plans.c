/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person means to eat. The plan refers to foods by their id, as meals do, so that it follows
 * when one is renamed or merged. */
#include "store/meal-plans.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/food-rows.h"
#include "store/query.h"
#include "store/rows.h"

static const char select_foods[]
    = "SELECT meal.id, weekday, slot, food, name, from_day FROM plan_food AS meal"
      " JOIN food ON food.id = meal.food ORDER BY weekday,"
      " CASE slot WHEN 'breakfast' THEN 0 WHEN 'lunch' THEN 1 WHEN 'dinner' THEN 2"
      " WHEN 'snack' THEN 3 ELSE 4 END, meal.id";

static const char select_rules[]
    = "SELECT rule.id, side, food_group.key, coalesce (food, 0),"
      " coalesce (food.name, food_group.name), from_day, to_day, advised_by, note"
      " FROM diet_rule AS rule LEFT JOIN food ON food.id = rule.food"
      " LEFT JOIN food_group ON food_group.id = rule.\"group\""
      " ORDER BY side DESC, from_day, rule.id";

static const char select_planned[]
    = "SELECT id FROM plan_food WHERE weekday = ?1 AND slot = ?2 AND food = ?3";

static const char insert_planned[]
    = "INSERT OR IGNORE INTO plan_food (uuid, weekday, slot, food, from_day, modified)"
      " VALUES (?1, ?2, ?3, ?4, ?5, " CHAM_QUERY_NOW ")";

static const char delete_planned[] = "DELETE FROM plan_food WHERE id = ?1";

static const char insert_rule[]
    = "INSERT INTO diet_rule (uuid, side, food, \"group\", from_day, to_day, advised_by, note,"
      " modified) VALUES (?1, ?2, nullif (?3, 0), (SELECT id FROM food_group WHERE key = ?4),"
      " ?5, ?6, ?7, ?8, " CHAM_QUERY_NOW ")";

static const char update_rule[]
    = "UPDATE diet_rule SET side = ?2, food = nullif (?3, 0),"
      " \"group\" = (SELECT id FROM food_group WHERE key = ?4), from_day = ?5, to_day = ?6,"
      " advised_by = ?7, note = ?8, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_rule[] = "DELETE FROM diet_rule WHERE id = ?1";

static const char select_diet_days[] = CHAM_FOOD_DIET_DAYS;

#define MEALS                                                                                 \
  " FROM meal CROSS JOIN meal_food ON meal_food.meal = meal.id"
#define OF_THE_DAYS " WHERE day BETWEEN ?1 AND ?2"

/* What was eaten: the foods and all that is inside them, then their groups. */
static const char select_eaten[]
    = CHAM_FOOD_PARTS ("SELECT DISTINCT food, food" MEALS OF_THE_DAYS)
      CHAM_FOOD_MEMBERSHIPS
      " SELECT DISTINCT day, ingredient, NULL" MEALS
      " JOIN part ON part.food = meal_food.food" OF_THE_DAYS
      " UNION ALL SELECT DISTINCT day, 0, key" MEALS
      " JOIN membership ON membership.food = meal_food.food" OF_THE_DAYS;

static gpointer
read_planned (sqlite3_stmt *statement)
{
  ChamMealSlot slot = CHAM_MEAL_SNACK;
  ChamPlannedFood *food;

  cham_meal_slot_from_string ((const char *) sqlite3_column_text (statement, 2), &slot);
  food = cham_planned_food_new (sqlite3_column_int (statement, 1), slot,
                                (const char *) sqlite3_column_text (statement, 4),
                                cham_database_get_day (statement, 5));
  food->id = sqlite3_column_int64 (statement, 0);
  food->food_id = sqlite3_column_int64 (statement, 3);
  return food;
}

static gpointer
read_rule (sqlite3_stmt *statement)
{
  ChamDietSide side = CHAM_DIET_OUT;
  ChamDietRule *rule;

  cham_diet_side_from_string ((const char *) sqlite3_column_text (statement, 1), &side);
  rule = cham_diet_rule_new (side, (const char *) sqlite3_column_text (statement, 4),
                             cham_database_get_day (statement, 5));
  rule->id = sqlite3_column_int64 (statement, 0);
  rule->group = g_strdup ((const char *) sqlite3_column_text (statement, 2));
  rule->food_id = sqlite3_column_int64 (statement, 3);
  rule->to = cham_database_get_day (statement, 6);
  g_set_str (&rule->advised_by, (const char *) sqlite3_column_text (statement, 7));
  g_set_str (&rule->note, (const char *) sqlite3_column_text (statement, 8));
  return rule;
}

/** cham_journal_load_meal_plan: (transfer full) (nullable): The whole plan; %NULL with @error. */
ChamMealPlan *
cham_journal_load_meal_plan (ChamJournal *self, GError **error)
{
  g_autoptr (GPtrArray) foods
      = cham_query_list (cham_query (self, error, select_foods, ""), read_planned,
                         (GDestroyNotify) cham_planned_food_free, error);
  g_autoptr (GPtrArray) rules = NULL;
  ChamMealPlan *plan;

  if (foods == NULL)
    return NULL;
  rules = cham_query_list (cham_query (self, error, select_rules, ""), read_rule,
                           (GDestroyNotify) cham_diet_rule_free, error);
  if (rules == NULL)
    return NULL;
  plan = cham_meal_plan_new ();
  g_ptr_array_extend_and_steal (plan->foods, g_steal_pointer (&foods));
  g_ptr_array_extend_and_steal (plan->rules, g_steal_pointer (&rules));
  return plan;
}

static gpointer
read_eaten_day (sqlite3_stmt *statement)
{
  return cham_eaten_day_new (cham_database_get_day (statement, 0),
                             sqlite3_column_int (statement, 1) != 0);
}

static GHashTable *
map_days (const GPtrArray *days)
{
  GHashTable *map = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < days->len; i++)
    {
      ChamEatenDay *day = g_ptr_array_index (days, i);

      g_hash_table_insert (map, GINT_TO_POINTER (day->day), day);
    }
  return map;
}

static void
take_thing (sqlite3_stmt *statement, gpointer map)
{
  ChamEatenDay *day
      = g_hash_table_lookup (map, GINT_TO_POINTER (cham_database_get_day (statement, 0)));
  const char *group = (const char *) sqlite3_column_text (statement, 2);

  if (day != NULL && group != NULL)
    cham_eaten_day_add_group (day, group);
  else if (day != NULL)
    cham_eaten_day_add_food (day, sqlite3_column_int64 (statement, 1));
}

static gboolean
read_things (sqlite3_stmt *statement, const GPtrArray *days, GError **error)
{
  g_autoptr (GHashTable) map = map_days (days);

  return cham_query_for_each (statement, take_thing, map, error);
}

/**
 * cham_journal_list_eaten_days:
 *
 * A day's diet is recorded when the person says so, or has written down three meals. A dish is
 * eaten with all that is inside it.
 *
 * Returns: (transfer full) (element-type ChamEatenDay) (nullable): the days of @days with meals or
 *   a recorded diet, ascending; %NULL with @error set
 */
GPtrArray *
cham_journal_list_eaten_days (ChamJournal *self, ChamDayRange days, GError **error)
{
  g_autoptr (GPtrArray) eaten
      = cham_query_list (cham_query (self, error, select_diet_days, "dd", days.from, days.to),
                         read_eaten_day, (GDestroyNotify) cham_eaten_day_free, error);

  if (eaten == NULL
      || !read_things (cham_query (self, error, select_eaten, "dd", days.from, days.to), eaten,
                       error))
    return NULL;
  return g_steal_pointer (&eaten);
}

/* @what: besides the plan, the food list where a food may be new to it */
static gboolean
end_change (ChamJournal *self, gboolean worked, ChamChanges what, GError **error)
{
  return cham_journal_edit_end (self, worked, CHAM_CHANGED_PLAN | what, CHAM_DAY_NONE,
                                CHAM_DAY_NONE, error);
}

static gboolean
insert_food (ChamJournal *self, int weekday, ChamMealSlot slot, gint64 food, ChamDay from,
             GError **error)
{
  return cham_query_insert (self, error, NULL, insert_planned, "isid", (gint64) weekday,
                            cham_meal_slot_to_string (slot), food, from);
}

static gboolean
add_food (ChamJournal *self, int weekday, ChamMealSlot slot, const char *name, ChamDay from,
          GError **error)
{
  gint64 food = 0;

  return cham_foods_ensure (self, name, &food, error)
         && insert_food (self, weekday, slot, food, from, error);
}

/* Whether the plan has that food there already. */
static gboolean
is_planned (ChamJournal *self, int weekday, ChamMealSlot slot, const char *name)
{
  g_autoptr (ChamFood) food = cham_journal_find_food (self, name, NULL);
  gint64 id;

  return food != NULL
         && cham_query_integer (cham_query (self, NULL, select_planned, "isi", (gint64) weekday,
                                            cham_meal_slot_to_string (slot), food->id),
                                &id, NULL);
}

/**
 * cham_journal_add_planned_food:
 * @weekday: 0 Monday … 6 Sunday
 * @food_name: a food; one that the food list does not have is added to it in the same step
 * @from: the first day it is planned for
 *
 * A food that is planned there already changes nothing. %CHAM_STORE_ERROR_INVALID for no weekday
 * or no day, %CHAM_STORE_ERROR_NAME_EMPTY, %CHAM_STORE_ERROR_NAME_TOO_LONG.
 */
gboolean
cham_journal_add_planned_food (ChamJournal *self, int weekday, ChamMealSlot slot,
                               const char *food_name, ChamDay from, GError **error)
{
  g_return_val_if_fail ((guint) slot < CHAM_MEAL_N_SLOTS, FALSE);

  if (weekday < 0 || weekday >= CHAM_DAYS_OF_WEEK)
    return cham_query_refuse (error, "%d is not a weekday", weekday);
  if (!cham_query_check_day (from, error) || !cham_foods_check_name (food_name, error))
    return FALSE;
  if (is_planned (self, weekday, slot, food_name))
    return TRUE;
  return cham_journal_edit_begin (self, _ ("Add to meal plan"), NULL, error)
         && end_change (self, add_food (self, weekday, slot, food_name, from, error),
                        CHAM_CHANGED_FOODS, error);
}

/** cham_journal_remove_planned_food: Takes one food off the plan; the food list keeps it. */
gboolean
cham_journal_remove_planned_food (ChamJournal *self, gint64 id, GError **error)
{
  return cham_journal_edit_begin (self, _ ("Remove from meal plan"), NULL, error)
         && end_change (self, cham_query_run (self, error, delete_planned, "i", id),
                        CHAM_CHANGED_NOTHING, error);
}

static gboolean
copy_day (ChamJournal *self, const ChamMealPlan *plan, int weekday, ChamDay from, GError **error)
{
  for (guint i = 0; i < plan->foods->len; i++)
    {
      const ChamPlannedFood *food = g_ptr_array_index (plan->foods, i);

      for (int other = 0; food->weekday == weekday && other < CHAM_DAYS_OF_WEEK; other++)
        if (other != weekday && !insert_food (self, other, food->slot, food->food_id, from, error))
          return FALSE;
    }
  return TRUE;
}

/**
 * cham_journal_copy_planned_day:
 * @weekday: 0 Monday … 6 Sunday
 * @from: the first day the copies are planned for
 *
 * Adds the foods of one weekday to all others; what they have stays.
 */
gboolean
cham_journal_copy_planned_day (ChamJournal *self, int weekday, ChamDay from, GError **error)
{
  g_autoptr (ChamMealPlan) plan = NULL;

  if (!cham_query_check_day (from, error))
    return FALSE;
  plan = cham_journal_load_meal_plan (self, error);
  return plan != NULL && cham_journal_edit_begin (self, _ ("Copy day of meal plan"), NULL, error)
         && end_change (self, copy_day (self, plan, weekday, from, error), CHAM_CHANGED_NOTHING,
                        error);
}

static gboolean
check_rule (ChamJournal *self, const ChamDietRule *rule, GError **error)
{
  const char *const groups[] = { rule->group, NULL };

  if (!cham_query_check_day (rule->from, error) || !cham_query_check_text (rule->note, error)
      || !cham_query_check_text (rule->advised_by, error))
    return FALSE;
  if (rule->to != CHAM_DAY_NONE && (!cham_day_is_valid (rule->to) || rule->to < rule->from))
    return cham_query_refuse (error, "it ends before it begins");
  return rule->group != NULL ? cham_foods_check_groups (self, groups, error)
                             : cham_foods_check_name (rule->name, error);
}

static gboolean
store_rule (ChamJournal *self, ChamDietRule *rule, GError **error)
{
  const char *side = cham_diet_side_to_string (rule->side);

  rule->food_id = 0;
  if (rule->group == NULL && !cham_foods_ensure (self, rule->name, &rule->food_id, error))
    return FALSE;
  if (rule->id == 0)
    return cham_query_insert (self, error, &rule->id, insert_rule, "sisddss", side, rule->food_id,
                              rule->group, rule->from, rule->to, rule->advised_by, rule->note);
  return cham_query_run (self, error, update_rule, "isisddss", rule->id, side, rule->food_id,
                         rule->group, rule->from, rule->to, rule->advised_by, rule->note);
}

/**
 * cham_journal_store_diet_rule:
 * @rule: one with id 0 is added, and its id set; otherwise that one is changed. Without a group it
 *   is about the food of its name, which is added to the food list where it is new
 *
 * %CHAM_STORE_ERROR_INVALID for no day, an end before the beginning, an unknown group or text that
 * is not UTF-8, %CHAM_STORE_ERROR_NAME_EMPTY, %CHAM_STORE_ERROR_NAME_TOO_LONG.
 */
gboolean
cham_journal_store_diet_rule (ChamJournal *self, ChamDietRule *rule, GError **error)
{
  if (!check_rule (self, rule, error)
      || !cham_journal_edit_begin (self, _ ("Change what is left out"), NULL, error))
    return FALSE;
  return end_change (self, store_rule (self, rule, error), CHAM_CHANGED_FOODS, error);
}

/** cham_journal_remove_diet_rule: As if it had never been there; to end one, give it a last day. */
gboolean
cham_journal_remove_diet_rule (ChamJournal *self, gint64 id, GError **error)
{
  return cham_journal_edit_begin (self, _ ("Remove from the lists of the diet"), NULL, error)
         && end_change (self, cham_query_run (self, error, delete_rule, "i", id),
                        CHAM_CHANGED_NOTHING, error);
}

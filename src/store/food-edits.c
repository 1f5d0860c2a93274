/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Changes to foods that have been eaten. A meal refers to its food, so none of these touches a
 * meal but a merge, which moves every use of one food to the other. A food that was changed, or
 * has one inside that was, is no longer as the catalogue has it. */
#include "store/foods.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/food-rows.h"
#include "store/query.h"

static const char update_name[]
    = "UPDATE food SET name = ?2, folded = ?3, seeded = 0, modified = " CHAM_QUERY_NOW
      " WHERE id = ?1";

static const char update_archived[]
    = "UPDATE food SET archived = ?2, seeded = 0, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char update_also[]
    = "UPDATE food SET also = ?2, seeded = 0, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char touch_dishes[]
    = "UPDATE food SET seeded = 0, modified = " CHAM_QUERY_NOW
      " WHERE id IN (SELECT food FROM food_ingredient WHERE ingredient = ?1)";

static const char touch_food[]
    = "UPDATE food SET seeded = 0, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_groups[] = "DELETE FROM food_in_group WHERE food = ?1";

static const char delete_ingredients[] = "DELETE FROM food_ingredient WHERE food = ?1";

static const char insert_ingredient[]
    = "INSERT OR IGNORE INTO food_ingredient (uuid, food, ingredient, modified)"
      " VALUES (?1, ?2, ?3, " CHAM_QUERY_NOW ")";

static const char select_inside_itself[]
    = CHAM_FOOD_PARTS ("SELECT food, ingredient FROM food_ingredient WHERE food = ?1")
      " SELECT 1 FROM part WHERE ingredient = ?1";

static const char select_days[]
    = "SELECT min (day), max (day) FROM meal_food JOIN meal ON meal.id = meal_food.meal"
      " WHERE food = ?1";

/* ?1 is the food that stays, ?2 the one that goes. */
static const char *const merge_statements[] = {
  "UPDATE meal_food SET food = ?1, modified = " CHAM_QUERY_NOW " WHERE food = ?2",
  "UPDATE food SET seeded = 0, modified = " CHAM_QUERY_NOW
  " WHERE id IN (SELECT food FROM food_ingredient WHERE ingredient = ?2)",
  "UPDATE OR IGNORE food_ingredient SET ingredient = ?1, modified = " CHAM_QUERY_NOW
  " WHERE ingredient = ?2 AND food <> ?1",
  "DELETE FROM food_ingredient WHERE food = ?2 OR ingredient = ?2",
  "UPDATE OR IGNORE plan_food SET food = ?1, modified = " CHAM_QUERY_NOW " WHERE food = ?2",
  "DELETE FROM plan_food WHERE food = ?2",
  "UPDATE diet_rule SET food = ?1, modified = " CHAM_QUERY_NOW " WHERE food = ?2",
  "DELETE FROM food_in_group WHERE food = ?2",
  "DELETE FROM food WHERE id = ?2",
};

static gboolean
end_change (ChamJournal *self, gboolean worked, GError **error)
{
  return cham_journal_edit_end (self, worked, CHAM_CHANGED_FOODS, CHAM_DAY_NONE, CHAM_DAY_NONE,
                                error);
}

static gboolean
check_free (ChamJournal *self, const char *name, gint64 food, GError **error)
{
  g_autoptr (ChamFood) other = cham_journal_find_food (self, name, error);

  if (other != NULL && other->id != food)
    return cham_foods_refuse (error, CHAM_STORE_ERROR_NAME_TAKEN,
                              "there is a food called “%s” already", other->name);
  return !cham_query_has_failed (error);
}

/**
 * cham_journal_rename_food:
 * @name: made one line without space around it
 *
 * All meals and dishes show the new name. The name that it has already changes nothing.
 *
 * %CHAM_STORE_ERROR_NAME_TAKEN when another food has that name in any case: the two could be
 * merged. %CHAM_STORE_ERROR_NAME_EMPTY, %CHAM_STORE_ERROR_NAME_TOO_LONG, or
 * %CHAM_STORE_ERROR_INVALID for a name that is not UTF-8 or no food.
 */
gboolean
cham_journal_rename_food (ChamJournal *self, gint64 food, const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = NULL;
  g_autoptr (ChamFood) stored = NULL;

  g_strdelimit (stripped, CHAM_QUERY_SPACE, ' ');
  if (!cham_foods_check_name (name, error)
      || (stored = cham_journal_load_food (self, food, error)) == NULL
      || !check_free (self, stripped, food, error))
    return FALSE;
  if (g_str_equal (stored->name, stripped))
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Rename food"), NULL, error))
    return FALSE;
  folded = cham_query_fold (stripped);
  return end_change (self,
                     cham_query_run (self, error, update_name, "iss", food, stripped, folded)
                         && cham_query_run (self, error, touch_dishes, "i", food),
                     error);
}

/**
 * cham_journal_set_food_groups:
 * @groups: (array zero-terminated=1): keys of all groups that it is in by itself, from now on and
 *   for all that was eaten before
 *
 * %CHAM_STORE_ERROR_INVALID for no food or an unknown group.
 */
gboolean
cham_journal_set_food_groups (ChamJournal *self, gint64 food, const char *const *groups,
                              GError **error)
{
  g_autoptr (ChamFood) stored = cham_journal_load_food (self, food, error);

  if (stored == NULL || !cham_foods_check_groups (self, groups, error)
      || !cham_journal_edit_begin (self, _ ("Change food groups"), NULL, error))
    return FALSE;
  return end_change (self,
                     cham_query_run (self, error, touch_food, "i", food)
                         && cham_query_run (self, error, delete_groups, "i", food)
                         && cham_foods_insert_groups (self, food, groups, error),
                     error);
}

/** cham_journal_set_food_archived: Whether @food is no longer suggested; meals keep it. */
gboolean
cham_journal_set_food_archived (ChamJournal *self, gint64 food, gboolean archived, GError **error)
{
  g_autoptr (ChamFood) stored = cham_journal_load_food (self, food, error);

  if (stored == NULL)
    return FALSE;
  if (stored->archived == !!archived)
    return TRUE;
  if (!cham_journal_edit_begin (self, archived ? _ ("Archive food") : _ ("Unarchive food"), NULL,
                                error))
    return FALSE;
  return end_change (self, cham_query_run (self, error, update_archived, "ib", food, !!archived),
                     error);
}

/** cham_foods_check_depth: Whether @food is not inside itself, in an edit that may have put it
 * there. */
gboolean
cham_foods_check_depth (ChamJournal *self, gint64 food, GError **error)
{
  gint64 found;

  if (cham_query_integer (cham_query (self, error, select_inside_itself, "i", food), &found,
                          error))
    return cham_foods_refuse (error, CHAM_STORE_ERROR_INSIDE_ITSELF, "the food is inside itself");
  return !cham_query_has_failed (error);
}

static gboolean
check_names (const char *const *names, GError **error)
{
  guint count = 0;

  for (; *names != NULL; names++)
    if (++count > CHAM_FOOD_MOST_INGREDIENTS)
      return cham_query_refuse (error, "more than %d names", CHAM_FOOD_MOST_INGREDIENTS);
    else if (!cham_foods_check_name (*names, error))
      return FALSE;
  return TRUE;
}

static void
add_name (GPtrArray *names, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL)
      && strchr (name, ';') == NULL)
    g_ptr_array_add (names, (gpointer) name);
}

static gboolean
store_names (ChamJournal *self, gint64 food, GPtrArray *names, GError **error)
{
  g_autofree char *text = NULL;

  g_ptr_array_add (names, NULL);
  text = g_strjoinv (";", (char **) names->pdata);
  return cham_query_run (self, error, update_also, "is", food, text);
}

/**
 * cham_journal_set_other_names:
 * @names: (array zero-terminated=1): all names that the food is found by besides its own; the same
 *   one twice counts once, and one that has a semicolon is passed over
 *
 * %CHAM_STORE_ERROR_NAME_EMPTY, %CHAM_STORE_ERROR_NAME_TOO_LONG, or %CHAM_STORE_ERROR_INVALID for
 * no food or more than %CHAM_FOOD_MOST_INGREDIENTS names.
 */
gboolean
cham_journal_set_other_names (ChamJournal *self, gint64 food, const char *const *names,
                              GError **error)
{
  g_autoptr (ChamFood) stored = cham_journal_load_food (self, food, error);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (stored == NULL || !check_names (names, error)
      || !cham_journal_edit_begin (self, _ ("Change other names"), NULL, error))
    return FALSE;
  for (; *names != NULL; names++)
    add_name (kept, *names);
  return end_change (self, store_names (self, food, kept, error), error);
}

/* Whoever types or imports the name of the food that goes means the one that stays. */
static gboolean
hand_over_names (ChamJournal *self, const ChamFood *keep, const ChamFood *other, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (char **name = keep->also; *name != NULL; name++)
    add_name (names, *name);
  add_name (names, other->name);
  for (char **name = other->also; *name != NULL; name++)
    add_name (names, *name);
  return store_names (self, keep->id, names, error);
}

static gboolean
merge (ChamJournal *self, gint64 keep, gint64 other, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (merge_statements); i++)
    if (!cham_query_run (self, error, merge_statements[i], "ii", keep, other))
      return FALSE;
  return cham_foods_check_depth (self, keep, error);
}

static ChamDayRange
find_days (ChamJournal *self, gint64 food)
{
  ChamDayRange days = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  sqlite3_stmt *statement = cham_query (self, NULL, select_days, "i", food);

  if (statement == NULL || !cham_database_next (statement, NULL))
    return days;
  days.from = cham_database_get_day (statement, 0);
  days.to = cham_database_get_day (statement, 1);
  sqlite3_reset (statement);
  return days;
}

/**
 * cham_journal_merge_foods:
 * @keep: the food that stays, with its name, its groups and what is inside it; it is found by the
 *   names of @other, too
 * @other: the food that goes; every meal and dish with it has @keep instead
 *
 * %CHAM_STORE_ERROR_INVALID for no food or twice the same one, %CHAM_STORE_ERROR_INSIDE_ITSELF
 * when @other is deeper inside @keep, which would then be inside itself.
 */
gboolean
cham_journal_merge_foods (ChamJournal *self, gint64 keep, gint64 other, GError **error)
{
  g_autoptr (ChamFood) kept = cham_journal_load_food (self, keep, error);
  g_autoptr (ChamFood) merged
      = kept != NULL ? cham_journal_load_food (self, other, error) : NULL;
  ChamDayRange days;

  if (merged == NULL)
    return FALSE;
  if (keep == other)
    return cham_query_refuse (error, "a food cannot be merged with itself");
  days = find_days (self, other);
  if (!cham_journal_edit_begin (self, _ ("Merge foods"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                hand_over_names (self, kept, merged, error)
                                    && merge (self, keep, other, error),
                                CHAM_CHANGED_FOODS | CHAM_CHANGED_MEALS, days.from, days.to,
                                error);
}

static gboolean
insert_ingredients (ChamJournal *self, gint64 food, const char *const *names, GError **error)
{
  gint64 ingredient;

  for (; *names != NULL; names++)
    if (!cham_foods_ensure (self, *names, &ingredient, error)
        || !cham_query_insert (self, error, NULL, insert_ingredient, "ii", food, ingredient))
      return FALSE;
  return cham_foods_check_depth (self, food, error);
}

/**
 * cham_journal_set_ingredients:
 * @names: (array zero-terminated=1): all foods directly inside @food, from now on and for all that
 *   was eaten before; one that the food list does not have is added to it in the same step, one
 *   that comes twice counts once
 *
 * %CHAM_STORE_ERROR_INSIDE_ITSELF when @food would be inside itself, however deep;
 * %CHAM_STORE_ERROR_NAME_EMPTY, %CHAM_STORE_ERROR_NAME_TOO_LONG, or %CHAM_STORE_ERROR_INVALID for
 * no food or more than %CHAM_FOOD_MOST_INGREDIENTS names.
 */
gboolean
cham_journal_set_ingredients (ChamJournal *self, gint64 food, const char *const *names,
                              GError **error)
{
  g_autoptr (ChamFood) stored = cham_journal_load_food (self, food, error);

  if (stored == NULL || !check_names (names, error)
      || !cham_journal_edit_begin (self, _ ("Change ingredients"), NULL, error))
    return FALSE;
  return end_change (self,
                     cham_query_run (self, error, touch_food, "i", food)
                         && cham_query_run (self, error, delete_ingredients, "i", food)
                         && insert_ingredients (self, food, names, error),
                     error);
}

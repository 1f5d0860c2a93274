/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The person's food list, which starts as the catalogue and learns every food that is typed. A
 * food counts in its own groups and in those of all that is inside it, once in each. */
#include "store/foods.h"

#include <glib/gi18n-lib.h>

#include "store/food-rows.h"
#include "store/query.h"

/* @eaten: the lines of meals that are counted, behind FROM */
#define SELECT_FOODS(seed, eaten)                                                             \
  CHAM_FOOD_PARTS (seed)                                                                      \
  CHAM_FOOD_MEMBERSHIPS                                                                       \
  ", eaten (food, uses, last) AS (SELECT food, count (*), max (day) FROM " eaten              \
  "  GROUP BY food)"                                                                          \
  " SELECT food.id, food.name, food.archived, uses, last, food.also,"                         \
  "  group_concat (CASE WHEN own THEN key END, ';' ORDER BY key),"                            \
  "  group_concat (key, ';' ORDER BY key), max (role = 'supportive'), max (role = 'watched')" \
  " FROM food LEFT JOIN eaten ON eaten.food = food.id"                                        \
  " LEFT JOIN membership ON membership.food = food.id"                                        \
  " WHERE food.id IN (SELECT food FROM part) GROUP BY food.id"

/* Whichever are fewer: the lines of those foods, or all in the order of the days. */
#define THEIR_LINES                                                                           \
  "meal_food JOIN meal ON meal.id = meal_food.meal WHERE food IN (SELECT food FROM part)"
#define ALL_LINES "meal CROSS JOIN meal_food ON meal_food.meal = meal.id"
#define NO_LINES "meal_food JOIN meal WHERE FALSE"

static const char select_by_id[]
    = SELECT_FOODS ("SELECT id, id FROM food WHERE id = ?1", THEIR_LINES);

static const char select_suggested[]
    = SELECT_FOODS ("SELECT id, id FROM food WHERE id = ?1", NO_LINES);

static const char select_by_name[]
    = SELECT_FOODS ("SELECT id, id FROM food WHERE folded = ?1", THEIR_LINES);

static const char select_all[] = SELECT_FOODS ("SELECT id, id FROM food", ALL_LINES);

static const char select_ingredients[] = SELECT_FOODS (
    "SELECT ingredient, ingredient FROM food_ingredient WHERE food = ?1", THEIR_LINES);

static const char select_id[] = "SELECT id FROM food WHERE folded = ?1";

static const char select_also[] = "SELECT id, also FROM food WHERE also <> '' ORDER BY id";

static const char select_groups[] = "SELECT key, name, role FROM food_group ORDER BY id";

static const char insert_food[]
    = "INSERT INTO food (uuid, name, folded, modified) VALUES (?1, ?2, ?3, " CHAM_QUERY_NOW ")";

static const char insert_membership[]
    = "INSERT OR IGNORE INTO food_in_group (food, \"group\")"
      " SELECT ?1, id FROM food_group WHERE key = ?2";

static const char select_group[] = "SELECT id FROM food_group WHERE key = ?1";

static void
read_list (sqlite3_stmt *statement, int column, char ***list)
{
  g_autofree char *text = cham_database_dup_text (statement, column);

  g_strfreev (*list);
  *list = g_strsplit (text, ";", -1);
}

static gpointer
read_food (sqlite3_stmt *statement)
{
  ChamFood *food = cham_food_new ((const char *) sqlite3_column_text (statement, 1));

  food->id = sqlite3_column_int64 (statement, 0);
  food->archived = sqlite3_column_int (statement, 2) != 0;
  food->uses = (guint) sqlite3_column_int64 (statement, 3);
  food->last_eaten = cham_database_get_day (statement, 4);
  read_list (statement, 5, &food->also);
  read_list (statement, 6, &food->groups);
  read_list (statement, 7, &food->all_groups);
  food->supportive = sqlite3_column_int (statement, 8) != 0;
  food->watched = sqlite3_column_int (statement, 9) != 0;
  return food;
}

static gpointer
read_group (sqlite3_stmt *statement)
{
  ChamFoodGroup *group = g_new0 (ChamFoodGroup, 1);

  group->key = cham_database_dup_text (statement, 0);
  group->name = cham_database_dup_text (statement, 1);
  cham_food_role_from_string ((const char *) sqlite3_column_text (statement, 2), &group->role);
  return group;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const ChamFood *left = *(ChamFood *const *) a, *right = *(ChamFood *const *) b;

  return g_utf8_collate (left->name, right->name);
}

static GPtrArray *
list_by_name (sqlite3_stmt *statement, GError **error)
{
  GPtrArray *foods
      = cham_query_list (statement, read_food, (GDestroyNotify) cham_food_free, error);

  if (foods != NULL)
    g_ptr_array_sort (foods, compare_names);
  return foods;
}

/**
 * cham_journal_list_foods:
 *
 * Returns: (transfer full) (element-type ChamFood) (nullable): all foods in the order in which
 *   they came, archived ones too; %NULL with @error set
 */
GPtrArray *
cham_journal_list_foods (ChamJournal *self, GError **error)
{
  return cham_query_list (cham_query (self, error, select_all, ""), read_food,
                          (GDestroyNotify) cham_food_free, error);
}

/**
 * cham_journal_list_food_groups:
 *
 * Returns: (transfer full) (element-type ChamFoodGroup) (nullable): all groups in the order of
 *   the catalogue; %NULL with @error set
 */
GPtrArray *
cham_journal_list_food_groups (ChamJournal *self, GError **error)
{
  return cham_query_list (cham_query (self, error, select_groups, ""), read_group,
                          (GDestroyNotify) cham_food_group_free, error);
}

/**
 * cham_journal_list_ingredients:
 *
 * Returns: (transfer full) (element-type ChamFood) (nullable): the foods directly inside @food,
 *   by name; %NULL with @error set
 */
GPtrArray *
cham_journal_list_ingredients (ChamJournal *self, gint64 food, GError **error)
{
  return list_by_name (cham_query (self, error, select_ingredients, "i", food), error);
}

/** cham_journal_find_food: (transfer full) (nullable): The food of that name in any case, archived
 * or not; %NULL when there is none, or with @error set. */
ChamFood *
cham_journal_find_food (ChamJournal *self, const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = cham_query_fold (stripped);

  return cham_query_find (cham_query (self, error, select_by_name, "s", folded), read_food, error);
}

/** cham_journal_load_food: (transfer full) (nullable): The food of that id; %NULL with @error set,
 * %CHAM_STORE_ERROR_INVALID when there is none. */
ChamFood *
cham_journal_load_food (ChamJournal *self, gint64 food, GError **error)
{
  g_autoptr (GError) failure = NULL;
  ChamFood *found
      = cham_query_find (cham_query (self, &failure, select_by_id, "i", food), read_food, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (found == NULL)
    cham_query_refuse (error, "there is no such food");
  return found;
}

/** cham_foods_refuse: Sets an error of that code unless @error is set. Returns FALSE. */
gboolean
cham_foods_refuse (GError **error, ChamStoreError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL && *error == NULL)
    *error = g_error_new_valist (CHAM_STORE_ERROR, (int) code, format, arguments);
  va_end (arguments);
  return FALSE;
}

/** cham_foods_check_name: Whether a person may have meant @name as the name of a food. */
gboolean
cham_foods_check_name (const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*stripped == '\0')
    return cham_foods_refuse (error, CHAM_STORE_ERROR_NAME_EMPTY, "the name is empty");
  if (!cham_query_check_text (name, error))
    return FALSE;
  return g_utf8_strlen (stripped, -1) <= CHAM_FOOD_MOST_LETTERS
         || cham_foods_refuse (error, CHAM_STORE_ERROR_NAME_TOO_LONG, "the name is too long");
}

/** cham_foods_check_groups: Whether the journal has all of @groups. */
gboolean
cham_foods_check_groups (ChamJournal *self, const char *const *groups, GError **error)
{
  gint64 group;

  for (; *groups != NULL; groups++)
    if (!cham_query_integer (cham_query (self, error, select_group, "s", *groups), &group, error))
      return cham_query_refuse (error, "there is no food group “%s”", *groups);
  return TRUE;
}

/** cham_foods_insert_groups: @groups are checked; one that the food is in is passed over. */
gboolean
cham_foods_insert_groups (ChamJournal *self, gint64 food, const char *const *groups,
                          GError **error)
{
  for (; *groups != NULL; groups++)
    if (!cham_query_run (self, error, insert_membership, "is", food, *groups))
      return FALSE;
  return TRUE;
}

static gboolean
check_food (ChamJournal *self, const ChamFood *food, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (food->name));
  g_autoptr (ChamFood) other = NULL;

  if (*stripped == '\0')
    return cham_foods_refuse (error, CHAM_STORE_ERROR_NAME_EMPTY, "the name is empty");
  if (!cham_query_check_text (food->name, error))
    return FALSE;
  other = cham_journal_find_food (self, food->name, error);
  if (other != NULL)
    return cham_foods_refuse (error, CHAM_STORE_ERROR_NAME_TAKEN,
                              "there is a food called “%s” already", other->name);
  return !cham_query_has_failed (error)
         && cham_foods_check_groups (self, (const char *const *) food->groups, error);
}

static gboolean
insert_with_groups (ChamJournal *self, ChamFood *food, GError **error)
{
  g_autofree char *folded = NULL;

  g_strdelimit (g_strstrip (food->name), CHAM_QUERY_SPACE, ' ');
  folded = cham_query_fold (food->name);
  return cham_query_insert (self, error, &food->id, insert_food, "ss", food->name, folded)
         && cham_foods_insert_groups (self, food->id, (const char *const *) food->groups, error);
}

/**
 * cham_journal_add_food:
 * @food: its id is set, and its name is made one line without space around it; of the rest, its
 *   groups are stored
 *
 * A name may be longer than %CHAM_FOOD_MOST_LETTERS here, as other diaries have such.
 *
 * %CHAM_STORE_ERROR_NAME_EMPTY, %CHAM_STORE_ERROR_NAME_TAKEN, or %CHAM_STORE_ERROR_INVALID for a
 * name that is not UTF-8 or an unknown group.
 */
gboolean
cham_journal_add_food (ChamJournal *self, ChamFood *food, GError **error)
{
  if (!check_food (self, food, error)
      || !cham_journal_edit_begin (self, _ ("Add food"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, insert_with_groups (self, food, error), CHAM_CHANGED_FOODS,
                                CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}

/** cham_foods_load_suggested: (transfer full) (nullable): The food of that id without its uses,
 * which take long to count when there are many. */
ChamFood *
cham_foods_load_suggested (ChamJournal *self, gint64 food, GError **error)
{
  return cham_query_find (cham_query (self, error, select_suggested, "i", food), read_food, error);
}

static gboolean
is_one_of (const char *folded, const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, ";", -1);

  for (int i = 0; list[i] != NULL; i++)
    {
      g_autofree char *other = cham_query_fold (list[i]);

      if (g_str_equal (other, folded))
        return TRUE;
    }
  return FALSE;
}

/* The first food that has that other name. */
static gboolean
find_other_name (ChamJournal *self, const char *folded, gint64 *food, GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, select_also, "");

  while (statement != NULL && cham_database_next (statement, error))
    if (is_one_of (folded, (const char *) sqlite3_column_text (statement, 1)))
      {
        *food = sqlite3_column_int64 (statement, 0);
        sqlite3_reset (statement);
        return TRUE;
      }
  return FALSE;
}

/* FALSE when there is none, or with @error set. */
static gboolean
recognise (ChamJournal *self, const char *name, gint64 *food, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = cham_query_fold (stripped);

  return cham_query_integer (cham_query (self, error, select_id, "s", folded), food, error)
         || (!cham_query_has_failed (error) && find_other_name (self, folded, food, error));
}

/**
 * cham_journal_recognise_food:
 *
 * Returns: (transfer full) (nullable): the food of that name in any case, otherwise the one that
 *   has it as one of its other names, archived or not; %NULL when there is none, or with @error
 *   set
 */
ChamFood *
cham_journal_recognise_food (ChamJournal *self, const char *name, GError **error)
{
  gint64 food;

  return recognise (self, name, &food, error) ? cham_journal_load_food (self, food, error) : NULL;
}

/** cham_foods_ensure: The food that cham_journal_recognise_food() finds, added to the list unless
 * there is one. */
gboolean
cham_foods_ensure (ChamJournal *self, const char *name, gint64 *food, GError **error)
{
  g_autoptr (ChamFood) added = NULL;
  g_autoptr (GError) failure = NULL;

  if (recognise (self, name, food, &failure))
    return TRUE;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  added = cham_food_new (name);
  if (!cham_journal_add_food (self, added, error))
    return FALSE;
  *food = added->id;
  return TRUE;
}

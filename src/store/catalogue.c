/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Seeds a journal: the built-in measures, and the foods and food groups of
 * data/catalogue/foods.ini, which describes its own format, in the language of the program. From
 * then on they are the person's own: seeding again adds what is missing and changes nothing that
 * is there. A journal keeps the language that its foods were first named in. */
#include "store/catalogue.h"

#include <math.h>
#include <string.h>

#include "catalogue-resources.h"
#include "model/food.h"
#include "model/measure.h"
#include "store/catalogue-names.h"
#include "store/database.h"

#define FOODS_PATH "/io/github/chamomile_journal/Chamomile/catalogue/foods.ini"

static const char measure_sql[]
  = "INSERT INTO measure (uuid, modified, key, name, kind, \"group\", unit, minimum, maximum,"
    " step, direction, combination, enabled, position)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"
    " ON CONFLICT (key) DO NOTHING";

static const char group_sql[]
  = "INSERT INTO food_group (uuid, modified, key, name, role) VALUES (?1, ?2, ?3, ?4, ?5)"
    " ON CONFLICT (key) DO NOTHING";

static const char food_sql[]
  = "INSERT INTO food (uuid, modified, name, folded, seeded) VALUES (?1, ?2, ?3, ?4, 1)"
    " ON CONFLICT (folded) DO NOTHING";

static const char membership_sql[]
  = "INSERT INTO food_in_group (food, \"group\")"
    " VALUES (?1, (SELECT id FROM food_group WHERE key = ?2))";

static const char ingredient_sql[]
  = "INSERT INTO food_ingredient (uuid, modified, food, ingredient)"
    " SELECT ?1, ?2, whole.id, part.id FROM food AS whole, food AS part"
    " WHERE whole.folded = ?3 AND part.folded = ?4";

static const char language_sql[]
  = "INSERT INTO setting (key, value, modified) VALUES ('catalogue_language', ?1, ?2)";

static const char also_sql[] = "UPDATE food SET also = ?2 WHERE folded = ?1 AND also = ''";

/* added: the sections of the foods that were not in the journal before. */
typedef struct
{
  GKeyFile *names;
  sqlite3_stmt *group;
  sqlite3_stmt *food;
  sqlite3_stmt *membership;
  sqlite3_stmt *ingredient;
  GPtrArray *added;
} Statements;

static void
bind_row (sqlite3_stmt *statement)
{
  g_autofree char *now = cham_database_now ();

  cham_database_bind_uuid (statement, 1);
  cham_database_bind_text (statement, 2, now);
}

static void
bind_measure (sqlite3_stmt *statement, const ChamMeasure *measure)
{
  cham_database_bind_text (statement, 3, measure->key);
  cham_database_bind_text (statement, 4, measure->name);
  cham_database_bind_text (statement, 5, cham_measure_kind_to_string (measure->kind));
  cham_database_bind_text (statement, 6, cham_measure_group_to_string (measure->group));
  cham_database_bind_text (statement, 7, measure->unit);
  cham_database_bind_number (statement, 8, measure->minimum);
  cham_database_bind_number (statement, 9, isinf (measure->maximum) ? NAN : measure->maximum);
  cham_database_bind_number (statement, 10, measure->step);
  cham_database_bind_text (statement, 11, cham_measure_direction_to_string (measure->direction));
  cham_database_bind_text (statement, 12, cham_combination_to_string (measure->combination));
  sqlite3_bind_int (statement, 13, measure->enabled);
  sqlite3_bind_int (statement, 14, measure->position);
}

static gboolean
seed_measures (sqlite3 *connection, GError **error)
{
  g_autoptr (GPtrArray) measures = cham_measure_list_built_in ();
  g_autoptr (sqlite3_stmt) statement = cham_database_prepare (connection, measure_sql, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < measures->len; i++)
    {
      bind_row (statement);
      bind_measure (statement, g_ptr_array_index (measures, i));
      if (!cham_database_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static GKeyFile *
load_foods (GError **error)
{
  g_autoptr (GBytes) bytes
    = g_resource_lookup_data (cham_catalogue_get_resource (), FOODS_PATH,
                              G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GKeyFile) foods = g_key_file_new ();

  if (bytes == NULL || !g_key_file_load_from_bytes (foods, bytes, G_KEY_FILE_NONE, error))
    return NULL;
  return g_steal_pointer (&foods);
}

static gboolean
seed_group (Statements *statements, GKeyFile *foods, const char *section, GError **error)
{
  const char *key = section + strlen ("group ");
  g_autofree char *english = g_key_file_get_string (foods, section, "name", error);
  g_autofree char *role
    = english != NULL ? g_key_file_get_string (foods, section, "role", error) : NULL;
  g_autofree char *name = NULL;

  if (role == NULL)
    return FALSE;
  name = cham_catalogue_name_group (statements->names, key, english);
  bind_row (statements->group);
  cham_database_bind_text (statements->group, 3, key);
  cham_database_bind_text (statements->group, 4, name);
  cham_database_bind_text (statements->group, 5, role);
  return cham_database_run (statements->group, error);
}

static gboolean
seed_memberships (Statements *statements, gint64 food, char **groups, GError **error)
{
  for (; *groups != NULL; groups++)
    {
      sqlite3_bind_int64 (statements->membership, 1, food);
      cham_database_bind_text (statements->membership, 2, *groups);
      if (!cham_database_run (statements->membership, error))
        return FALSE;
    }
  return TRUE;
}

static const char *
get_food_name (const char *section)
{
  return section + strlen ("food ");
}

/* What is inside a food that the journal had already is for the person to say. */
static gboolean
seed_ingredients (Statements *statements, GKeyFile *foods, const char *section, GError **error)
{
  g_autofree char *whole = cham_catalogue_fold_food (statements->names, get_food_name (section));
  g_auto (GStrv) parts = g_key_file_get_string_list (foods, section, "ingredients", NULL, NULL);

  for (int i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      g_autofree char *part = cham_catalogue_fold_food (statements->names, parts[i]);

      bind_row (statements->ingredient);
      cham_database_bind_text (statements->ingredient, 3, whole);
      cham_database_bind_text (statements->ingredient, 4, part);
      if (!cham_database_run (statements->ingredient, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
seed_food (Statements *statements, GKeyFile *foods, const char *section, GError **error)
{
  const char *english = get_food_name (section);
  g_auto (GStrv) names = cham_catalogue_name_food (statements->names, english, NULL);
  g_autofree char *folded = g_utf8_casefold (names[0], -1);
  g_auto (GStrv) groups = g_key_file_get_string_list (foods, section, "groups", NULL, error);
  sqlite3 *connection;

  if (groups == NULL)
    return FALSE;
  bind_row (statements->food);
  cham_database_bind_text (statements->food, 3, names[0]);
  cham_database_bind_text (statements->food, 4, folded);
  if (!cham_database_run (statements->food, error))
    return FALSE;
  connection = sqlite3_db_handle (statements->food);
  if (sqlite3_changes (connection) == 0)
    return TRUE;
  g_ptr_array_add (statements->added, (gpointer) section);
  return seed_memberships (statements, sqlite3_last_insert_rowid (connection), groups, error);
}

/* The groups first, since the foods name them, and what is inside foods last. */
static gboolean
seed_sections (Statements *statements, GKeyFile *foods, GError **error)
{
  g_auto (GStrv) sections = g_key_file_get_groups (foods, NULL);

  for (guint i = 0; sections[i] != NULL; i++)
    if (g_str_has_prefix (sections[i], "group ")
        && !seed_group (statements, foods, sections[i], error))
      return FALSE;
  for (guint i = 0; sections[i] != NULL; i++)
    if (g_str_has_prefix (sections[i], "food ")
        && !seed_food (statements, foods, sections[i], error))
      return FALSE;
  for (guint i = 0; i < statements->added->len; i++)
    if (!seed_ingredients (statements, foods, statements->added->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Returns "en" when nothing is said: the catalogue was once in English alone. */
static char *
read_language (sqlite3 *connection, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = cham_database_prepare (
      connection, "SELECT value FROM setting WHERE key = 'catalogue_language'", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return NULL;
  if (cham_database_next (statement, &failure))
    return cham_database_dup_text (statement, 0);
  if (failure == NULL)
    return g_strdup (CHAM_CATALOGUE_ENGLISH);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
write_language (sqlite3 *connection, const char *language, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = cham_database_prepare (connection, language_sql, error);
  g_autofree char *now = cham_database_now ();

  if (statement == NULL)
    return FALSE;
  cham_database_bind_text (statement, 1, language);
  cham_database_bind_text (statement, 2, now);
  return cham_database_run (statement, error);
}

/* A journal without foods gets them in the language of the program. */
static gboolean
choose_language (sqlite3 *connection, GError **error)
{
  const char *language = cham_catalogue_get_language ();
  gint64 n_foods;

  if (!cham_database_get_integer (connection, "SELECT count (*) FROM food", &n_foods, error))
    return FALSE;
  return n_foods > 0 || g_str_equal (language, CHAM_CATALOGUE_ENGLISH)
         || write_language (connection, language, error);
}

static GKeyFile *
load_names (sqlite3 *connection, GError **error)
{
  g_autofree char *language = read_language (connection, error);

  return language != NULL ? cham_catalogue_names_load (language, error) : NULL;
}

static gboolean
seed_foods (sqlite3 *connection, GError **error)
{
  g_autoptr (GKeyFile) foods = load_foods (error);
  g_autoptr (GKeyFile) names
    = foods != NULL && choose_language (connection, error) ? load_names (connection, error) : NULL;
  g_autoptr (sqlite3_stmt) group = NULL;
  g_autoptr (sqlite3_stmt) food = NULL;
  g_autoptr (sqlite3_stmt) membership = NULL;
  g_autoptr (sqlite3_stmt) ingredient = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  if (names == NULL || (group = cham_database_prepare (connection, group_sql, error)) == NULL
      || (food = cham_database_prepare (connection, food_sql, error)) == NULL
      || (membership = cham_database_prepare (connection, membership_sql, error)) == NULL
      || (ingredient = cham_database_prepare (connection, ingredient_sql, error)) == NULL)
    return FALSE;
  return seed_sections (&(Statements) { names, group, food, membership, ingredient, added },
                        foods, error);
}

/**
 * cham_catalogue_seed:
 * @connection: a journal with all its tables, inside a transaction
 *
 * Adds the measures, foods and groups that every journal starts with, those that are missing.
 *
 * Returns: whether they are in it
 */
gboolean
cham_catalogue_seed (sqlite3 *connection, GError **error)
{
  return seed_measures (connection, error) && seed_foods (connection, error);
}

static gboolean
add_names (sqlite3_stmt *statement, GKeyFile *names, GKeyFile *foods, const char *section,
           GError **error)
{
  g_auto (GStrv) also = g_key_file_get_string_list (foods, section, "also", NULL, NULL);
  g_auto (GStrv) all = cham_catalogue_name_food (names, get_food_name (section), also);
  g_autofree char *folded = g_utf8_casefold (all[0], -1);
  g_autofree char *text = g_strjoinv (";", all + 1);

  cham_database_bind_text (statement, 1, folded);
  cham_database_bind_text (statement, 2, text);
  return cham_database_run (statement, error);
}

/**
 * cham_catalogue_add_names:
 * @connection: a journal with all its tables, inside a transaction
 *
 * Gives the foods that are called as in the catalogue their other names. A food that is not there,
 * because the person renamed or merged it, does not come back.
 *
 * Returns: whether they have them
 */
gboolean
cham_catalogue_add_names (sqlite3 *connection, GError **error)
{
  g_autoptr (GKeyFile) foods = load_foods (error);
  g_autoptr (GKeyFile) names = foods != NULL ? load_names (connection, error) : NULL;
  g_autoptr (sqlite3_stmt) statement
      = names != NULL ? cham_database_prepare (connection, also_sql, error) : NULL;
  g_auto (GStrv) sections = foods != NULL ? g_key_file_get_groups (foods, NULL) : NULL;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; sections[i] != NULL; i++)
    if (g_str_has_prefix (sections[i], "food ")
        && !add_names (statement, names, foods, sections[i], error))
      return FALSE;
  return TRUE;
}

/**
 * cham_catalogue_list_roles:
 *
 * Returns: (transfer full) (element-type utf8 ChamFoodRole) (nullable): on which side each food
 *   group of the catalogue counts, by its key; %NULL with @error set
 */
GHashTable *
cham_catalogue_list_roles (GError **error)
{
  g_autoptr (GKeyFile) foods = load_foods (error);
  g_autoptr (GHashTable) roles = NULL;
  g_auto (GStrv) sections = foods != NULL ? g_key_file_get_groups (foods, NULL) : NULL;

  if (foods == NULL)
    return NULL;
  roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; sections[i] != NULL; i++)
    if (g_str_has_prefix (sections[i], "group "))
      {
        g_autofree char *word = g_key_file_get_string (foods, sections[i], "role", NULL);
        ChamFoodRole role = CHAM_FOOD_NEUTRAL;

        cham_food_role_from_string (word, &role);
        g_hash_table_insert (roles, g_strdup (sections[i] + strlen ("group ")),
                             GINT_TO_POINTER (role));
      }
  return g_steal_pointer (&roles);
}

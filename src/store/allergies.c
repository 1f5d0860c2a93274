/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A group counts with all foods in it, a food with all dishes that it is inside. Where nothing is
 * noted, nothing is read but that. */
#include "store/allergies.h"

#include "store/profile.h"
#include "store/query.h"

static const char select_dishes[]
    = "WITH RECURSIVE dish (id) AS (SELECT id FROM food WHERE folded = ?1"
      " UNION SELECT food_ingredient.food FROM dish"
      " JOIN food_ingredient ON food_ingredient.ingredient = dish.id) SELECT id FROM dish";

static const char select_group[] = "SELECT name FROM food_group WHERE key = ?1";

/**
 * ChamAllergies:
 * @foods: the id of a food, to the name of what is noted
 * @groups: the key of a group, to its name
 */
struct _ChamAllergies
{
  GHashTable *foods;
  GHashTable *groups;
};

static gpointer
read_id (sqlite3_stmt *statement)
{
  gint64 id = sqlite3_column_int64 (statement, 0);

  return g_memdup2 (&id, sizeof id);
}

static void
add_food (ChamAllergies *self, ChamJournal *journal, const char *name)
{
  g_autofree char *folded = cham_query_fold (name);
  g_autoptr (GPtrArray) dishes = cham_query_list (
      cham_query (journal, NULL, select_dishes, "s", folded), read_id, NULL, NULL);

  for (guint i = 0; dishes != NULL && i < dishes->len; i++)
    g_hash_table_replace (self->foods, dishes->pdata[i], g_strdup (name));
}

static gpointer
read_name (sqlite3_stmt *statement)
{
  return cham_database_dup_text (statement, 0);
}

static void
add_group (ChamAllergies *self, ChamJournal *journal, const char *key)
{
  char *name
      = cham_query_find (cham_query (journal, NULL, select_group, "s", key), read_name, NULL);

  if (name != NULL)
    g_hash_table_replace (self->groups, g_strdup (key), name);
}

/** cham_allergies_load: (transfer full): What cannot be read is as if it was not noted. */
ChamAllergies *
cham_allergies_load (ChamJournal *journal)
{
  g_autoptr (ChamProfile) profile = cham_journal_load_profile (journal);
  ChamAllergies *self = g_new0 (ChamAllergies, 1);

  self->foods = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; profile->allergy_foods[i] != NULL; i++)
    add_food (self, journal, profile->allergy_foods[i]);
  for (guint i = 0; profile->allergy_groups[i] != NULL; i++)
    add_group (self, journal, profile->allergy_groups[i]);
  return self;
}

void
cham_allergies_free (ChamAllergies *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->foods);
  g_hash_table_unref (self->groups);
  g_free (self);
}

/**
 * cham_allergies_find:
 * @groups: (array zero-terminated=1): keys of the groups of the food and of all that is inside it
 *
 * Returns: (transfer full) (nullable): the food or the group to which an allergy is noted, as the
 *   food list calls it; %NULL for none
 */
char *
cham_allergies_find (const ChamAllergies *self, gint64 food, const char *const *groups)
{
  const char *name = g_hash_table_lookup (self->foods, &food);

  for (; name == NULL && *groups != NULL; groups++)
    name = g_hash_table_lookup (self->groups, *groups);
  return g_strdup (name);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The person's food list, which starts as the catalogue and learns every food that is typed. */
#include "store/meals.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"

static const char select_names[] = "SELECT id, name FROM food WHERE archived = 0";

static const char select_uses[]
    = "SELECT count (*), coalesce (max (id), 0) FROM meal_food WHERE food = ?1";

#define SELECT_FOOD                                                                           \
  "SELECT food.id, food.name, group_concat (food_group.key, ';' ORDER BY food_group.key),"    \
  " max (food_group.role = 'supportive'), max (food_group.role = 'watched'),"                 \
  " (SELECT count (*) FROM meal_food WHERE meal_food.food = food.id)"                         \
  " FROM food LEFT JOIN food_in_group ON food_in_group.food = food.id"                        \
  " LEFT JOIN food_group ON food_group.id = food_in_group.\"group\""

static const char select_by_id[] = SELECT_FOOD " WHERE food.id = ?1 GROUP BY food.id";

static const char select_by_name[] = SELECT_FOOD " WHERE food.folded = ?1 GROUP BY food.id";

static const char insert_food[]
    = "INSERT INTO food (uuid, name, folded, modified) VALUES (?1, ?2, ?3, " CHAM_QUERY_NOW ")";

static const char insert_membership[]
    = "INSERT INTO food_in_group (food, \"group\") SELECT ?1, id FROM food_group WHERE key = ?2";

static const char select_group[] = "SELECT id FROM food_group WHERE key = ?1";

/* A food whose name fits what is typed, and how the person has used it so far. */
typedef struct
{
  gint64 id;
  char *name;
  gboolean starts; /* with what is typed, instead of holding it further on */
  gint64 uses;
  gint64 last; /* the row of the last use: later rows are more recent */
} Candidate;

static void
candidate_free (Candidate *self)
{
  g_free (self->name);
  g_free (self);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = *(Candidate *const *) a, *right = *(Candidate *const *) b;

  if (left->uses != right->uses)
    return left->uses < right->uses ? 1 : -1;
  if (left->last != right->last)
    return left->last < right->last ? 1 : -1;
  if (left->starts != right->starts)
    return left->starts ? -1 : 1;
  return g_utf8_collate (left->name, right->name);
}

static gpointer
read_food (sqlite3_stmt *statement)
{
  g_autofree char *name = cham_database_dup_text (statement, 1);
  g_autofree char *groups = cham_database_dup_text (statement, 2);
  ChamFood *food = cham_food_new (name);

  g_strfreev (food->groups);
  food->id = sqlite3_column_int64 (statement, 0);
  food->groups = g_strsplit (groups, ";", -1);
  food->supportive = sqlite3_column_int (statement, 3) != 0;
  food->watched = sqlite3_column_int (statement, 4) != 0;
  food->uses = (guint) sqlite3_column_int64 (statement, 5);
  return food;
}

static gboolean
starts_with (const char *name, const char *typed)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_typed = g_utf8_casefold (typed, -1);

  return g_str_has_prefix (folded_name, folded_typed);
}

static GPtrArray *
list_candidates (ChamJournal *self, const char *typed, GError **error)
{
  g_autoptr (GPtrArray) candidates
      = g_ptr_array_new_with_free_func ((GDestroyNotify) candidate_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *statement = cham_query (self, error, select_names, "");

  if (statement == NULL)
    return NULL;
  while (cham_database_next (statement, &failure))
    {
      const char *name = (const char *) sqlite3_column_text (statement, 1);
      Candidate *candidate;

      if (!g_str_match_string (typed, name, TRUE))
        continue;
      candidate = g_new0 (Candidate, 1);
      candidate->id = sqlite3_column_int64 (statement, 0);
      candidate->name = g_strdup (name);
      candidate->starts = starts_with (name, typed);
      g_ptr_array_add (candidates, candidate);
    }
  if (failure == NULL)
    return g_steal_pointer (&candidates);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
count_uses (ChamJournal *self, Candidate *candidate, GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, select_uses, "i", candidate->id);

  if (statement == NULL || !cham_database_next (statement, error))
    return FALSE;
  candidate->uses = sqlite3_column_int64 (statement, 0);
  candidate->last = sqlite3_column_int64 (statement, 1);
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * cham_journal_suggest_foods:
 * @typed: the beginnings of words of the name, in any case, with or without accents; "" for the
 *   foods eaten most
 * @limit: the most foods to return
 *
 * Returns: (transfer full) (element-type ChamFood) (nullable): the foods that fit, those eaten
 *   most often first, then the latest, then those that begin with @typed, then by name;
 *   %NULL with @error set
 */
GPtrArray *
cham_journal_suggest_foods (ChamJournal *self, const char *typed, guint limit, GError **error)
{
  g_autoptr (GPtrArray) foods = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_food_free);
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_autoptr (GPtrArray) candidates = list_candidates (self, valid, error);

  if (candidates == NULL)
    return NULL;
  for (guint i = 0; i < candidates->len; i++)
    if (!count_uses (self, g_ptr_array_index (candidates, i), error))
      return NULL;
  g_ptr_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (limit, candidates->len); i++)
    {
      const Candidate *candidate = g_ptr_array_index (candidates, i);
      ChamFood *food = cham_query_find (cham_query (self, error, select_by_id, "i", candidate->id),
                                        read_food, error);

      if (food == NULL)
        return NULL;
      g_ptr_array_add (foods, food);
    }
  return g_steal_pointer (&foods);
}

/** cham_journal_find_food: (transfer full) (nullable): The food of that name in any case; %NULL
 * when there is none, or with @error set. */
ChamFood *
cham_journal_find_food (ChamJournal *self, const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = cham_query_fold (stripped);

  return cham_query_find (cham_query (self, error, select_by_name, "s", folded), read_food, error);
}

static gboolean
check_food (ChamJournal *self, const ChamFood *food, GError **error)
{
  g_autoptr (ChamFood) other = NULL;
  gint64 group;

  if (!cham_query_check_name (food->name, error))
    return FALSE;
  other = cham_journal_find_food (self, food->name, error);
  if (other != NULL)
    return cham_query_refuse (error, "there is a food called “%s” already", other->name);
  for (int i = 0; food->groups[i] != NULL; i++)
    if (!cham_query_integer (cham_query (self, error, select_group, "s", food->groups[i]), &group,
                             error))
      return cham_query_refuse (error, "there is no food group “%s”", food->groups[i]);
  return !cham_query_has_failed (error);
}

static gboolean
insert_with_groups (ChamJournal *self, ChamFood *food, GError **error)
{
  g_autofree char *folded = NULL;

  g_strstrip (food->name);
  folded = cham_query_fold (food->name);
  if (!cham_query_insert (self, error, &food->id, insert_food, "ss", food->name, folded))
    return FALSE;
  for (int i = 0; food->groups[i] != NULL; i++)
    if (!cham_query_run (self, error, insert_membership, "is", food->id, food->groups[i]))
      return FALSE;
  return TRUE;
}

/**
 * cham_journal_add_food:
 * @food: its id is set and the space around its name removed
 *
 * %CHAM_STORE_ERROR_INVALID for an empty name, one that is in use, or an unknown group.
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

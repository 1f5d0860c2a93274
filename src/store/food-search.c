/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finding a food by what is typed of its name, the person's usual ones first. */
#include "store/foods.h"

#include "model/food-match.h"
#include "store/allergies.h"
#include "store/food-rows.h"
#include "store/query.h"

/* How many of the latest lines of meals tell what somebody eats most. */
#define LATEST "2000"

static const char select_names[]
    = "WITH latest (food, uses) AS (SELECT food, count (*) FROM"
      "  (SELECT food FROM meal_food ORDER BY id DESC LIMIT " LATEST ") GROUP BY food)"
      " SELECT food.id, food.name, coalesce (uses, 0), food.also FROM food"
      " LEFT JOIN latest ON latest.food = food.id WHERE archived = 0 ORDER BY folded";

static const char select_last[]
    = "SELECT coalesce (max (id), 0) FROM meal_food WHERE food = ?1";

/* A food whose name fits what is typed, and how the person has used it so far. */
typedef struct
{
  gint64 id;
  ChamFoodMatch match;
  gint64 uses; /* among the latest meals */
  gint64 last; /* the row of the last use: later rows are more recent */
} Candidate;

/* Misspelt ones come last, however often they are eaten. */
static gboolean
is_written (const Candidate *self)
{
  return self->match > CHAM_FOOD_MATCH_SIMILAR;
}

/* Of equal ones, the first by name stays the first. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = *(Candidate *const *) a, *right = *(Candidate *const *) b;

  if (is_written (left) != is_written (right))
    return is_written (left) ? -1 : 1;
  if (left->uses != right->uses)
    return left->uses < right->uses ? 1 : -1;
  if (left->last != right->last)
    return left->last < right->last ? 1 : -1;
  if (left->match != right->match)
    return left->match > right->match ? -1 : 1;
  return 0;
}

static ChamFoodMatch
match (sqlite3_stmt *statement, const ChamFoodQuery *query)
{
  const char *name = (const char *) sqlite3_column_text (statement, 1);
  const char *names = (const char *) sqlite3_column_text (statement, 3);
  g_auto (GStrv) also = g_strsplit (names, ";", -1);
  const char *by;

  return cham_food_query_match_names (query, name, (const char *const *) also, &by);
}

static GPtrArray *
list_candidates (ChamJournal *self, const ChamFoodQuery *query, GError **error)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *statement = cham_query (self, error, select_names, "");

  if (statement == NULL)
    return NULL;
  while (cham_database_next (statement, &failure))
    {
      ChamFoodMatch how = match (statement, query);
      Candidate *candidate;

      if (how == CHAM_FOOD_MATCH_NONE)
        continue;
      candidate = g_new0 (Candidate, 1);
      candidate->id = sqlite3_column_int64 (statement, 0);
      candidate->match = how;
      candidate->uses = sqlite3_column_int64 (statement, 2);
      g_ptr_array_add (candidates, candidate);
    }
  if (failure == NULL)
    return g_steal_pointer (&candidates);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
find_last_uses (ChamJournal *self, GPtrArray *candidates, GError **error)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = g_ptr_array_index (candidates, i);

      if (!cham_query_integer (cham_query (self, error, select_last, "i", candidate->id),
                               &candidate->last, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cham_journal_suggest_foods:
 * @typed: the beginnings of words of the name, or words as they sound; "" for the foods eaten most;
 *   likewise of another name of the food
 * @limit: the most foods to return
 *
 * Returns: (transfer full) (element-type ChamFood) (nullable): the foods that fit, misspelt
 *   ones after the others; those eaten most often of late first, then those eaten later, then
 *   those that begin with @typed, then by name; %NULL with @error set
 */
GPtrArray *
cham_journal_suggest_foods (ChamJournal *self, const char *typed, guint limit, GError **error)
{
  g_autoptr (GPtrArray) foods = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_food_free);
  g_autoptr (ChamFoodQuery) query = cham_food_query_new (typed);
  g_autoptr (GPtrArray) candidates = list_candidates (self, query, error);
  g_autoptr (ChamAllergies) allergies = cham_allergies_load (self);

  if (candidates == NULL || !find_last_uses (self, candidates, error))
    return NULL;
  g_ptr_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (limit, candidates->len); i++)
    {
      const Candidate *candidate = g_ptr_array_index (candidates, i);
      ChamFood *food = cham_foods_load_suggested (self, candidate->id, error);

      if (food == NULL)
        return NULL;
      food->allergy = cham_allergies_find (allergies, food->id,
                                           (const char *const *) food->all_groups);
      g_ptr_array_add (foods, food);
    }
  return g_steal_pointer (&foods);
}

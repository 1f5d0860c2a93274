/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finding a food by what is typed of its name, the person's usual ones first. */
#include "store/foods.h"

#include "store/query.h"

static const char select_names[] = "SELECT id, name FROM food WHERE archived = 0";

static const char select_uses[]
    = "SELECT count (*), coalesce (max (id), 0) FROM meal_food WHERE food = ?1";

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
      ChamFood *food = cham_journal_load_food (self, candidate->id, error);

      if (food == NULL)
        return NULL;
      g_ptr_array_add (foods, food);
    }
  return g_steal_pointer (&foods);
}

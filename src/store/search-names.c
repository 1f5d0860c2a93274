/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What has a name: foods, treatments, measures. There are hundreds of each at most, so each name
 * is compared. Foods of the catalogue that nobody ate are not part of the journal's story. */
#include "store/search-private.h"

#include "model/food.h"
#include "store/query.h"

static const char select_foods[] = "SELECT id, name, also FROM food";

static const char select_food_count[] = "SELECT count(*) FROM meal_food WHERE food = ?1";

/* Among the latest meals first: most foods that are eaten often were eaten lately, so that not
 * all of their meals are looked at. The plus keeps SQLite to the few rows of those meals. */
static const char select_food_day[]
    = "SELECT coalesce ((SELECT late.day FROM"
      "  (SELECT id, day FROM meal ORDER BY day DESC LIMIT 400) AS late"
      "  CROSS JOIN meal_food ON meal_food.meal = late.id WHERE +meal_food.food = ?1"
      "  ORDER BY late.day DESC LIMIT 1),"
      " (SELECT max (meal.day) FROM meal_food JOIN meal ON meal.id = meal_food.meal"
      "  WHERE meal_food.food = ?1))";

static const char select_treatments[] = "SELECT id, name, '' FROM treatment";

static const char select_treatment_day[]
    = "SELECT day FROM dose WHERE treatment = ?1 AND status = 'taken' ORDER BY day DESC LIMIT 1";

static const char select_measures[] = "SELECT id, name, '' FROM measure";

static const char select_measure_day[] = "SELECT max (day) FROM reading WHERE measure = ?1";

/**
 * Named: a kind of thing with a name
 * @count: (nullable): how often it was used, to find those used most
 * @last_day: when it was used last
 * @unused: whether one that was never used is worth finding
 */
typedef struct
{
  ChamHitKind kind;
  const char *names;
  const char *count;
  const char *last_day;
  gboolean unused;
} Named;

static const Named named[] = {
  { CHAM_HIT_FOOD, select_foods, select_food_count, select_food_day, FALSE },
  { CHAM_HIT_TREATMENT, select_treatments, NULL, select_treatment_day, TRUE },
  { CHAM_HIT_MEASURE, select_measures, NULL, select_measure_day, FALSE },
};

/* What to show of a thing called @name that has the words: where it has them in another name, the
 * two. NULL when no name has them. */
static char *
dup_found_name (const ChamWords *words, const char *name, const char *also)
{
  g_auto (GStrv) others = g_strsplit (also, ";", -1);

  if (cham_words_match (words, name))
    return g_strdup (name);
  for (int i = 0; others[i] != NULL; i++)
    if (cham_words_match (words, others[i]))
      return cham_food_name_format (name, others[i]);
  return NULL;
}

static gboolean
list_named (ChamJournal *self, const Named *kind, const ChamWords *words, GPtrArray *hits,
            GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, kind->names, "");
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (cham_database_next (statement, &failure))
    {
      g_autofree char *name
          = dup_found_name (words, (const char *) sqlite3_column_text (statement, 1),
                            (const char *) sqlite3_column_text (statement, 2));

      if (name != NULL)
        g_ptr_array_add (hits, cham_search_hit_new (kind->kind,
                                                    sqlite3_column_int64 (statement, 0), name));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
count_uses (ChamJournal *self, const Named *kind, GPtrArray *hits, GError **error)
{
  for (guint i = 0; kind->count != NULL && i < hits->len; i++)
    {
      ChamSearchHit *hit = hits->pdata[i];
      gint64 count = 0;

      if (!cham_query_integer (cham_query (self, error, kind->count, "i", hit->id), &count, error))
        return FALSE;
      hit->count = (guint) count;
    }
  return TRUE;
}

static gpointer
read_day (sqlite3_stmt *statement)
{
  return GINT_TO_POINTER (cham_database_get_day (statement, 0));
}

/* Also drops those that were never used, unless these are of interest. */
static gboolean
find_days (ChamJournal *self, const Named *kind, GPtrArray *hits, GError **error)
{
  for (guint i = hits->len; i > 0; i--)
    {
      ChamSearchHit *hit = hits->pdata[i - 1];
      g_autoptr (GError) failure = NULL;

      hit->day = GPOINTER_TO_INT (cham_query_find (
          cham_query (self, &failure, kind->last_day, "i", hit->id), read_day, &failure));
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (hit->day == CHAM_DAY_NONE && !kind->unused)
        g_ptr_array_remove_index (hits, i - 1);
    }
  return TRUE;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const ChamSearchHit *left = a, *right = b;

  if (left->count != right->count)
    return left->count < right->count ? 1 : -1;
  return g_utf8_collate (left->text, right->text);
}

static gboolean
search_kind (ChamJournal *self, const Named *kind, const ChamWords *words, GPtrArray *hits,
             GError **error)
{
  g_autoptr (GPtrArray) found
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_search_hit_free);

  if (!list_named (self, kind, words, found, error) || !count_uses (self, kind, found, error))
    return FALSE;
  g_ptr_array_sort_values (found, compare_hits);
  g_ptr_array_set_size (found, (int) MIN (found->len, CHAM_SEARCH_NAMES));
  if (!find_days (self, kind, found, error))
    return FALSE;
  g_ptr_array_extend_and_steal (hits, g_steal_pointer (&found));
  return TRUE;
}

/** cham_search_names: Adds to @hits at most %CHAM_SEARCH_NAMES of each kind of named thing. */
gboolean
cham_search_names (ChamJournal *self, const ChamWords *words, GPtrArray *hits, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (!search_kind (self, &named[i], words, hits, error))
      return FALSE;
  return TRUE;
}

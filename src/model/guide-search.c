/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Names are compared as the names of foods are, so that slips of the keyboard are forgiven; the
 * texts word by word, in any case and with or without accents. Names come first. */
#include "model/guide-search.h"

#include "model/food-match.h"
#include "model/words.h"

#define SNIPPET_LETTERS 160

/* From the worst to the best. */
typedef enum
{
  RANK_NONE,
  RANK_SIMILAR_NAME,
  RANK_TEXT,
  RANK_OTHER_NAME,
  RANK_NAME,
  RANK_START_OF_NAME,
} Rank;

typedef struct
{
  ChamGuideHit hit;
  Rank rank;
  guint index;
} RankedHit;

void
cham_guide_hit_free (ChamGuideHit *self)
{
  if (self == NULL)
    return;
  g_free (self->snippet);
  g_free (self);
}

static void
append_statements (GString *text, const GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    g_string_append_printf (text, " %s", ((const ChamGuideStatement *) statements->pdata[i])->text);
}

/* What is read on the page of @item. */
static char *
join_texts (const ChamGuideItem *item)
{
  g_autofree char *what = g_strjoinv (" ", item->what);
  GString *text = g_string_new (what);

  append_statements (text, item->evidence);
  append_statements (text, item->doses);
  append_statements (text, item->cautions);
  return g_string_free (text, FALSE);
}

static Rank
rank_name (ChamFoodMatch match, gboolean by_other)
{
  switch (match)
    {
    case CHAM_FOOD_MATCH_START:
      return by_other ? RANK_OTHER_NAME : RANK_START_OF_NAME;
    case CHAM_FOOD_MATCH_WORDS:
      return by_other ? RANK_OTHER_NAME : RANK_NAME;
    case CHAM_FOOD_MATCH_SIMILAR:
      return RANK_SIMILAR_NAME;
    default:
      return RANK_NONE;
    }
}

/* Words may stand partly in the name and partly in the text: "vitamin kidney". */
static gboolean
match_text (const ChamGuideItem *item, const ChamWords *words, const char *text)
{
  g_autofree char *also = g_strjoinv (" ", item->also);
  g_autofree char *whole = g_strdup_printf ("%s %s %s", item->name, also, text);

  return cham_words_match (words, whole);
}

/* Returns: (nullable): a hit, unless @item has nothing of what was typed */
static ChamGuideHit *
match (const ChamGuideItem *item, const ChamFoodQuery *query, const ChamWords *words, guint index)
{
  g_autofree char *text = join_texts (item);
  const char *by = NULL;
  ChamFoodMatch fit = cham_food_query_match_names (query, item->name,
                                                   (const char *const *) item->also, &by);
  Rank rank = rank_name (fit, by != NULL);
  RankedHit *found = NULL;

  if (rank < RANK_TEXT && match_text (item, words, text))
    rank = RANK_TEXT;
  if (rank == RANK_NONE)
    return NULL;
  found = g_new0 (RankedHit, 1);
  found->hit.item = item;
  found->hit.by = rank == RANK_TEXT ? NULL : by;
  found->hit.sure = rank >= RANK_TEXT;
  found->hit.snippet = rank == RANK_TEXT ? cham_words_cut (words, text, SNIPPET_LETTERS)
                                         : g_strdup (item->what[0]);
  found->rank = rank;
  found->index = index;
  return &found->hit;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const RankedHit *left = a, *right = b;

  if (left->rank != right->rank)
    return right->rank > left->rank ? 1 : -1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/**
 * cham_guide_search:
 * @typed: anything; blank finds nothing
 *
 * Returns: (transfer full) (element-type ChamGuideHit): the items that are meant by @typed or say
 *   something of it, the best first
 */
GPtrArray *
cham_guide_search (const ChamGuide *self, const char *typed)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_guide_hit_free);
  g_autoptr (ChamFoodQuery) query = cham_food_query_new (typed);
  g_autoptr (ChamWords) words = cham_words_new (typed);

  for (guint i = 0; i < self->themes->len && !cham_words_is_empty (words); i++)
    {
      const ChamGuideTheme *theme = self->themes->pdata[i];

      for (guint j = 0; j < theme->items->len; j++)
        {
          ChamGuideHit *hit = match (theme->items->pdata[j], query, words, hits->len);

          if (hit != NULL)
            g_ptr_array_add (hits, hit);
        }
    }
  g_ptr_array_sort_values (hits, compare_hits);
  return hits;
}

/* "omega 3" is omega-3, too. */
static gboolean
is_same (const char *typed, const char *name)
{
  g_autofree char *left = g_strdelimit (cham_text_fold (typed), "-", ' ');
  g_autofree char *right = g_strdelimit (cham_text_fold (name), "-", ' ');

  return g_str_equal (left, right);
}

static gboolean
is_called (const ChamGuideItem *item, const char *typed)
{
  gboolean called = is_same (typed, item->id) || is_same (typed, item->name);

  for (char **also = item->also; *also != NULL && !called; also++)
    called = is_same (typed, *also);
  return called;
}

/**
 * cham_guide_find:
 * @name: an id, a name or another word that an item is found by, whole, in any case
 *
 * Returns: (transfer none) (nullable): the first item that is called so
 */
const ChamGuideItem *
cham_guide_find (const ChamGuide *self, const char *name)
{
  g_autofree char *typed = g_strstrip (g_utf8_make_valid (name, -1));

  for (guint i = 0; i < self->themes->len; i++)
    {
      const ChamGuideTheme *theme = self->themes->pdata[i];

      for (guint j = 0; j < theme->items->len; j++)
        if (is_called (theme->items->pdata[j], typed))
          return theme->items->pdata[j];
    }
  return NULL;
}

/* How many letters of the name of @item are in @name, 0 unless each of its words is. */
static glong
count_shared (const ChamGuideItem *item, const char *name)
{
  g_autoptr (ChamWords) words = cham_words_new (item->name);

  if (item->treatment == NULL || !cham_words_match (words, name))
    return 0;
  return g_utf8_strlen (item->name, -1);
}

/**
 * cham_guide_find_treatment:
 * @name: what somebody calls something to take or do
 *
 * Returns: (transfer none) (nullable): the item that it is about, the closer one of two:
 *   "Vitamin D3 1000" is vitamin D
 */
const ChamGuideItem *
cham_guide_find_treatment (const ChamGuide *self, const char *name)
{
  const ChamGuideItem *best = NULL;
  glong most = 0;

  for (guint i = 0; i < self->themes->len; i++)
    {
      const ChamGuideTheme *theme = self->themes->pdata[i];

      for (guint j = 0; j < theme->items->len; j++)
        {
          glong shared = count_shared (theme->items->pdata[j], name);

          if (shared > most)
            best = theme->items->pdata[j];
          most = MAX (most, shared);
        }
    }
  return best;
}

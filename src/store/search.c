/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finding writing and captions again by the full-text indexes, newest first. Only what is
 * returned is read: a match costs far less than its text. */
#include "store/search.h"

#include "store/query.h"
#include "store/search-private.h"

/* Characters of a text that are shown. */
#define SNIPPET_LENGTH 160

/**
 * Text: a kind of writing
 * @matches: ids of those with words of the index, newest first
 * @all: ids of all, newest first: signs and pictures are no words to the index
 * @text: day, time and text of one
 */
typedef struct
{
  ChamHitKind kind;
  const char *matches;
  const char *all;
  const char *text;
} Text;

static const Text texts[] = {
  { CHAM_HIT_ENTRY,
    "SELECT entry.id FROM entry_fts JOIN entry ON entry.id = entry_fts.rowid"
    " WHERE entry_fts MATCH ?1 ORDER BY day DESC, time DESC, entry.id DESC",
    "SELECT id FROM entry ORDER BY day DESC, time DESC, id DESC",
    "SELECT day, time, text FROM entry WHERE id = ?1" },
  { CHAM_HIT_PHOTO,
    "SELECT photo.id FROM photo_fts JOIN photo ON photo.id = photo_fts.rowid"
    " WHERE photo_fts MATCH ?1 ORDER BY day DESC, photo.id DESC",
    "SELECT id FROM photo ORDER BY day DESC, id DESC",
    "SELECT day, '', caption FROM photo WHERE id = ?1" },
};

void
cham_search_hit_free (ChamSearchHit *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

/** cham_search_hit_copy: (transfer full): @self, for somebody else to keep. */
ChamSearchHit *
cham_search_hit_copy (const ChamSearchHit *self)
{
  ChamSearchHit *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  return copy;
}

/** cham_search_hit_new: (transfer full): A hit without a day. */
ChamSearchHit *
cham_search_hit_new (ChamHitKind kind, gint64 id, const char *text)
{
  ChamSearchHit *self = g_new0 (ChamSearchHit, 1);

  self->kind = kind;
  self->id = id;
  self->time = CHAM_TIME_NONE;
  self->text = g_strdup (text);
  return self;
}

/* Adds the text @id to @hits unless it lacks what the index does not know. */
static gboolean
take_text (ChamJournal *self, const Text *kind, gint64 id, const ChamWords *words, GPtrArray *hits,
           GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, kind->text, "i", id);
  g_autofree char *snippet = NULL;
  const char *text;
  ChamSearchHit *hit;

  if (statement == NULL || !cham_database_next (statement, error))
    return FALSE;
  text = (const char *) sqlite3_column_text (statement, 2);
  if (!cham_words_need_text (words) || cham_words_match (words, text))
    {
      snippet = cham_words_cut (words, text, SNIPPET_LENGTH);
      hit = cham_search_hit_new (kind->kind, id, snippet);
      hit->day = cham_database_get_day (statement, 0);
      hit->time = cham_database_get_time (statement, 1);
      g_ptr_array_add (hits, hit);
    }
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
search_texts (ChamJournal *self, const Text *kind, const ChamWords *words, guint limit,
              GPtrArray *hits, GError **error)
{
  g_autofree char *match = cham_words_make_match (words);
  sqlite3_stmt *statement = *match != '\0' ? cham_query (self, error, kind->matches, "s", match)
                                           : cham_query (self, error, kind->all, "");
  guint first = hits->len;
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (failure == NULL && hits->len - first < limit && cham_database_next (statement, &failure))
    take_text (self, kind, sqlite3_column_int64 (statement, 0), words, hits, &failure);
  sqlite3_reset (statement);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Newest first; the order of one kind within a moment stays. */
static int
compare_moments (gconstpointer a, gconstpointer b)
{
  const ChamSearchHit *left = a, *right = b;

  if (left->day != right->day)
    return left->day < right->day ? 1 : -1;
  if (left->time != right->time)
    return left->time < right->time ? 1 : -1;
  return (left->id < right->id) - (left->id > right->id);
}

/**
 * cham_journal_search:
 * @limit: the most pieces of writing to return
 *
 * Returns: (transfer full) (element-type ChamSearchHit) (nullable): foods, treatments and
 *   measures whose names have all of @words, those used most first; then the writing that has
 *   them, newest first; nothing for no words; %NULL with @error set
 */
GPtrArray *
cham_journal_search (ChamJournal *self, const ChamWords *words, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_search_hit_free);
  g_autoptr (GPtrArray) written
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_search_hit_free);

  if (cham_words_is_empty (words))
    return g_steal_pointer (&hits);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!search_texts (self, &texts[i], words, limit, written, error))
      return NULL;
  if (!cham_search_names (self, words, hits, error))
    return NULL;
  g_ptr_array_sort_values (written, compare_moments);
  g_ptr_array_set_size (written, (int) MIN (written->len, limit));
  g_ptr_array_extend_and_steal (hits, g_steal_pointer (&written));
  return g_steal_pointer (&hits);
}

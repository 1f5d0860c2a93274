/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finding writing again. What people type is words to find, never a query language: every word
 * is quoted, and the last one may be the beginning of a longer one. */
#include "store/entries.h"

#include "store/query.h"

static const char select_matches[]
    = "SELECT entry.id, entry.day FROM entry_fts JOIN entry ON entry.id = entry_fts.rowid"
      " WHERE entry_fts MATCH ?1 ORDER BY entry.day DESC, entry.time DESC LIMIT ?2";

static const char select_snippet[]
    = "SELECT snippet (entry_fts, 0, char (0x2068), char (0x2069), '…', 16)"
      " FROM entry_fts WHERE entry_fts MATCH ?1 AND rowid = ?2";

/* Signs and pictures are no words to the index, so they are looked for in the text itself. */
static const char select_signs[]
    = "SELECT id, day, replace (substr (text, max (1, instr (text, ?1) - 40), 80), ?1,"
      " char (0x2068) || ?1 || char (0x2069))"
      " FROM entry WHERE instr (text, ?1) > 0 ORDER BY day DESC, time DESC LIMIT ?2";

void
cham_search_hit_free (ChamSearchHit *self)
{
  if (self == NULL)
    return;
  g_free (self->snippet);
  g_free (self);
}

static gboolean
has_letters (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isalnum (g_utf8_get_char (word)))
      return TRUE;
  return FALSE;
}

/* "skin AND mil" → "\"skin\" \"AND\" \"mil\"*"; empty when there is no word. */
static char *
make_match (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\r\n\"", -1);
  g_autoptr (GString) match = g_string_new (NULL);

  for (int i = 0; parts[i] != NULL; i++)
    if (has_letters (parts[i]))
      g_string_append_printf (match, "%s\"%s\"", match->len > 0 ? " " : "", parts[i]);
  if (match->len > 0)
    g_string_append_c (match, '*');
  return g_string_free (g_steal_pointer (&match), FALSE);
}

static gpointer
read_hit (sqlite3_stmt *statement)
{
  ChamSearchHit *hit = g_new0 (ChamSearchHit, 1);

  hit->entry_id = sqlite3_column_int64 (statement, 0);
  hit->day = cham_database_get_day (statement, 1);
  if (sqlite3_column_count (statement) > 2)
    hit->snippet = cham_database_dup_text (statement, 2);
  return hit;
}

static gpointer
read_text (sqlite3_stmt *statement)
{
  return cham_database_dup_text (statement, 0);
}

/* Only for the hits that are shown: a snippet costs far more than a match. */
static gboolean
add_snippets (ChamJournal *self, GPtrArray *hits, const char *match, GError **error)
{
  for (guint i = 0; i < hits->len; i++)
    {
      ChamSearchHit *hit = g_ptr_array_index (hits, i);

      hit->snippet = cham_query_find (
          cham_query (self, error, select_snippet, "si", match, hit->entry_id), read_text, error);
      if (hit->snippet == NULL)
        return cham_query_refuse (error, "the entry %" G_GINT64_FORMAT " has gone",
                                  hit->entry_id);
    }
  return TRUE;
}

/**
 * cham_journal_search:
 * @words: what the person typed, anything at all; the last word may be unfinished
 * @limit: the most hits to return
 *
 * Returns: (transfer full) (element-type ChamSearchHit) (nullable): the entries that hold all
 *   the words, newest first; none for no words; %NULL with @error set
 */
GPtrArray *
cham_journal_search (ChamJournal *self, const char *words, guint limit, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *match = make_match (valid);
  g_autoptr (GPtrArray) hits = NULL;

  g_strstrip (valid);
  if (*match == '\0' && *valid != '\0')
    return cham_query_list (
        cham_query (self, error, select_signs, "sb", valid, (int) MIN (limit, G_MAXINT)),
        read_hit, (GDestroyNotify) cham_search_hit_free, error);
  if (*match == '\0')
    return g_ptr_array_new_with_free_func ((GDestroyNotify) cham_search_hit_free);
  hits = cham_query_list (
      cham_query (self, error, select_matches, "sb", match, (int) MIN (limit, G_MAXINT)),
      read_hit, (GDestroyNotify) cham_search_hit_free, error);
  if (hits == NULL || !add_snippets (self, hits, match, error))
    return NULL;
  return g_steal_pointer (&hits);
}

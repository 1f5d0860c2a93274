/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The tags that are in use. There is no list of tags apart from the writing: one that no entry
 * has any more is gone. */
#include "store/entries.h"

#include <string.h>

#include "model/words.h"
#include "store/query.h"

static const char select_tags[]
    = "SELECT name, count(*) FROM tag GROUP BY name ORDER BY count(*) DESC, name";

void
cham_tag_use_free (ChamTagUse *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

/* Not what is typed itself: it is in the journal already, saved as it was typed. */
static gboolean
completes (const char *name, const char *prefix)
{
  g_autofree char *folded = cham_text_fold (name);

  return g_str_has_prefix (folded, prefix) && strcmp (folded, prefix) != 0;
}

/**
 * cham_journal_list_tags:
 * @prefix: how the tag begins, without "#", in any case, with or without accents; "" for any
 * @limit: the most tags to return
 *
 * Returns: (transfer full) (element-type ChamTagUse) (nullable): the tags that are longer than
 *   @prefix and begin with it, those used most first; %NULL with @error set
 */
GPtrArray *
cham_journal_list_tags (ChamJournal *self, const char *prefix, guint limit, GError **error)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_tag_use_free);
  g_autofree char *valid = g_utf8_make_valid (prefix, -1);
  g_autofree char *folded = cham_text_fold (valid);
  sqlite3_stmt *statement = cham_query (self, error, select_tags, "");
  g_autoptr (GError) failure = NULL;

  while (statement != NULL && tags->len < limit && cham_database_next (statement, &failure))
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);
      ChamTagUse *tag;

      if (!completes (name, folded))
        continue;
      tag = g_new0 (ChamTagUse, 1);
      tag->name = g_strdup (name);
      tag->count = (guint) sqlite3_column_int64 (statement, 1);
      g_ptr_array_add (tags, tag);
    }
  sqlite3_reset (statement);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return cham_query_has_failed (error) ? NULL : g_steal_pointer (&tags);
}

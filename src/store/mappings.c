/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How a person's own tables are read, by name. The text is the importer's; it is kept as it is. */
#include "store/records.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"

static const char select_mapping[] = "SELECT text FROM mapping WHERE name = ?1";

static const char upsert_mapping[]
    = "INSERT INTO mapping (uuid, name, text, modified) VALUES (?1, ?2, ?3, " CHAM_QUERY_NOW ")"
      " ON CONFLICT (name) DO UPDATE SET text = excluded.text, modified = excluded.modified";

static gpointer
read_text (sqlite3_stmt *statement)
{
  return cham_database_dup_text (statement, 0);
}

/** cham_journal_dup_mapping: (transfer full) (nullable): The mapping kept under @name; %NULL when
 * there is none, or with @error set. */
char *
cham_journal_dup_mapping (ChamJournal *self, const char *name, GError **error)
{
  return cham_query_find (cham_query (self, error, select_mapping, "s", name), read_text, error);
}

/** cham_journal_set_mapping: Keeps @text under @name, in place of what was there. */
gboolean
cham_journal_set_mapping (ChamJournal *self, const char *name, const char *text, GError **error)
{
  if (!cham_query_check_name (name, error) || !cham_query_check_text (text, error)
      || !cham_journal_edit_begin (self, _ ("Remember mapping"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (
      self, cham_query_insert (self, error, NULL, upsert_mapping, "ss", name, text),
      CHAM_CHANGED_SETTINGS, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}

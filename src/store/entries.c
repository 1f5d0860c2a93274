/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writing as it is stored, with its tags. The full-text index follows by triggers. */
#include "store/entries.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/query.h"
#include "store/rows.h"

static const char select_day[]
    = "SELECT id, day, time, text FROM entry WHERE day = ?1 ORDER BY time, id";

static const char select_entry[] = "SELECT id, day, time, text FROM entry WHERE id = ?1";

static const char insert_entry[]
    = "INSERT INTO entry (uuid, day, time, text, modified)"
      " VALUES (?1, ?2, ?3, ?4, " CHAM_QUERY_NOW ")";

static const char update_text[]
    = "UPDATE entry SET text = ?2, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char update_time[]
    = "UPDATE entry SET time = ?2, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_entry[] = "DELETE FROM entry WHERE id = ?1";

static const char insert_tag[] = "INSERT INTO tag (entry, name) VALUES (?1, ?2)";

static const char delete_tags[] = "DELETE FROM tag WHERE entry = ?1";

static gpointer
read_entry (sqlite3_stmt *statement)
{
  g_autofree char *text = cham_database_dup_text (statement, 3);
  ChamEntry *entry = cham_entry_new (cham_database_get_day (statement, 1),
                                     cham_database_get_time (statement, 2), text);

  entry->id = sqlite3_column_int64 (statement, 0);
  return entry;
}

static ChamEntry *
get_entry (ChamJournal *self, gint64 id, GError **error)
{
  ChamEntry *entry
      = cham_query_find (cham_query (self, error, select_entry, "i", id), read_entry, error);

  if (entry == NULL)
    cham_query_refuse (error, "there is no such entry");
  return entry;
}

/**
 * cham_journal_list_entries:
 *
 * Returns: (transfer full) (element-type ChamEntry) (nullable): those of @day by time, those
 *   without a time first; %NULL with @error set
 */
GPtrArray *
cham_journal_list_entries (ChamJournal *self, ChamDay day, GError **error)
{
  return cham_query_list (cham_query (self, error, select_day, "d", day), read_entry,
                          (GDestroyNotify) cham_entry_free, error);
}

static gboolean
insert_tags (ChamJournal *self, gint64 id, const char *text, GError **error)
{
  g_auto (GStrv) tags = strchr (text, '#') != NULL ? cham_entry_list_tags (text) : NULL;

  for (int i = 0; tags != NULL && tags[i] != NULL; i++)
    if (!cham_query_run (self, error, insert_tag, "is", id, tags[i]))
      return FALSE;
  return TRUE;
}

/** cham_rows_insert_entry: With its tags; its id is set. */
gboolean
cham_rows_insert_entry (ChamJournal *self, ChamEntry *entry, GError **error)
{
  return cham_query_insert (self, error, &entry->id, insert_entry, "dts", entry->day, entry->time,
                            entry->text)
         && insert_tags (self, entry->id, entry->text, error);
}

/**
 * cham_journal_add_entry:
 * @entry: its id is set; its text may be empty while the person has yet to type
 *
 * %CHAM_STORE_ERROR_INVALID for no day or a text that is not UTF-8.
 */
gboolean
cham_journal_add_entry (ChamJournal *self, ChamEntry *entry, GError **error)
{
  if (!cham_query_check_day (entry->day, error) || !cham_query_check_text (entry->text, error)
      || !cham_journal_edit_begin (self, _ ("Add entry"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, cham_rows_insert_entry (self, entry, error),
                                CHAM_CHANGED_ENTRIES, entry->day, entry->day, error);
}

/** cham_journal_set_entry_text: Stores what was typed; the keystrokes become one step of undo. */
gboolean
cham_journal_set_entry_text (ChamJournal *self, gint64 id, const char *text, GError **error)
{
  g_autoptr (ChamEntry) entry = get_entry (self, id, error);
  g_autofree char *merge_key = g_strdup_printf ("entry-text-%" G_GINT64_FORMAT, id);

  if (entry == NULL || !cham_query_check_text (text, error))
    return FALSE;
  if (strcmp (entry->text, text) == 0)
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Write entry"), merge_key, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                cham_query_run (self, error, update_text, "is", id, text)
                                    && cham_query_run (self, error, delete_tags, "i", id)
                                    && insert_tags (self, id, text, error),
                                CHAM_CHANGED_ENTRIES, entry->day, entry->day, error);
}

/** cham_journal_set_entry_time: Moves it within its day; %CHAM_TIME_NONE for no time. */
gboolean
cham_journal_set_entry_time (ChamJournal *self, gint64 id, ChamTimeOfDay time, GError **error)
{
  g_autoptr (ChamEntry) entry = get_entry (self, id, error);

  if (entry == NULL)
    return FALSE;
  if (entry->time == time)
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Change time of entry"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, cham_query_run (self, error, update_time, "it", id, time),
                                CHAM_CHANGED_ENTRIES, entry->day, entry->day, error);
}

gboolean
cham_journal_remove_entry (ChamJournal *self, gint64 id, GError **error)
{
  g_autoptr (ChamEntry) entry = get_entry (self, id, error);

  if (entry == NULL || !cham_journal_edit_begin (self, _ ("Remove entry"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, cham_query_run (self, error, delete_entry, "i", id),
                                CHAM_CHANGED_ENTRIES, entry->day, entry->day, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Bowel movements, several a day. Forms are never averaged. */
#include "store/readings.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"
#include "store/rows.h"

static const char select_day[]
    = "SELECT id, day, time, form, note FROM stool WHERE day = ?1 ORDER BY time, id";

static const char select_stool[] = "SELECT id, day, time, form, note FROM stool WHERE id = ?1";

static const char count_days[]
    = "SELECT day, form, count (*) FROM stool WHERE day BETWEEN ?1 AND ?2"
      " GROUP BY day, form ORDER BY day";

static const char insert_stool[]
    = "INSERT INTO stool (uuid, day, time, form, note, modified)"
      " VALUES (?1, ?2, ?3, ?4, ?5, " CHAM_QUERY_NOW ")";

static const char delete_stool[] = "DELETE FROM stool WHERE id = ?1";

static gpointer
read_stool (sqlite3_stmt *statement)
{
  ChamStool *stool = g_new0 (ChamStool, 1);

  stool->id = sqlite3_column_int64 (statement, 0);
  stool->day = cham_database_get_day (statement, 1);
  stool->time = cham_database_get_time (statement, 2);
  stool->form = sqlite3_column_int (statement, 3);
  stool->note = cham_database_dup_text (statement, 4);
  return stool;
}

/**
 * cham_journal_list_stools:
 *
 * Returns: (transfer full) (element-type ChamStool) (nullable): those of @day by time; %NULL
 *   with @error set
 */
GPtrArray *
cham_journal_list_stools (ChamJournal *self, ChamDay day, GError **error)
{
  return cham_query_list (cham_query (self, error, select_day, "d", day), read_stool,
                          (GDestroyNotify) cham_stool_free, error);
}

static void
take_count (sqlite3_stmt *statement, gpointer data)
{
  GArray *days = data;
  ChamDay day = cham_database_get_day (statement, 0);
  int form = sqlite3_column_int (statement, 1);
  ChamStoolDay *last = NULL;

  if (days->len == 0 || g_array_index (days, ChamStoolDay, days->len - 1).day != day)
    {
      ChamStoolDay added = { .day = day };

      g_array_append_val (days, added);
    }
  last = &g_array_index (days, ChamStoolDay, days->len - 1);
  if (form >= 1 && form <= CHAM_STOOL_N_FORMS)
    last->counts[form - 1] = (guint) sqlite3_column_int (statement, 2);
}

/**
 * cham_journal_count_stools:
 *
 * Returns: (transfer full) (element-type ChamStoolDay) (nullable): the days of @days with any,
 *   ascending; %NULL with @error set
 */
GArray *
cham_journal_count_stools (ChamJournal *self, ChamDayRange days, GError **error)
{
  g_autoptr (GArray) counted = g_array_new (FALSE, TRUE, sizeof (ChamStoolDay));
  sqlite3_stmt *statement = cham_query (self, error, count_days, "dd", days.from, days.to);

  return cham_query_for_each (statement, take_count, counted, error) ? g_steal_pointer (&counted)
                                                                     : NULL;
}

/** cham_rows_insert_stool: Its note is not %NULL; its id is set. */
gboolean
cham_rows_insert_stool (ChamJournal *self, ChamStool *stool, GError **error)
{
  return cham_query_insert (self, error, &stool->id, insert_stool, "dtbs", stool->day, stool->time,
                            stool->form, stool->note);
}

/**
 * cham_journal_add_stool:
 * @stool: its id is set, and its note to "" when there is none
 *
 * %CHAM_STORE_ERROR_INVALID for a form other than 1–7, no day, or a note that is not UTF-8.
 */
gboolean
cham_journal_add_stool (ChamJournal *self, ChamStool *stool, GError **error)
{
  if (stool->note == NULL)
    stool->note = g_strdup ("");
  if (!cham_query_check_day (stool->day, error) || !cham_query_check_text (stool->note, error))
    return FALSE;
  if (stool->form < 1 || stool->form > 7)
    return cham_query_refuse (error, "%d is not a stool form", stool->form);
  if (!cham_journal_edit_begin (self, _ ("Record stool"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, cham_rows_insert_stool (self, stool, error),
                                CHAM_CHANGED_STOOLS, stool->day, stool->day, error);
}

gboolean
cham_journal_remove_stool (ChamJournal *self, gint64 id, GError **error)
{
  g_autoptr (ChamStool) stool
      = cham_query_find (cham_query (self, error, select_stool, "i", id), read_stool, error);

  if (stool == NULL)
    return cham_query_refuse (error, "there is no such stool");
  if (!cham_journal_edit_begin (self, _ ("Remove stool"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, cham_query_run (self, error, delete_stool, "i", id),
                                CHAM_CHANGED_STOOLS, stool->day, stool->day, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What people note in a trial: slips, reactions, breaks, its end. */
#include "store/trials.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"
#include "store/trial-rows.h"

static const char select_events[]
    = "SELECT id, kind, day, time, note FROM trial_event WHERE trial = ?1 ORDER BY day, time, id";

static const char select_event[]
    = "SELECT id, kind, day, time, note FROM trial_event WHERE id = ?1";

/* The state follows from the events; other programs that read the file need not know how. */
static const char update_state[]
    = "UPDATE trial SET state = CASE WHEN EXISTS (SELECT 1 FROM trial_event"
      " WHERE trial = ?1 AND kind IN ('stopped', 'immediate')) THEN 'stopped' ELSE 'open' END,"
      " modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char insert_event[]
    = "INSERT INTO trial_event (uuid, trial, day, time, kind, note, modified)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, " CHAM_QUERY_NOW ")";

static const char delete_event[] = "DELETE FROM trial_event WHERE id = ?1";

static const char select_trial_of[] = "SELECT trial FROM trial_event WHERE id = ?1";

static const char delete_kept[]
    = "DELETE FROM trial_event WHERE trial = ?1 AND day = ?2 AND kind IN ('slip', 'kept')";

static gpointer
read_event (sqlite3_stmt *statement)
{
  g_autofree char *note = cham_database_dup_text (statement, 4);
  ChamTrialEventKind kind = CHAM_TRIAL_NOTE;
  ChamTrialEvent *event;

  cham_trial_event_kind_from_string ((const char *) sqlite3_column_text (statement, 1), &kind);
  event = cham_trial_event_new (kind, cham_database_get_day (statement, 2), note);
  event->id = sqlite3_column_int64 (statement, 0);
  event->time = cham_database_get_time (statement, 3);
  return event;
}

/** cham_rows_list_trial_events: (transfer full) (element-type ChamTrialEvent) (nullable): Those of
 * a trial by day and time; %NULL with @error set. */
GPtrArray *
cham_rows_list_trial_events (ChamJournal *self, gint64 trial, GError **error)
{
  return cham_query_list (cham_query (self, error, select_events, "i", trial), read_event,
                          (GDestroyNotify) cham_trial_event_free, error);
}

/** cham_rows_insert_trial_event: Its id is set, and the state of the trial follows. */
gboolean
cham_rows_insert_trial_event (ChamJournal *self, gint64 trial, ChamTrialEvent *event,
                              GError **error)
{
  return cham_query_insert (self, error, &event->id, insert_event, "idtss", trial, event->day,
                            event->time, cham_trial_event_kind_to_string (event->kind),
                            event->note)
         && cham_query_run (self, error, update_state, "i", trial);
}

static gboolean
end_change (ChamJournal *self, gboolean worked, GError **error)
{
  return cham_journal_edit_end (self, worked, CHAM_CHANGED_TRIALS, CHAM_DAY_NONE, CHAM_DAY_NONE,
                                error);
}

static gboolean
check_event (ChamJournal *self, gint64 trial, const ChamTrialEvent *event, GError **error)
{
  g_autoptr (ChamTrial) present = NULL;

  if (!cham_query_check_day (event->day, error) || !cham_query_check_text (event->note, error))
    return FALSE;
  present = cham_journal_load_trial (self, trial, error);
  return present != NULL;
}

/**
 * cham_journal_add_trial_event:
 * @event: its id is set
 *
 * %CHAM_STORE_ERROR_INVALID for no day, no such trial, or a note that is not UTF-8.
 */
gboolean
cham_journal_add_trial_event (ChamJournal *self, gint64 trial, ChamTrialEvent *event,
                              GError **error)
{
  if (!check_event (self, trial, event, error)
      || !cham_journal_edit_begin (self, _ ("Note in a trial"), NULL, error))
    return FALSE;
  return end_change (self, cham_rows_insert_trial_event (self, trial, event, error), error);
}

/** cham_journal_remove_trial_event: As if it had not been noted; a stopped trial goes on. */
gboolean
cham_journal_remove_trial_event (ChamJournal *self, gint64 id, GError **error)
{
  gint64 trial = 0;
  g_autoptr (ChamTrialEvent) event = cham_query_find (
      cham_query (self, error, select_event, "i", id), read_event, error);

  if (event == NULL
      || !cham_query_integer (cham_query (self, error, select_trial_of, "i", id), &trial, error)
      || !cham_journal_edit_begin (self, _ ("Delete a note of a trial"), NULL, error))
    return event == NULL && cham_query_refuse (error, "there is no such event");
  return end_change (self,
                     cham_query_run (self, error, delete_event, "i", id)
                         && cham_query_run (self, error, update_state, "i", trial),
                     error);
}

static gboolean
set_kept (ChamJournal *self, gint64 trial, ChamDay day, ChamTrialFinding kept, GError **error)
{
  g_autoptr (ChamTrialEvent) event = cham_trial_event_new (
      kept == CHAM_TRIAL_YES ? CHAM_TRIAL_KEPT : CHAM_TRIAL_SLIP, day, NULL);

  if (!cham_query_run (self, error, delete_kept, "id", trial, day))
    return FALSE;
  return kept == CHAM_TRIAL_UNKNOWN
         || cham_rows_insert_trial_event (self, trial, event, error);
}

/**
 * cham_journal_set_trial_kept:
 * @kept: whether the instruction of @day was kept; %CHAM_TRIAL_UNKNOWN takes the word back
 *
 * Replaces what was said of that day. Errors as for cham_journal_add_trial_event().
 */
gboolean
cham_journal_set_trial_kept (ChamJournal *self, gint64 trial, ChamDay day, ChamTrialFinding kept,
                             GError **error)
{
  g_autoptr (ChamTrialEvent) event = cham_trial_event_new (CHAM_TRIAL_KEPT, day, NULL);

  if (!check_event (self, trial, event, error)
      || !cham_journal_edit_begin (self, _ ("Say whether a day was kept"), NULL, error))
    return FALSE;
  return end_change (self, set_kept (self, trial, day, kept, error), error);
}

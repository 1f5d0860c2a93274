/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Schedules with their times. A schedule applies from a day on; an edit adds one from a later
 * day, so that what was due in the past stays as it was. */
#include "store/schedules.h"

#include <glib/gi18n-lib.h>

#include "store/query.h"
#include "store/treatments.h"

static const char select_schedules[]
    = "SELECT schedule.id, from_day, kind, weekdays, every, days_on, days_off, month_day,"
      " part.id, part.time, part.amount FROM treatment_schedule AS schedule"
      " LEFT JOIN treatment_time AS part ON part.schedule = schedule.id"
      " WHERE treatment = ?1 ORDER BY from_day, schedule.id, part.time";

static const char select_schedule[]
    = "SELECT id FROM treatment_schedule WHERE treatment = ?1 AND from_day = ?2";

static const char upsert_schedule[]
    = "INSERT INTO treatment_schedule (uuid, treatment, from_day, kind, weekdays, every, days_on,"
      " days_off, month_day, modified)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, " CHAM_QUERY_NOW ")"
      " ON CONFLICT (treatment, from_day) DO UPDATE SET kind = excluded.kind,"
      " weekdays = excluded.weekdays, every = excluded.every, days_on = excluded.days_on,"
      " days_off = excluded.days_off, month_day = excluded.month_day,"
      " modified = excluded.modified";

static const char delete_times[] = "DELETE FROM treatment_time WHERE schedule = ?1";

static const char insert_time[]
    = "INSERT INTO treatment_time (uuid, schedule, time, amount, modified)"
      " VALUES (?1, ?2, ?3, ?4, " CHAM_QUERY_NOW ")";

static ChamSchedule *
read_schedule (sqlite3_stmt *statement)
{
  ChamSchedule *schedule
      = cham_schedule_new (CHAM_SCHEDULE_AS_NEEDED, cham_database_get_day (statement, 1));

  schedule->id = sqlite3_column_int64 (statement, 0);
  cham_schedule_kind_from_string ((const char *) sqlite3_column_text (statement, 2),
                                  &schedule->kind);
  schedule->weekdays = (guint) sqlite3_column_int (statement, 3);
  schedule->every = sqlite3_column_int (statement, 4);
  schedule->days_on = sqlite3_column_int (statement, 5);
  schedule->days_off = sqlite3_column_int (statement, 6);
  schedule->month_day = sqlite3_column_int (statement, 7);
  return schedule;
}

/* A schedule with several times has a row for each. */
static void
take_time (sqlite3_stmt *statement, gpointer data)
{
  GPtrArray *schedules = data;
  ChamSchedule *schedule
      = schedules->len > 0 ? g_ptr_array_index (schedules, schedules->len - 1) : NULL;

  if (schedule == NULL || schedule->id != sqlite3_column_int64 (statement, 0))
    {
      schedule = read_schedule (statement);
      g_ptr_array_add (schedules, schedule);
    }
  if (sqlite3_column_type (statement, 8) != SQLITE_NULL)
    cham_schedule_add_time (schedule, cham_database_get_time (statement, 9),
                            cham_database_get_number (statement, 10));
}

/** cham_schedules_load: Adds the schedules that the journal has to @treatment. */
gboolean
cham_schedules_load (ChamJournal *self, ChamTreatment *treatment, GError **error)
{
  return cham_query_for_each (cham_query (self, error, select_schedules, "i", treatment->id),
                              take_time, treatment->schedules, error);
}

/** cham_schedules_check: Whether the schedule means something; all of its values are in range. */
gboolean
cham_schedules_check (const ChamSchedule *schedule, GError **error)
{
  if (!cham_query_check_day (schedule->from, error))
    return FALSE;
  if ((schedule->kind == CHAM_SCHEDULE_WEEKDAYS && (schedule->weekdays & 0x7f) == 0)
      || schedule->weekdays > 0x7f || schedule->every < 1 || schedule->days_on < 1
      || schedule->days_off < 0 || schedule->month_day < 1 || schedule->month_day > 31)
    return cham_query_refuse (error, "the schedule asks for no day, or for impossible ones");
  for (guint i = 0; i < schedule->times->len; i++)
    if (!cham_query_check_amount (g_array_index (schedule->times, ChamScheduleTime, i).amount,
                                  error))
      return FALSE;
  return TRUE;
}

static gboolean
store_times (ChamJournal *self, gint64 id, const GArray *times, GError **error)
{
  if (!cham_query_run (self, error, delete_times, "i", id))
    return FALSE;
  for (guint i = 0; i < times->len; i++)
    {
      const ChamScheduleTime *part = &g_array_index (times, ChamScheduleTime, i);

      if (!cham_query_insert (self, error, NULL, insert_time, "itn", id, part->time, part->amount))
        return FALSE;
    }
  return TRUE;
}

/** cham_schedules_store: Within an edit: adds the schedule, or replaces the one of its day. */
gboolean
cham_schedules_store (ChamJournal *self, gint64 treatment_id, const ChamSchedule *schedule,
                      GError **error)
{
  gint64 id = 0;

  return cham_query_insert (self, error, NULL, upsert_schedule, "idsbbbbb", treatment_id,
                            schedule->from, cham_schedule_kind_to_string (schedule->kind),
                            (int) schedule->weekdays, schedule->every, schedule->days_on,
                            schedule->days_off, schedule->month_day)
         && cham_query_integer (
             cham_query (self, error, select_schedule, "id", treatment_id, schedule->from), &id,
             error)
         && store_times (self, id, schedule->times, error);
}

/**
 * cham_journal_set_schedule:
 * @schedule: what is due from its first day on; the schedule that began on the same day is
 *   replaced, earlier ones go on applying to the days before
 *
 * A schedule that says the same as the one of that day changes nothing. %CHAM_STORE_ERROR_INVALID
 * for one that asks for no day at all.
 */
gboolean
cham_journal_set_schedule (ChamJournal *self, gint64 treatment_id, const ChamSchedule *schedule,
                           GError **error)
{
  g_autoptr (ChamTreatment) treatment = NULL;
  const ChamSchedule *present;

  if (!cham_schedules_check (schedule, error))
    return FALSE;
  treatment = cham_journal_get_treatment (self, treatment_id, error);
  if (treatment == NULL)
    return cham_query_refuse (error, "there is no such treatment");
  present = cham_treatment_find_schedule (treatment, schedule->from);
  if (present != NULL && present->from == schedule->from && cham_schedule_equal (present, schedule))
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Change schedule"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, cham_schedules_store (self, treatment_id, schedule, error),
                                CHAM_CHANGED_TREATMENTS, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}

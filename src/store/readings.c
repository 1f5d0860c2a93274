/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What was recorded of the measures. How a day's value comes from several readings is said once,
 * by the view day_reading. A missing reading is no row, never zero. */
#include "store/readings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "store/query.h"

static const char select_day[]
    = "SELECT measure, value,"
      " (SELECT count (*) FROM reading"
      "  WHERE reading.measure = day_reading.measure AND reading.day = ?1 AND time <> ''),"
      " EXISTS (SELECT 1 FROM reading"
      "  WHERE reading.measure = day_reading.measure AND reading.day = ?1 AND time = ''),"
      " (SELECT coalesce (group_concat (note, char (10) ORDER BY time), '') FROM reading"
      "  WHERE reading.measure = day_reading.measure AND reading.day = ?1 AND note <> '')"
      " FROM day_reading WHERE day = ?1";

static const char select_own[]
    = "SELECT value FROM reading WHERE measure = ?1 AND day = ?2 AND time = ''";

static const char select_count[] = "SELECT count (*) FROM reading WHERE measure = ?1 AND day = ?2";

static const char upsert_own[]
    = "INSERT INTO reading (uuid, measure, day, value, modified)"
      " VALUES (?1, ?2, ?3, ?4, " CHAM_QUERY_NOW ")"
      " ON CONFLICT (measure, day) WHERE time = '' DO UPDATE"
      " SET value = excluded.value, modified = excluded.modified";

static const char delete_day[] = "DELETE FROM reading WHERE measure = ?1 AND day = ?2";

static const char select_series[]
    = "SELECT day, value FROM day_reading WHERE measure = ?1 AND day BETWEEN ?2 AND ?3";

/* None is 0, which no measure has. */
static const char select_id[] = "SELECT coalesce ((SELECT id FROM measure WHERE key = ?1), 0)";

void
cham_reading_free (ChamReading *self)
{
  if (self == NULL)
    return;
  g_free (self->note);
  g_free (self);
}

static gpointer
read_reading (sqlite3_stmt *statement)
{
  ChamReading *reading = g_new0 (ChamReading, 1);

  reading->measure_id = sqlite3_column_int64 (statement, 0);
  reading->value = cham_database_get_number (statement, 1);
  reading->timed = (guint) sqlite3_column_int (statement, 2);
  reading->own = sqlite3_column_int (statement, 3);
  reading->note = cham_database_dup_text (statement, 4);
  return reading;
}

/**
 * cham_journal_list_readings:
 *
 * Returns: (transfer full) (element-type ChamReading) (nullable): the values of @day, one for
 *   each measure that has any; %NULL with @error set
 */
GPtrArray *
cham_journal_list_readings (ChamJournal *self, ChamDay day, GError **error)
{
  return cham_query_list (cham_query (self, error, select_day, "d", day), read_reading,
                          (GDestroyNotify) cham_reading_free, error);
}

static gboolean
holds_own (ChamJournal *self, ChamDay day, gint64 measure_id, double value)
{
  sqlite3_stmt *statement = cham_query (self, NULL, select_own, "id", measure_id, day);
  gboolean equal = FALSE;

  if (statement == NULL)
    return FALSE;
  if (cham_database_next (statement, NULL))
    equal = sqlite3_column_double (statement, 0) == value;
  sqlite3_reset (statement);
  return equal;
}

/**
 * cham_journal_set_reading:
 * @value: a value that the measure accepts
 *
 * Records the day's own value, which wins over readings with a time. The value that is there
 * already changes nothing and makes no step of undo. %CHAM_STORE_ERROR_INVALID for a day, a
 * measure or a value that is none.
 */
gboolean
cham_journal_set_reading (ChamJournal *self, ChamDay day, gint64 measure_id, double value,
                          GError **error)
{
  g_autoptr (ChamMeasure) measure = NULL;
  g_autofree char *label = NULL;

  if (!cham_query_check_day (day, error))
    return FALSE;
  measure = cham_journal_get_measure (self, measure_id, error);
  if (measure == NULL)
    return cham_query_refuse (error, "there is no such measure");
  if (!cham_measure_accepts (measure, value))
    return cham_query_refuse (error, "%s does not accept %g", measure->name, value);
  if (holds_own (self, day, measure_id, value))
    return TRUE;
  label = g_strdup_printf (_ ("Record “%s”"), cham_measure_get_title (measure));
  if (!cham_journal_edit_begin (self, label, NULL, error))
    return FALSE;
  return cham_journal_edit_end (
      self, cham_query_insert (self, error, NULL, upsert_own, "idn", measure_id, day, value),
      CHAM_CHANGED_READINGS, day, day, error);
}

static gboolean
set_each (ChamJournal *self, ChamDay day, const GPtrArray *readings, GError **error)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const ChamReading *reading = g_ptr_array_index (readings, i);

      if (!cham_journal_set_reading (self, day, reading->measure_id, reading->value, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cham_journal_set_readings:
 * @label: what the person does, in their language
 * @readings: (element-type ChamReading): values that their measures accept
 *
 * Records several values of a day in one step of undo, all of them or none.
 */
gboolean
cham_journal_set_readings (ChamJournal *self, const char *label, ChamDay day,
                           const GPtrArray *readings, GError **error)
{
  if (readings->len == 0)
    return TRUE;
  if (!cham_journal_begin (self, label, error))
    return FALSE;
  if (set_each (self, day, readings, error))
    return cham_journal_commit (self, error);
  cham_journal_roll_back (self);
  return FALSE;
}

static double
find_value (GPtrArray *readings, gint64 measure_id)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const ChamReading *reading = g_ptr_array_index (readings, i);

      if (reading->measure_id == measure_id)
        return reading->value;
    }
  return NAN;
}

/**
 * cham_journal_add_to_reading:
 * @label: what the person does, in their language
 * @added: more of what the measure counts, above zero
 *
 * Adds to the day's value, in one step of undo; where nothing is recorded @added is the value.
 * It goes no further than the most that the measure accepts.
 */
gboolean
cham_journal_add_to_reading (ChamJournal *self, const char *label, ChamDay day, gint64 measure_id,
                             double added, GError **error)
{
  g_autoptr (GPtrArray) readings = cham_journal_list_readings (self, day, error);
  g_autoptr (GPtrArray) sums = g_ptr_array_new ();
  g_autoptr (ChamMeasure) measure = NULL;
  ChamReading sum = { .measure_id = measure_id, .note = (char *) "" };

  if (readings == NULL)
    return FALSE;
  measure = cham_journal_get_measure (self, measure_id, error);
  if (measure == NULL)
    return cham_query_refuse (error, "there is no such measure");
  sum.value = find_value (readings, measure_id);
  sum.value = fmin (isnan (sum.value) ? added : sum.value + added, measure->maximum);
  g_ptr_array_add (sums, &sum);
  return cham_journal_set_readings (self, label, day, sums, error);
}

/** cham_journal_clear_reading: Removes all readings of the measure on @day: not recorded. */
gboolean
cham_journal_clear_reading (ChamJournal *self, ChamDay day, gint64 measure_id, GError **error)
{
  g_autoptr (ChamMeasure) measure = cham_journal_get_measure (self, measure_id, error);
  g_autofree char *label = NULL;
  gint64 count = 0;

  if (measure == NULL)
    return cham_query_refuse (error, "there is no such measure");
  if (!cham_query_integer (cham_query (self, error, select_count, "id", measure_id, day), &count,
                           error))
    return FALSE;
  if (count == 0)
    return TRUE;
  label = g_strdup_printf (_ ("Clear “%s”"), cham_measure_get_title (measure));
  if (!cham_journal_edit_begin (self, label, NULL, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                cham_query_run (self, error, delete_day, "id", measure_id, day),
                                CHAM_CHANGED_READINGS, day, day, error);
}

static void
take_value (sqlite3_stmt *statement, gpointer series)
{
  cham_series_set (series, cham_database_get_day (statement, 0),
                   sqlite3_column_double (statement, 1));
}

static ChamSeries *
read_series (sqlite3_stmt *statement, ChamDayRange range, GError **error)
{
  g_autoptr (ChamSeries) series = cham_series_new (range);

  return cham_query_for_each (statement, take_value, series, error) ? g_steal_pointer (&series)
                                                                    : NULL;
}

/**
 * cham_journal_load_series:
 *
 * Returns: (transfer full) (nullable): the day's values of the measure, NAN where there is
 *   none; %NULL with @error set
 */
ChamSeries *
cham_journal_load_series (ChamJournal *self, gint64 measure_id, ChamDayRange range, GError **error)
{
  return read_series (
      cham_query (self, error, select_series, "idd", measure_id, range.from, range.to), range,
      error);
}

/* A measure at a time: for two at once SQLite would first put together all of them. */
static ChamSeries *
load_series_of (ChamJournal *self, const char *key, ChamDayRange range, GError **error)
{
  gint64 measure = 0;

  if (!cham_query_integer (cham_query (self, error, select_id, "s", key), &measure, error))
    return NULL;
  return cham_journal_load_series (self, measure, range, error);
}

/**
 * cham_journal_load_severity:
 *
 * The day's severity for calendars: worst itch, or skin overall where itch is not recorded.
 *
 * Returns: (transfer full) (nullable): 0–10, NAN where neither is recorded; %NULL with @error set
 */
ChamSeries *
cham_journal_load_severity (ChamJournal *self, ChamDayRange range, GError **error)
{
  g_autoptr (ChamSeries) itch = load_series_of (self, CHAM_MEASURE_ITCH, range, error);
  g_autoptr (ChamSeries) skin = NULL;

  if (itch != NULL)
    skin = load_series_of (self, CHAM_MEASURE_SKIN, range, error);
  for (ChamDay day = range.from; skin != NULL && day <= range.to; day++)
    if (isnan (cham_series_get (itch, day)))
      cham_series_set (itch, day, cham_series_get (skin, day));
  return skin != NULL ? g_steal_pointer (&itch) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Readings into their table, many in one statement: a statement for each would take SQLite twice
 * as long. Whether one is there already is asked only where one can be. */
#include "store/intake.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/amount.h"
#include "store/query.h"

#define MOST_WAITING 64
#define INSERT "INSERT INTO reading (modified, uuid, measure, day, time, value, note) VALUES "
/* ?1 is now, for all rows alike. */
#define ROW "(?1, ?, ?, ?, ?, ?, ?)"
#define ROW_VALUES "idtns"
#define ROW_PARAMETERS 6
#define ROWS_4 ROW ", " ROW ", " ROW ", " ROW
#define ROWS_16 ROWS_4 ", " ROWS_4 ", " ROWS_4 ", " ROWS_4
#define ROWS_64 ROWS_16 ", " ROWS_16 ", " ROWS_16 ", " ROWS_16

/* A reading of a record, which outlives it. */
typedef struct
{
  const ChamRecord *record;
  gint64 measure;
  double value;
} Reading;

struct _ChamReadingIntake
{
  GArray *waiting;   /* (element-type Reading): not in the table yet */
  GHashTable *met;   /* (element-type gint64): the keys of all so far */
  gint64 last;       /* the last row that the table held before */
  ChamDayRange days; /* of the rows that it held before */
};

static const char insert_one[] = INSERT ROW;
static const char insert_most[] = INSERT ROWS_64;

static const char select_held[]
    = "SELECT coalesce (max (id), 0), (SELECT min (day) FROM reading),"
      " (SELECT max (day) FROM reading) FROM reading";

/* Asked beforehand: an INSERT that reads the table it fills takes SQLite a table of its own. */
static const char select_taken[]
    = "SELECT EXISTS (SELECT 1 FROM reading WHERE measure = ?1 AND day = ?2 AND time = ?3"
      "  AND (time = '' OR id <= ?6 OR (value = ?4 AND note = ?5)))";

static const char select_reading[]
    = "SELECT value, note FROM reading WHERE measure = ?1 AND day = ?2 AND time = ?3"
      " ORDER BY value = ?4 DESC, note = ?5 DESC LIMIT 1";

/** cham_reading_intake_new: (transfer full) (nullable): No reading of @journal taken in yet. */
ChamReadingIntake *
cham_reading_intake_new (ChamJournal *journal, GError **error)
{
  sqlite3_stmt *held = cham_query (journal, error, select_held, "");
  ChamReadingIntake *self;

  if (held == NULL || !cham_database_next (held, error))
    return NULL;
  self = g_new0 (ChamReadingIntake, 1);
  self->waiting = g_array_sized_new (FALSE, FALSE, sizeof (Reading), MOST_WAITING);
  self->met = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->last = sqlite3_column_int64 (held, 0);
  self->days.from = cham_database_get_day (held, 1);
  self->days.to = cham_database_get_day (held, 2);
  sqlite3_reset (held);
  return self;
}

void
cham_reading_intake_free (ChamReadingIntake *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->waiting);
  g_hash_table_unref (self->met);
  g_free (self);
}

/* The value in the measure's unit, NAN when it is in another kind of unit. */
static double
convert (const ChamMeasure *measure, const ChamRecord *record)
{
  g_autofree char *unit = NULL;

  if (*record->unit == '\0' || strcmp (record->unit, measure->unit) == 0)
    return record->value;
  unit = cham_unit_normalize (record->unit);
  if (measure->kind == CHAM_MEASURE_DURATION && strcmp (unit, "min") == 0)
    return record->value / 60;
  if (measure->kind == CHAM_MEASURE_DURATION && strcmp (unit, "h") == 0)
    return record->value * 60;
  return strcmp (unit, measure->unit) == 0 ? record->value : NAN;
}

static gboolean
check_reading (ChamIntake *self, const ChamRecord *record, const ChamMeasure *measure,
               double value)
{
  char number[CHAM_NUMBER_TEXT_SIZE];

  if (isnan (value))
    cham_intake_refuse (self, record, _ ("“%s” is not in the unit “%s”"), measure->name,
                        record->unit);
  else if (!cham_measure_accepts (measure, value))
    cham_intake_refuse (self, record, _ ("“%s” does not go as far as %s"), measure->name,
                        cham_number_print (value, number));
  else
    return TRUE;
  return FALSE;
}

/* Whether one of that measure for the same minute, or for the whole of the day, was met before.
 * Two that share a key by chance are only compared in vain. */
static gboolean
is_met (ChamReadingIntake *self, const Reading *reading)
{
  gint64 day = reading->record->day, time = reading->record->time;
  gint64 key = reading->measure << 34 ^ day << 12 ^ (time + 1);

  return !g_hash_table_add (self->met, g_memdup2 (&key, sizeof key));
}

static gboolean
is_taken (ChamIntake *self, const Reading *reading, gint64 *taken, GError **error)
{
  const ChamRecord *record = reading->record;

  if (is_met (self->readings, reading))
    {
      if (!cham_intake_store_readings (self, error))
        return FALSE;
    }
  else if (!cham_day_range_contains (self->readings->days, record->day))
    return TRUE;
  return cham_query_integer (cham_query (self->journal, error, select_taken, "idtnsi",
                                         reading->measure, record->day, record->time,
                                         reading->value, record->note, self->readings->last),
                             taken, error);
}

static gboolean
compare (ChamIntake *self, const Reading *reading, GError **error)
{
  const ChamRecord *record = reading->record;
  sqlite3_stmt *stored = cham_query (self->journal, error, select_reading, "idtns",
                                     reading->measure, record->day, record->time, reading->value,
                                     record->note);

  return cham_intake_compare (self, record, reading->value, record->note, stored, error);
}

/** cham_intake_take_reading: FALSE only when the store fails; a bad record is reported. */
gboolean
cham_intake_take_reading (ChamIntake *self, const ChamRecord *record, const ChamMeasure *measure,
                          GError **error)
{
  Reading reading = { record, measure->id, convert (measure, record) };
  GArray *waiting = self->readings->waiting;
  gint64 taken = 0;

  if (!check_reading (self, record, measure, reading.value))
    return TRUE;
  if (!is_taken (self, &reading, &taken, error))
    return FALSE;
  if (taken)
    return compare (self, &reading, error);
  cham_intake_count (self, record, CHAM_CHANGED_READINGS);
  g_array_append_val (waiting, reading);
  return waiting->len < MOST_WAITING || cham_intake_store_readings (self, error);
}

/* @sql: an INSERT of so many rows */
static gboolean
insert (ChamIntake *self, const char *sql, const Reading *readings, guint n_rows, GError **error)
{
  g_autofree char *now = cham_database_now ();
  sqlite3_stmt *statement = cham_query (self->journal, error, sql, "s", now);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    {
      const ChamRecord *record = readings[i].record;

      cham_query_bind_row (statement, 2 + (int) i * ROW_PARAMETERS, ROW_VALUES,
                           readings[i].measure, record->day, record->time, readings[i].value,
                           record->note);
    }
  return cham_database_run (statement, error);
}

/** cham_intake_store_readings: Stores those that wait, in their order. */
gboolean
cham_intake_store_readings (ChamIntake *self, GError **error)
{
  GArray *waiting = self->readings->waiting;
  const Reading *readings = (const Reading *) waiting->data;
  gboolean worked = TRUE;

  if (waiting->len == MOST_WAITING)
    worked = insert (self, insert_most, readings, MOST_WAITING, error);
  else
    for (guint i = 0; worked && i < waiting->len; i++)
      worked = insert (self, insert_one, &readings[i], 1, error);
  g_array_set_size (waiting, 0);
  return worked;
}

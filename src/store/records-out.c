/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The facts of the journal as records: one query a table, one reader a query. What is not recorded
 * has no row and no record. */
#include "store/records.h"

#include <math.h>
#include <string.h>

#include "store/definitions.h"
#include "store/query.h"
#include "store/records-out.h"
#include "store/rows.h"
#include "store/scores.h"

static const char select_readings[]
    = "SELECT day, time, name, value, unit, note, kind = 'flag' FROM reading"
      " JOIN measure ON measure.id = reading.measure WHERE day BETWEEN ?1 AND ?2";

static const char select_complete[]
    = "SELECT day, '', '" CHAM_RECORD_DIET_COMPLETE "', complete, '', '', 1 FROM diet_day"
      " WHERE day BETWEEN ?1 AND ?2";

static const char select_stools[]
    = "SELECT day, time, '', form, '', note FROM stool WHERE day BETWEEN ?1 AND ?2";

/* Foods, entries and photos keep the order that people gave them. */
static const char select_foods[]
    = "SELECT day, time, name, portion, unit, note, amount, slot FROM meal"
      " JOIN meal_food ON meal_food.meal = meal.id JOIN food ON food.id = meal_food.food"
      " WHERE day BETWEEN ?1 AND ?2 ORDER BY day, " CHAM_MEAL_ORDER ", position, meal_food.id";

static const char select_doses[]
    = "SELECT day, time, name, dose.amount, dose.unit, dose.note, status FROM dose"
      " JOIN treatment ON treatment.id = dose.treatment WHERE day BETWEEN ?1 AND ?2";

static const char select_entries[]
    = "SELECT day, time, '', NULL, '', text FROM entry"
      " WHERE text <> '' AND day BETWEEN ?1 AND ?2 ORDER BY day, time, id";

static const char select_body[]
    = "SELECT day, '', region, share, '', '' FROM body_region"
      " WHERE share IS NOT NULL AND day BETWEEN ?1 AND ?2";

static const char select_photos[]
    = "SELECT day, '', file, NULL, region, caption FROM photo"
      " WHERE day BETWEEN ?1 AND ?2 ORDER BY day, id";

static const char select_days_with_signs[]
    = "SELECT DISTINCT day FROM score WHERE instrument = 'po-scorad' AND day BETWEEN ?1 AND ?2";

/* The first six columns of every query of facts. */
static ChamRecord *
read_record (sqlite3_stmt *statement, ChamRecordKind kind)
{
  ChamRecord *record = cham_record_new (kind, cham_database_get_day (statement, 0),
                                        cham_database_get_time (statement, 1),
                                        (const char *) sqlite3_column_text (statement, 2));

  record->value = cham_database_get_number (statement, 3);
  g_set_str (&record->unit, (const char *) sqlite3_column_text (statement, 4));
  g_set_str (&record->note, (const char *) sqlite3_column_text (statement, 5));
  return record;
}

static gpointer
read_reading (sqlite3_stmt *statement)
{
  gboolean flag = sqlite3_column_int (statement, 6) != 0;

  return read_record (statement, flag ? CHAM_RECORD_FLAG : CHAM_RECORD_MEASURE);
}

static gpointer
read_stool (sqlite3_stmt *statement)
{
  return read_record (statement, CHAM_RECORD_STOOL);
}

static gpointer
read_food (sqlite3_stmt *statement)
{
  ChamRecord *record = read_record (statement, CHAM_RECORD_FOOD);
  g_autoptr (ChamMealFood) food = cham_meal_food_new (record->name);
  ChamMealSlot slot = CHAM_MEAL_SNACK;

  food->portion = record->value;
  food->amount = cham_database_get_number (statement, 6);
  g_set_str (&food->unit, record->unit);
  cham_meal_slot_from_string ((const char *) sqlite3_column_text (statement, 7), &slot);
  cham_definition_write_portion (record, food, slot);
  return record;
}

static gpointer
read_dose (sqlite3_stmt *statement)
{
  ChamRecord *record = read_record (statement, CHAM_RECORD_DOSE);

  if (strcmp ((const char *) sqlite3_column_text (statement, 6), "skipped") == 0)
    {
      record->state = CHAM_RECORD_SKIPPED;
      record->value = NAN;
    }
  return record;
}

static gpointer
read_entry (sqlite3_stmt *statement)
{
  return read_record (statement, CHAM_RECORD_ENTRY);
}

static gpointer
read_body (sqlite3_stmt *statement)
{
  return read_record (statement, CHAM_RECORD_BODY);
}

static gpointer
read_photo (sqlite3_stmt *statement)
{
  return read_record (statement, CHAM_RECORD_PHOTO);
}

static gboolean
append_rows (GPtrArray *records, sqlite3_stmt *statement, ChamRowReader read, gboolean ranked,
             GError **error)
{
  GPtrArray *rows = cham_query_list (statement, read, (GDestroyNotify) cham_record_free, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; ranked && i < rows->len; i++)
    ((ChamRecord *) rows->pdata[i])->rank = i;
  g_ptr_array_extend_and_steal (records, rows);
  return TRUE;
}

static gpointer
read_day (sqlite3_stmt *statement)
{
  return GINT_TO_POINTER (cham_database_get_day (statement, 0));
}

/* A day's answers are one row, and a record for each sign. */
static gboolean
append_signs (ChamJournal *self, GPtrArray *records, ChamDayRange range, GError **error)
{
  g_autoptr (GPtrArray) days = cham_query_list (
      cham_query (self, error, select_days_with_signs, "dd", range.from, range.to), read_day,
      NULL, error);

  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      ChamDay day = GPOINTER_TO_INT (days->pdata[i]);
      double values[CHAM_SIGN_N];

      if (!cham_journal_load_signs (self, day, values, error))
        return FALSE;
      for (int sign = 0; sign < CHAM_SIGN_N; sign++)
        if (!isnan (values[sign]))
          {
            ChamRecord *record = cham_record_new (CHAM_RECORD_SIGN, day, CHAM_TIME_NONE,
                                                  cham_sign_to_string ((ChamSign) sign));

            record->value = values[sign];
            g_ptr_array_add (records, record);
          }
    }
  return days != NULL;
}

static gboolean
append_facts (ChamJournal *self, GPtrArray *records, ChamDayRange range, GError **error)
{
  static const struct
  {
    const char *sql;
    ChamRowReader read;
    gboolean ranked;
  } tables[] = {
    { select_readings, read_reading }, { select_complete, read_reading },
    { select_stools, read_stool },     { select_foods, read_food, TRUE },
    { select_doses, read_dose },       { select_entries, read_entry, TRUE },
    { select_body, read_body },        { select_photos, read_photo, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!append_rows (records, cham_query (self, error, tables[i].sql, "dd", range.from, range.to),
                      tables[i].read, tables[i].ranked, error))
      return FALSE;
  return append_signs (self, records, range, error);
}

/**
 * cham_journal_list_records:
 * @range: the days whose facts to list; an empty range for the whole journal with the definitions
 *   of what it has beyond a new one
 *
 * Returns: (transfer full) (element-type ChamRecord) (nullable): the facts, in the order of
 *   cham_record_compare(); an entry without text is none; %NULL with @error set
 */
GPtrArray *
cham_journal_list_records (ChamJournal *self, ChamDayRange range, GError **error)
{
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free);
  gboolean whole = cham_day_range_is_empty (range);

  if (whole)
    range = (ChamDayRange){ CHAM_DAY_FIRST, CHAM_DAY_LAST };
  if (!append_facts (self, records, range, error)
      || (whole && !cham_records_out_add_definitions (self, records, error)))
    return NULL;
  g_ptr_array_sort_values (records, (GCompareFunc) cham_record_compare);
  return g_steal_pointer (&records);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Facts into their tables. A fact that the journal holds already is counted, not stored again; a
 * value beside another one for the same time is refused, never put in its place. Only a file
 * that has two values for the same minute brings both: its clock may not tell them apart. */
#include "store/intake.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/amount.h"
#include "model/body.h"
#include "store/definitions.h"
#include "store/query.h"
#include "store/rows.h"
#include "store/scores.h"

static const char insert_complete[]
    = "INSERT INTO diet_day (uuid, day, complete, modified)"
      " VALUES (?1, ?2, ?3, " CHAM_QUERY_NOW ") ON CONFLICT (day) DO NOTHING";

static const char select_complete[] = "SELECT complete, '' FROM diet_day WHERE day = ?1";

static const char insert_share[]
    = "INSERT INTO body_region (uuid, day, region, share, modified)"
      " VALUES (?1, ?2, ?3, ?4, " CHAM_QUERY_NOW ") ON CONFLICT (day, region) DO NOTHING";

static const char select_share[]
    = "SELECT share, '' FROM body_region WHERE day = ?1 AND region = ?2";

static const char insert_photo[]
    = "INSERT INTO photo (uuid, day, region, file, caption, modified)"
      " VALUES (?1, ?2, ?3, ?4, ?5, " CHAM_QUERY_NOW ")";

/* Takes one of the equal facts that the journal holds, if there is one left. */
static gboolean
take_present (ChamIntake *self, const ChamRecord *record)
{
  g_autofree char *key = NULL;
  guint count;

  if (g_hash_table_size (self->present) == 0)
    return FALSE;
  key = cham_record_make_key (record);
  count = GPOINTER_TO_UINT (g_hash_table_lookup (self->present, key));
  if (count == 0)
    return FALSE;
  g_hash_table_insert (self->present, g_steal_pointer (&key), GUINT_TO_POINTER (count - 1));
  self->report->known++;
  return TRUE;
}

/* The journal keeps the value it has. */
static void
refuse_value (ChamIntake *self, const ChamRecord *record, double stored)
{
  g_autofree char *text = cham_number_format (stored, 6);

  cham_intake_refuse (self, record, _ ("the journal has %s already; kept"), text);
}

/**
 * cham_intake_compare:
 * @statement: (nullable): the value and the note that the journal has for that time; %NULL when
 *   preparing it failed; @error is set then
 *
 * The value is the same one, or another, which the journal keeps.
 */
gboolean
cham_intake_compare (ChamIntake *self, const ChamRecord *record, double value, const char *note,
                     sqlite3_stmt *statement, GError **error)
{
  double stored;
  gboolean same_note;

  if (statement == NULL || !cham_database_next (statement, error))
    return FALSE;
  stored = sqlite3_column_double (statement, 0);
  same_note = strcmp ((const char *) sqlite3_column_text (statement, 1), note) == 0;
  sqlite3_reset (statement);
  if (stored == value && same_note)
    self->report->known++;
  else if (stored == value)
    cham_intake_refuse (self, record, _ ("the journal has this value with another note; kept"));
  else
    refuse_value (self, record, stored);
  return TRUE;
}

static gboolean
was_inserted (ChamIntake *self)
{
  return sqlite3_changes (cham_journal_get_connection (self->journal)) > 0;
}

static gboolean
take_complete (ChamIntake *self, const ChamRecord *record, GError **error)
{
  int complete = record->value != 0;

  if (!cham_query_insert (self->journal, error, NULL, insert_complete, "db", record->day,
                          complete))
    return FALSE;
  if (!was_inserted (self))
    return cham_intake_compare (self, record, complete, "",
                           cham_query (self->journal, error, select_complete, "d", record->day),
                           error);
  cham_intake_count (self, record, CHAM_CHANGED_MEALS);
  return TRUE;
}

static gboolean
take_answer (ChamIntake *self, const ChamRecord *record, GError **error)
{
  const ChamMeasure *measure = cham_names_find_measure (self->names, record->name);

  if (measure == NULL)
    return take_complete (self, record, error);
  return cham_intake_take_reading (self, record, measure, error);
}

static gboolean
take_stool (ChamIntake *self, const ChamRecord *record, GError **error)
{
  ChamStool stool = { 0, record->day, record->time, (int) record->value, record->note };
  ChamRecord same = *record;

  same.name = same.unit = (char *) "";
  if (take_present (self, &same))
    return TRUE;
  cham_intake_count (self, record, CHAM_CHANGED_STOOLS);
  return cham_rows_insert_stool (self->journal, &stool, error);
}

static gboolean
take_entry (ChamIntake *self, const ChamRecord *record, GError **error)
{
  ChamEntry entry = { 0, record->day, record->time, record->note };
  ChamRecord same = *record;

  same.name = same.unit = (char *) "";
  same.value = NAN;
  if (take_present (self, &same))
    return TRUE;
  cham_intake_count (self, record, CHAM_CHANGED_ENTRIES);
  return cham_rows_insert_entry (self->journal, &entry, error);
}

static gboolean
take_food (ChamIntake *self, const ChamRecord *record, GError **error)
{
  const ChamFood *food = cham_names_find_eaten (self->names, record->name);
  g_autoptr (ChamMealFood) eaten = cham_meal_food_new (food->name);
  g_autoptr (ChamRecord) same = cham_record_new (record->kind, record->day, record->time,
                                                 food->name);
  ChamMealSlot slot = cham_definition_read_portion (record, eaten);
  gint64 meal = 0;

  eaten->food_id = food->id;
  g_set_str (&eaten->note, record->note);
  cham_definition_write_portion (same, eaten, slot);
  g_set_str (&same->note, record->note);
  if (take_present (self, same))
    return TRUE;
  cham_intake_count (self, record, CHAM_CHANGED_MEALS);
  return cham_rows_ensure_meal (self->journal, record->day, slot, record->time, &meal, error)
         && cham_rows_insert_meal_food (self->journal, meal, eaten, error);
}

/* Whether the schedule of that day asks for a dose at that time, archived since or not. */
static gboolean
asks_for (const ChamTreatment *treatment, ChamDay day, ChamTimeOfDay time)
{
  const ChamSchedule *schedule = cham_treatment_find_schedule (treatment, day);

  if (schedule == NULL || !cham_schedule_is_due (schedule, day)
      || (treatment->start != CHAM_DAY_NONE && day < treatment->start)
      || (treatment->end != CHAM_DAY_NONE && day > treatment->end))
    return FALSE;
  for (guint i = 0; i < schedule->times->len; i++)
    if (g_array_index (schedule->times, ChamScheduleTime, i).time == time)
      return TRUE;
  return schedule->times->len == 0 && time == CHAM_TIME_NONE;
}

static gboolean
take_dose (ChamIntake *self, const ChamRecord *record, GError **error)
{
  const ChamTreatment *treatment = cham_names_find_treatment (self->names, record->name);
  gboolean skipped = record->state == CHAM_RECORD_SKIPPED;
  ChamDose dose = { 0, treatment->id, record->day, record->time, FALSE,
                    skipped ? CHAM_DOSE_SKIPPED : CHAM_DOSE_TAKEN,
                    skipped ? NAN : record->value, record->unit, record->note };
  ChamRecord same = *record;
  gint64 planned;

  same.name = treatment->name;
  same.value = dose.amount;
  if (take_present (self, &same))
    return TRUE;
  dose.planned = asks_for (treatment, record->day, record->time)
                 && !cham_rows_has_planned (self->journal, &dose, &planned, error);
  if (cham_query_has_failed (error))
    return FALSE;
  cham_intake_count (self, record, CHAM_CHANGED_DOSES);
  return cham_rows_insert_dose (self->journal, &dose, error);
}

static gboolean
take_share (ChamIntake *self, const ChamRecord *record, GError **error)
{
  ChamBodyRegion region = CHAM_BODY_HEAD_FRONT;
  const char *key;

  cham_body_region_from_string (record->name, &region);
  key = cham_body_region_to_string (region);
  if (!cham_query_insert (self->journal, error, NULL, insert_share, "dsn", record->day, key,
                          record->value))
    return FALSE;
  if (!was_inserted (self))
    return cham_intake_compare (self, record, record->value, "",
                           cham_query (self->journal, error, select_share, "ds", record->day, key),
                           error);
  cham_intake_count (self, record, CHAM_CHANGED_BODY);
  return TRUE;
}

static gboolean
take_sign (ChamIntake *self, const ChamRecord *record, GError **error)
{
  ChamSign sign = CHAM_SIGN_REDNESS;
  double values[CHAM_SIGN_N];

  cham_sign_from_string (record->name, &sign);
  if (!cham_journal_load_signs (self->journal, record->day, values, error))
    return FALSE;
  if (values[sign] == record->value)
    self->report->known++;
  else if (!isnan (values[sign]))
    refuse_value (self, record, values[sign]);
  else
    {
      cham_intake_count (self, record, CHAM_CHANGED_SCORES);
      return cham_journal_set_sign (self->journal, record->day, sign, record->value, error);
    }
  return TRUE;
}

/* The picture itself comes with a backup, not with a table. */
static gboolean
take_photo (ChamIntake *self, const ChamRecord *record, GError **error)
{
  ChamRecord same = *record;

  same.time = CHAM_TIME_NONE;
  same.value = NAN;
  if (take_present (self, &same))
    return TRUE;
  cham_intake_count (self, record, CHAM_CHANGED_PHOTOS);
  return cham_query_insert (self->journal, error, NULL, insert_photo, "dsss", record->day,
                            record->unit, record->name, record->note);
}

/** cham_intake_take_fact: FALSE only when the store fails; a bad record is reported. */
gboolean
cham_intake_take_fact (ChamIntake *self, const ChamRecord *record, GError **error)
{
  switch (record->kind)
    {
    case CHAM_RECORD_MEASURE:
    case CHAM_RECORD_FLAG:
      return take_answer (self, record, error);
    case CHAM_RECORD_FOOD:
      return take_food (self, record, error);
    case CHAM_RECORD_DOSE:
      return take_dose (self, record, error);
    case CHAM_RECORD_STOOL:
      return take_stool (self, record, error);
    case CHAM_RECORD_BODY:
      return take_share (self, record, error);
    case CHAM_RECORD_SIGN:
      return take_sign (self, record, error);
    case CHAM_RECORD_PHOTO:
      return take_photo (self, record, error);
    case CHAM_RECORD_ENTRY:
    default:
      return take_entry (self, record, error);
    }
}

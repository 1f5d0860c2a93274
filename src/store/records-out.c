/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The journal as records: one query a table, one reader a query. What is not recorded has no
 * row and no record. */
#include "store/records.h"

#include <math.h>
#include <string.h>

#include "store/care.h"
#include "store/catalogue.h"
#include "store/definitions.h"
#include "store/foods.h"
#include "store/meal-plans.h"
#include "store/overviews.h"
#include "store/query.h"
#include "store/readings.h"
#include "store/rows.h"
#include "store/scores.h"
#include "store/treatments.h"
#include "store/trials.h"

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

static const char select_mappings[] = "SELECT name, text FROM mapping";

static const char select_own_foods[]
    = "SELECT food.name, coalesce (group_concat (food_group.key, ',' ORDER BY food_group.key), ''),"
      " food.archived, food.id, food.also"
      " FROM food LEFT JOIN food_in_group ON food_in_group.food = food.id"
      " LEFT JOIN food_group ON food_group.id = food_in_group.\"group\""
      " WHERE food.seeded = 0 GROUP BY food.id";

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

/* @note: (transfer full) */
static void
append_definition (GPtrArray *records, ChamRecordKind kind, ChamDay day, const char *name,
                   char *note)
{
  ChamRecord *record = cham_record_new (kind, day, CHAM_TIME_NONE, name);

  record->state = CHAM_RECORD_DEFINITION;
  g_free (record->note);
  record->note = note;
  g_ptr_array_add (records, record);
}

static int
find_usual_position (GPtrArray *built_in, const char *key)
{
  for (guint i = 0; i < built_in->len; i++)
    if (g_str_equal (((ChamMeasure *) built_in->pdata[i])->key, key))
      return (int) i;
  return -1;
}

/* A built-in measure is defined by the program, but for whether and where the check-in shows it.
 * @built_in: (element-type ChamMeasure): those of a new journal, in its order */
static void
append_measure (GPtrArray *records, const ChamMeasure *measure, GPtrArray *built_in, ChamDay day)
{
  gboolean flag = measure->kind == CHAM_MEASURE_FLAG;
  ChamRecordKind kind = flag ? CHAM_RECORD_FLAG : CHAM_RECORD_MEASURE;
  char *note = measure->key == NULL
                   ? cham_definition_write_measure (measure)
                   : cham_definition_write_built_in (
                         measure, find_usual_position (built_in, measure->key));

  if (note != NULL)
    append_definition (records, kind, day, measure->name, note);
}

static void
append_treatment (GPtrArray *records, const ChamTreatment *treatment, ChamDay day)
{
  for (guint i = 0; i < treatment->schedules->len; i++)
    {
      const ChamSchedule *schedule = g_ptr_array_index (treatment->schedules, i);

      append_definition (records, CHAM_RECORD_DOSE, schedule->from, treatment->name,
                         cham_definition_write_treatment (treatment, schedule));
    }
  if (treatment->schedules->len == 0)
    append_definition (records, CHAM_RECORD_DOSE, day, treatment->name,
                       cham_definition_write_treatment (treatment, NULL));
}

/* A food and what it is, but for what is inside it. */
typedef struct
{
  gint64 id;
  char *name;
  char *groups;
  char **also;
  gboolean archived;
} OwnFood;

static void
own_food_free (OwnFood *self)
{
  g_free (self->name);
  g_free (self->groups);
  g_strfreev (self->also);
  g_free (self);
}

static gpointer
read_own_food (sqlite3_stmt *statement)
{
  OwnFood *food = g_new0 (OwnFood, 1);

  food->name = cham_database_dup_text (statement, 0);
  food->groups = cham_database_dup_text (statement, 1);
  food->archived = sqlite3_column_int (statement, 2) != 0;
  food->id = sqlite3_column_int64 (statement, 3);
  food->also = g_strsplit ((const char *) sqlite3_column_text (statement, 4), ";", -1);
  return food;
}

static gboolean
append_foods (ChamJournal *self, GPtrArray *records, ChamDay day, GError **error)
{
  g_autoptr (GPtrArray) foods
      = cham_query_list (cham_query (self, error, select_own_foods, ""), read_own_food,
                         (GDestroyNotify) own_food_free, error);

  for (guint i = 0; foods != NULL && i < foods->len; i++)
    {
      const OwnFood *food = foods->pdata[i];
      g_autoptr (GPtrArray) inside = cham_journal_list_ingredients (self, food->id, error);

      if (inside == NULL)
        return FALSE;
      append_definition (records, CHAM_RECORD_FOOD, day, food->name,
                         cham_definition_write_food (food->groups, food->archived,
                                                     (const char *const *) food->also, inside));
    }
  return foods != NULL;
}

static gboolean
append_groups (ChamJournal *self, GPtrArray *records, ChamDay day, GError **error)
{
  g_autoptr (GHashTable) usual = cham_catalogue_list_roles (error);
  g_autoptr (GPtrArray) groups
      = usual != NULL ? cham_journal_list_food_groups (self, error) : NULL;

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const ChamFoodGroup *group = groups->pdata[i];
      g_autofree char *name = g_strconcat (CHAM_DEFINITION_GROUP, group->key, NULL);
      ChamFoodRole role
          = (ChamFoodRole) GPOINTER_TO_INT (g_hash_table_lookup (usual, group->key));

      if (role != group->role)
        append_definition (
            records, CHAM_RECORD_ENTRY, day, name,
            cham_definition_write_value ("role", cham_food_role_to_string (group->role)));
    }
  return groups != NULL;
}

static gboolean
append_mappings (ChamJournal *self, GPtrArray *records, ChamDay day, GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, select_mappings, "");
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (cham_database_next (statement, &failure))
    {
      g_autofree char *name = g_strconcat (CHAM_DEFINITION_MAPPING,
                                           (const char *) sqlite3_column_text (statement, 0), NULL);

      append_definition (
          records, CHAM_RECORD_ENTRY, day, name,
          cham_definition_write_value ("value",
                                       (const char *) sqlite3_column_text (statement, 1)));
    }
  sqlite3_reset (statement);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
append_plan (ChamJournal *self, GPtrArray *records, GError **error)
{
  g_autoptr (ChamMealPlan) plan = cham_journal_load_meal_plan (self, error);

  for (guint i = 0; plan != NULL && i < plan->foods->len; i++)
    {
      const ChamPlannedFood *food = g_ptr_array_index (plan->foods, i);

      append_definition (records, CHAM_RECORD_ENTRY, food->from, CHAM_DEFINITION_PLANNED,
                         cham_definition_write_planned (food));
    }
  for (guint i = 0; plan != NULL && i < plan->rules->len; i++)
    {
      const ChamDietRule *rule = g_ptr_array_index (plan->rules, i);

      append_definition (records, CHAM_RECORD_ENTRY, rule->from, CHAM_DEFINITION_DIET,
                         cham_definition_write_diet (rule));
    }
  return plan != NULL;
}

/* A damaged plan cannot be read again anywhere else; it stays in its own journal. */
static gboolean
append_trials (ChamJournal *self, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) trials = cham_journal_list_trials (self, error);

  for (guint i = 0; trials != NULL && i < trials->len; i++)
    {
      const ChamTrial *trial = g_ptr_array_index (trials, i);

      if (trial->damage != NULL)
        continue;
      append_definition (records, CHAM_RECORD_ENTRY, trial->start, CHAM_DEFINITION_TRIAL,
                         cham_definition_write_trial (trial));
      for (guint j = 0; j < trial->events->len; j++)
        {
          const ChamTrialEvent *event = g_ptr_array_index (trial->events, j);

          append_definition (records, CHAM_RECORD_ENTRY, event->day, CHAM_DEFINITION_TRIAL_EVENT,
                             cham_definition_write_trial_event (trial, event));
          ((ChamRecord *) g_ptr_array_index (records, records->len - 1))->time = event->time;
        }
    }
  return trials != NULL;
}

static const ChamVisit *
find_visit (const GPtrArray *visits, gint64 id)
{
  for (guint i = 0; i < visits->len; i++)
    if (((const ChamVisit *) g_ptr_array_index (visits, i))->id == id)
      return g_ptr_array_index (visits, i);
  return NULL;
}

static gboolean
append_questions (ChamJournal *self, GPtrArray *records, const GPtrArray *visits, ChamDay day,
                  GError **error)
{
  g_autoptr (GPtrArray) questions = cham_journal_list_all_questions (self, error);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      const ChamQuestion *question = g_ptr_array_index (questions, i);
      const ChamVisit *visit = find_visit (visits, question->visit_id);

      append_definition (records, CHAM_RECORD_ENTRY, visit != NULL ? visit->day : day,
                         CHAM_DEFINITION_QUESTION,
                         cham_definition_write_question (question, visit));
    }
  return questions != NULL;
}

static gboolean
append_care (ChamJournal *self, GPtrArray *records, ChamDay day, GError **error)
{
  g_autoptr (GPtrArray) contacts = cham_journal_list_contacts (self, error);
  g_autoptr (GPtrArray) visits
      = contacts != NULL ? cham_journal_list_visits (self, error) : NULL;

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    append_definition (records, CHAM_RECORD_ENTRY, day, CHAM_DEFINITION_CONTACT,
                       cham_definition_write_contact (g_ptr_array_index (contacts, i)));
  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const ChamVisit *visit = g_ptr_array_index (visits, i);

      append_definition (records, CHAM_RECORD_ENTRY, visit->day, CHAM_DEFINITION_VISIT,
                         cham_definition_write_visit (visit));
    }
  return visits != NULL && append_questions (self, records, visits, day, error);
}

static void
append_setting (ChamJournal *self, GPtrArray *records, ChamDay day, const char *key)
{
  g_autofree char *value = cham_journal_dup_setting (self, key);

  if (value != NULL && *value != '\0')
    append_definition (records, CHAM_RECORD_ENTRY, day, key,
                       cham_definition_write_value ("value", value));
}

static gboolean
append_definitions (ChamJournal *self, GPtrArray *records, GError **error)
{
  ChamDayRange span = cham_journal_get_span (self);
  ChamDay day = cham_day_range_is_empty (span) ? cham_day_new (1970, 1, 1) : span.from;
  g_autoptr (GPtrArray) built_in = cham_measure_list_built_in ();
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self, error);
  g_autoptr (GPtrArray) treatments
      = measures != NULL ? cham_journal_list_treatments (self, TRUE, error) : NULL;

  if (treatments == NULL)
    return FALSE;
  for (guint i = 0; i < measures->len; i++)
    append_measure (records, g_ptr_array_index (measures, i), built_in, day);
  for (guint i = 0; i < treatments->len; i++)
    append_treatment (records, g_ptr_array_index (treatments, i), day);
  append_setting (self, records, day, CHAM_SETTING_PERSON);
  append_setting (self, records, day, CHAM_SETTING_INVENTED);
  append_setting (self, records, day, CHAM_SETTING_PROFILE);
  append_setting (self, records, day, CHAM_SETTING_STOOLS);
  append_setting (self, records, day, CHAM_SETTING_REVIEWED);
  append_setting (self, records, day, CHAM_SETTING_FLARE_RULE);
  append_setting (self, records, day, CHAM_SETTING_UNDERSTOOD);
  append_setting (self, records, day, CHAM_SETTING_DISMISSED);
  return append_groups (self, records, day, error) && append_foods (self, records, day, error)
         && append_mappings (self, records, day, error) && append_plan (self, records, error)
         && append_trials (self, records, error) && append_care (self, records, day, error);
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
      || (whole && !append_definitions (self, records, error)))
    return NULL;
  g_ptr_array_sort_values (records, (GCompareFunc) cham_record_compare);
  return g_steal_pointer (&records);
}

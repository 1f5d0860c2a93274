/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a journal has beyond a new one, as records that define it: measures, treatments, foods,
 * settings and mappings. What is planned is in records-out-plans.c. */
#include "store/records-out.h"

#include "store/catalogue.h"
#include "store/definitions.h"
#include "store/foods.h"
#include "store/overviews.h"
#include "store/query.h"
#include "store/readings.h"
#include "store/treatments.h"

static const char select_mappings[] = "SELECT name, text FROM mapping";

static const char select_own_foods[]
    = "SELECT food.name, coalesce (group_concat (food_group.key, ',' ORDER BY food_group.key), ''),"
      " food.archived, food.id, food.also"
      " FROM food LEFT JOIN food_in_group ON food_in_group.food = food.id"
      " LEFT JOIN food_group ON food_group.id = food_in_group.\"group\""
      " WHERE food.seeded = 0 GROUP BY food.id";

/**
 * cham_records_out_define:
 * @note: (transfer full): what it is
 *
 * Adds the definition of @name.
 *
 * Returns: (transfer none): the definition
 */
ChamRecord *
cham_records_out_define (GPtrArray *records, ChamRecordKind kind, ChamDay day, const char *name,
                         char *note)
{
  ChamRecord *record = cham_record_new (kind, day, CHAM_TIME_NONE, name);

  record->state = CHAM_RECORD_DEFINITION;
  g_free (record->note);
  record->note = note;
  g_ptr_array_add (records, record);
  return record;
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
    cham_records_out_define (records, kind, day, measure->name, note);
}

static void
append_treatment (GPtrArray *records, const ChamTreatment *treatment, ChamDay day)
{
  for (guint i = 0; i < treatment->schedules->len; i++)
    {
      const ChamSchedule *schedule = g_ptr_array_index (treatment->schedules, i);

      cham_records_out_define (records, CHAM_RECORD_DOSE, schedule->from, treatment->name,
                               cham_definition_write_treatment (treatment, schedule));
    }
  if (treatment->schedules->len == 0)
    cham_records_out_define (records, CHAM_RECORD_DOSE, day, treatment->name,
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
      cham_records_out_define (records, CHAM_RECORD_FOOD, day, food->name,
                               cham_definition_write_food (
                                   food->groups, food->archived,
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
        cham_records_out_define (
            records, CHAM_RECORD_ENTRY, day, name,
            cham_definition_write_value ("role", cham_food_role_to_string (group->role)));
    }
  return groups != NULL;
}

/* Where mappings go. */
typedef struct
{
  GPtrArray *records;
  ChamDay day;
} Mappings;

static void
take_mapping (sqlite3_stmt *statement, gpointer data)
{
  const Mappings *mappings = data;
  g_autofree char *name = g_strconcat (CHAM_DEFINITION_MAPPING,
                                       (const char *) sqlite3_column_text (statement, 0), NULL);
  char *note = cham_definition_write_value ("value",
                                            (const char *) sqlite3_column_text (statement, 1));

  cham_records_out_define (mappings->records, CHAM_RECORD_ENTRY, mappings->day, name, note);
}

static void
append_setting (ChamJournal *self, GPtrArray *records, ChamDay day, const char *key)
{
  g_autofree char *value = cham_journal_dup_setting (self, key);

  if (value != NULL && *value != '\0')
    cham_records_out_define (records, CHAM_RECORD_ENTRY, day, key,
                             cham_definition_write_value ("value", value));
}

static void
append_settings (ChamJournal *self, GPtrArray *records, ChamDay day)
{
  static const char *const keys[]
      = { CHAM_SETTING_PERSON,     CHAM_SETTING_INVENTED, CHAM_SETTING_PROFILE,
          CHAM_SETTING_STOOLS,     CHAM_SETTING_REVIEWED, CHAM_SETTING_FLARE_RULE,
          CHAM_SETTING_UNDERSTOOD, CHAM_SETTING_DISMISSED };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    append_setting (self, records, day, keys[i]);
}

static gboolean
append_things (ChamJournal *self, GPtrArray *records, ChamDay day, GError **error)
{
  g_autoptr (GPtrArray) built_in = cham_measure_list_built_in ();
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self, error);
  g_autoptr (GPtrArray) treatments
      = measures != NULL ? cham_journal_list_treatments (self, TRUE, error) : NULL;

  for (guint i = 0; treatments != NULL && i < measures->len; i++)
    append_measure (records, g_ptr_array_index (measures, i), built_in, day);
  for (guint i = 0; treatments != NULL && i < treatments->len; i++)
    append_treatment (records, g_ptr_array_index (treatments, i), day);
  return treatments != NULL;
}

/** cham_records_out_add_definitions: Adds the definitions to @records, plans too. */
gboolean
cham_records_out_add_definitions (ChamJournal *self, GPtrArray *records, GError **error)
{
  ChamDayRange span = cham_journal_get_span (self);
  ChamDay day = cham_day_range_is_empty (span) ? cham_day_new (1970, 1, 1) : span.from;
  Mappings mappings = { records, day };

  if (!append_things (self, records, day, error))
    return FALSE;
  append_settings (self, records, day);
  return append_groups (self, records, day, error) && append_foods (self, records, day, error)
         && cham_query_for_each (cham_query (self, error, select_mappings, ""), take_mapping,
                                 &mappings, error)
         && cham_records_out_add_plans (self, records, day, error);
}

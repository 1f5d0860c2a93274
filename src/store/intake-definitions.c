/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the things in a file are. A definition makes what the journal does not have; what it has
 * stays as the person has it, but for whether and where the check-in shows a built-in measure, and
 * for foods that are still as the catalogue has them. */
#include "store/intake.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/flare-rule.h"
#include "store/catalogue.h"
#include "store/definitions.h"
#include "store/foods.h"
#include "store/overviews.h"
#include "store/query.h"
#include "store/readings.h"
#include "store/rows.h"
#include "store/schedules.h"

static const char select_seeded[] = "SELECT seeded FROM food WHERE id = ?1";

/* A measure or treatment that is put together before it is added. */
typedef struct
{
  const ChamRecord *record; /* the first that defines it */
  guint count;              /* how many define it */
  ChamMeasure *measure;
  ChamTreatment *treatment;
} Pending;

static void
pending_free (Pending *self)
{
  cham_measure_free (self->measure);
  cham_treatment_free (self->treatment);
  g_free (self);
}

/** cham_intake_refuse_definition: Leaves out a definition that says what cannot be. */
void
cham_intake_refuse_definition (ChamIntake *self, const ChamRecord *record)
{
  cham_intake_refuse (self, record, _ ("the definition of “%s” is not understood"), record->name);
}

/**
 * cham_intake_settle:
 * @added: whether what @record defines is stored
 * @count: how many records that is
 * @failure: (nullable): why it is not
 *
 * A value that the journal refuses is a problem of the record, anything else one of the store.
 *
 * Returns: FALSE with @error set for one of the store
 */
gboolean
cham_intake_settle (ChamIntake *self, const ChamRecord *record, gboolean added, guint count,
                    const GError *failure, GError **error)
{
  if (added)
    self->report->added += count;
  else if (g_error_matches (failure, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID)
           || g_error_matches (failure, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_EMPTY)
           || g_error_matches (failure, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_TOO_LONG))
    cham_intake_refuse_definition (self, record);
  else
    {
      g_propagate_error (error, g_error_copy (failure));
      return FALSE;
    }
  return TRUE;
}

/* Remembers where the check-in of the file has a measure; all are placed once all are there. */
static void
note_place (ChamIntake *self, gint64 measure, int position)
{
  ChamMeasurePlace place = { measure, position };

  g_array_append_val (self->places, place);
}

/* Where @measure stands in a new journal. */
static int
get_usual_position (const ChamMeasure *measure)
{
  g_autoptr (GPtrArray) measures = cham_measure_list_built_in ();

  for (guint i = 0; i < measures->len; i++)
    if (g_str_equal (((ChamMeasure *) measures->pdata[i])->key, measure->key))
      return ((ChamMeasure *) measures->pdata[i])->position;
  return measure->position;
}

/* What the check-in of the file does with a built-in measure, where the person has not moved it
 * here. */
static gboolean
take_built_in (ChamIntake *self, const ChamRecord *record, const ChamMeasure *measure,
               GHashTable *values, GError **error)
{
  const char *enabled = g_hash_table_lookup (values, "enabled");
  gboolean shown = enabled == NULL ? measure->enabled : strcmp (enabled, "0") != 0;
  int position = measure->position;

  if (!cham_definition_read_position (values, &position))
    cham_intake_refuse_definition (self, record);
  else if (measure->key == NULL
           || (shown == measure->enabled
               && (position == measure->position
                   || measure->position != get_usual_position (measure))))
    self->report->known++;
  else
    {
      self->report->added++;
      self->what |= CHAM_CHANGED_MEASURES;
      if (measure->position == get_usual_position (measure))
        note_place (self, measure->id, position);
      return cham_journal_set_measure_enabled (self->journal, measure->id, shown, error);
    }
  return TRUE;
}

static gboolean
take_measure (ChamIntake *self, const ChamRecord *record, GHashTable *values, GPtrArray *pending,
              GError **error)
{
  const ChamMeasure *present = cham_names_find_measure (self->names, record->name);
  ChamMeasure *measure;
  Pending *added;

  if (present != NULL)
    return take_built_in (self, record, present, values, error);
  measure = cham_definition_read_measure (record->name, values);
  if (measure == NULL)
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  added = g_new0 (Pending, 1);
  added->record = record;
  added->count = 1;
  added->measure = measure;
  g_ptr_array_add (pending, added);
  return TRUE;
}

static Pending *
ensure_treatment (GPtrArray *pending, const ChamRecord *record)
{
  Pending *added;

  for (guint i = 0; i < pending->len; i++)
    {
      Pending *present = g_ptr_array_index (pending, i);

      if (present->treatment != NULL && strcmp (present->record->name, record->name) == 0)
        return present;
    }
  added = g_new0 (Pending, 1);
  added->record = record;
  added->treatment = cham_treatment_new (record->name, CHAM_TREATMENT_SUPPLEMENT);
  g_ptr_array_add (pending, added);
  return added;
}

static void
take_treatment (ChamIntake *self, const ChamRecord *record, GHashTable *values, GPtrArray *pending)
{
  g_autoptr (ChamSchedule) schedule = cham_definition_read_schedule (values, record->day);
  gboolean wanted = g_hash_table_contains (values, "schedule");
  Pending *added;

  if (cham_names_find_treatment (self->names, record->name) != NULL)
    {
      self->report->known++;
      return;
    }
  added = ensure_treatment (pending, record);
  if (!cham_definition_read_treatment (values, added->treatment)
      || (wanted && (schedule == NULL || !cham_schedules_check (schedule, NULL))))
    cham_intake_refuse_definition (self, record);
  else
    added->count++;
  if (schedule != NULL && cham_schedules_check (schedule, NULL))
    g_ptr_array_add (added->treatment->schedules, g_steal_pointer (&schedule));
}

static gboolean
is_archived (GHashTable *values)
{
  return g_strcmp0 (g_hash_table_lookup (values, "archived"), "1") == 0;
}

static gboolean
add_food (ChamIntake *self, const ChamRecord *record, const char *const *groups, GError **error)
{
  g_autoptr (ChamFood) food = cham_food_new (record->name);

  g_strfreev (food->groups);
  food->groups = g_strdupv ((char **) groups);
  return cham_names_add_food (self->names, food, error);
}

static gboolean
is_of_catalogue (ChamIntake *self, const ChamFood *food)
{
  gint64 seeded = 0;

  return cham_query_integer (cham_query (self->journal, NULL, select_seeded, "i", food->id),
                             &seeded, NULL)
         && seeded != 0;
}

static gboolean
take_other_names (ChamIntake *self, GHashTable *values, const ChamFood *food, GError **error)
{
  g_auto (GStrv) also = cham_definition_read_names (values, "also");

  return also == NULL || *also == NULL
         || cham_journal_set_other_names (self->journal, food->id, (const char *const *) also,
                                          error);
}

/* A food of the catalogue becomes what the person made of it elsewhere, unless it is changed here
 * already. What is inside comes once all foods are there. */
static gboolean
take_food (ChamIntake *self, const ChamRecord *record, GHashTable *values, GPtrArray *dishes,
           GError **error)
{
  const char *text = g_hash_table_lookup (values, "groups");
  g_auto (GStrv) groups = g_strsplit (text != NULL ? text : "", ",", -1);
  const ChamFood *food = cham_names_find_food (self->names, record->name);
  gboolean inside = food != NULL || g_hash_table_contains (values, "ingredients");
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (food != NULL && !is_of_catalogue (self, food))
    {
      self->report->known++;
      return TRUE;
    }
  if (food == NULL)
    added = add_food (self, record, (const char *const *) groups, &failure);
  else
    added = cham_journal_set_food_groups (self->journal, food->id, (const char *const *) groups,
                                          &failure);
  food = cham_names_find_food (self->names, record->name);
  if (added)
    added = take_other_names (self, values, food, &failure);
  if (added && is_archived (values))
    added = cham_journal_set_food_archived (self->journal, food->id, TRUE, &failure);
  if (added && inside)
    g_ptr_array_add (dishes, (gpointer) record);
  self->what |= CHAM_CHANGED_FOODS;
  return cham_intake_settle (self, record, added, 1, failure, error);
}

static gboolean
add_unknown (ChamIntake *self, const char *const *names, GError **error)
{
  for (; *names != NULL; names++)
    {
      g_autoptr (ChamFood) food = cham_food_new (*names);

      if (cham_names_find_food (self->names, *names) == NULL
          && !cham_names_add_food (self->names, food, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_ingredients (ChamIntake *self, const ChamRecord *record, GError **error)
{
  g_autoptr (GHashTable) values = cham_definition_parse (record->note);
  g_auto (GStrv) names = cham_definition_read_names (values, "ingredients");
  const ChamFood *food = cham_names_find_food (self->names, record->name);
  g_autoptr (GError) failure = NULL;
  gboolean stored;

  if (names == NULL)
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  stored = add_unknown (self, (const char *const *) names, &failure)
           && cham_journal_set_ingredients (self->journal, food->id, (const char *const *) names,
                                            &failure);
  return cham_intake_settle (self, record, stored, 0, failure, error);
}

static const ChamFoodGroup *
find_group (const GPtrArray *groups, const char *key)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (((const ChamFoodGroup *) groups->pdata[i])->key, key))
      return groups->pdata[i];
  return NULL;
}

/* What the person chose here already stays. */
static gboolean
take_group (ChamIntake *self, const ChamRecord *record, GHashTable *values, GError **error)
{
  const char *key = record->name + strlen (CHAM_DEFINITION_GROUP);
  g_autoptr (GHashTable) usual = cham_catalogue_list_roles (error);
  g_autoptr (GPtrArray) groups
      = usual != NULL ? cham_journal_list_food_groups (self->journal, error) : NULL;
  const ChamFoodGroup *group = groups != NULL ? find_group (groups, key) : NULL;
  g_autoptr (GError) failure = NULL;
  ChamFoodRole role;
  gboolean stored;

  if (groups == NULL)
    return FALSE;
  if (group == NULL
      || !cham_food_role_from_string (g_hash_table_lookup (values, "role"), &role))
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  if (group->role == role
      || GPOINTER_TO_INT (g_hash_table_lookup (usual, key)) != (int) group->role)
    {
      self->report->known++;
      return TRUE;
    }
  stored = cham_journal_set_food_group_role (self->journal, key, role, &failure);
  self->what |= CHAM_CHANGED_FOODS;
  return cham_intake_settle (self, record, stored, 1, failure, error);
}

static gboolean
take_mapping (ChamIntake *self, const ChamRecord *record, GHashTable *values, GError **error)
{
  const char *name = record->name + strlen (CHAM_DEFINITION_MAPPING);
  const char *text = g_hash_table_lookup (values, "value");
  g_autoptr (GError) failure = NULL;
  g_autofree char *present = cham_journal_dup_mapping (self->journal, name, &failure);
  gboolean stored;

  if (text == NULL || present != NULL)
    {
      if (text == NULL)
        cham_intake_refuse_definition (self, record);
      else
        self->report->known++;
      return TRUE;
    }
  stored = failure == NULL && cham_journal_set_mapping (self->journal, name, text, &failure);
  self->what |= CHAM_CHANGED_SETTINGS;
  return cham_intake_settle (self, record, stored, 1, failure, error);
}

static gboolean
is_setting (const char *key, const char *value)
{
  ChamFlareRule rule;

  if (strcmp (key, CHAM_SETTING_FLARE_RULE) == 0)
    return cham_flare_rule_parse (value, &rule);
  return strcmp (key, CHAM_SETTING_PERSON) == 0 || strcmp (key, CHAM_SETTING_INVENTED) == 0
         || strcmp (key, CHAM_SETTING_PROFILE) == 0 || strcmp (key, CHAM_SETTING_STOOLS) == 0
         || strcmp (key, CHAM_SETTING_REVIEWED) == 0 || strcmp (key, CHAM_SETTING_UNDERSTOOD) == 0
         || strcmp (key, CHAM_SETTING_DISMISSED) == 0;
}

/* A journal of a person's own does not become an invented one by what is added to it. */
static gboolean
take_setting (ChamIntake *self, const ChamRecord *record, GHashTable *values, GError **error)
{
  gboolean invented = strcmp (record->name, CHAM_SETTING_INVENTED) == 0;
  const char *value = g_hash_table_lookup (values, "value");
  g_autofree char *present = NULL;

  if (value == NULL || !is_setting (record->name, value))
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  present = cham_journal_dup_setting (self->journal, record->name);
  if ((present != NULL && *present != '\0')
      || (invented && !cham_day_range_is_empty (cham_journal_get_span (self->journal))))
    {
      self->report->known++;
      return TRUE;
    }
  self->report->added++;
  self->what |= CHAM_CHANGED_SETTINGS;
  return cham_journal_set_setting (self->journal, record->name, value, error);
}

static gboolean
take_definition (ChamIntake *self, const ChamRecord *record, GPtrArray *pending,
                 GPtrArray *dishes, GPtrArray *plans, GError **error)
{
  g_autoptr (GHashTable) values = cham_definition_parse (record->note);

  if (values == NULL)
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  switch (record->kind)
    {
    case CHAM_RECORD_MEASURE:
    case CHAM_RECORD_FLAG:
      return take_measure (self, record, values, pending, error);
    case CHAM_RECORD_FOOD:
      return take_food (self, record, values, dishes, error);
    case CHAM_RECORD_DOSE:
      take_treatment (self, record, values, pending);
      return TRUE;
    case CHAM_RECORD_ENTRY:
      if (cham_intake_is_plan (record) || cham_intake_is_trial (record)
          || cham_intake_is_care (record))
        {
          g_ptr_array_add (plans, (gpointer) record);
          return TRUE;
        }
      if (g_str_has_prefix (record->name, CHAM_DEFINITION_GROUP))
        return take_group (self, record, values, error);
      return g_str_has_prefix (record->name, CHAM_DEFINITION_MAPPING)
                 ? take_mapping (self, record, values, error)
                 : take_setting (self, record, values, error);
    case CHAM_RECORD_STOOL:
    case CHAM_RECORD_BODY:
    case CHAM_RECORD_SIGN:
    case CHAM_RECORD_PHOTO:
    default:
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
}

/* Measures in the order of the check-in, so that each finds its place behind those before. */
static int
compare_pending (gconstpointer a, gconstpointer b)
{
  const Pending *left = *(Pending *const *) a, *right = *(Pending *const *) b;

  if (left->measure == NULL || right->measure == NULL)
    return (left->measure == NULL) - (right->measure == NULL);
  return left->measure->position - right->measure->position;
}

static int
compare_schedules (gconstpointer a, gconstpointer b)
{
  return (*(ChamSchedule *const *) a)->from - (*(ChamSchedule *const *) b)->from;
}

static gboolean
add_pending (ChamIntake *self, Pending *pending, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (pending->measure != NULL)
    {
      int position = pending->measure->position;

      added = cham_names_add_measure (self->names, pending->measure, &failure);
      if (added)
        note_place (self, pending->measure->id, position);
    }
  else
    {
      g_ptr_array_sort (pending->treatment->schedules, compare_schedules);
      added = cham_names_add_treatment (self->names, pending->treatment, &failure);
    }
  self->what |= pending->measure != NULL ? CHAM_CHANGED_MEASURES : CHAM_CHANGED_TREATMENTS;
  return cham_intake_settle (self, pending->record, added, pending->count, failure, error);
}

static gboolean
place_measures (ChamIntake *self, GError **error)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const ChamMeasurePlace *place = &g_array_index (self->places, ChamMeasurePlace, i);

      if (!cham_rows_place_measure (self->journal, place->measure, place->position, error))
        return FALSE;
    }
  return TRUE;
}

/* Once all that can be tested is there. */
static gboolean
take_trials (ChamIntake *self, const GPtrArray *records, const char *name, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (records, i);

      if (strcmp (record->name, name) == 0 && !cham_intake_take_trial (self, record, error))
        return FALSE;
    }
  return TRUE;
}

/** cham_intake_take_definitions: FALSE only when the store fails; what is bad is reported. */
gboolean
cham_intake_take_definitions (ChamIntake *self, GError **error)
{
  g_autoptr (GPtrArray) pending = g_ptr_array_new_with_free_func ((GDestroyNotify) pending_free);
  g_autoptr (GPtrArray) dishes = g_ptr_array_new ();
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();

  for (guint i = 0; i < self->definitions->len; i++)
    if (!take_definition (self, g_ptr_array_index (self->definitions, i), pending, dishes, plans,
                          error))
      return FALSE;
  for (guint i = 0; i < dishes->len; i++)
    if (!take_ingredients (self, g_ptr_array_index (dishes, i), error))
      return FALSE;
  for (guint i = 0; i < plans->len; i++)
    if (cham_intake_is_plan (g_ptr_array_index (plans, i))
        && !cham_intake_take_plan (self, g_ptr_array_index (plans, i), error))
      return FALSE;
  if (!cham_intake_take_care (self, plans, error))
    return FALSE;
  g_ptr_array_sort (pending, compare_pending);
  for (guint i = 0; i < pending->len; i++)
    if (!add_pending (self, g_ptr_array_index (pending, i), error))
      return FALSE;
  return place_measures (self, error)
         && take_trials (self, plans, CHAM_DEFINITION_TRIAL, error)
         && take_trials (self, plans, CHAM_DEFINITION_TRIAL_EVENT, error);
}

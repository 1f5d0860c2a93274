/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The measures and treatments that a file defines. What the journal does not have is put together
 * from all its definitions before it is added; what it has stays as the person has it, but for
 * whether and where the check-in shows a built-in measure. */
#include "store/intake.h"

#include <string.h>

#include "store/definitions.h"
#include "store/readings.h"
#include "store/rows.h"
#include "store/schedules.h"

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

/** cham_intake_take_measure: FALSE only when the store fails; what is bad is reported. */
gboolean
cham_intake_take_measure (ChamIntake *self, const ChamRecord *record, GHashTable *values,
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
  g_ptr_array_add (self->things, added);
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

/** cham_intake_take_treatment: Each of its definitions adds a schedule. */
void
cham_intake_take_treatment (ChamIntake *self, const ChamRecord *record, GHashTable *values)
{
  g_autoptr (ChamSchedule) schedule = cham_definition_read_schedule (values, record->day);
  gboolean wanted = g_hash_table_contains (values, "schedule");
  Pending *added;

  if (cham_names_find_treatment (self->names, record->name) != NULL)
    {
      self->report->known++;
      return;
    }
  added = ensure_treatment (self->things, record);
  if (!cham_definition_read_treatment (values, added->treatment)
      || (wanted && (schedule == NULL || !cham_schedules_check (schedule, NULL))))
    cham_intake_refuse_definition (self, record);
  else
    added->count++;
  if (schedule != NULL && cham_schedules_check (schedule, NULL))
    g_ptr_array_add (added->treatment->schedules, g_steal_pointer (&schedule));
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

/* Each behind those that stand before it, so all of them have to be there. */
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

/** cham_intake_new_things: (transfer full): Nothing put together yet. */
GPtrArray *
cham_intake_new_things (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pending_free);
}

/** cham_intake_add_things: Adds what is put together to the journal. */
gboolean
cham_intake_add_things (ChamIntake *self, GError **error)
{
  g_ptr_array_sort (self->things, compare_pending);
  for (guint i = 0; i < self->things->len; i++)
    if (!add_pending (self, g_ptr_array_index (self->things, i), error))
      return FALSE;
  return place_measures (self, error);
}

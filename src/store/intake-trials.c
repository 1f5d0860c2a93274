/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Trials in a file. One that the journal has already, of the same thing from the same day, keeps
 * its plan; the events that it lacks are added. A damaged one is taken in as it is. */
#include "store/intake.h"

#include <string.h>

#include "store/definitions.h"
#include "store/trial-rows.h"
#include "store/trials.h"

/** cham_intake_is_trial: Whether @record is a definition of a trial or of what happened in one. */
gboolean
cham_intake_is_trial (const ChamRecord *record)
{
  return strcmp (record->name, CHAM_DEFINITION_TRIAL) == 0
         || strcmp (record->name, CHAM_DEFINITION_TRIAL_EVENT) == 0
         || strcmp (record->name, CHAM_DEFINITION_DAMAGED_TRIAL) == 0
         || strcmp (record->name, CHAM_DEFINITION_DAMAGED_TRIAL_EVENT) == 0;
}

static const ChamTrial *
find_trial (const GPtrArray *trials, const ChamTrial *wanted)
{
  for (guint i = 0; i < trials->len; i++)
    {
      const ChamTrial *trial = g_ptr_array_index (trials, i);

      if (trial->start == wanted->start && trial->kind == wanted->kind
          && strcmp (trial->exposure, wanted->exposure) == 0)
        return trial;
    }
  return NULL;
}

static gboolean
take_trial (ChamIntake *self, const ChamRecord *record, const GPtrArray *trials,
            GHashTable *values, GError **error)
{
  g_autoptr (ChamTrial) trial = cham_definition_read_trial (values);
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (trial == NULL || trial->start != record->day)
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  if (find_trial (trials, trial) != NULL)
    {
      self->report->known++;
      return TRUE;
    }
  added = cham_rows_check_trial (self->journal, trial, &failure)
          && cham_rows_insert_trial (self->journal, trial, &failure);
  return cham_intake_settle (self, record, added, 1, failure, error);
}

static gboolean
has_event (const GPtrArray *events, const ChamTrialEvent *event)
{
  for (guint i = 0; i < events->len; i++)
    {
      const ChamTrialEvent *known = g_ptr_array_index (events, i);

      if (known->kind == event->kind && known->day == event->day && known->time == event->time
          && strcmp (known->note, event->note) == 0)
        return TRUE;
    }
  return FALSE;
}

/* @id: the trial it belongs to */
static gboolean
add_event (ChamIntake *self, const ChamRecord *record, gint64 id, ChamTrialEvent *event,
           GError **error)
{
  g_autoptr (GPtrArray) events = cham_rows_list_trial_events (self->journal, id, error);
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (events == NULL)
    return FALSE;
  if (has_event (events, event))
    {
      self->report->known++;
      return TRUE;
    }
  added = cham_rows_insert_trial_event (self->journal, id, event, &failure);
  return cham_intake_settle (self, record, added, 1, failure, error);
}

static gboolean
take_event (ChamIntake *self, const ChamRecord *record, const GPtrArray *trials,
            GHashTable *values, GError **error)
{
  g_autoptr (ChamTrial) named = NULL;
  g_autoptr (ChamTrialEvent) event = cham_definition_read_trial_event (values, record, &named);
  const ChamTrial *trial = event != NULL ? find_trial (trials, named) : NULL;

  if (trial != NULL)
    return add_event (self, record, trial->id, event, error);
  cham_intake_refuse_definition (self, record);
  return TRUE;
}

static gboolean
is_same (const char *text, const char *wanted)
{
  return wanted == NULL || strcmp (text, wanted) == 0;
}

/* What happened in a trial names it by its exposure and plan alone. */
static const ChamTrialRow *
find_row (const GPtrArray *rows, const ChamTrialRow *wanted)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const ChamTrialRow *row = g_ptr_array_index (rows, i);

      if (is_same (row->exposure, wanted->exposure) && is_same (row->plan, wanted->plan)
          && is_same (row->design, wanted->design) && is_same (row->outcome, wanted->outcome))
        return row;
    }
  return NULL;
}

static gboolean
take_damaged (ChamIntake *self, const ChamRecord *record, const GPtrArray *rows,
              GHashTable *values, GError **error)
{
  g_autoptr (ChamTrialRow) row = cham_definition_read_damaged_trial (values);
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (row == NULL)
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  if (find_row (rows, row) != NULL)
    {
      self->report->known++;
      return TRUE;
    }
  added = cham_rows_insert_trial_row (self->journal, row, &failure);
  return cham_intake_settle (self, record, added, 1, failure, error);
}

static gboolean
take_damaged_event (ChamIntake *self, const ChamRecord *record, const GPtrArray *rows,
                    GHashTable *values, GError **error)
{
  g_autoptr (ChamTrialRow) named = NULL;
  g_autoptr (ChamTrialEvent) event
      = cham_definition_read_damaged_trial_event (values, record, &named);
  const ChamTrialRow *row = event != NULL ? find_row (rows, named) : NULL;

  if (row != NULL)
    return add_event (self, record, row->id, event, error);
  cham_intake_refuse_definition (self, record);
  return TRUE;
}

/** cham_intake_take_trial: FALSE only when the store fails; what is bad is reported. Trials come
 * before what happened in them. */
gboolean
cham_intake_take_trial (ChamIntake *self, const ChamRecord *record, GError **error)
{
  g_autoptr (GHashTable) values = cham_definition_parse (record->note);
  g_autoptr (GPtrArray) trials = cham_journal_list_trials (self->journal, error);
  g_autoptr (GPtrArray) rows
      = trials != NULL ? cham_rows_list_trial_rows (self->journal, error) : NULL;

  if (rows == NULL)
    return FALSE;
  self->what |= CHAM_CHANGED_TRIALS;
  if (strcmp (record->name, CHAM_DEFINITION_TRIAL) == 0)
    return take_trial (self, record, trials, values, error);
  if (strcmp (record->name, CHAM_DEFINITION_TRIAL_EVENT) == 0)
    return take_event (self, record, trials, values, error);
  if (strcmp (record->name, CHAM_DEFINITION_DAMAGED_TRIAL) == 0)
    return take_damaged (self, record, rows, values, error);
  return take_damaged_event (self, record, rows, values, error);
}

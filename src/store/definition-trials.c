/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Trials as the text of definitions, out and in. It never touches a journal. */
#include "store/definitions.h"

#include <math.h>

#include "model/amount.h"
#include "model/trial-plan.h"

/** cham_definition_write_trial: (transfer full): A trial without its events. */
char *
cham_definition_write_trial (const ChamTrial *trial)
{
  GString *text = g_string_new (NULL);
  g_autofree char *exposure = cham_trial_print_exposure (trial);
  g_autofree char *plan = cham_trial_print_plan (trial);
  char threshold[CHAM_NUMBER_TEXT_SIZE];

  cham_definition_append (text, "exposure", exposure);
  cham_definition_append (text, "design", cham_trial_design_to_string (trial->design));
  cham_definition_append (text, "outcome", trial->outcome);
  cham_definition_append (text, "threshold", cham_number_print (trial->threshold, threshold));
  cham_definition_append (text, "plan", plan);
  return g_string_free (text, FALSE);
}

static void
append_event (GString *text, const ChamTrialEvent *event)
{
  cham_definition_append (text, "event", cham_trial_event_kind_to_string (event->kind));
  if (*event->note != '\0')
    cham_definition_append (text, "note", event->note);
}

/** cham_definition_write_trial_event: (transfer full): Something that happened in @trial. */
char *
cham_definition_write_trial_event (const ChamTrial *trial, const ChamTrialEvent *event)
{
  GString *text = g_string_new (NULL);
  g_autofree char *exposure = cham_trial_print_exposure (trial);
  char start[CHAM_DAY_TEXT_SIZE];

  cham_definition_append (text, "exposure", exposure);
  cham_definition_append (text, "start", cham_day_print (trial->start, start));
  append_event (text, event);
  return g_string_free (text, FALSE);
}

/** cham_definition_write_damaged_trial: (transfer full): As its row is. */
char *
cham_definition_write_damaged_trial (const ChamTrialRow *row)
{
  GString *text = g_string_new (NULL);
  char threshold[CHAM_NUMBER_TEXT_SIZE];

  cham_definition_append (text, "exposure", row->exposure);
  cham_definition_append (text, "design", row->design);
  cham_definition_append (text, "outcome", row->outcome);
  if (isfinite (row->threshold))
    cham_definition_append (text, "threshold", cham_number_print (row->threshold, threshold));
  cham_definition_append (text, "plan", row->plan);
  return g_string_free (text, FALSE);
}

/** cham_definition_write_damaged_trial_event: (transfer full): Something that happened in it. */
char *
cham_definition_write_damaged_trial_event (const ChamTrialRow *row, const ChamTrialEvent *event)
{
  GString *text = g_string_new (NULL);

  cham_definition_append (text, "exposure", row->exposure);
  cham_definition_append (text, "plan", row->plan);
  append_event (text, event);
  return g_string_free (text, FALSE);
}

static ChamTrial *
read_exposure (GHashTable *values)
{
  const char *exposure = g_hash_table_lookup (values, "exposure");
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ELIMINATION, CHAM_EXPOSURE_FOOD, "", CHAM_DAY_FIRST);

  if (exposure == NULL || !cham_trial_parse_exposure (trial, exposure))
    return NULL;
  return g_steal_pointer (&trial);
}

/** cham_definition_read_trial: (transfer full) (nullable): A trial without events; %NULL when it
 * is not understood, or cannot be carried out. */
ChamTrial *
cham_definition_read_trial (GHashTable *values)
{
  const char *design = g_hash_table_lookup (values, "design");
  const char *outcome = g_hash_table_lookup (values, "outcome");
  const char *threshold = g_hash_table_lookup (values, "threshold");
  const char *plan = g_hash_table_lookup (values, "plan");
  g_autoptr (ChamTrial) trial = read_exposure (values);

  if (trial == NULL || outcome == NULL || threshold == NULL || plan == NULL
      || !cham_trial_design_from_string (design, &trial->design)
      || !cham_number_parse (threshold, &trial->threshold))
    return NULL;
  g_set_str (&trial->outcome, outcome);
  return cham_trial_parse_plan (trial, plan) ? g_steal_pointer (&trial) : NULL;
}

static ChamTrialEvent *
read_event (GHashTable *values, const ChamRecord *record)
{
  ChamTrialEventKind kind = CHAM_TRIAL_NOTE;
  ChamTrialEvent *event;

  if (!cham_trial_event_kind_from_string (g_hash_table_lookup (values, "event"), &kind))
    return NULL;
  event = cham_trial_event_new (kind, record->day, g_hash_table_lookup (values, "note"));
  event->time = record->time;
  return event;
}

/**
 * cham_definition_read_trial_event:
 * @trial: (out) (transfer full) (nullable): the exposure and the start of the trial it belongs to
 *
 * Returns: (transfer full) (nullable): what happened on the day of @record; %NULL when it is not
 *   understood
 */
ChamTrialEvent *
cham_definition_read_trial_event (GHashTable *values, const ChamRecord *record, ChamTrial **trial)
{
  const char *start = g_hash_table_lookup (values, "start");

  *trial = read_exposure (values);
  if (*trial == NULL || start == NULL)
    return NULL;
  (*trial)->start = cham_day_parse (start);
  return read_event (values, record);
}

static ChamTrialRow *
read_row (GHashTable *values)
{
  ChamTrialRow *row = g_new0 (ChamTrialRow, 1);

  row->exposure = g_strdup (g_hash_table_lookup (values, "exposure"));
  row->design = g_strdup (g_hash_table_lookup (values, "design"));
  row->outcome = g_strdup (g_hash_table_lookup (values, "outcome"));
  row->plan = g_strdup (g_hash_table_lookup (values, "plan"));
  row->threshold = NAN;
  return row;
}

/** cham_definition_read_damaged_trial: (transfer full) (nullable): A row to be kept as it is; %NULL
 * when a part is missing, or when the trial is not damaged. */
ChamTrialRow *
cham_definition_read_damaged_trial (GHashTable *values)
{
  const char *threshold = g_hash_table_lookup (values, "threshold");
  g_autoptr (ChamTrialRow) row = read_row (values);
  g_autoptr (ChamTrial) trial = NULL;

  if (row->exposure == NULL || row->design == NULL || row->outcome == NULL || row->plan == NULL
      || (threshold != NULL && !cham_number_parse (threshold, &row->threshold)))
    return NULL;
  trial = cham_trial_row_read (row);
  return trial->damage != NULL ? g_steal_pointer (&row) : NULL;
}

/**
 * cham_definition_read_damaged_trial_event:
 * @row: (out) (transfer full): the exposure and the plan of the trial it belongs to
 *
 * Returns: (transfer full) (nullable): what happened on the day of @record; %NULL when it is not
 *   understood
 */
ChamTrialEvent *
cham_definition_read_damaged_trial_event (GHashTable *values, const ChamRecord *record,
                                          ChamTrialRow **row)
{
  *row = read_row (values);
  return (*row)->exposure != NULL && (*row)->plan != NULL ? read_event (values, record) : NULL;
}

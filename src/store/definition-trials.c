/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Trials as the text of definitions, out and in. It never touches a journal. */
#include "store/definitions.h"

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

/** cham_definition_write_trial_event: (transfer full): Something that happened in @trial. */
char *
cham_definition_write_trial_event (const ChamTrial *trial, const ChamTrialEvent *event)
{
  GString *text = g_string_new (NULL);
  g_autofree char *exposure = cham_trial_print_exposure (trial);
  char start[CHAM_DAY_TEXT_SIZE];

  cham_definition_append (text, "exposure", exposure);
  cham_definition_append (text, "start", cham_day_print (trial->start, start));
  cham_definition_append (text, "event", cham_trial_event_kind_to_string (event->kind));
  if (*event->note != '\0')
    cham_definition_append (text, "note", event->note);
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
  const char *note = g_hash_table_lookup (values, "note");
  ChamTrialEventKind kind = CHAM_TRIAL_NOTE;
  ChamTrialEvent *event;

  *trial = read_exposure (values);
  if (*trial == NULL || start == NULL
      || !cham_trial_event_kind_from_string (g_hash_table_lookup (values, "event"), &kind))
    return NULL;
  (*trial)->start = cham_day_parse (start);
  event = cham_trial_event_new (kind, record->day, note);
  event->time = record->time;
  return event;
}

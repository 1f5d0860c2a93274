/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Several trials beside each other: only one thing is tested at a time. */
#include "model/trial-state.h"

/** cham_trial_case_new: (transfer full): Takes @trial and @record, and finds where it stands. */
ChamTrialCase *
cham_trial_case_new (ChamTrial *trial, ChamTrialRecord *record, ChamDay today)
{
  ChamTrialCase *self = g_new0 (ChamTrialCase, 1);

  self->trial = trial;
  self->record = record;
  self->status = cham_trial_status_new (trial, record, today);
  return self;
}

void
cham_trial_case_free (ChamTrialCase *self)
{
  if (self == NULL)
    return;
  cham_trial_status_free (self->status);
  cham_trial_record_free (self->record);
  cham_trial_free (self->trial);
  g_free (self);
}

/**
 * cham_trial_cases_find_obstacle:
 * @cases: (element-type ChamTrialCase): the trials of the journal
 * @wanted: one that is to begin, which may be among @cases by its id
 *
 * Never two foods at once, and nothing else beside a test either: one could not tell them apart.
 *
 * Returns: (transfer none) (nullable): a trial that is not over before @wanted begins
 */
const ChamTrialCase *
cham_trial_cases_find_obstacle (const GPtrArray *cases, const ChamTrial *wanted)
{
  for (guint i = 0; i < cases->len; i++)
    {
      const ChamTrialCase *other = g_ptr_array_index (cases, i);

      if ((wanted->id == 0 || other->trial->id != wanted->id)
          && cham_trial_status_is_open (other->status))
        return other;
    }
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A plain value: the journal fills it, the state machine and the analysis read it. */
#include "model/trial.h"

static void
confounder_free (ChamTrialConfounder *self)
{
  g_free (self->title);
  cham_series_free (self->series);
  g_free (self);
}

/** cham_trial_record_new: (transfer full): Nothing is recorded on any of @days, on a 0–10 scale. */
ChamTrialRecord *
cham_trial_record_new (ChamDayRange days)
{
  ChamTrialRecord *self = g_new0 (ChamTrialRecord, 1);

  self->maximum = 10;
  self->unit = 1;
  self->outcome_title = g_strdup ("");
  self->severity = cham_series_new (days);
  self->exposure = cham_series_new (days);
  self->confounders = g_ptr_array_new_with_free_func ((GDestroyNotify) confounder_free);
  return self;
}

void
cham_trial_record_free (ChamTrialRecord *self)
{
  if (self == NULL)
    return;
  g_free (self->outcome_title);
  cham_series_free (self->severity);
  cham_series_free (self->exposure);
  g_ptr_array_unref (self->confounders);
  g_free (self);
}

/** cham_trial_record_take_confounder: Adds one with its @series (transfer full). */
void
cham_trial_record_take_confounder (ChamTrialRecord *self, const char *title, gboolean flag,
                                   ChamSeries *series)
{
  ChamTrialConfounder *confounder = g_new0 (ChamTrialConfounder, 1);

  confounder->title = g_strdup (title);
  confounder->flag = flag;
  confounder->series = series;
  g_ptr_array_add (self->confounders, confounder);
}

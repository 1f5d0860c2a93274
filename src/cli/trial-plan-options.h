/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the line of a plan asks for. Private to this folder. */
#pragma once

#include "model/trial.h"

G_BEGIN_DECLS

/**
 * ChamTrialPlanOptions:
 * @journal: (nullable): the journal, %NULL for the person's own
 * @trial: the plan
 * @usual_threshold: whether the line says nothing of what counts as a change
 * @start: whether the plan is to be stored
 */
typedef struct
{
  char *journal;
  ChamTrial *trial;
  gboolean usual_threshold;
  gboolean start;
} ChamTrialPlanOptions;

ChamTrialPlanOptions *cham_trial_plan_options_parse (int argc, char **argv, ChamDay today);
void cham_trial_plan_options_free (ChamTrialPlanOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialPlanOptions, cham_trial_plan_options_free)

G_END_DECLS

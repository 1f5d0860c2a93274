/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Going through a trial day by day; private to the state of a trial. */
#pragma once

#include "model/trial-state.h"

G_BEGIN_DECLS

/**
 * ChamTrialMachine:
 * @kind: of the phase it is in, CHAM_TRIAL_PHASE_BLOCK for every block
 * @days: (element-type ChamDay): of that phase so far, breaks left out
 * @challenged: (element-type ChamDay): of the last challenge
 * @break_days: length of the break that goes on
 * @over: whether the last phase is through
 */
typedef struct
{
  const ChamTrial *trial;
  const ChamTrialRecord *record;
  ChamTrialStatus *status;
  ChamTrialPhaseKind kind;
  int round;
  GArray *days;
  GArray *challenged;
  int break_days;
  gboolean over;
} ChamTrialMachine;

void cham_trial_machine_enter (ChamTrialMachine *self, ChamTrialPhaseKind kind, int round);
void cham_trial_machine_finish (ChamTrialMachine *self, ChamTrialEnding ending);
void cham_trial_machine_leave (ChamTrialMachine *self);
int cham_trial_machine_count_slips (const ChamTrialMachine *self);
guint cham_trial_machine_get_judged_start (const ChamTrialMachine *self);

G_END_DECLS

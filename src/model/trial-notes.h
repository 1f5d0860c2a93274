/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What can be noted of a trial, by where it stands. */
#pragma once

#include "model/trial-state.h"

G_BEGIN_DECLS

gboolean cham_trial_instruction_goes_on (ChamTrialInstruction instruction);
gboolean cham_trial_may_note (const ChamTrial *trial, ChamTrialInstruction instruction,
                              ChamDay day, ChamTrialEventKind kind);

G_END_DECLS

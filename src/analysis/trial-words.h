/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a trial says, in sentences. */
#pragma once

#include "analysis/block-trial.h"
#include "analysis/phase-trial.h"

G_BEGIN_DECLS

char *cham_block_result_describe (const ChamBlockResult *self);
char *cham_phase_result_describe (const ChamPhaseResult *self);
const char *cham_phase_trial_get_smallest_p_text (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial in words: today's instruction, its phases, and how it ended. The same on screen, on
 * paper and on the command line. */
#pragma once

#include "model/trial-state.h"

G_BEGIN_DECLS

const char *cham_trial_design_get_title (ChamTrialDesign design);
const char *cham_trial_event_kind_get_title (ChamTrialEventKind kind);
const char *cham_trial_phase_kind_get_title (ChamTrialPhaseKind kind);
char *cham_trial_phase_format_title (const ChamTrialPhase *phase);
const char *cham_trial_conclusion_get_title (ChamTrialConclusion conclusion);
const char *cham_trial_ending_get_text (ChamTrialEnding ending);

char *cham_trial_format_instruction (const ChamTrial *trial, const ChamTrialStatus *status);
char *cham_trial_format_progress (const ChamTrialStatus *status);
char *cham_trial_format_adherence (const ChamTrialStatus *status);
const char *cham_trial_get_caution (const ChamTrial *trial);

G_END_DECLS

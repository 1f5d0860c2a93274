/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a design can and cannot show, before anybody begins. */
#pragma once

#include "analysis/trial-power.h"
#include "model/trial.h"

G_BEGIN_DECLS

/** ChamTrialHowFunc: Told each fact in turn. */
typedef void (*ChamTrialHowFunc) (const char *title, const char *text, gpointer data);

ChamTrialDesign cham_trial_how_words_recommend (const ChamTrial *trial);
char *cham_trial_how_words_describe (const ChamTrial *trial, ChamTrialDesign design);
char *cham_trial_how_words_describe_length (const ChamTrial *trial);
void cham_trial_how_words_list (const ChamTrial *trial, int rated, const ChamTrialPower *power,
                                ChamTrialHowFunc func, gpointer data);

G_END_DECLS

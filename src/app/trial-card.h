/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The instruction of the trial that runs, above the check-in; nothing when none does. */
#pragma once

#include <adwaita.h>

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_CARD (cham_trial_card_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialCard, cham_trial_card, CHAM, TRIAL_CARD, AdwBin)

void cham_trial_card_set_journal (ChamTrialCard *self, ChamJournal *journal);
void cham_trial_card_set_day (ChamTrialCard *self, ChamDay day);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a trial asks for on a day, and buttons to say how that went. */
#pragma once

#include <adwaita.h>

#include "model/trial-state.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_TODAY (cham_trial_today_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialToday, cham_trial_today, CHAM, TRIAL_TODAY, AdwBin)

void cham_trial_today_show (ChamTrialToday *self, ChamJournal *journal, const ChamTrialCase *one,
                            gboolean compact);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Plans a trial step by step. */
#pragma once

#include <adwaita.h>

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_DIALOG (cham_trial_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialDialog, cham_trial_dialog, CHAM, TRIAL_DIALOG, AdwDialog)

/* Signals:
 *   started (gint64 trial) when the plan is stored. */

AdwDialog *cham_trial_dialog_new (ChamJournal *journal, ChamDay today);
void cham_trial_dialog_choose (ChamTrialDialog *self, const char *kind, const char *name,
                               int lag);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What happened in a trial, with its day and a note: a reaction, or that it is stopped. */
#pragma once

#include <adwaita.h>

#include "model/trial.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_EVENT_DIALOG (cham_trial_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialEventDialog, cham_trial_event_dialog, CHAM, TRIAL_EVENT_DIALOG,
                      AdwDialog)

AdwDialog *cham_trial_event_dialog_new (ChamJournal *journal, gint64 trial,
                                        ChamTrialEventKind kind, ChamDay day);

G_END_DECLS

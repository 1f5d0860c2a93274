/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rows of trials, added within an edit by whoever has checked them; and what charts draw of them.
 * Private to this folder. */
#pragma once

#include "model/overview.h"
#include "model/trial.h"
#include "store/journal.h"

G_BEGIN_DECLS

gboolean cham_rows_check_trial (ChamJournal *self, const ChamTrial *trial, GError **error);
gboolean cham_rows_insert_trial (ChamJournal *self, ChamTrial *trial, GError **error);
GPtrArray *cham_rows_list_trial_events (ChamJournal *self, gint64 trial, GError **error);
gboolean cham_rows_insert_trial_event (ChamJournal *self, gint64 trial, ChamTrialEvent *event,
                                       GError **error);
ChamTrialRecord *cham_rows_load_trial_days (ChamJournal *self, const ChamTrial *trial,
                                            ChamDay today, GError **error);
gboolean cham_rows_load_phases (ChamJournal *self, ChamOverview *overview, GError **error);

G_END_DECLS

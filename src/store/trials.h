/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Trials in the journal: the plan as it was fixed before the start, and what happened since. */
#pragma once

#include "model/overview.h"
#include "model/trial-state.h"
#include "store/journal.h"

G_BEGIN_DECLS

GPtrArray *cham_journal_list_trials (ChamJournal *self, GError **error);
ChamTrial *cham_journal_load_trial (ChamJournal *self, gint64 id, GError **error);
ChamTrialRecord *cham_journal_load_trial_record (ChamJournal *self, const ChamTrial *trial,
                                                 ChamDay today, GError **error);
GPtrArray *cham_journal_list_trial_cases (ChamJournal *self, ChamDay today, GError **error);
GPtrArray *cham_journal_list_begun_trials (ChamJournal *self, ChamDay today, GError **error);

gboolean cham_journal_add_trial (ChamJournal *self, ChamTrial *trial, GError **error);
gboolean cham_journal_update_trial (ChamJournal *self, ChamTrial *trial, ChamDay today,
                                    GError **error);
gboolean cham_journal_remove_trial (ChamJournal *self, gint64 id, GError **error);

gboolean cham_journal_add_trial_event (ChamJournal *self, gint64 trial, ChamTrialEvent *event,
                                       GError **error);
gboolean cham_journal_remove_trial_event (ChamJournal *self, gint64 id, GError **error);
gboolean cham_journal_set_trial_kept (ChamJournal *self, gint64 trial, ChamDay day,
                                      ChamTrialFinding kept, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rows of trials, added within an edit by whoever has checked them; and what charts draw of them.
 * Private to this folder. */
#pragma once

#include "model/overview.h"
#include "model/trial.h"
#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamTrialRow: A trial as its row says it, whether that is understood or not.
 * @threshold: NAN for none
 */
typedef struct
{
  gint64 id;
  char *exposure;
  char *design;
  char *outcome;
  double threshold;
  char *plan;
} ChamTrialRow;

void cham_trial_row_free (ChamTrialRow *self);
ChamTrial *cham_trial_row_read (const ChamTrialRow *self);
GPtrArray *cham_rows_list_trial_rows (ChamJournal *self, GError **error);
ChamTrialRow *cham_rows_find_trial_row (ChamJournal *self, gint64 id, GError **error);
gboolean cham_rows_insert_trial_row (ChamJournal *self, ChamTrialRow *row, GError **error);

gboolean cham_rows_check_trial (ChamJournal *self, const ChamTrial *trial, GError **error);
gboolean cham_rows_insert_trial (ChamJournal *self, ChamTrial *trial, GError **error);
GPtrArray *cham_rows_list_trial_events (ChamJournal *self, gint64 trial, GError **error);
gboolean cham_rows_insert_trial_event (ChamJournal *self, gint64 trial, ChamTrialEvent *event,
                                       GError **error);
ChamTrialRecord *cham_rows_load_trial_days (ChamJournal *self, const ChamTrial *trial,
                                            ChamDay today, GError **error);
gboolean cham_rows_load_phases (ChamJournal *self, ChamOverview *overview, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialRow, cham_trial_row_free)

G_END_DECLS

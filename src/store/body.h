/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The body map of a day, and of many. */
#pragma once

#include "model/overview.h"
#include "store/journal.h"

G_BEGIN_DECLS

gboolean cham_journal_load_body_map (ChamJournal *self, ChamDay day, double *shares,
                                     GError **error);
gboolean cham_journal_set_body_share (ChamJournal *self, ChamDay day, ChamBodyRegion region,
                                      double share, GError **error);
gboolean cham_journal_clear_body_share (ChamJournal *self, ChamDay day, ChamBodyRegion region,
                                        GError **error);
gboolean cham_journal_complete_body_map (ChamJournal *self, ChamDay day, GError **error);
gboolean cham_journal_clear_body_map (ChamJournal *self, ChamDay day, GError **error);

ChamDay cham_journal_find_body_map_before (ChamJournal *self, ChamDay day, GError **error);
gboolean cham_journal_copy_body_map (ChamJournal *self, ChamDay from, ChamDay to,
                                     GError **error);

GArray *cham_journal_list_body_days (ChamJournal *self, ChamDayRange range, GError **error);

G_END_DECLS

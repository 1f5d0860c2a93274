/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The snapshot that charts and reports draw, and what the journal spans. */
#pragma once

#include "model/overview.h"
#include "store/journal.h"

G_BEGIN_DECLS

ChamOverview *cham_journal_load_overview (ChamJournal *self, ChamDayRange range, GError **error);
ChamOverview *cham_journal_load_report_overview (ChamJournal *self, ChamDayRange range,
                                                 GError **error);
ChamDayRange cham_journal_get_span (ChamJournal *self);

G_END_DECLS

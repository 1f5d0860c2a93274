/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The snapshot that pages of a diary print. */
#pragma once

#include "model/daybook.h"
#include "store/journal.h"

G_BEGIN_DECLS

ChamDaybook *cham_journal_load_daybook (ChamJournal *self, ChamDayRange range, GError **error);

G_END_DECLS

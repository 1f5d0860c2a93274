/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Severity and everything that a journal can compare it with, day by day. */
#pragma once

#include "model/exposures.h"
#include "model/measure.h"
#include "store/journal.h"

G_BEGIN_DECLS

ChamExposures *cham_journal_load_exposures (ChamJournal *self, const ChamMeasure *outcome,
                                            GError **error);

G_END_DECLS

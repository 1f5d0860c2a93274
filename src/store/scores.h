/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Answers to questions that are scored together. */
#pragma once

#include "model/sign.h"
#include "store/journal.h"

G_BEGIN_DECLS

gboolean cham_journal_load_signs (ChamJournal *self, ChamDay day, double *values,
                                  GError **error);
gboolean cham_journal_set_sign (ChamJournal *self, ChamDay day, ChamSign sign, double value,
                                GError **error);
gboolean cham_journal_find_signs_day (ChamJournal *self, ChamDayRange range, ChamDay *day,
                                      GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Single foods, food groups and treatments for the charts. */
#pragma once

#include "model/overview.h"
#include "store/journal.h"

G_BEGIN_DECLS

gboolean cham_journal_load_extras (ChamJournal *self, ChamOverview *overview,
                                   const char *const *lanes, GError **error);

G_END_DECLS

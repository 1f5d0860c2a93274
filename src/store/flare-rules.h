/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What this journal calls a flare. */
#pragma once

#include "model/flare-rule.h"
#include "store/journal.h"

G_BEGIN_DECLS

ChamFlareRule cham_journal_get_flare_rule (ChamJournal *self);
gboolean cham_journal_set_flare_rule (ChamJournal *self, const ChamFlareRule *rule,
                                      GError **error);

G_END_DECLS

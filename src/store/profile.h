/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person says about themselves, kept in their journal. */
#pragma once

#include "model/profile.h"
#include "store/journal.h"

G_BEGIN_DECLS

ChamProfile *cham_journal_load_profile (ChamJournal *self);
gboolean cham_journal_store_profile (ChamJournal *self, const ChamProfile *profile,
                                     GError **error);

G_END_DECLS

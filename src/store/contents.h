/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a treatment contains, as its own file reads and writes it. Private to this folder. */
#pragma once

#include "model/treatment.h"
#include "store/journal.h"

G_BEGIN_DECLS

gboolean cham_contents_load (ChamJournal *self, ChamTreatment *treatment, GError **error);
gboolean cham_contents_check (const ChamTreatment *treatment, GError **error);
gboolean cham_contents_store (ChamJournal *self, const ChamTreatment *treatment, GError **error);

G_END_DECLS

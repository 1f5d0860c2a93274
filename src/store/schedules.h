/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The schedules of a treatment, as its own file reads and writes them. Private to this folder. */
#pragma once

#include "model/treatment.h"
#include "store/journal.h"

G_BEGIN_DECLS

gboolean cham_schedules_load (ChamJournal *self, ChamTreatment *treatment, GError **error);
gboolean cham_schedules_check (const ChamSchedule *schedule, GError **error);
gboolean cham_schedules_store (ChamJournal *self, gint64 treatment_id,
                               const ChamSchedule *schedule, GError **error);

G_END_DECLS

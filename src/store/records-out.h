/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Records out of the journal, put together by what they are of. Private to this folder. */
#pragma once

#include "model/record.h"
#include "store/journal.h"

G_BEGIN_DECLS

ChamRecord *cham_records_out_define (GPtrArray *records, ChamRecordKind kind, ChamDay day,
                                     const char *name, char *note);
gboolean cham_records_out_add_definitions (ChamJournal *self, GPtrArray *records, GError **error);
gboolean cham_records_out_add_plans (ChamJournal *self, GPtrArray *records, ChamDay day,
                                     GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A visit, to add or to change. */
#pragma once

#include <adwaita.h>

#include "model/care.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_VISIT_DIALOG (cham_visit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamVisitDialog, cham_visit_dialog, CHAM, VISIT_DIALOG, AdwDialog)

AdwDialog *cham_visit_dialog_new (ChamJournal *journal, const ChamVisit *visit, ChamDay today);

G_END_DECLS

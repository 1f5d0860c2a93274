/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Adds a treatment to the checklist, or changes one. */
#pragma once

#include <adwaita.h>

#include "model/treatment.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TREATMENT_DIALOG (cham_treatment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamTreatmentDialog, cham_treatment_dialog, CHAM, TREATMENT_DIALOG, AdwDialog)

AdwDialog *cham_treatment_dialog_new (ChamJournal *journal, const ChamTreatment *treatment,
                                      ChamDay today);

G_END_DECLS

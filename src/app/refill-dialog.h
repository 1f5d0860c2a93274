/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Asks how much of a treatment came in, and adds it to its stock. */
#pragma once

#include <adwaita.h>

#include "model/treatment.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_REFILL_DIALOG (cham_refill_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamRefillDialog, cham_refill_dialog, CHAM, REFILL_DIALOG, AdwAlertDialog)

AdwDialog *cham_refill_dialog_new (ChamJournal *journal, const ChamTreatment *treatment,
                                   const char *stock_text, ChamDay today);

G_END_DECLS

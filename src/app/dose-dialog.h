/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Asks how much of one dose it was, when, and what there is to say of it. */
#pragma once

#include <adwaita.h>

#include "store/treatments.h"

G_BEGIN_DECLS

#define CHAM_TYPE_DOSE_DIALOG (cham_dose_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamDoseDialog, cham_dose_dialog, CHAM, DOSE_DIALOG, AdwAlertDialog)

AdwDialog *cham_dose_dialog_new (ChamJournal *journal, const ChamChecklistItem *item);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A breathing exercise; its minutes go to today's relaxation. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_BREATHING_DIALOG (cham_breathing_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamBreathingDialog, cham_breathing_dialog, CHAM, BREATHING_DIALOG,
                      AdwDialog)

AdwDialog *cham_breathing_dialog_new (ChamJournal *journal);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Choosing meals of any day, to eat the same again on another. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MEAL_COPY_DIALOG (cham_meal_copy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamMealCopyDialog, cham_meal_copy_dialog, CHAM, MEAL_COPY_DIALOG, AdwDialog)

/* Signals: copied (guint n_foods) when it has copied that many foods. */

AdwDialog *cham_meal_copy_dialog_new (ChamJournal *journal, ChamDay day);

G_END_DECLS

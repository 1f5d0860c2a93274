/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The foods of a journal, or one of them. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOODS_DIALOG (cham_foods_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodsDialog, cham_foods_dialog, CHAM, FOODS_DIALOG, AdwDialog)

AdwDialog *cham_foods_dialog_new (ChamJournal *journal);
AdwDialog *cham_foods_dialog_new_for_food (ChamJournal *journal, gint64 food);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Asks for the name of a food that the list does not have. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_NEW_FOOD_DIALOG (cham_new_food_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamNewFoodDialog, cham_new_food_dialog, CHAM, NEW_FOOD_DIALOG,
                      AdwAlertDialog)

/* Signals: food-added (gint64 food) with its row in the food list. */

AdwDialog *cham_new_food_dialog_new (ChamJournal *journal, const char *typed);

G_END_DECLS

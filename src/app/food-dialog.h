/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A food of the person's list: its name, its groups, what is inside it, and merging it. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_DIALOG (cham_food_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodDialog, cham_food_dialog, CHAM, FOOD_DIALOG, AdwDialog)

/* Signals: merged (const char *name) with the name of the food it became. */

AdwDialog *cham_food_dialog_new (ChamJournal *journal, gint64 food);

G_END_DECLS

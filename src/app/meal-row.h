/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One meal of the day: its foods as chips, and a field to add more. */
#pragma once

#include <adwaita.h>

#include "model/food.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MEAL_ROW (cham_meal_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamMealRow, cham_meal_row, CHAM, MEAL_ROW, AdwPreferencesRow)

/* Signals:
 *   food-added (const char *name)
 *   food-removed (gint64 id, const char *name)
 *   portion-chosen (gint64 id, double portion) */

GtkWidget *cham_meal_row_new (ChamJournal *journal, ChamMealSlot slot);
ChamMealSlot cham_meal_row_get_slot (ChamMealRow *self);
void cham_meal_row_set_meals (ChamMealRow *self, GPtrArray *meals);

G_END_DECLS

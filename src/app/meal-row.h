/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One meal of the day: its time, its foods as chips, and a field to add more. */
#pragma once

#include <adwaita.h>

#include "model/food.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MEAL_ROW (cham_meal_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamMealRow, cham_meal_row, CHAM, MEAL_ROW, AdwPreferencesRow)

GtkWidget *cham_meal_row_new (ChamJournal *journal, ChamMealSlot slot);
void cham_meal_row_set_meal (ChamMealRow *self, const ChamMeal *meal, const GPtrArray *groups);
void cham_meal_row_clear (ChamMealRow *self);
ChamTimeOfDay cham_meal_row_get_time (ChamMealRow *self);
void cham_meal_row_focus_time (ChamMealRow *self);
void cham_meal_row_focus_entry (ChamMealRow *self);

G_END_DECLS

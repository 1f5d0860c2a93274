/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A meal of the plan: its foods, and a field to add one. */
#pragma once

#include <adwaita.h>

#include "model/meal-plan.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PLAN_SLOT_ROW (cham_plan_slot_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamPlanSlotRow, cham_plan_slot_row, CHAM, PLAN_SLOT_ROW, AdwPreferencesRow)

/* Activates plan.add-food (us) and plan.remove-food (xs) of whoever holds it. */

GtkWidget *cham_plan_slot_row_new (ChamJournal *journal, ChamMealSlot slot);
void cham_plan_slot_row_show (ChamPlanSlotRow *self, const ChamMealPlan *plan, int weekday);

G_END_DECLS

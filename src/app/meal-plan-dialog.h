/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The meal plan: what is left out or eaten on purpose, what to ask about, and the week. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MEAL_PLAN_DIALOG (cham_meal_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamMealPlanDialog, cham_meal_plan_dialog, CHAM, MEAL_PLAN_DIALOG, AdwDialog)

AdwDialog *cham_meal_plan_dialog_new (ChamJournal *journal);

G_END_DECLS

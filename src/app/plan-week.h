/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The week of the meal plan, one weekday at a time. */
#pragma once

#include <adwaita.h>

#include "model/meal-plan.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PLAN_WEEK (cham_plan_week_get_type ())
G_DECLARE_FINAL_TYPE (ChamPlanWeek, cham_plan_week, CHAM, PLAN_WEEK, AdwPreferencesGroup)

void cham_plan_week_set_journal (ChamPlanWeek *self, ChamJournal *journal);
void cham_plan_week_show (ChamPlanWeek *self, const ChamMealPlan *plan, const GPtrArray *eaten,
                          ChamDayRange days);

G_END_DECLS

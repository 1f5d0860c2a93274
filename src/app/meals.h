/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What was eaten and drunk on the day. */
#pragma once

#include "app/page.h"
#include "model/food.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MEALS (cham_meals_get_type ())
G_DECLARE_FINAL_TYPE (ChamMeals, cham_meals, CHAM, MEALS, ChamPage)

void cham_meals_add_row (ChamMeals *self, ChamMealSlot slot);
void cham_meals_focus_meal (ChamMeals *self, ChamMealSlot slot, ChamTimeOfDay time);

G_END_DECLS

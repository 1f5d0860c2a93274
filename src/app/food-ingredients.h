/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is inside a food: a row for each ingredient, and a field to add one. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_INGREDIENTS (cham_food_ingredients_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodIngredients, cham_food_ingredients, CHAM, FOOD_INGREDIENTS,
                      AdwPreferencesGroup)

void cham_food_ingredients_show (ChamFoodIngredients *self, ChamJournal *journal, gint64 food);

G_END_DECLS

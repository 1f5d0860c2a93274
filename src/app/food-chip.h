/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A food that was eaten, as a chip: its portion, its marks, and a menu of what can be done. */
#pragma once

#include <adwaita.h>

#include "model/food.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_CHIP (cham_food_chip_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodChip, cham_food_chip, CHAM, FOOD_CHIP, AdwBin)

GtkWidget *cham_food_chip_new (ChamMealSlot slot);
void cham_food_chip_set_food (ChamFoodChip *self, const ChamMealFood *food,
                              const GPtrArray *groups);
double cham_food_chip_step (double portion, int step);

G_END_DECLS

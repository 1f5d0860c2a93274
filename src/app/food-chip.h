/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A food that was eaten, as a chip: its portion to choose and a button to take it away. */
#pragma once

#include <adwaita.h>

#include "model/food.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_CHIP (cham_food_chip_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodChip, cham_food_chip, CHAM, FOOD_CHIP, AdwBin)

/* Signals: removed (), portion-chosen (double portion), NAN for not recorded. */

GtkWidget *cham_food_chip_new (void);
gint64 cham_food_chip_get_id (ChamFoodChip *self);
const char *cham_food_chip_get_name (ChamFoodChip *self);
void cham_food_chip_set_food (ChamFoodChip *self, const ChamMealFood *food);

char *cham_food_chip_format (const ChamMealFood *food);

G_END_DECLS

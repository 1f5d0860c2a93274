/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row of the list of foods: name, groups, and how often it was eaten. */
#pragma once

#include <adwaita.h>

#include "app/food-item.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_ROW (cham_food_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodRow, cham_food_row, CHAM, FOOD_ROW, AdwBin)

GtkWidget *cham_food_row_new (void);
void cham_food_row_set_item (ChamFoodRow *self, ChamFoodItem *item, const GPtrArray *groups);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A food as a list model holds it. */
#pragma once

#include <gio/gio.h>

#include "model/food-match.h"
#include "model/food.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_ITEM (cham_food_item_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodItem, cham_food_item, CHAM, FOOD_ITEM, GObject)

/* Signals: changed () when it holds another state of its food, or fits by another name. */

ChamFoodItem *cham_food_item_new (ChamFood *food);
const ChamFood *cham_food_item_get_food (ChamFoodItem *self);
void cham_food_item_take_food (ChamFoodItem *self, ChamFood *food);
ChamFoodMatch cham_food_item_get_match (ChamFoodItem *self);
const char *cham_food_item_get_other_name (ChamFoodItem *self);
void cham_food_item_set_query (ChamFoodItem *self, const ChamFoodQuery *query);
int cham_food_item_compare_names (ChamFoodItem *self, ChamFoodItem *other);

G_END_DECLS

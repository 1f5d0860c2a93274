/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the window says of foods and meals. */
#pragma once

#include "model/food.h"

G_BEGIN_DECLS

char *cham_meal_food_format (const ChamMealFood *food);
char **cham_food_split_names (const char *text);
char *cham_food_describe_groups (const char *const *keys, const GPtrArray *groups);
char *cham_food_describe_allergy (const char *allergy);
char *cham_food_group_describe (ChamFoodRole role, gboolean inside);
char *cham_food_describe_uses (guint uses, ChamDay last, ChamDay today);
char *cham_food_describe (const ChamFood *food, const GPtrArray *groups, ChamDay today);
char *cham_food_describe_merge (const char *name, guint uses, const char *kept_name);
const char *cham_meals_describe_state (gboolean eaten, gboolean complete);
char *cham_meals_describe_copied (guint n_foods);
char *cham_meal_describe (ChamMealSlot slot, const char *time);
char *cham_meal_list_foods (const ChamMeal *meal);

G_END_DECLS

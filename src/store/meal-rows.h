/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Where a meal stands: what the files about meals share. Private to this folder. */
#pragma once

#include "model/food.h"
#include "store/journal.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 meal;
  ChamDay day;
  ChamMealSlot slot;
  ChamTimeOfDay time;
} ChamMealPlace;

gboolean cham_meals_find (ChamJournal *self, gint64 meal, ChamMealPlace *place, GError **error);
gboolean cham_meals_find_food (ChamJournal *self, gint64 meal_food_id, ChamMealPlace *place,
                               GError **error);
gboolean cham_meals_delete_empty (ChamJournal *self, gint64 meal, GError **error);

G_END_DECLS

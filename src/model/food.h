/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Foods, the groups they belong to, and meals made of them. */
#pragma once

#include <glib-object.h>

#include "model/day.h"
#include "model/time-of-day.h"

G_BEGIN_DECLS

/** ChamFoodRole: On which side of the diet chart a group of foods counts. */
typedef enum
{
  CHAM_FOOD_NEUTRAL,
  CHAM_FOOD_SUPPORTIVE,
  CHAM_FOOD_WATCHED,
} ChamFoodRole;

/**
 * ChamFood:
 * @groups: (array zero-terminated=1): keys of the groups it belongs to, e.g. "dairy"
 * @supportive: whether one of its groups is supportive
 * @watched: whether one of its groups is on the watch-list; a food can be both
 * @uses: how often the person ate it, for ranking
 */
typedef struct
{
  gint64 id;
  char *name;
  char **groups;
  gboolean supportive;
  gboolean watched;
  guint uses;
} ChamFood;

ChamFood *cham_food_new (const char *name);
void cham_food_free (ChamFood *self);

/** ChamMealSlot: The part of the day a meal belongs to. */
typedef enum
{
  CHAM_MEAL_BREAKFAST,
  CHAM_MEAL_LUNCH,
  CHAM_MEAL_DINNER,
  CHAM_MEAL_SNACK,
  CHAM_MEAL_DRINK,
} ChamMealSlot;

#define CHAM_MEAL_N_SLOTS 5

const char *cham_meal_slot_to_string (ChamMealSlot slot);
gboolean cham_meal_slot_from_string (const char *text, ChamMealSlot *slot);
const char *cham_meal_slot_get_title (ChamMealSlot slot);
ChamMealSlot cham_meal_slot_guess (ChamTimeOfDay time);

/**
 * ChamMealFood:
 * @id: row of this line in the journal
 * @portion: portions, NAN when not recorded; charts count such a line as one
 * @amount: amount in @unit as some diaries give it, NAN when not recorded
 * @unit: (not nullable): "g", "mL", … or ""
 */
typedef struct
{
  gint64 id;
  gint64 food_id;
  char *name;
  double portion;
  double amount;
  char *unit;
  char *note;
  gboolean supportive;
  gboolean watched;
} ChamMealFood;

/**
 * ChamMeal:
 * @foods: (element-type ChamMealFood): what was eaten, in the order it was written
 */
typedef struct
{
  gint64 id;
  ChamDay day;
  ChamMealSlot slot;
  ChamTimeOfDay time;
  GPtrArray *foods;
} ChamMeal;

ChamMealFood *cham_meal_food_new (const char *name);
void cham_meal_food_free (ChamMealFood *self);
ChamMeal *cham_meal_new (ChamDay day, ChamMealSlot slot, ChamTimeOfDay time);
void cham_meal_free (ChamMeal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamFood, cham_food_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamMealFood, cham_meal_food_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamMeal, cham_meal_free)

G_END_DECLS

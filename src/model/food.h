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

const char *cham_food_role_to_string (ChamFoodRole role);
gboolean cham_food_role_from_string (const char *text, ChamFoodRole *role);

/**
 * ChamFoodGroup:
 * @key: e.g. "dairy"
 * @name: its heading
 */
typedef struct
{
  char *key;
  char *name;
  ChamFoodRole role;
} ChamFoodGroup;

void cham_food_group_free (ChamFoodGroup *self);

/**
 * ChamFood:
 * @also: (array zero-terminated=1): other names of the same food that it is found by
 * @groups: (array zero-terminated=1): keys of the groups it belongs to by itself, e.g. "dairy"
 * @all_groups: (array zero-terminated=1): those, and the groups of all that is inside it
 * @supportive: whether one of @all_groups is supportive
 * @watched: whether one of @all_groups is on the watch-list; a food can be both
 * @archived: whether it is no longer suggested
 * @uses: how often the person ate it by itself, not inside a dish; not counted in suggestions
 * @last_eaten: when that was last, %CHAM_DAY_NONE for never; not looked up in suggestions
 * @allergy: (nullable): the food or group to which the person noted an allergy; in suggestions
 *   alone
 */
typedef struct
{
  gint64 id;
  char *name;
  char **also;
  char **groups;
  char **all_groups;
  gboolean supportive;
  gboolean watched;
  gboolean archived;
  guint uses;
  ChamDay last_eaten;
  char *allergy;
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

char *cham_food_name_format (const char *name, const char *by);
ChamMealSlot cham_meal_slot_guess (ChamTimeOfDay time);

/**
 * ChamMealFood:
 * @id: row of this line in the journal
 * @portion: portions, NAN when not recorded; charts count such a line as one
 * @amount: amount in @unit as some diaries give it, NAN when not recorded
 * @unit: (not nullable): "g", "mL", … or ""
 * @groups: (array zero-terminated=1): keys of the groups of the food and of all that is inside it
 * @allergy: (nullable): the food or group to which the person noted an allergy, as the food list
 *   calls it
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
  char **groups;
  gboolean supportive;
  gboolean watched;
  char *allergy;
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

/**
 * ChamMealDay: A day with meals, as it is offered for copying.
 * @n_foods: how many foods were eaten
 * @text: the foods in the order of the meals, each once, as far as there is room
 */
typedef struct
{
  ChamDay day;
  guint n_foods;
  char *text;
} ChamMealDay;

void cham_meal_day_free (ChamMealDay *self);

ChamMealFood *cham_meal_food_new (const char *name);
void cham_meal_food_free (ChamMealFood *self);
ChamMeal *cham_meal_new (ChamDay day, ChamMealSlot slot, ChamTimeOfDay time);
void cham_meal_free (ChamMeal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamFoodGroup, cham_food_group_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamMealDay, cham_meal_day_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamFood, cham_food_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamMealFood, cham_meal_food_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamMeal, cham_meal_free)

G_END_DECLS

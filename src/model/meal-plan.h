/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person means to eat and to leave out, as agreed with a dietitian or chosen alone, and how
 * much of it the recorded meals bear out. It advises nothing. */
#pragma once

#include "model/day.h"
#include "model/food.h"

G_BEGIN_DECLS

#define CHAM_DAYS_OF_WEEK 7

/**
 * ChamPlannedFood: A food of the week's plan.
 * @id: row in the journal, 0 for one not stored yet
 * @weekday: 0 Monday … 6 Sunday
 * @name: of the food
 * @from: the first day it was planned for
 */
typedef struct
{
  gint64 id;
  int weekday;
  ChamMealSlot slot;
  gint64 food_id;
  char *name;
  ChamDay from;
} ChamPlannedFood;

/** ChamDietSide: Whether something is to be eaten or left out. */
typedef enum
{
  CHAM_DIET_IN,
  CHAM_DIET_OUT,
} ChamDietSide;

const char *cham_diet_side_to_string (ChamDietSide side);
gboolean cham_diet_side_from_string (const char *text, ChamDietSide *side);

/**
 * ChamDietRule: A food or a group of foods on one of the two lists.
 * @id: row in the journal, 0 for one not stored yet
 * @group: (nullable): the key of a group, %NULL for a food
 * @food_id: the food, 0 for a group
 * @name: (not nullable): of the food, or the untranslated name of the group
 * @from: the first day it applies
 * @to: the last one, %CHAM_DAY_NONE for no end
 * @advised_by: (not nullable): who advised it, "" when not recorded
 * @note: (not nullable): "" for none
 */
typedef struct
{
  gint64 id;
  ChamDietSide side;
  char *group;
  gint64 food_id;
  char *name;
  ChamDay from;
  ChamDay to;
  char *advised_by;
  char *note;
} ChamDietRule;

/**
 * ChamMealPlan:
 * @foods: (element-type ChamPlannedFood): by weekday and slot, in the order they came
 * @rules: (element-type ChamDietRule): what is left out before what is eaten, by first day
 */
typedef struct
{
  GPtrArray *foods;
  GPtrArray *rules;
} ChamMealPlan;

/**
 * ChamEatenDay: What was eaten on a day.
 * @recorded: whether that is all: what is not in it was not eaten then; otherwise it is unknown
 * @things: a set of what cham_eaten_day_add_food() and cham_eaten_day_add_group() put there
 */
typedef struct
{
  ChamDay day;
  gboolean recorded;
  GHashTable *things;
} ChamEatenDay;

/**
 * ChamPlanCount: How much of a plan was kept.
 * @asked: foods, or days of a rule, that the plan asks for in the days counted
 * @recorded: those of them on days whose diet is recorded; the others are unknown, not missed
 * @kept: those of the recorded ones that were kept
 * @beside: for a rule, days whose diet is not recorded wholly that have the food all the same
 */
typedef struct
{
  guint asked;
  guint recorded;
  guint kept;
  guint beside;
} ChamPlanCount;

ChamPlannedFood *cham_planned_food_new (int weekday, ChamMealSlot slot, const char *name,
                                        ChamDay from);
void cham_planned_food_free (ChamPlannedFood *self);

ChamDietRule *cham_diet_rule_new (ChamDietSide side, const char *name, ChamDay from);
ChamDietRule *cham_diet_rule_copy (const ChamDietRule *self);
void cham_diet_rule_free (ChamDietRule *self);
gboolean cham_diet_rule_applies (const ChamDietRule *self, ChamDay day);
const char *cham_diet_rule_get_title (const ChamDietRule *self);

ChamMealPlan *cham_meal_plan_new (void);
void cham_meal_plan_free (ChamMealPlan *self);
gboolean cham_meal_plan_is_empty (const ChamMealPlan *self);

ChamEatenDay *cham_eaten_day_new (ChamDay day, gboolean recorded);
void cham_eaten_day_free (ChamEatenDay *self);
void cham_eaten_day_add_food (ChamEatenDay *self, gint64 food);
void cham_eaten_day_add_group (ChamEatenDay *self, const char *key);

ChamPlanCount cham_meal_plan_count_foods (const ChamMealPlan *self, const GPtrArray *eaten,
                                          ChamDayRange days);
ChamPlanCount cham_diet_rule_count (const ChamDietRule *self, const GPtrArray *eaten,
                                    ChamDayRange days);

char *cham_meal_plan_format_day (const ChamMealPlan *self, int weekday);
char *cham_diet_rule_format (const ChamDietRule *self);
char *cham_diet_rule_format_count (const ChamDietRule *self, ChamPlanCount count);
char *cham_meal_plan_format_count (ChamPlanCount count);
char *cham_weekday_format (int weekday, gboolean brief);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamPlannedFood, cham_planned_food_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamDietRule, cham_diet_rule_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamMealPlan, cham_meal_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamEatenDay, cham_eaten_day_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The meal plan in a file. What the journal's plan has stays; the rest is added to it, once all
 * foods are there. */
#include "store/intake.h"

#include <string.h>

#include "store/definitions.h"
#include "store/meal-plans.h"

/** cham_intake_is_plan: Whether @record is a definition of a part of the meal plan. */
gboolean
cham_intake_is_plan (const ChamRecord *record)
{
  return strcmp (record->name, CHAM_DEFINITION_PLANNED) == 0
         || strcmp (record->name, CHAM_DEFINITION_DIET) == 0;
}

/* A food that the names do not know yet, told to them. */
static gboolean
learn_food (ChamIntake *self, const char *name, GError **error)
{
  g_autoptr (ChamFood) food = cham_food_new (name);

  return cham_names_find_food (self->names, name) != NULL
         || cham_names_add_food (self->names, food, error);
}

static gboolean
has_planned (const ChamMealPlan *plan, const ChamPlannedFood *food, gint64 id)
{
  for (guint i = 0; i < plan->foods->len; i++)
    {
      const ChamPlannedFood *known = g_ptr_array_index (plan->foods, i);

      if (known->weekday == food->weekday && known->slot == food->slot && known->food_id == id)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_rule (const ChamMealPlan *plan, const ChamDietRule *rule, gint64 food)
{
  for (guint i = 0; i < plan->rules->len; i++)
    {
      const ChamDietRule *known = g_ptr_array_index (plan->rules, i);

      if (known->side == rule->side && known->from == rule->from
          && g_strcmp0 (known->group, rule->group) == 0
          && (rule->group != NULL || known->food_id == food))
        return TRUE;
    }
  return FALSE;
}

static gint64
find_food (ChamIntake *self, const char *name)
{
  const ChamFood *food = cham_names_find_food (self->names, name);

  return food != NULL ? food->id : 0;
}

static gboolean
take_planned (ChamIntake *self, const ChamRecord *record, const ChamMealPlan *plan,
              GHashTable *values, GError **error)
{
  g_autoptr (ChamPlannedFood) food = cham_definition_read_planned (values, record->day);
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (food == NULL)
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  if (has_planned (plan, food, find_food (self, food->name)))
    {
      self->report->known++;
      return TRUE;
    }
  added = learn_food (self, food->name, &failure)
          && cham_journal_add_planned_food (self->journal, food->weekday, food->slot, food->name,
                                            food->from, &failure);
  return cham_intake_settle (self, record, added, 1, failure, error);
}

static gboolean
take_rule (ChamIntake *self, const ChamRecord *record, const ChamMealPlan *plan,
           GHashTable *values, GError **error)
{
  g_autoptr (ChamDietRule) rule = cham_definition_read_diet (values, record->day);
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (rule == NULL)
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  if (has_rule (plan, rule, find_food (self, rule->name)))
    {
      self->report->known++;
      return TRUE;
    }
  added = (rule->group != NULL || learn_food (self, rule->name, &failure))
          && cham_journal_store_diet_rule (self->journal, rule, &failure);
  return cham_intake_settle (self, record, added, 1, failure, error);
}

/** cham_intake_take_plan: FALSE only when the store fails; what is bad is reported. */
gboolean
cham_intake_take_plan (ChamIntake *self, const ChamRecord *record, GError **error)
{
  g_autoptr (GHashTable) values = cham_definition_parse (record->note);
  g_autoptr (ChamMealPlan) plan = cham_journal_load_meal_plan (self->journal, error);

  if (plan == NULL)
    return FALSE;
  self->what |= CHAM_CHANGED_PLAN | CHAM_CHANGED_FOODS;
  if (strcmp (record->name, CHAM_DEFINITION_PLANNED) == 0)
    return take_planned (self, record, plan, values, error);
  return take_rule (self, record, plan, values, error);
}

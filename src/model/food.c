/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Foods and meals as plain values; the journal keeps them, this file only shapes them. */
#include "model/food.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/keyword.h"

static const char *const slot_words[] = { "breakfast", "lunch", "dinner", "snack", "drink", NULL };

static const char *const role_words[] = { "neutral", "supportive", "watched", NULL };

static const char *const slot_titles[] = { N_ ("Breakfast"), N_ ("Lunch"), N_ ("Dinner"),
                                           N_ ("Snacks"), N_ ("Drinks") };

/** cham_food_role_to_string: As files hold it. */
const char *
cham_food_role_to_string (ChamFoodRole role)
{
  return role_words[role];
}

gboolean
cham_food_role_from_string (const char *text, ChamFoodRole *role)
{
  int index;

  if (!cham_keyword_find (role_words, text, &index))
    return FALSE;
  *role = (ChamFoodRole) index;
  return TRUE;
}

void
cham_food_group_free (ChamFoodGroup *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->name);
  g_free (self);
}

/** cham_food_new: (transfer full): A food in no group. */
ChamFood *
cham_food_new (const char *name)
{
  ChamFood *self = g_new0 (ChamFood, 1);

  self->name = g_strdup (name);
  self->also = g_new0 (char *, 1);
  self->groups = g_new0 (char *, 1);
  self->all_groups = g_new0 (char *, 1);
  return self;
}

void
cham_food_free (ChamFood *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_strfreev (self->also);
  g_strfreev (self->groups);
  g_strfreev (self->all_groups);
  g_free (self->allergy);
  g_free (self);
}

/** cham_meal_slot_to_string: The word that files hold. */
const char *
cham_meal_slot_to_string (ChamMealSlot slot)
{
  g_return_val_if_fail ((guint) slot < CHAM_MEAL_N_SLOTS, slot_words[CHAM_MEAL_SNACK]);
  return slot_words[slot];
}

gboolean
cham_meal_slot_from_string (const char *text, ChamMealSlot *slot)
{
  int index;

  if (!cham_keyword_find (slot_words, text, &index))
    return FALSE;
  *slot = (ChamMealSlot) index;
  return TRUE;
}

/** cham_meal_slot_get_title: The heading in the person's language. */
const char *
cham_meal_slot_get_title (ChamMealSlot slot)
{
  g_return_val_if_fail ((guint) slot < CHAM_MEAL_N_SLOTS, "");
  return _ (slot_titles[slot]);
}

/**
 * cham_food_name_format:
 * @by: (nullable): another name, when the food was found by it
 *
 * Returns: (transfer full): "Aubergine – Eggplant"
 */
char *
cham_food_name_format (const char *name, const char *by)
{
  /* Translators: a food, and the other name of it that was looked for */
  return by == NULL ? g_strdup (name) : g_strdup_printf (_ ("%s – %s"), name, by);
}

/** cham_meal_slot_guess: The slot of a food that came with a time alone; no time: a snack. */
ChamMealSlot
cham_meal_slot_guess (ChamTimeOfDay time)
{
  if (time >= 5 * 60 && time < 11 * 60)
    return CHAM_MEAL_BREAKFAST;
  if (time >= 11 * 60 && time < 15 * 60)
    return CHAM_MEAL_LUNCH;
  if (time >= 17 * 60 && time < 22 * 60)
    return CHAM_MEAL_DINNER;
  return CHAM_MEAL_SNACK;
}

/** cham_meal_food_new: (transfer full): A line of a meal with nothing recorded but the food. */
ChamMealFood *
cham_meal_food_new (const char *name)
{
  ChamMealFood *self = g_new0 (ChamMealFood, 1);

  self->name = g_strdup (name);
  self->portion = NAN;
  self->amount = NAN;
  self->unit = g_strdup ("");
  self->note = g_strdup ("");
  self->groups = g_new0 (char *, 1);
  return self;
}

void
cham_meal_food_free (ChamMealFood *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->unit);
  g_free (self->note);
  g_strfreev (self->groups);
  g_free (self->allergy);
  g_free (self);
}

void
cham_meal_day_free (ChamMealDay *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

/** cham_meal_new: (transfer full): A meal with no food on the plate yet. */
ChamMeal *
cham_meal_new (ChamDay day, ChamMealSlot slot, ChamTimeOfDay time)
{
  ChamMeal *self = g_new0 (ChamMeal, 1);

  self->day = day;
  self->slot = slot;
  self->time = time;
  self->foods = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_meal_food_free);
  return self;
}

void
cham_meal_free (ChamMeal *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->foods);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The values of a meal plan, and counting it against what was eaten. A day whose diet is not
 * recorded counts neither way. */
#include "model/meal-plan.h"

#include <glib/gi18n-lib.h>

#include "model/keyword.h"

static const char *const side_words[] = { "in", "out", NULL };

/** cham_planned_food_new: (transfer full): Not stored yet. */
ChamPlannedFood *
cham_planned_food_new (int weekday, ChamMealSlot slot, const char *name, ChamDay from)
{
  ChamPlannedFood *self = g_new0 (ChamPlannedFood, 1);

  self->weekday = weekday;
  self->slot = slot;
  self->name = g_strdup (name);
  self->from = from;
  return self;
}

void
cham_planned_food_free (ChamPlannedFood *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

/** cham_diet_side_to_string: (transfer none): The word that reads back as @side. */
const char *
cham_diet_side_to_string (ChamDietSide side)
{
  return side_words[side];
}

/** cham_diet_side_from_string: Whether @text is "in" or "out"; @side is untouched otherwise. */
gboolean
cham_diet_side_from_string (const char *text, ChamDietSide *side)
{
  int index;

  if (!cham_keyword_find (side_words, text, &index))
    return FALSE;
  *side = (ChamDietSide) index;
  return TRUE;
}

/** cham_diet_rule_new: (transfer full): A rule for a food, without an end. */
ChamDietRule *
cham_diet_rule_new (ChamDietSide side, const char *name, ChamDay from)
{
  ChamDietRule *self = g_new0 (ChamDietRule, 1);

  self->side = side;
  self->name = g_strdup (name);
  self->from = from;
  self->to = CHAM_DAY_NONE;
  self->advised_by = g_strdup ("");
  self->note = g_strdup ("");
  return self;
}

/** cham_diet_rule_copy: (transfer full): The same rule, with the same id. */
ChamDietRule *
cham_diet_rule_copy (const ChamDietRule *self)
{
  ChamDietRule *copy = g_memdup2 (self, sizeof *self);

  copy->group = g_strdup (self->group);
  copy->name = g_strdup (self->name);
  copy->advised_by = g_strdup (self->advised_by);
  copy->note = g_strdup (self->note);
  return copy;
}

void
cham_diet_rule_free (ChamDietRule *self)
{
  if (self == NULL)
    return;
  g_free (self->group);
  g_free (self->name);
  g_free (self->advised_by);
  g_free (self->note);
  g_free (self);
}

/** cham_diet_rule_applies: Whether the rule is in force on @day. */
gboolean
cham_diet_rule_applies (const ChamDietRule *self, ChamDay day)
{
  return day >= self->from && (self->to == CHAM_DAY_NONE || day <= self->to);
}

/** cham_diet_rule_get_title: (transfer none): The name of what it is about, for people. */
const char *
cham_diet_rule_get_title (const ChamDietRule *self)
{
  return self->group != NULL ? _ (self->name) : self->name;
}

/** cham_meal_plan_new: (transfer full): A plan with nothing in it. */
ChamMealPlan *
cham_meal_plan_new (void)
{
  ChamMealPlan *self = g_new0 (ChamMealPlan, 1);

  self->foods = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_planned_food_free);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_diet_rule_free);
  return self;
}

void
cham_meal_plan_free (ChamMealPlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->foods);
  g_ptr_array_unref (self->rules);
  g_free (self);
}

/** cham_meal_plan_is_empty: Whether neither a food is planned nor a rule is made. */
gboolean
cham_meal_plan_is_empty (const ChamMealPlan *self)
{
  return self->foods->len == 0 && self->rules->len == 0;
}

/** cham_eaten_day_new: (transfer full): A day on which nothing was eaten, as far as is known. */
ChamEatenDay *
cham_eaten_day_new (ChamDay day, gboolean recorded)
{
  ChamEatenDay *self = g_new0 (ChamEatenDay, 1);

  self->day = day;
  self->recorded = recorded;
  self->things = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
cham_eaten_day_free (ChamEatenDay *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->things);
  g_free (self);
}

/* No group's key begins with a digit. */
static char *
make_thing (gint64 food, const char *group)
{
  return group != NULL ? g_strdup (group) : g_strdup_printf ("%" G_GINT64_FORMAT, food);
}

/** cham_eaten_day_add_food: Notes that the food of that id was eaten. */
void
cham_eaten_day_add_food (ChamEatenDay *self, gint64 food)
{
  g_hash_table_add (self->things, make_thing (food, NULL));
}

/** cham_eaten_day_add_group: Notes that a food of the group @key was eaten. */
void
cham_eaten_day_add_group (ChamEatenDay *self, const char *key)
{
  g_hash_table_add (self->things, make_thing (0, key));
}

static gboolean
has_eaten (const ChamEatenDay *day, gint64 food, const char *group)
{
  g_autofree char *thing = make_thing (food, group);

  return g_hash_table_contains (day->things, thing);
}

static guint
count_days (const ChamDietRule *self, ChamDayRange days)
{
  ChamDayRange force = { self->from, self->to != CHAM_DAY_NONE ? self->to : CHAM_DAY_LAST };

  days = cham_day_range_intersect (days, force);
  return cham_day_range_is_empty (days) ? 0 : (guint) cham_day_range_get_length (days);
}

/**
 * cham_diet_rule_count:
 * @eaten: (element-type ChamEatenDay): days of @days that have meals, each at most once
 * @days: the days to look at
 *
 * A day keeps a rule when the food was eaten, or for %CHAM_DIET_OUT when it was not.
 */
ChamPlanCount
cham_diet_rule_count (const ChamDietRule *self, const GPtrArray *eaten, ChamDayRange days)
{
  ChamPlanCount count = { count_days (self, days) };

  for (guint i = 0; i < eaten->len; i++)
    {
      const ChamEatenDay *day = g_ptr_array_index (eaten, i);
      gboolean has;

      if (!cham_day_range_contains (days, day->day) || !cham_diet_rule_applies (self, day->day))
        continue;
      has = has_eaten (day, self->food_id, self->group);
      count.recorded += day->recorded;
      count.kept += day->recorded && has == (self->side == CHAM_DIET_IN);
      count.beside += !day->recorded && has;
    }
  return count;
}

static int
get_weekday (ChamDay day)
{
  return cham_day_get_weekday (day) - 1;
}

/* How often @weekday is in @days. */
static guint
count_weekdays (ChamDayRange days, int weekday)
{
  int first;

  if (cham_day_range_is_empty (days))
    return 0;
  first = (weekday + CHAM_DAYS_OF_WEEK - get_weekday (days.from)) % CHAM_DAYS_OF_WEEK;
  return (guint) ((cham_day_range_get_length (days) - first + CHAM_DAYS_OF_WEEK - 1)
                  / CHAM_DAYS_OF_WEEK);
}

/**
 * cham_meal_plan_count_foods:
 * @eaten: (element-type ChamEatenDay): days of @days that have meals, each at most once
 * @days: the days to look at
 *
 * A planned food is kept when it was eaten that day, at whichever meal.
 */
ChamPlanCount
cham_meal_plan_count_foods (const ChamMealPlan *self, const GPtrArray *eaten, ChamDayRange days)
{
  ChamPlanCount count = { 0 };

  for (guint i = 0; i < self->foods->len; i++)
    {
      const ChamPlannedFood *food = g_ptr_array_index (self->foods, i);
      ChamDayRange planned
          = cham_day_range_intersect (days, (ChamDayRange){ food->from, CHAM_DAY_LAST });

      count.asked += count_weekdays (planned, food->weekday);
      for (guint j = 0; j < eaten->len; j++)
        {
          const ChamEatenDay *day = g_ptr_array_index (eaten, j);

          if (!day->recorded || !cham_day_range_contains (planned, day->day)
              || get_weekday (day->day) != food->weekday)
            continue;
          count.recorded++;
          count.kept += has_eaten (day, food->food_id, NULL);
        }
    }
  return count;
}

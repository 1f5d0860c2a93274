/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The meal plan as lines before the days of a dietitian's diary. It lays out nothing. */
#include "draw/diary-private.h"

#include <glib/gi18n-lib.h>

#include "model/nutrition-gap.h"

static void
plan_line_free (ChamPlanLine *self)
{
  g_free (self->label);
  g_free (self->text);
  g_free (self->note);
  g_free (self);
}

/* Takes @text and @note. */
static void
add (GPtrArray *lines, const char *label, char *text, char *note)
{
  ChamPlanLine *line = g_new (ChamPlanLine, 1);

  *line = (ChamPlanLine){ g_strdup (label), text, note };
  g_ptr_array_add (lines, line);
}

static gboolean
is_in (const ChamDietRule *rule, ChamDayRange range)
{
  return rule->from <= range.to && (rule->to == CHAM_DAY_NONE || rule->to >= range.from);
}

static void
add_rule (GPtrArray *lines, const ChamDietRule *rule, const ChamDaybook *daybook,
          ChamDayRange range)
{
  g_autofree char *dates = cham_diet_rule_format (rule);
  ChamPlanCount count = cham_diet_rule_count (rule, daybook->eaten, range);

  add (lines, rule->side == CHAM_DIET_OUT ? C_ ("diet", "Out") : C_ ("diet", "In"),
       g_strdup_printf ("%s · %s", cham_diet_rule_get_title (rule), dates),
       cham_diet_rule_format_count (rule, count));
}

static void
add_gaps (GPtrArray *lines, const ChamMealPlan *plan, ChamDay day)
{
  g_autoptr (GPtrArray) gaps = cham_nutrition_gaps_list (plan, day);

  for (guint i = 0; i < gaps->len; i++)
    {
      const ChamNutritionGap *gap = g_ptr_array_index (gaps, i);

      add (lines, _ ("To ask"), g_strdup (_ (gap->title)), g_strdup (gap->source));
    }
}

/**
 * cham_diary_plan_new:
 * @range: the days that the plan is counted in
 *
 * Returns: (transfer full) (element-type ChamPlanLine): what is left out and eaten on purpose,
 *   what to ask because of it on the last day, and the weekdays with meals planned; empty without
 *   a plan
 */
GPtrArray *
cham_diary_plan_new (const ChamDaybook *daybook, ChamDayRange range)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_line_free);
  const ChamMealPlan *plan = daybook->plan;

  for (guint i = 0; plan != NULL && i < plan->rules->len; i++)
    if (is_in (g_ptr_array_index (plan->rules, i), range))
      add_rule (lines, g_ptr_array_index (plan->rules, i), daybook, range);
  if (plan != NULL)
    add_gaps (lines, plan, range.to);
  for (int weekday = 0; plan != NULL && weekday < CHAM_DAYS_OF_WEEK; weekday++)
    {
      g_autofree char *name = cham_weekday_format (weekday, FALSE);
      g_autofree char *meals = cham_meal_plan_format_day (plan, weekday);

      if (*meals != '\0')
        add (lines, name, g_steal_pointer (&meals), g_strdup (""));
    }
  return lines;
}

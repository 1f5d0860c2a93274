/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A meal plan in words, the same on screen and on paper. */
#include "model/meal-plan.h"

#include <glib/gi18n-lib.h>

/* Any Monday. */
#define MONDAY cham_day_new (2024, 1, 1)

static char *
format_date (ChamDay day)
{
  return cham_day_format (day, C_ ("date", "%-d %B %Y"));
}

/** cham_weekday_format: (transfer full): 0 is "Monday", or "Mon" when @brief. */
char *
cham_weekday_format (int weekday, gboolean brief)
{
  return cham_day_format (MONDAY + weekday, brief ? "%a" : "%A");
}

static char *
format_dates (const ChamDietRule *self)
{
  g_autofree char *from = format_date (self->from);
  g_autofree char *to = NULL;

  if (self->to == CHAM_DAY_NONE)
    return g_strdup_printf (self->side == CHAM_DIET_OUT ? _ ("Left out since %s")
                                                        : _ ("Eaten on purpose since %s"),
                            from);
  to = format_date (self->to);
  return g_strdup_printf (self->side == CHAM_DIET_OUT ? _ ("Left out from %s to %s")
                                                      : _ ("Eaten on purpose from %s to %s"),
                          from, to);
}

/** cham_diet_rule_format: (transfer full): Since when, by whom, and the note. */
char *
cham_diet_rule_format (const ChamDietRule *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *dates = format_dates (self);

  g_string_append (text, dates);
  if (*self->advised_by != '\0')
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("advised by %s"), self->advised_by);
    }
  if (*self->note != '\0')
    g_string_append_printf (text, " · %s", self->note);
  return g_string_free (text, FALSE);
}

/**
 * cham_diet_rule_format_count:
 * @count: of @self
 *
 * Returns: (transfer full): how far it was kept; what is not recorded is called so
 */
char *
cham_diet_rule_format_count (const ChamDietRule *self, ChamPlanCount count)
{
  GString *text = g_string_new (NULL);

  if (count.recorded == 0)
    g_string_append (text, _ ("No day’s food is wholly recorded yet"));
  else
    g_string_append_printf (
        text,
        self->side == CHAM_DIET_OUT
            ? ngettext ("Kept out on %u of %u day wholly recorded",
                        "Kept out on %u of %u days wholly recorded", count.recorded)
            : ngettext ("Eaten on %u of %u day wholly recorded",
                        "Eaten on %u of %u days wholly recorded", count.recorded),
        count.kept, count.recorded);
  if (count.beside > 0)
    {
      g_string_append (text, "; ");
      g_string_append_printf (text,
                              ngettext ("eaten on %u day recorded in part",
                                        "eaten on %u days recorded in part", count.beside),
                              count.beside);
    }
  return g_string_free (text, FALSE);
}

/** cham_meal_plan_format_count: (transfer full): How much of what was planned was eaten. */
char *
cham_meal_plan_format_count (ChamPlanCount count)
{
  if (count.recorded == 0)
    return g_strdup (_ ("Nothing planned falls on a day whose food is wholly recorded yet."));
  /* Translators: all three numbers count foods of the plan, each on one day */
  return g_strdup_printf (
      ngettext ("Eaten: %u of %u planned food on days wholly recorded; %u more not recorded.",
                "Eaten: %u of %u planned foods on days wholly recorded; %u more not recorded.",
                count.recorded),
      count.kept, count.recorded, count.asked - count.recorded);
}

static char *
format_slot (const ChamMealPlan *self, int weekday, ChamMealSlot slot)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->foods->len; i++)
    {
      const ChamPlannedFood *food = g_ptr_array_index (self->foods, i);

      if (food->weekday == weekday && food->slot == slot)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", food->name);
    }
  if (names->len == 0)
    return NULL;
  /* Translators: a meal and its foods: "Breakfast: oats, milk" */
  return g_strdup_printf (C_ ("meal", "%s: %s"), cham_meal_slot_get_title (slot), names->str);
}

/** cham_meal_plan_format_day: (transfer full): The meals planned for a weekday, "" for none. */
char *
cham_meal_plan_format_day (const ChamMealPlan *self, int weekday)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) meals = NULL;

  for (int slot = 0; slot < CHAM_MEAL_N_SLOTS; slot++)
    {
      char *meal = format_slot (self, weekday, (ChamMealSlot) slot);

      if (meal != NULL)
        g_strv_builder_take (builder, meal);
    }
  meals = g_strv_builder_end (builder);
  return g_strjoinv (" · ", meals);
}

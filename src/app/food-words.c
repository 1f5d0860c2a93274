/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Values in, words out; no widget is made and no journal read. */
#include "app/food-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/day-title.h"
#include "model/amount.h"

/** cham_meal_food_format: (transfer full): "Milk", "Milk × 2", or "Milk, 200 mL". */
char *
cham_meal_food_format (const ChamMealFood *food)
{
  g_autofree char *number = NULL;

  if (!isnan (food->amount))
    {
      number = cham_amount_format (food->amount, food->unit);
      return g_strdup_printf (_ ("%s, %s"), food->name, number);
    }
  if (isnan (food->portion) || food->portion == 1)
    return g_strdup (food->name);
  number = food->portion == 0.5 ? g_strdup ("½") : cham_number_format (food->portion, 2);
  /* Translators: a food and how many portions of it */
  return g_strdup_printf (_ ("%s × %s"), food->name, number);
}

/** cham_food_split_names: (transfer full): The names in "Oatmeal; Porridge", none of them empty. */
char **
cham_food_split_names (const char *text)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (int i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (names, parts[i]);
  return g_strv_builder_end (names);
}

#define ANY_ROLE (-1)

/* The names of those of @groups that are in @role and in @keys; NULL for none. */
static char *
list_names (const char *const *keys, const GPtrArray *groups, int role)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      const ChamFoodGroup *group = g_ptr_array_index (groups, i);

      if ((role == ANY_ROLE || (int) group->role == role) && g_strv_contains (keys, group->key))
        g_ptr_array_add (names, group->name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/** cham_food_describe_allergy: (transfer full): What to know of a food in @allergy, the name of a
 * food or a group. */
char *
cham_food_describe_allergy (const char *allergy)
{
  return g_strdup_printf (_ ("You noted an allergy: %s"), _ (allergy));
}

/**
 * cham_food_describe_groups:
 * @keys: (array zero-terminated=1): the groups of a food
 * @groups: (element-type ChamFoodGroup): all groups
 *
 * Returns: (transfer full) (nullable): "Watch-list: Dairy, Gluten. Supportive: Fermented."; of
 *   neutral groups nothing is said; %NULL when no other is among @keys
 */
char *
cham_food_describe_groups (const char *const *keys, const GPtrArray *groups)
{
  g_autofree char *watched = list_names (keys, groups, CHAM_FOOD_WATCHED);
  g_autofree char *supportive = list_names (keys, groups, CHAM_FOOD_SUPPORTIVE);

  if (watched != NULL && supportive != NULL)
    return g_strdup_printf (_ ("Watch-list: %s. Supportive: %s."), watched, supportive);
  if (watched != NULL)
    return g_strdup_printf (_ ("Watch-list: %s."), watched);
  if (supportive != NULL)
    return g_strdup_printf (_ ("Supportive: %s."), supportive);
  return NULL;
}

/** cham_food_group_describe: (transfer full): The side of the diet a group counts on, and whether
 * the food is in it for its ingredients: "Watch-list, from ingredients", "". */
char *
cham_food_group_describe (ChamFoodRole role, gboolean inside)
{
  const char *side = role == CHAM_FOOD_WATCHED      ? _ ("Watch-list")
                     : role == CHAM_FOOD_SUPPORTIVE ? _ ("Supportive")
                                                    : "";

  if (!inside)
    return g_strdup (side);
  if (*side == '\0')
    return g_strdup (_ ("From ingredients"));
  /* Translators: the role of a food group, as in "Watch-list, from ingredients" */
  return g_strdup_printf (_ ("%s, from ingredients"), side);
}

/** cham_food_describe_uses: (transfer full): "Eaten 12 times, last on Thu, 12 March". */
char *
cham_food_describe_uses (guint uses, ChamDay last, ChamDay today)
{
  g_autofree char *date = NULL;

  if (uses == 0)
    return g_strdup (_ ("Not part of a meal so far"));
  date = cham_day_title_format (last, today);
  if (uses == 1)
    /* Translators: then comes the day, as in "Thu, 12 March" */
    return g_strdup_printf (_ ("Eaten once, on %s"), date);
  /* Translators: more than once; then comes the day, as in "Thu, 12 March" */
  return g_strdup_printf (
      ngettext ("Eaten %u time, last on %s", "Eaten %u times, last on %s", uses), uses, date);
}

/**
 * cham_food_describe:
 * @groups: (element-type ChamFoodGroup): all groups
 *
 * Returns: (transfer full): "Eaten once, on Thu, 12 March · Dairy, Gluten"; "" for a food in no
 *   group that was not eaten
 */
char *
cham_food_describe (const ChamFood *food, const GPtrArray *groups, ChamDay today)
{
  g_autofree char *names
      = list_names ((const char *const *) food->all_groups, groups, ANY_ROLE);
  g_autofree char *uses = NULL;

  if (food->uses == 0)
    return names != NULL ? g_steal_pointer (&names) : g_strdup ("");
  uses = cham_food_describe_uses (food->uses, food->last_eaten, today);
  if (names == NULL)
    return g_steal_pointer (&uses);
  /* Translators: how often a food was eaten, and its groups */
  return g_strdup_printf (_ ("%s · %s"), uses, names);
}

/** cham_food_describe_merge: (transfer full): What a merge does, "12 times eaten become “Tomato”".
 */
char *
cham_food_describe_merge (const char *name, guint uses, const char *kept_name)
{
  if (uses == 0)
    return g_strdup_printf (_ ("“%s” was not eaten so far. It becomes “%s”."), name, kept_name);
  if (uses == 1)
    return g_strdup_printf (_ ("The one time “%s” was eaten becomes “%s”."), name, kept_name);
  /* Translators: more than once; the count comes first */
  return g_strdup_printf (ngettext ("%u time “%s” was eaten becomes “%s”.",
                                    "%u times “%s” was eaten become “%s”.", uses),
                          uses, name, kept_name);
}

/** cham_meals_describe_state: What is known of a day's diet, given whether there is a food on it
 * and whether the person said that there was nothing else. */
const char *
cham_meals_describe_state (gboolean eaten, gboolean complete)
{
  if (complete)
    return eaten ? _ ("Complete: nothing else today") : _ ("Complete: nothing eaten today");
  return eaten ? _ ("Recorded so far") : _ ("Not recorded");
}

/** cham_meals_describe_copied: (transfer full): "Copied 5 foods". */
char *
cham_meals_describe_copied (guint n_foods)
{
  return g_strdup_printf (ngettext ("Copied %u food", "Copied %u foods", n_foods), n_foods);
}

/** cham_meal_describe: (transfer full): "Breakfast, 08:15", or "Breakfast" when @time is "". */
char *
cham_meal_describe (ChamMealSlot slot, const char *time)
{
  const char *title = cham_meal_slot_get_title (slot);

  /* Translators: a meal and its time, as in "Breakfast, 08:15" */
  return *time == '\0' ? g_strdup (title) : g_strdup_printf (C_ ("meal", "%s, %s"), title, time);
}

/** cham_meal_list_foods: (transfer full): "Rice × 2, Chicken, Broccoli". */
char *
cham_meal_list_foods (const ChamMeal *meal)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < meal->foods->len; i++)
    g_strv_builder_take (texts, cham_meal_food_format (g_ptr_array_index (meal->foods, i)));
  list = g_strv_builder_end (texts);
  return g_strjoinv (", ", list);
}

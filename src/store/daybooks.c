/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The facts of some days and the groups of the foods in them. It has no SQL of its own. */
#include "store/daybooks.h"

#include <glib/gi18n-lib.h>

#include "model/food.h"
#include "store/foods.h"
#include "store/meal-plans.h"
#include "store/records.h"

static GHashTable *
map_group_names (GPtrArray *groups)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < groups->len; i++)
    {
      const ChamFoodGroup *group = g_ptr_array_index (groups, i);

      g_hash_table_insert (names, group->key, (gpointer) _ (group->name));
    }
  return names;
}

static char *
describe_groups (const ChamFood *food, GHashTable *names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  for (guint i = 0; food->all_groups[i] != NULL; i++)
    {
      const char *name = g_hash_table_lookup (names, food->all_groups[i]);

      if (name != NULL)
        g_strv_builder_add (builder, name);
    }
  titles = g_strv_builder_end (builder);
  return g_strjoinv (", ", titles);
}

static gboolean
load_groups (ChamJournal *self, ChamDaybook *daybook, GError **error)
{
  g_autoptr (GPtrArray) groups = cham_journal_list_food_groups (self, error);
  g_autoptr (GPtrArray) foods = groups != NULL ? cham_journal_list_foods (self, error) : NULL;
  g_autoptr (GHashTable) names = NULL;

  if (foods == NULL)
    return FALSE;
  names = map_group_names (groups);
  for (guint i = 0; i < foods->len; i++)
    {
      const ChamFood *food = g_ptr_array_index (foods, i);
      g_autofree char *text = describe_groups (food, names);

      if (*text != '\0')
        g_hash_table_insert (daybook->groups, g_strdup (food->name), g_steal_pointer (&text));
    }
  return TRUE;
}

static gboolean
load_plan (ChamJournal *self, ChamDaybook *daybook, ChamDayRange range, GError **error)
{
  daybook->plan = cham_journal_load_meal_plan (self, error);
  if (daybook->plan != NULL)
    daybook->eaten = cham_journal_list_eaten_days (self, range, error);
  return daybook->eaten != NULL;
}

/**
 * cham_journal_load_daybook:
 * @range: the days to read, not empty
 *
 * Returns: (transfer full) (nullable): every line of those days, and the meal plan; %NULL with
 *   @error set
 */
ChamDaybook *
cham_journal_load_daybook (ChamJournal *self, ChamDayRange range, GError **error)
{
  GPtrArray *records = cham_journal_list_records (self, range, error);
  g_autoptr (ChamDaybook) daybook = records != NULL ? cham_daybook_new (records) : NULL;

  if (daybook == NULL || !load_groups (self, daybook, error)
      || !load_plan (self, daybook, range, error))
    return NULL;
  return g_steal_pointer (&daybook);
}

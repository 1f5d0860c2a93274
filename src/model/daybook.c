/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The lines of a diary as a plain value. It decides nothing of how they look. */
#include "model/daybook.h"

/** cham_daybook_new: Takes @records; no food has a group yet. */
ChamDaybook *
cham_daybook_new (GPtrArray *records)
{
  ChamDaybook *self = g_new0 (ChamDaybook, 1);

  self->records = records;
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
cham_daybook_free (ChamDaybook *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->groups);
  cham_meal_plan_free (self->plan);
  g_clear_pointer (&self->eaten, g_ptr_array_unref);
  g_free (self);
}

/** cham_daybook_get_groups: (not nullable): The names of the groups of @food, "" for none. */
const char *
cham_daybook_get_groups (const ChamDaybook *self, const char *food)
{
  const char *groups = g_hash_table_lookup (self->groups, food);

  return groups != NULL ? groups : "";
}

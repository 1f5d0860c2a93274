/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Counts on how many days each food and each of its groups was eaten. It words nothing. */
#include "draw/diary-foods.h"

/* Days of something, and the last that was counted, so that a day counts once. */
typedef struct
{
  guint days;
  ChamDay last;
} Tally;

/* A group while it is counted. */
typedef struct
{
  Tally tally;
  GHashTable *foods; /* names, to Tally */
} Group;

static void
group_free (Group *self)
{
  g_hash_table_unref (self->foods);
  g_free (self);
}

static void
eaten_group_free (ChamEatenGroup *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->foods);
  g_free (self);
}

static void
count (Tally *tally, ChamDay day)
{
  if (tally->days > 0 && tally->last == day)
    return;
  tally->days++;
  tally->last = day;
}

static void
count_food (GHashTable *groups, const char *name, const ChamRecord *record)
{
  Group *group = g_hash_table_lookup (groups, name);
  Tally *food;

  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      group->foods = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      g_hash_table_insert (groups, g_strdup (name), group);
    }
  count (&group->tally, record->day);
  food = g_hash_table_lookup (group->foods, record->name);
  if (food == NULL)
    {
      food = g_new0 (Tally, 1);
      g_hash_table_insert (group->foods, record->name, food);
    }
  count (food, record->day);
}

static void
count_record (GHashTable *groups, const ChamDaybook *daybook, const ChamRecord *record)
{
  const char *text = cham_daybook_get_groups (daybook, record->name);
  g_auto (GStrv) names = text != NULL ? g_strsplit (text, ", ", -1) : NULL;

  if (names == NULL || names[0] == NULL)
    count_food (groups, "", record);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    count_food (groups, names[i], record);
}

static int
compare (const char *left, guint left_days, const char *right, guint right_days)
{
  if (left_days != right_days)
    return left_days < right_days ? 1 : -1;
  return g_utf8_collate (left, right);
}

static int
compare_foods (gconstpointer a, gconstpointer b)
{
  const ChamEatenFood *left = *(ChamEatenFood *const *) a;
  const ChamEatenFood *right = *(ChamEatenFood *const *) b;

  return compare (left->name, left->days, right->name, right->days);
}

/* What is in no group comes last. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const ChamEatenGroup *left = *(ChamEatenGroup *const *) a;
  const ChamEatenGroup *right = *(ChamEatenGroup *const *) b;

  if ((*left->name == '\0') != (*right->name == '\0'))
    return *left->name == '\0' ? 1 : -1;
  return compare (left->name, left->days, right->name, right->days);
}

static ChamEatenGroup *
finish_group (const char *name, const Group *group)
{
  ChamEatenGroup *self = g_new0 (ChamEatenGroup, 1);
  GHashTableIter iter;
  gpointer food, tally;

  self->name = g_strdup (name);
  self->days = group->tally.days;
  self->foods = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, group->foods);
  while (g_hash_table_iter_next (&iter, &food, &tally))
    {
      ChamEatenFood *eaten = g_new0 (ChamEatenFood, 1);

      eaten->name = food;
      eaten->days = ((const Tally *) tally)->days;
      g_ptr_array_add (self->foods, eaten);
    }
  g_ptr_array_sort (self->foods, compare_foods);
  return self;
}

/**
 * cham_eaten_groups_list:
 * @daybook: must outlive the list, whose foods have its names
 *
 * Returns: (transfer full) (element-type ChamEatenGroup): the groups that were eaten of, those of
 *   most days first; foods in no group are in one without a name, at the end
 */
GPtrArray *
cham_eaten_groups_list (const ChamDaybook *daybook)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) eaten_group_free);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) group_free);
  GHashTableIter iter;
  gpointer name, group;

  for (guint i = 0; i < daybook->records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (daybook->records, i);

      if (record->kind == CHAM_RECORD_FOOD && record->state == CHAM_RECORD_RECORDED)
        count_record (groups, daybook, record);
    }
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &name, &group))
    g_ptr_array_add (list, finish_group (name, group));
  g_ptr_array_sort (list, compare_groups);
  return list;
}

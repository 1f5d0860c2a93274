/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The foods and food groups that a file defines. A food of the catalogue becomes what the person
 * made of it elsewhere; what the person has changed here stays. */
#include "store/intake.h"

#include <string.h>

#include "store/catalogue.h"
#include "store/definitions.h"
#include "store/foods.h"
#include "store/query.h"

static const char select_seeded[] = "SELECT seeded FROM food WHERE id = ?1";

static gboolean
is_archived (GHashTable *values)
{
  return g_strcmp0 (g_hash_table_lookup (values, "archived"), "1") == 0;
}

static gboolean
add_food (ChamIntake *self, const ChamRecord *record, const char *const *groups, GError **error)
{
  g_autoptr (ChamFood) food = cham_food_new (record->name);

  g_strfreev (food->groups);
  food->groups = g_strdupv ((char **) groups);
  return cham_names_add_food (self->names, food, error);
}

static gboolean
is_of_catalogue (ChamIntake *self, const ChamFood *food)
{
  gint64 seeded = 0;

  return cham_query_integer (cham_query (self->journal, NULL, select_seeded, "i", food->id),
                             &seeded, NULL)
         && seeded != 0;
}

static gboolean
take_other_names (ChamIntake *self, GHashTable *values, const ChamFood *food, GError **error)
{
  g_auto (GStrv) also = cham_definition_read_names (values, "also");

  return also == NULL || *also == NULL
         || cham_journal_set_other_names (self->journal, food->id, (const char *const *) also,
                                          error);
}

/** cham_intake_take_food: What is inside comes with cham_intake_take_dishes(). */
gboolean
cham_intake_take_food (ChamIntake *self, const ChamRecord *record, GHashTable *values,
                       GError **error)
{
  const char *text = g_hash_table_lookup (values, "groups");
  g_auto (GStrv) groups = g_strsplit (text != NULL ? text : "", ",", -1);
  const ChamFood *food = cham_names_find_food (self->names, record->name);
  gboolean inside = food != NULL || g_hash_table_contains (values, "ingredients");
  g_autoptr (GError) failure = NULL;
  gboolean added;

  if (food != NULL && !is_of_catalogue (self, food))
    {
      self->report->known++;
      return TRUE;
    }
  if (food == NULL)
    added = add_food (self, record, (const char *const *) groups, &failure);
  else
    added = cham_journal_set_food_groups (self->journal, food->id, (const char *const *) groups,
                                          &failure);
  food = cham_names_find_food (self->names, record->name);
  if (added)
    added = take_other_names (self, values, food, &failure);
  if (added && is_archived (values))
    added = cham_journal_set_food_archived (self->journal, food->id, TRUE, &failure);
  if (added && inside)
    g_ptr_array_add (self->dishes, (gpointer) record);
  self->what |= CHAM_CHANGED_FOODS;
  return cham_intake_settle (self, record, added, 1, failure, error);
}

static gboolean
add_unknown (ChamIntake *self, const char *const *names, GError **error)
{
  for (; *names != NULL; names++)
    {
      g_autoptr (ChamFood) food = cham_food_new (*names);

      if (cham_names_find_food (self->names, *names) == NULL
          && !cham_names_add_food (self->names, food, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_ingredients (ChamIntake *self, const ChamRecord *record, GError **error)
{
  g_autoptr (GHashTable) values = cham_definition_parse (record->note);
  g_auto (GStrv) names = cham_definition_read_names (values, "ingredients");
  const ChamFood *food = cham_names_find_food (self->names, record->name);
  g_autoptr (GError) failure = NULL;
  gboolean stored;

  if (names == NULL)
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  stored = add_unknown (self, (const char *const *) names, &failure)
           && cham_journal_set_ingredients (self->journal, food->id, (const char *const *) names,
                                            &failure);
  return cham_intake_settle (self, record, stored, 0, failure, error);
}

/** cham_intake_take_dishes: What is inside foods, once all of them are there. */
gboolean
cham_intake_take_dishes (ChamIntake *self, GError **error)
{
  for (guint i = 0; i < self->dishes->len; i++)
    if (!take_ingredients (self, g_ptr_array_index (self->dishes, i), error))
      return FALSE;
  return TRUE;
}

static const ChamFoodGroup *
find_group (const GPtrArray *groups, const char *key)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (((const ChamFoodGroup *) groups->pdata[i])->key, key))
      return groups->pdata[i];
  return NULL;
}

/** cham_intake_take_group: What the person chose here already stays. */
gboolean
cham_intake_take_group (ChamIntake *self, const ChamRecord *record, GHashTable *values,
                        GError **error)
{
  const char *key = record->name + strlen (CHAM_DEFINITION_GROUP);
  g_autoptr (GHashTable) usual = cham_catalogue_list_roles (error);
  g_autoptr (GPtrArray) groups
      = usual != NULL ? cham_journal_list_food_groups (self->journal, error) : NULL;
  const ChamFoodGroup *group = groups != NULL ? find_group (groups, key) : NULL;
  g_autoptr (GError) failure = NULL;
  ChamFoodRole role;
  gboolean stored;

  if (groups == NULL)
    return FALSE;
  if (group == NULL
      || !cham_food_role_from_string (g_hash_table_lookup (values, "role"), &role))
    {
      cham_intake_refuse_definition (self, record);
      return TRUE;
    }
  if (group->role == role
      || GPOINTER_TO_INT (g_hash_table_lookup (usual, key)) != (int) group->role)
    {
      self->report->known++;
      return TRUE;
    }
  stored = cham_journal_set_food_group_role (self->journal, key, role, &failure);
  self->what |= CHAM_CHANGED_FOODS;
  return cham_intake_settle (self, record, stored, 1, failure, error);
}

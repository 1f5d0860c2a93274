/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* On which side of the diet a group counts: as the catalogue has it until the person says
 * otherwise. Foods stay in their groups, and meals are not touched. */
#include "store/foods.h"

#include <glib/gi18n-lib.h>

#include "store/catalogue.h"
#include "store/query.h"

static const char update_role[]
    = "UPDATE food_group SET role = ?2, modified = " CHAM_QUERY_NOW " WHERE key = ?1";

static const char select_name[] = "SELECT name FROM food_group WHERE key = ?1";

static gpointer
read_name (sqlite3_stmt *statement)
{
  return cham_database_dup_text (statement, 0);
}

/**
 * cham_journal_set_food_group_role:
 * @group: its key
 * @role: how it counts from now on and for all that was eaten before
 *
 * %CHAM_STORE_ERROR_INVALID for no group.
 */
gboolean
cham_journal_set_food_group_role (ChamJournal *self, const char *group, ChamFoodRole role,
                                  GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *name
      = cham_query_find (cham_query (self, &failure, select_name, "s", group), read_name, &failure);
  g_autofree char *label = NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (name == NULL)
    return cham_query_refuse (error, "there is no food group %s", group);
  label = g_strdup_printf (role == CHAM_FOOD_WATCHED ? _ ("Watch “%s”")
                                                     : _ ("Stop watching “%s”"), name);
  return cham_journal_edit_begin (self, label, NULL, error)
         && cham_journal_edit_end (self,
                                   cham_query_run (self, error, update_role, "ss", group,
                                                   cham_food_role_to_string (role)),
                                   CHAM_CHANGED_FOODS, CHAM_DAY_NONE, CHAM_DAY_NONE, error);
}

/**
 * cham_journal_watch_food_group:
 * @group: its key
 * @watched: whether it is on the watch-list; one that leaves it counts as in the catalogue, and
 *   on neither side when it is watched there
 *
 * %CHAM_STORE_ERROR_INVALID for no group.
 */
gboolean
cham_journal_watch_food_group (ChamJournal *self, const char *group, gboolean watched,
                               GError **error)
{
  g_autoptr (GHashTable) roles = cham_catalogue_list_roles (error);
  ChamFoodRole usual;

  if (roles == NULL)
    return FALSE;
  usual = (ChamFoodRole) GPOINTER_TO_INT (g_hash_table_lookup (roles, group));
  if (watched)
    usual = CHAM_FOOD_WATCHED;
  else if (usual == CHAM_FOOD_WATCHED)
    usual = CHAM_FOOD_NEUTRAL;
  return cham_journal_set_food_group_role (self, group, usual, error);
}

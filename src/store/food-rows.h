/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the files about foods share: which foods are inside a food, and what a name may be.
 * Private to this folder. */
#pragma once

#include "store/foods.h"

G_BEGIN_DECLS

/* The table part (food, ingredient): for every food and id that @seed selects, the food itself and
 * all that is inside it, each once. A circle in the file would end it too. */
#define CHAM_FOOD_PARTS(seed)                                                                 \
  "WITH RECURSIVE part (food, ingredient) AS (" seed                                          \
  " UNION SELECT part.food, food_ingredient.ingredient FROM part"                             \
  " JOIN food_ingredient ON food_ingredient.food = part.ingredient)"

/* The table membership (food, own, key, role) of the foods in part: each group once, own where
 * the food is in it by itself. It follows CHAM_FOOD_PARTS. */
#define CHAM_FOOD_MEMBERSHIPS                                                                 \
  ", membership (food, own, key, role) AS"                                                    \
  " (SELECT part.food, max (part.food = part.ingredient), key, role FROM part"                \
  " JOIN food_in_group ON food_in_group.food = part.ingredient"                               \
  " JOIN food_group ON food_group.id = food_in_group.\"group\" GROUP BY part.food, key)"

/* The days from ?1 to ?2 with meals, and whether their diet is recorded: because the person says
 * so, or has written down three meals. */
#define CHAM_FOOD_DIET_DAYS                                                                   \
  "SELECT day, max (complete) FROM"                                                           \
  " (SELECT day, count (DISTINCT slot) >= 3 AS complete FROM meal"                            \
  "   WHERE day BETWEEN ?1 AND ?2 GROUP BY day"                                               \
  "  UNION ALL SELECT day, 1 FROM diet_day WHERE complete = 1 AND day BETWEEN ?1 AND ?2)"     \
  " GROUP BY day"

gboolean cham_foods_check_name (const char *name, GError **error);
gboolean cham_foods_check_groups (ChamJournal *self, const char *const *groups, GError **error);
gboolean cham_foods_refuse (GError **error, ChamStoreError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
gboolean cham_foods_insert_groups (ChamJournal *self, gint64 food, const char *const *groups,
                                   GError **error);
ChamFood *cham_foods_load_suggested (ChamJournal *self, gint64 food, GError **error);
gboolean cham_foods_ensure (ChamJournal *self, const char *name, gint64 *food, GError **error);
gboolean cham_foods_check_depth (ChamJournal *self, gint64 food, GError **error);

G_END_DECLS

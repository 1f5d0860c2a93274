/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The person's food list: foods, their groups, and the foods inside a food. Meals refer to a food
 * by its id, so a change here is a change of the whole history, in one step of undo. */
#pragma once

#include "model/food.h"
#include "store/journal.h"

G_BEGIN_DECLS

/* The most letters of a food's name, and the most foods directly inside a food. */
#define CHAM_FOOD_MOST_LETTERS 200
#define CHAM_FOOD_MOST_INGREDIENTS 100

GPtrArray *cham_journal_suggest_foods (ChamJournal *self, const char *typed, guint limit,
                                       GError **error);
GPtrArray *cham_journal_list_foods (ChamJournal *self, GError **error);
GPtrArray *cham_journal_list_food_groups (ChamJournal *self, GError **error);
gboolean cham_journal_set_food_group_role (ChamJournal *self, const char *group,
                                           ChamFoodRole role, GError **error);
gboolean cham_journal_watch_food_group (ChamJournal *self, const char *group, gboolean watched,
                                        GError **error);
ChamFood *cham_journal_find_food (ChamJournal *self, const char *name, GError **error);
ChamFood *cham_journal_recognise_food (ChamJournal *self, const char *name, GError **error);
ChamFood *cham_journal_load_food (ChamJournal *self, gint64 food, GError **error);

gboolean cham_journal_add_food (ChamJournal *self, ChamFood *food, GError **error);
gboolean cham_journal_rename_food (ChamJournal *self, gint64 food, const char *name,
                                   GError **error);
gboolean cham_journal_set_food_groups (ChamJournal *self, gint64 food, const char *const *groups,
                                       GError **error);
gboolean cham_journal_set_food_archived (ChamJournal *self, gint64 food, gboolean archived,
                                         GError **error);
gboolean cham_journal_set_other_names (ChamJournal *self, gint64 food, const char *const *names,
                                       GError **error);
gboolean cham_journal_merge_foods (ChamJournal *self, gint64 keep, gint64 other, GError **error);

GPtrArray *cham_journal_list_ingredients (ChamJournal *self, gint64 food, GError **error);
gboolean cham_journal_set_ingredients (ChamJournal *self, gint64 food, const char *const *names,
                                       GError **error);

G_END_DECLS

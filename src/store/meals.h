/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Foods, their groups, meals, and which days' diets are complete. */
#pragma once

#include "model/day.h"
#include "model/food.h"
#include "store/journal.h"

G_BEGIN_DECLS

GPtrArray *cham_journal_suggest_foods (ChamJournal *self, const char *typed, guint limit,
                                       GError **error);
ChamFood *cham_journal_find_food (ChamJournal *self, const char *name, GError **error);
gboolean cham_journal_add_food (ChamJournal *self, ChamFood *food, GError **error);

GPtrArray *cham_journal_list_meals (ChamJournal *self, ChamDay day, GError **error);
gboolean cham_journal_add_meal_food (ChamJournal *self, ChamDay day, ChamMealSlot slot,
                                     ChamTimeOfDay time, const char *food_name, double portion,
                                     GError **error);
gboolean cham_journal_set_portion (ChamJournal *self, gint64 meal_food_id, double portion,
                                   GError **error);
gboolean cham_journal_remove_meal_food (ChamJournal *self, gint64 meal_food_id, GError **error);

gboolean cham_journal_get_diet_complete (ChamJournal *self, ChamDay day);
gboolean cham_journal_set_diet_complete (ChamJournal *self, ChamDay day, gboolean complete,
                                         GError **error);

G_END_DECLS

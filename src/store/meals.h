/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Meals, and which days' diets are complete.
 *
 * What a day says about food is one of three: no meal and not complete is not recorded; meals and
 * not complete is at least these; complete is these and nothing else, and without a meal it is a
 * day on which nothing was eaten. Adding a food leaves a complete day complete. */
#pragma once

#include "model/day.h"
#include "model/food.h"
#include "store/foods.h"
#include "store/journal.h"

G_BEGIN_DECLS

GPtrArray *cham_journal_list_meals (ChamJournal *self, ChamDay day, GError **error);
GPtrArray *cham_journal_list_meal_days (ChamJournal *self, ChamDay around, guint limit,
                                        GError **error);

gboolean cham_journal_add_meal_food (ChamJournal *self, ChamDay day, ChamMealSlot slot,
                                     ChamTimeOfDay time, const char *food_name, double portion,
                                     GError **error);
gboolean cham_journal_set_portion (ChamJournal *self, gint64 meal_food_id, double portion,
                                   GError **error);
gboolean cham_journal_move_meal_food (ChamJournal *self, gint64 meal_food_id, ChamMealSlot slot,
                                      GError **error);
gboolean cham_journal_remove_meal_food (ChamJournal *self, gint64 meal_food_id, GError **error);

gboolean cham_journal_set_meal_time (ChamJournal *self, gint64 meal, ChamTimeOfDay time,
                                     GError **error);
gboolean cham_journal_remove_meal (ChamJournal *self, gint64 meal, GError **error);
gboolean cham_journal_copy_meal (ChamJournal *self, gint64 meal, ChamDay day, ChamMealSlot slot,
                                 GError **error);
gboolean cham_journal_copy_day_meals (ChamJournal *self, ChamDay from, ChamDay to, GError **error);

gboolean cham_journal_get_diet_complete (ChamJournal *self, ChamDay day);
gboolean cham_journal_set_diet_complete (ChamJournal *self, ChamDay day, gboolean complete,
                                         GError **error);

G_END_DECLS

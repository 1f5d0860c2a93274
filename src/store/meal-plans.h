/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The meal plan: foods of each weekday, what is to be eaten or left out, and what was eaten. */
#pragma once

#include "model/meal-plan.h"
#include "store/journal.h"

G_BEGIN_DECLS

ChamMealPlan *cham_journal_load_meal_plan (ChamJournal *self, GError **error);
GPtrArray *cham_journal_list_eaten_days (ChamJournal *self, ChamDayRange days, GError **error);

gboolean cham_journal_add_planned_food (ChamJournal *self, int weekday, ChamMealSlot slot,
                                        const char *food_name, ChamDay from, GError **error);
gboolean cham_journal_remove_planned_food (ChamJournal *self, gint64 id, GError **error);
gboolean cham_journal_copy_planned_day (ChamJournal *self, int weekday, ChamDay from,
                                        GError **error);

gboolean cham_journal_store_diet_rule (ChamJournal *self, ChamDietRule *rule, GError **error);
gboolean cham_journal_remove_diet_rule (ChamJournal *self, gint64 id, GError **error);

G_END_DECLS

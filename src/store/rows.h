/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rows added within an edit by whoever has checked them: what single edits and the intake of
 * many records share. Private to this folder. */
#pragma once

#include "model/entry.h"
#include "model/food.h"
#include "model/measure.h"
#include "model/stool.h"
#include "model/treatment.h"
#include "store/journal.h"

G_BEGIN_DECLS

/* Meals in the order of the slots, each by time. */
#define CHAM_MEAL_ORDER                                                                       \
  "CASE meal.slot WHEN 'breakfast' THEN 0 WHEN 'lunch' THEN 1 WHEN 'dinner' THEN 2"           \
  " WHEN 'snack' THEN 3 ELSE 4 END, meal.time, meal.id"

gboolean cham_rows_check_measure (ChamJournal *self, const ChamMeasure *measure, GError **error);
gboolean cham_rows_place_measure (ChamJournal *self, gint64 measure_id, int position,
                                  GError **error);
gboolean cham_rows_insert_stool (ChamJournal *self, ChamStool *stool, GError **error);
gboolean cham_rows_insert_entry (ChamJournal *self, ChamEntry *entry, GError **error);
gboolean cham_rows_insert_dose (ChamJournal *self, ChamDose *dose, GError **error);
gboolean cham_rows_has_planned (ChamJournal *self, const ChamDose *dose, gint64 *id,
                                GError **error);
gboolean cham_rows_ensure_meal (ChamJournal *self, ChamDay day, ChamMealSlot slot,
                                ChamTimeOfDay time, gint64 *id, GError **error);
gboolean cham_rows_insert_meal_food (ChamJournal *self, gint64 meal, const ChamMealFood *food,
                                     GError **error);

G_END_DECLS

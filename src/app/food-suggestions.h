/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The list below a field in which a food is typed. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_SUGGESTIONS (cham_food_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodSuggestions, cham_food_suggestions, CHAM, FOOD_SUGGESTIONS,
                      GtkPopover)

/* Signals: food-chosen (const char *name) when a row was clicked. */

GtkWidget *cham_food_suggestions_new (void);
void cham_food_suggestions_set_foods (ChamFoodSuggestions *self, const char *typed, gboolean is_new,
                                      const GPtrArray *foods);
const char *cham_food_suggestions_get_chosen (ChamFoodSuggestions *self);
const char *cham_food_suggestions_move (ChamFoodSuggestions *self, int step);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The marks of a food: a leaf for a supportive one, an eye for one on the watch-list. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_MARKS (cham_food_marks_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodMarks, cham_food_marks, CHAM, FOOD_MARKS, GtkBox)

GtkWidget *cham_food_marks_new (gboolean supportive, gboolean watched);
void cham_food_marks_set (ChamFoodMarks *self, gboolean supportive, gboolean watched);

G_END_DECLS

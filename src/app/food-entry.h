/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A field to choose a food in, with suggestions as one types. */
#pragma once

#include <gtk/gtk.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_ENTRY (cham_food_entry_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodEntry, cham_food_entry, CHAM, FOOD_ENTRY, GtkWidget)

/* Signals: food-chosen (const char *name). */

GtkWidget *cham_food_entry_new (ChamJournal *journal, const char *label, gboolean accepts_new);
void cham_food_entry_focus (ChamFoodEntry *self);

G_END_DECLS

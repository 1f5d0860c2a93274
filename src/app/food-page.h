/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A food of the person's list: its name, its groups, what is inside it, and merging it. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOOD_PAGE (cham_food_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodPage, cham_food_page, CHAM, FOOD_PAGE, AdwNavigationPage)

/* Signals: gone () when there is no such food any more. */

AdwNavigationPage *cham_food_page_new (ChamJournal *journal, gint64 food);

G_END_DECLS

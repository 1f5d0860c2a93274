/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The list of all foods of a journal, to find one and see it. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FOODS_PAGE (cham_foods_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamFoodsPage, cham_foods_page, CHAM, FOODS_PAGE, AdwNavigationPage)

/* It activates "foods.show" (x) with the food that is chosen, and "foods.add" (s) with what is
 * typed, for a new one. */

AdwNavigationPage *cham_foods_page_new (ChamJournal *journal);

G_END_DECLS

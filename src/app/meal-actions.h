/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What can be done with the meals of a day: the actions "meals.…", for the rows, chips and menus
 * below a ChamMeals. */
#pragma once

#include <gtk/gtk.h>

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

void cham_meals_install_actions (GtkWidgetClass *klass);
GMenuModel *cham_meals_make_copy_menu (ChamJournal *journal, ChamDay day, ChamDay today,
                                       GError **error);

G_END_DECLS

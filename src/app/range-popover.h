/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Chooses the first and the last day of a chart. */
#pragma once

#include <gtk/gtk.h>

#include "model/day.h"

G_BEGIN_DECLS

GtkWidget *cham_range_popover_new (ChamDayRange range);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How a scale looks. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cham_scale_draw (GtkWidget *widget, GtkSnapshot *snapshot, int minimum, int maximum,
                      double value);

G_END_DECLS

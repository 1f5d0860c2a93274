/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A tooltip that changes often. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cham_tooltip_set (GtkWidget *widget, const char *text);

G_END_DECLS

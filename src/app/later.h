/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Building what is not seen at once after what is. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ChamLaterFunc: Builds the next part of @widget; returns whether there is one more. */
typedef gboolean (*ChamLaterFunc) (GtkWidget *widget);

void cham_later_build (GtkWidget *widget, ChamLaterFunc build);

G_END_DECLS

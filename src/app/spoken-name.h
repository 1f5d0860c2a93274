/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a screen reader calls a control. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cham_spoken_name_set (GtkWidget *widget, const char *name);

G_END_DECLS

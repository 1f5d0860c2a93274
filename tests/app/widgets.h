/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finding one's way in a window from the inside. */
#pragma once

#include <adwaita.h>

/* The first widget below @root of @type whose label, title or tooltip is @text; any of that type
 * when @text is NULL. NULL when there is none. */
GtkWidget *widgets_find (GtkWidget *root, GType type, const char *text);
guint widgets_count (GtkWidget *root, GType type);

/* A window that holds @child and is on screen. */
GtkWindow *widgets_show (GtkWidget *child);

/* Lets things happen for @milliseconds. */
void widgets_wait (guint milliseconds);

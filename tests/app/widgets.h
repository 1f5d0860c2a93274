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

/* Presents @dialog in a window of its own, and closes both; nothing may be left of it then. */
GtkWidget *widgets_present (AdwDialog *dialog);
void widgets_finish (AdwDialog *dialog);

/* Whether there is one on screen, as for widgets_find(). */
gboolean widgets_shows (GtkWidget *root, GType type, const char *text);
/* Presses the button of that label, title or tooltip. */
void widgets_press (GtkWidget *root, const char *button);
/* Types over the text of an entry row. */
void widgets_type (GtkWidget *root, const char *title, const char *text);

/* Lets things happen for @milliseconds. */
void widgets_wait (guint milliseconds);

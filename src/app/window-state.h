/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a window remembers on this machine. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GSettings *cham_window_state_new (GtkWindow *window);
char *cham_window_state_dup_place (GSettings *settings);
void cham_window_state_save (GSettings *settings, GtkWindow *window, const char *place);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Ctrl+Z and Ctrl+Shift+Z for changes of the journal, wherever the keyboard is. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cham_undo_keys_bind (GtkWidgetClass *klass);
void cham_undo_keys_leave (GtkEditable *field);

G_END_DECLS

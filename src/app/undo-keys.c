/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The keys activate the window's actions. They are not accelerators of the application, so that
 * a text field that has something of its own to undo comes first. */
#include "app/undo-keys.h"

/** cham_undo_keys_bind: Gives the keys to the class of a window or dialog; a dialog needs its own,
 * because those of the window do not reach it. */
void
cham_undo_keys_bind (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}

/**
 * cham_undo_keys_leave:
 *
 * Lets the keys through as long as nothing is typed in @field. By itself a field keeps them even
 * when it has nothing to undo.
 */
void
cham_undo_keys_leave (GtkEditable *field)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (field));

  gtk_widget_action_set_enabled (text, "text.undo", FALSE);
  gtk_widget_action_set_enabled (text, "text.redo", FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* For the end of a row. */
#include "app/trigger-button.h"

#include <glib/gi18n.h>

/** cham_trigger_button_new: (transfer floating): A button that is not shown yet. */
GtkWidget *
cham_trigger_button_new (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("cham-triggers-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, FALSE);
  return button;
}

/** cham_trigger_button_set_exposure: Shows the button, which leads to the exposure of that kind
 * that is called @name. */
void
cham_trigger_button_set_exposure (GtkWidget *button, ChamExposureKind kind, const char *name)
{
  g_autofree char *text = g_strdup_printf (_ ("See “%s” in Triggers"), name);

  /* An action without its target would be refused. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    cham_exposure_kind_to_string (kind), name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-exposure");
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  gtk_widget_set_visible (button, TRUE);
}

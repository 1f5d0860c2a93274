/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Adds the sheet of high contrast while it is asked for. GTK 4.18 has no media queries, which newer
 * libadwaita wants instead of a sheet that it finds by its name. */
#include "app/contrast-style.h"

#define SHEET "/io/github/chamomile_journal/Chamomile/high-contrast.css"

static void
on_high_contrast_changed_cb (AdwStyleManager *manager, GParamSpec *pspec, GtkCssProvider *sheet)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);

  if (adw_style_manager_get_high_contrast (manager))
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  else
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (sheet));
}

/** cham_contrast_style_follow: Styles the display of @manager by its contrast from now on. */
void
cham_contrast_style_follow (AdwStyleManager *manager)
{
  GtkCssProvider *sheet = gtk_css_provider_new ();

  g_return_if_fail (ADW_IS_STYLE_MANAGER (manager));
  gtk_css_provider_load_from_resource (sheet, SHEET);
  g_object_set_data_full (G_OBJECT (manager), "cham-contrast-style", sheet, g_object_unref);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (on_high_contrast_changed_cb), sheet, G_CONNECT_DEFAULT);
  on_high_contrast_changed_cb (manager, NULL, sheet);
}

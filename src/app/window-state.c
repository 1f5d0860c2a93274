/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Size and place of a window in GSettings. */
#include "app/window-state.h"

#include "app/settings.h"

/**
 * cham_window_state_new:
 *
 * Gives @window the size that the last one had.
 *
 * Returns: (transfer full) (nullable): the settings, %NULL when the schema is not installed
 */
GSettings *
cham_window_state_new (GtkWindow *window)
{
  GSettings *settings = cham_settings_find ();

  if (settings == NULL)
    return NULL;
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
  return settings;
}

/** cham_window_state_dup_place: (nullable): The place that was shown last. */
char *
cham_window_state_dup_place (GSettings *settings)
{
  return settings != NULL ? g_settings_get_string (settings, "place") : NULL;
}

/**
 * cham_window_state_save:
 * @settings: (nullable): as cham_window_state_new() gave them
 */
void
cham_window_state_save (GSettings *settings, GtkWindow *window, const char *place)
{
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_string (settings, "place", place);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Walks trees of widgets for the tests of the window's parts. */
#include "widgets.h"

static gboolean
property_is (GtkWidget *widget, const char *property, const char *text)
{
  g_autofree char *value = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property) == NULL)
    return FALSE;
  g_object_get (widget, property, &value, NULL);
  return g_strcmp0 (value, text) == 0;
}

static gboolean
matches (GtkWidget *widget, GType type, const char *text)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), type)
         && (text == NULL || property_is (widget, "label", text)
             || property_is (widget, "title", text) || property_is (widget, "tooltip-text", text));
}

GtkWidget *
widgets_find (GtkWidget *root, GType type, const char *text)
{
  if (matches (root, type, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = widgets_find (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

guint
widgets_count (GtkWidget *root, GType type)
{
  guint count = matches (root, type, NULL) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += widgets_count (child, type);
  return count;
}

GtkWindow *
widgets_show (GtkWidget *child)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());

  gtk_window_set_default_size (window, 800, 700);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (window);
  widgets_wait (200);
  return window;
}

GtkWidget *
widgets_present (AdwDialog *dialog)
{
  GtkWindow *window = widgets_show (gtk_label_new ("behind"));

  g_object_set_data (G_OBJECT (dialog), "window", window);
  adw_dialog_present (g_object_ref (dialog), GTK_WIDGET (window));
  widgets_wait (300);
  return GTK_WIDGET (dialog);
}

/* It may have closed itself. */
void
widgets_finish (AdwDialog *dialog)
{
  GtkWindow *window = g_object_get_data (G_OBJECT (dialog), "window");

  adw_dialog_force_close (dialog);
  for (int i = 0; i < 50 && gtk_widget_get_parent (GTK_WIDGET (dialog)) != NULL; i++)
    widgets_wait (100);
  widgets_wait (800);
  gtk_window_destroy (window);
  widgets_wait (300);
  g_assert_finalize_object (dialog);
}

gboolean
widgets_shows (GtkWidget *root, GType type, const char *text)
{
  GtkWidget *found = widgets_find (root, type, text);

  return found != NULL && gtk_widget_get_mapped (found);
}

void
widgets_press (GtkWidget *root, const char *button)
{
  GtkWidget *found = widgets_find (root, GTK_TYPE_BUTTON, button);

  g_assert_nonnull (found);
  g_signal_emit_by_name (found, "clicked");
  widgets_wait (50);
}

void
widgets_type (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = widgets_find (root, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

void
widgets_wait (guint milliseconds)
{
  gboolean over = FALSE;

  for (gint64 end = g_get_monotonic_time () + milliseconds * 1000; !over;
       over = g_get_monotonic_time () >= end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (2000);
    }
}

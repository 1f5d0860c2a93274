/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is told apart by a tint alone gets an outline where high contrast is asked for, which the
 * environment of this test does. */
#include "app/contrast-style.h"

#include <string.h>

/* Whether the outline of the sheet, an inset shadow, is drawn around @widget. */
static gboolean
has_outline (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GBytes) text = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  text = gsk_render_node_serialize (node);
  return g_strstr_len (g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text),
                       "inset-shadow")
         != NULL;
}

static void
wait_for_outline (GtkWidget *widget, gboolean wanted)
{
  while (has_outline (widget) != wanted)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_outline (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *planned = gtk_label_new ("Porridge");

  gtk_widget_add_css_class (planned, "planned");
  gtk_window_set_child (window, planned);
  gtk_window_present (window);
  while (gtk_widget_get_width (planned) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (has_outline (planned));
  cham_contrast_style_follow (
      adw_style_manager_get_for_display (gtk_widget_get_display (planned)));
  wait_for_outline (planned, TRUE);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/contrast-style/outline", test_outline);
  return g_test_run ();
}

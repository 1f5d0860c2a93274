/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The scale: what it shows, what keys ask for, and what a screen reader is told. */
#include "app/scale.h"

#include <adwaita.h>
#include <math.h>

#include "app/scale-draw.h"
#include "widgets.h"

/* What the scale asked for last, and how often. */
typedef struct
{
  double value;
  guint count;
} Asked;

static void
on_scale_edited_cb (ChamScale *scale, double value, Asked *asked)
{
  asked->value = value;
  asked->count++;
  cham_scale_set_value (scale, value);
}

static GtkWindow *
show_scale (Asked *asked)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *scale = cham_scale_new (0, 10);

  gtk_window_set_child (window, scale);
  g_signal_connect (scale, "edited", G_CALLBACK (on_scale_edited_cb), asked);
  return window;
}

static void
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
}

static void
test_new (void)
{
  g_autoptr (GtkWidget) scale = g_object_ref_sink (cham_scale_new (0, 10));

  g_assert_true (isnan (cham_scale_get_value (CHAM_SCALE (scale))));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (scale)), ==,
                   GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Not recorded");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 10.0);
  g_assert_finalize_object (g_steal_pointer (&scale));
}

static void
test_set_value (void)
{
  Asked asked = { NAN, 0 };
  GtkWindow *window = show_scale (&asked);
  ChamScale *scale = CHAM_SCALE (gtk_window_get_child (window));

  cham_scale_set_value (scale, 4);
  g_assert_cmpfloat (cham_scale_get_value (scale), ==, 4);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 4.0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "4 of 10");
  cham_scale_set_value (scale, NAN);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Not recorded");
  g_assert_cmpuint (asked.count, ==, 0);
  gtk_window_destroy (window);
}

static void
test_digits (void)
{
  Asked asked = { NAN, 0 };
  GtkWindow *window = show_scale (&asked);
  GtkWidget *scale = gtk_window_get_child (window);

  press (scale, GDK_KEY_7);
  g_assert_cmpfloat (asked.value, ==, 7);
  press (scale, GDK_KEY_KP_3);
  g_assert_cmpfloat (asked.value, ==, 3);
  press (scale, GDK_KEY_1);
  g_assert_cmpfloat (asked.value, ==, 1);
  press (scale, GDK_KEY_0);
  g_assert_cmpfloat (asked.value, ==, 10);
  press (scale, GDK_KEY_0);
  g_assert_cmpfloat (asked.value, ==, 0);
  gtk_window_destroy (window);
}

static void
test_keys (void)
{
  static const struct
  {
    double before;
    guint key;
    double after;
    guint asked;
  } rows[] = {
    { NAN, GDK_KEY_Right, 0, 1 },    { NAN, GDK_KEY_Left, 10, 1 },
    { 4, GDK_KEY_Right, 5, 1 },      { 4, GDK_KEY_Left, 3, 1 },
    { 10, GDK_KEY_Right, 10, 0 },    { 0, GDK_KEY_Left, 0, 0 },
    { 4, GDK_KEY_Home, 0, 1 },       { 4, GDK_KEY_End, 10, 1 },
    { 4, GDK_KEY_Delete, NAN, 1 },   { 4, GDK_KEY_BackSpace, NAN, 1 },
    { NAN, GDK_KEY_Delete, NAN, 0 }, { 4, GDK_KEY_x, 4, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Asked asked = { NAN, 0 };
      GtkWindow *window = show_scale (&asked);
      ChamScale *scale = CHAM_SCALE (gtk_window_get_child (window));

      cham_scale_set_value (scale, rows[i].before);
      press (GTK_WIDGET (scale), rows[i].key);
      g_assert_cmpuint (asked.count, ==, rows[i].asked);
      if (isnan (rows[i].after))
        g_assert_true (isnan (cham_scale_get_value (scale)));
      else
        g_assert_cmpfloat (cham_scale_get_value (scale), ==, rows[i].after);
      gtk_window_destroy (window);
    }
}

static void
test_accessible_value (void)
{
  Asked asked = { NAN, 0 };
  GtkWindow *window = show_scale (&asked);
  GtkAccessibleRange *range = GTK_ACCESSIBLE_RANGE (gtk_window_get_child (window));

  g_assert_true (GTK_ACCESSIBLE_RANGE_GET_IFACE (range)->set_current_value (range, 6));
  g_assert_cmpfloat (asked.value, ==, 6);
  g_assert_true (GTK_ACCESSIBLE_RANGE_GET_IFACE (range)->set_current_value (range, 99));
  g_assert_cmpfloat (asked.value, ==, 10);
  gtk_window_destroy (window);
}

static void
test_width (void)
{
  g_autoptr (GtkWidget) scale = g_object_ref_sink (cham_scale_new (0, 10));
  int minimum, natural;

  gtk_widget_measure (scale, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 300); /* what a row leaves in a window 360 wide */
  g_assert_cmpint (natural, >=, minimum);
}

static guint
count_borders (GskRenderNode *node)
{
  guint count = 0;

  if (gsk_render_node_get_node_type (node) == GSK_BORDER_NODE)
    return 1;
  if (gsk_render_node_get_node_type (node) != GSK_CONTAINER_NODE)
    return 0;
  for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
    count += count_borders (gsk_container_node_get_child (node, i));
  return count;
}

static guint
count_outlines (GtkWidget *scale)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  cham_scale_draw (scale, snapshot, 0, 10, cham_scale_get_value (CHAM_SCALE (scale)));
  node = gtk_snapshot_free_to_node (snapshot);
  return count_borders (node);
}

/* A tint alone is too faint for high contrast. */
static void
test_outlines (void)
{
  Asked asked = { NAN, 0 };
  GtkWindow *window = show_scale (&asked);
  GtkWidget *scale = gtk_window_get_child (window);
  gboolean contrast =
      adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  gtk_window_set_default_size (window, 300, 50);
  gtk_window_present (window);
  widgets_wait (100);
  g_assert_cmpuint (count_outlines (scale), ==, 11);
  cham_scale_set_value (CHAM_SCALE (scale), 4);
  g_assert_cmpuint (count_outlines (scale), ==, contrast ? 11 : 0);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/scale/new", test_new);
  g_test_add_func ("/app/scale/set-value", test_set_value);
  g_test_add_func ("/app/scale/digits", test_digits);
  g_test_add_func ("/app/scale/keys", test_keys);
  g_test_add_func ("/app/scale/accessible-value", test_accessible_value);
  g_test_add_func ("/app/scale/width", test_width);
  g_test_add_func ("/app/scale/outlines", test_outlines);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A tooltip that is asked for when it is shown. */
#include "app/tooltip.h"

static gboolean
ask (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, FALSE, tooltip, &shown);
  return shown;
}

static void
test_set (void)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());

  g_assert_false (ask (button));
  cham_tooltip_set (button, "Milk: dairy");
  g_assert_true (gtk_widget_get_has_tooltip (button));
  g_assert_true (ask (button));
  cham_tooltip_set (button, "");
  g_assert_false (ask (button));
  cham_tooltip_set (button, "Bread: wheat");
  g_assert_true (ask (button));
}

static void
test_freed (void)
{
  GtkWidget *button = g_object_ref_sink (gtk_button_new ());

  cham_tooltip_set (button, "Milk: dairy");
  g_assert_finalize_object (button);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/tooltip/set", test_set);
  g_test_add_func ("/app/tooltip/freed", test_freed);
  return g_test_run ();
}

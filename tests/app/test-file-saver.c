/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writing a PDF: the bytes arrive, and people are told, also when it does not work. */
#include "app/file-saver.h"

#include <glib/gstdio.h>

#include "widgets.h"

static GtkWindow *
show_overlay (GtkWidget **button)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  *button = gtk_button_new_with_label ("Save");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), *button);
  return widgets_show (overlay);
}

static void
test_write (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chamomile-pdf-XXXXXX", NULL);
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  g_autoptr (GFile) file = g_file_get_child (parent, "report.pdf");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-", 5);
  g_autofree char *contents = NULL;
  GtkWidget *button = NULL;
  GtkWindow *window = show_overlay (&button);

  cham_file_saver_write (button, bytes, file);
  widgets_wait (300);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "%PDF-");
  g_assert_nonnull (
      widgets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Saved as “report.pdf”"));
  g_unlink (g_file_peek_path (file));
  g_rmdir (folder);
  gtk_window_destroy (window);
}

static void
test_fail (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/report.pdf");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-", 5);
  GtkWidget *button = NULL;
  GtkWindow *window = show_overlay (&button);

  cham_file_saver_write (button, bytes, file);
  widgets_wait (300);
  g_assert_null (
      widgets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Saved as “report.pdf”"));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/file-saver/write", test_write);
  g_test_add_func ("/file-saver/fail", test_fail);
  return g_test_run ();
}

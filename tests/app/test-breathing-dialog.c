/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The breathing exercise says what becomes of the minutes. */
#include "app/breathing-dialog.h"
#include "fixture.h"

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
assert_says (Fixture *fixture, gboolean recorded)
{
  g_autoptr (AdwDialog) dialog
      = g_object_ref_sink (cham_breathing_dialog_new (fixture->journal));

  g_assert_cmpint (says (adw_dialog_get_child (dialog),
                         "The minutes are added to today’s relaxation."),
                   ==, recorded);
  g_assert_cmpint (says (adw_dialog_get_child (dialog),
                         "This journal can only be read: the minutes are not recorded."),
                   ==, !recorded);
}

static void
test_recorded (Fixture *fixture, gconstpointer data)
{
  assert_says (fixture, TRUE);
  fixture_reopen (fixture, CHAM_OPEN_READ);
  assert_says (fixture, FALSE);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/breathing-dialog/recorded", test_recorded);

  return g_test_run ();
}

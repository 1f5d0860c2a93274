/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The switches of the parts of a page: what they say, when, and that one stays on. */
#include "app/section-choice.h"

static void
on_changed_cb (guint *count)
{
  (*count)++;
}

static GtkWidget *
find_switch (GtkWidget *widget, const char *title)
{
  if (ADW_IS_SWITCH_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_switch (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_one_stays (void)
{
  ChamSectionChoice *choice
      = g_object_ref_sink (g_object_new (CHAM_TYPE_SECTION_CHOICE, NULL));
  GtkWidget *chart = find_switch (GTK_WIDGET (choice), "Chart");
  GtkWidget *figures = find_switch (GTK_WIDGET (choice), "Figures");
  guint changes = 0;

  g_signal_connect_swapped (choice, "changed", G_CALLBACK (on_changed_cb), &changes);
  g_assert_cmpuint (cham_section_choice_get_sections (choice), ==, CHAM_REPORT_SECTION_ALL);
  cham_section_choice_set_sections (choice,
                                    CHAM_REPORT_SECTION_CHART | CHAM_REPORT_SECTION_FIGURES);
  g_assert_cmpuint (changes, ==, 0);
  adw_switch_row_set_active (ADW_SWITCH_ROW (figures), FALSE);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpuint (cham_section_choice_get_sections (choice), ==, CHAM_REPORT_SECTION_CHART);
  g_assert_false (gtk_widget_get_sensitive (chart));
  adw_switch_row_set_active (ADW_SWITCH_ROW (figures), TRUE);
  g_assert_true (gtk_widget_get_sensitive (chart));
  g_assert_finalize_object (choice);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/section-choice/one-stays", test_one_stays);
  return g_test_run ();
}

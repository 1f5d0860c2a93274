/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The places Checklist, Charts and Report on a journal: they follow it, and let go of it.
 */
#include <math.h>

#include "app/charts-page.h"
#include "app/check-in.h"
#include "app/checklist-page.h"
#include "app/dose-row.h"
#include "app/photos.h"
#include "app/place.h"
#include "app/report-page.h"
#include "app/report-preview.h"
#include "app/sidebar.h"
#include "app/timeline-view.h"
#include "app/today.h"
#include "app/treatment-row.h"
#include "app/triggers-page.h"
#include "fixture.h"
#include "store/readings.h"
#include "store/treatments.h"
#include "widgets.h"

static GtkWidget *
make_page (Fixture *fixture, GType type)
{
  return g_object_new (type, "journal", fixture->journal, "day", cham_today (), NULL);
}

static void
add_treatment (Fixture *fixture, const char *name)
{
  g_autoptr (ChamTreatment) treatment =
      cham_treatment_new (name, CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (treatment->schedules,
                   cham_schedule_new (CHAM_SCHEDULE_DAILY, cham_today () - 3));
  cham_journal_add_treatment (fixture->journal, treatment, &error);
  g_assert_no_error (error);
}

static void
rate_itch (Fixture *fixture, ChamDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamMeasure) itch =
      cham_journal_find_measure (fixture->journal, CHAM_MEASURE_ITCH, &error);

  g_assert_no_error (error);
  cham_journal_set_reading (fixture->journal, day, itch->id, 4, &error);
  g_assert_no_error (error);
}

static const char *
get_stack_page (GtkWidget *page)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (widgets_find (page, GTK_TYPE_STACK, NULL)));
}

static void
test_checklist (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, CHAM_TYPE_CHECKLIST_PAGE);
  GtkWindow *window = widgets_show (page);
  GtkWidget *row = NULL;

  g_assert_cmpstr (get_stack_page (page), ==, "empty");
  add_treatment (fixture, "Zinc");
  add_treatment (fixture, "Vitamin D");
  g_assert_cmpstr (get_stack_page (page), ==, "days");
  g_assert_cmpuint (widgets_count (page, CHAM_TYPE_DOSE_ROW), ==, 2);
  row = widgets_find (page, CHAM_TYPE_TREATMENT_ROW, "Zinc");
  g_assert_true (gtk_widget_activate_action (row, "treatment.archive", NULL));
  g_assert_cmpuint (widgets_count (page, CHAM_TYPE_DOSE_ROW), ==, 1);
  row = widgets_find (page, CHAM_TYPE_TREATMENT_ROW, "Zinc");
  g_assert_true (gtk_widget_activate_action (row, "treatment.bring-back", NULL));
  g_assert_cmpuint (widgets_count (page, CHAM_TYPE_DOSE_ROW), ==, 2);
  gtk_window_destroy (window);
}

/* A dose in addition to the plan, on the day that is shown. */
static void
test_extra_dose (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, CHAM_TYPE_CHECKLIST_PAGE);
  GtkWindow *window = widgets_show (page);
  GtkWidget *row = NULL;

  add_treatment (fixture, "Zinc");
  cham_page_set_day (CHAM_PAGE (page), cham_today () - 1);
  row = widgets_find (page, CHAM_TYPE_TREATMENT_ROW, "Zinc");
  g_assert_true (gtk_widget_activate_action (row, "treatment.record-dose", NULL));
  g_assert_cmpuint (widgets_count (page, CHAM_TYPE_DOSE_ROW), ==, 2);
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM dose WHERE planned = 0"),
                   ==, 1);
  gtk_window_destroy (window);
}

static void
wait_for_stack_page (GtkWidget *page, const char *name)
{
  for (int i = 0; i < 200 && g_strcmp0 (get_stack_page (page), name) != 0; i++)
    widgets_wait (10);
  g_assert_cmpstr (get_stack_page (page), ==, name);
}

/* What is being read holds the page until it is there. */
static void
destroy_with (GtkWindow *window, GtkWidget *page)
{
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (window);
  while (page != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_charts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, CHAM_TYPE_CHARTS_PAGE);
  GtkWindow *window = widgets_show (page);
  GtkWidget *table = widgets_find (page, GTK_TYPE_TOGGLE_BUTTON, "Show as Table");

  wait_for_stack_page (page, "empty");
  rate_itch (fixture, cham_today () - 200);
  rate_itch (fixture, cham_today () - 1);
  wait_for_stack_page (page, "chart");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (table), TRUE);
  wait_for_stack_page (page, "table");
  g_assert_true (gtk_widget_activate_action (page, "charts.earlier", NULL));
  g_assert_cmpstr (get_stack_page (page), ==, "table");
  g_assert_true (gtk_widget_activate_action (page, "charts.later", NULL));
  g_assert_cmpstr (get_stack_page (page), ==, "table");
  destroy_with (window, page);
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, CHAM_TYPE_REPORT_PAGE);
  GtkWindow *window = widgets_show (page);
  GtkWidget *person = widgets_find (page, ADW_TYPE_ENTRY_ROW, NULL);
  g_autofree char *stored = NULL;

  g_assert_cmpuint (widgets_count (page, CHAM_TYPE_REPORT_PREVIEW), >=, 1);
  gtk_editable_set_text (GTK_EDITABLE (person), "M. M., 1990");
  cham_page_save (CHAM_PAGE (page));
  stored = cham_journal_dup_setting (fixture->journal, CHAM_SETTING_PERSON);
  g_assert_cmpstr (stored, ==, "M. M., 1990");
  fixture_undo (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (person)), ==, "");
  destroy_with (window, page);
}

/* A page that was never shown reads nothing and still goes away cleanly. */
static void
test_unseen (Fixture *fixture, gconstpointer data)
{
  const GType types[] = { CHAM_TYPE_CHECKLIST_PAGE, CHAM_TYPE_CHARTS_PAGE,
                          CHAM_TYPE_TRIGGERS_PAGE, CHAM_TYPE_REPORT_PAGE };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *page = g_object_ref_sink (make_page (fixture, types[i]));

      rate_itch (fixture, cham_today () - (ChamDay) i);
      g_assert_finalize_object (page);
    }
}

/* Arrow keys that pass over the places leave the highlight on the one that is shown. */
static void
test_sidebar_highlight (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar =
      g_object_ref_sink (g_object_new (CHAM_TYPE_SIDEBAR, "place", "charts", NULL));
  GtkListBox *places = GTK_LIST_BOX (widgets_find (sidebar, GTK_TYPE_LIST_BOX, NULL));
  GtkListBoxRow *shown = gtk_list_box_get_selected_row (places);

  g_assert_cmpint (gtk_list_box_row_get_index (shown), ==, 2);
  gtk_list_box_select_row (places, gtk_list_box_get_row_at_index (places, 3));
  g_assert_true (gtk_list_box_get_selected_row (places) == shown);
  g_object_set (sidebar, "place", "report", NULL);
  shown = gtk_list_box_get_selected_row (places);
  g_assert_true (cham_place_get ((guint) gtk_list_box_row_get_index (shown))
                 == cham_place_find ("report"));
  g_assert_finalize_object (sidebar);
}

static gboolean
shows_title (GtkWindow *window, int width)
{
  gtk_window_set_default_size (window, width, 600);
  gtk_window_present (window);
  widgets_wait (300);
  return gtk_widget_get_mapped (
      widgets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Chamomile"));
}

/* Beside the buttons of a narrow window there is no room for the name: no letters of it,
 * then. */
static void
test_sidebar_title (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());

  adw_window_set_content (ADW_WINDOW (window), g_object_new (CHAM_TYPE_SIDEBAR, NULL));
  g_assert_true (shows_title (window, 600));
  g_assert_false (shows_title (window, 290));
  g_assert_true (shows_title (window, 600));
  gtk_window_destroy (window);
}

/* It fits a phone, with all that its heading can hold. */
static void
test_check_in_width (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, CHAM_TYPE_CHECK_IN);
  GtkWindow *window;
  int minimum;

  rate_itch (fixture, cham_today () - 1);
  window = widgets_show (page);
  g_assert_true (
      gtk_widget_get_visible (widgets_find (page, GTK_TYPE_BUTTON, "Same as Yesterday")));
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 320);
  gtk_window_destroy (window);
}

/* So do photos, with both of their buttons, in a language that needs more room for them. */
static void
test_photos_width (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, CHAM_TYPE_PHOTOS);
  GtkWindow *window = widgets_show (page);
  GtkWidget *compare = widgets_find (page, GTK_TYPE_BUTTON, "_Compare…");
  GtkWidget *add = widgets_find (page, GTK_TYPE_BUTTON, "Add _Photos…");
  int minimum;

  gtk_widget_set_visible (compare, TRUE);
  gtk_button_set_label (GTK_BUTTON (compare), "Compare two days of the photos");
  gtk_button_set_label (GTK_BUTTON (add), "Add photos from a folder");
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 320);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/pages/checklist", test_checklist);
  fixture_add ("/pages/extra-dose", test_extra_dose);
  fixture_add ("/pages/charts", test_charts);
  fixture_add ("/pages/report", test_report);
  fixture_add ("/pages/sidebar-highlight", test_sidebar_highlight);
  fixture_add ("/pages/sidebar-title", test_sidebar_title);
  fixture_add ("/pages/check-in-width", test_check_in_width);
  fixture_add ("/pages/photos-width", test_photos_width);
  fixture_add ("/pages/unseen", test_unseen);
  return g_test_run ();
}

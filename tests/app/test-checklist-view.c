/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The checklist of a day: what it lists, and what a tick stores. */
#include "app/checklist-view.h"

#include <math.h>

#include "app/dose-row.h"
#include "app/today.h"
#include "fixture.h"
#include "store/treatments.h"
#include "widgets.h"

static void
add_treatment (Fixture *fixture, const char *name, ChamTimeOfDay time)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new (name, CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (GError) error = NULL;
  ChamSchedule *schedule = cham_schedule_new (CHAM_SCHEDULE_DAILY, A_DAY - 1);

  treatment->amount = 25;
  g_set_str (&treatment->unit, "µg");
  cham_schedule_add_time (schedule, time, NAN);
  g_ptr_array_add (treatment->schedules, schedule);
  cham_journal_add_treatment (fixture->journal, treatment, &error);
  g_assert_no_error (error);
}

static ChamChecklistView *
make_view (Fixture *fixture)
{
  ChamChecklistView *view = NULL;

  add_treatment (fixture, "Zinc", 1200);
  add_treatment (fixture, "Vitamin D", 480);
  view = CHAM_CHECKLIST_VIEW (g_object_ref_sink (cham_checklist_view_new (fixture->journal)));
  cham_page_set_day (CHAM_PAGE (view), A_DAY);
  return view;
}

static ChamDoseStatus
get_status (Fixture *fixture, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = cham_journal_list_checklist (fixture->journal, A_DAY, &error);

  g_assert_no_error (error);
  return ((const ChamChecklistItem *) g_ptr_array_index (items, index))->dose->status;
}

static GtkCheckButton *
find_check (ChamChecklistView *view, const char *name)
{
  GtkWidget *row = widgets_find (GTK_WIDGET (view), CHAM_TYPE_DOSE_ROW, name);

  g_assert_nonnull (row);
  return GTK_CHECK_BUTTON (widgets_find (row, GTK_TYPE_CHECK_BUTTON, NULL));
}

static void
test_tick (Fixture *fixture, gconstpointer data)
{
  ChamChecklistView *view = make_view (fixture);
  GtkCheckButton *check = find_check (view, "Vitamin D");

  g_assert_cmpuint (widgets_count (GTK_WIDGET (view), CHAM_TYPE_DOSE_ROW), ==, 2);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Vitamin D, 25\u00a0µg, 08:00");
  gtk_check_button_set_active (check, TRUE);
  g_assert_cmpint (get_status (fixture, 0), ==, CHAM_DOSE_TAKEN);
  g_assert_cmpint (get_status (fixture, 1), ==, CHAM_DOSE_NOT_RECORDED);
  g_assert_nonnull (widgets_find (GTK_WIDGET (view), GTK_TYPE_LABEL, "1 of 2 taken"));
  gtk_check_button_set_active (check, FALSE);
  g_assert_cmpint (get_status (fixture, 0), ==, CHAM_DOSE_NOT_RECORDED);
  g_assert_finalize_object (view);
}

static void
test_skip (Fixture *fixture, gconstpointer data)
{
  ChamChecklistView *view = make_view (fixture);
  GtkWidget *row = widgets_find (GTK_WIDGET (view), CHAM_TYPE_DOSE_ROW, "Zinc");
  GtkCheckButton *check = find_check (view, "Zinc");

  g_assert_true (gtk_widget_activate_action (row, "dose.status", "s", "skipped"));
  g_assert_cmpint (get_status (fixture, 1), ==, CHAM_DOSE_SKIPPED);
  g_assert_true (gtk_check_button_get_inconsistent (check));
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_nonnull (widgets_find (row, GTK_TYPE_LABEL, "Skipped"));
  fixture_undo (fixture);
  g_assert_cmpint (get_status (fixture, 1), ==, CHAM_DOSE_NOT_RECORDED);
  g_assert_false (gtk_check_button_get_inconsistent (check));
  g_assert_finalize_object (view);
}

/* However many there are, one step of undo. */
static void
test_all_taken (Fixture *fixture, gconstpointer data)
{
  ChamChecklistView *view = make_view (fixture);
  GtkWidget *all = widgets_find (GTK_WIDGET (view), GTK_TYPE_BUTTON, "_All Taken");

  g_assert_true (gtk_widget_get_visible (all));
  g_signal_emit_by_name (all, "clicked");
  g_assert_cmpint (get_status (fixture, 0), ==, CHAM_DOSE_TAKEN);
  g_assert_cmpint (get_status (fixture, 1), ==, CHAM_DOSE_TAKEN);
  g_assert_false (gtk_widget_get_visible (all));
  fixture_undo (fixture);
  g_assert_cmpint (get_status (fixture, 0), ==, CHAM_DOSE_NOT_RECORDED);
  g_assert_cmpint (get_status (fixture, 1), ==, CHAM_DOSE_NOT_RECORDED);
  g_assert_finalize_object (view);
}

static void
test_days (Fixture *fixture, gconstpointer data)
{
  ChamChecklistView *view = make_view (fixture);

  cham_page_set_day (CHAM_PAGE (view), A_DAY - 2);
  g_assert_cmpuint (widgets_count (GTK_WIDGET (view), CHAM_TYPE_DOSE_ROW), ==, 0);
  g_assert_nonnull (
      widgets_find (GTK_WIDGET (view), GTK_TYPE_LABEL, "Nothing is due on this day."));
  cham_page_set_day (CHAM_PAGE (view), A_DAY + 1);
  g_assert_cmpuint (widgets_count (GTK_WIDGET (view), CHAM_TYPE_DOSE_ROW), ==, 2);
  g_assert_finalize_object (view);
}

/* The plan of a day to come is shown, and cannot be ticked. */
static void
test_to_come (Fixture *fixture, gconstpointer data)
{
  ChamChecklistView *view = make_view (fixture);
  GtkCheckButton *check = NULL;

  cham_page_set_day (CHAM_PAGE (view), cham_today () + 1);
  check = find_check (view, "Zinc");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (check)));
  g_assert_nonnull (widgets_find (GTK_WIDGET (view), GTK_TYPE_LABEL, "Planned"));
  g_assert_nonnull (widgets_find (
      GTK_WIDGET (view), GTK_TYPE_LABEL,
      "This day is still to come. It shows what is planned; tick it then."));
  gtk_widget_activate_action (GTK_WIDGET (check), "dose.status", "s", "taken");
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM dose"), ==, 0);
  cham_page_set_day (CHAM_PAGE (view), cham_today ());
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_check (view, "Zinc"))));
  g_assert_finalize_object (view);
}

static void
test_as_needed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new ("Cetirizine", CHAM_TREATMENT_MEDICINE);
  ChamChecklistView *view = make_view (fixture);
  GtkWidget *button = NULL;

  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  cham_page_set_day (CHAM_PAGE (view), cham_today ());
  button = widgets_find (GTK_WIDGET (view), GTK_TYPE_BUTTON, "Taken Now");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM dose WHERE planned = 0"
                                           " AND status = 'taken' AND time <> ''"),
                   ==, 1);
  g_assert_cmpuint (widgets_count (GTK_WIDGET (view), CHAM_TYPE_DOSE_ROW), ==, 3);
  cham_page_set_day (CHAM_PAGE (view), cham_today () + 1);
  g_assert_null (widgets_find (GTK_WIDGET (view), GTK_TYPE_BUTTON, "Taken Now"));
  g_assert_finalize_object (view);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/checklist-view/tick", test_tick);
  fixture_add ("/checklist-view/skip", test_skip);
  fixture_add ("/checklist-view/all-taken", test_all_taken);
  fixture_add ("/checklist-view/days", test_days);
  fixture_add ("/checklist-view/to-come", test_to_come);
  fixture_add ("/checklist-view/as-needed", test_as_needed);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The dialogs of the care team: what they show, store, refuse and let go of. */
#include "app/care-team-dialog.h"

#include "app/contact-dialog.h"
#include "app/today.h"
#include "app/visit-dialog.h"
#include "fixture.h"
#include "store/care.h"
#include "store/questions.h"
#include "widgets.h"

static void
add_contact (Fixture *fixture, const char *name)
{
  g_autoptr (ChamContact) contact = cham_contact_new (name);

  g_set_str (&contact->role, "<b>GP & more</b>");
  g_assert_true (cham_journal_store_contact (fixture->journal, contact, NULL));
}

static void
test_team (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_care_team_dialog_new (fixture->journal);
  GtkWidget *root = widgets_present (dialog);
  g_autoptr (ChamContact) contact = NULL;
  g_autoptr (ChamVisit) visit = cham_visit_new (cham_day_new (9999, 12, 31));

  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL,
                                "None is planned. A visit may be on any day."));
  add_contact (fixture, "Dr <Smith> & Co");
  contact = cham_journal_find_contact (fixture->journal, "Dr <Smith> & Co", NULL);
  visit->contact_id = contact->id;
  g_assert_true (cham_journal_store_visit (fixture->journal, visit, NULL));
  widgets_wait (50);
  g_assert_true (widgets_shows (root, ADW_TYPE_ACTION_ROW, "Dr <Smith> & Co"));
  g_assert_true (widgets_shows (root, ADW_TYPE_ACTION_ROW, "31 December 9999"));
  g_assert_nonnull (widgets_find (root, GTK_TYPE_BUTTON,
                                  "Remove Visit on 31 December 9999, Dr <Smith> & Co"));
  widgets_press (root, "Remove Dr <Smith> & Co");
  g_assert_false (widgets_shows (root, ADW_TYPE_ACTION_ROW, "Dr <Smith> & Co"));
  g_assert_true (widgets_shows (root, ADW_TYPE_ACTION_ROW, "31 December 9999"));
  widgets_finish (dialog);
}

static void
test_contact (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_contact_dialog_new (fixture->journal, NULL);
  GtkWidget *root = widgets_present (dialog);
  g_autoptr (ChamContact) contact = NULL;

  add_contact (fixture, "Dr Smith");
  widgets_press (root, "_Save");
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "Who is it? Type a name."));
  widgets_type (root, "Name", "dr smith");
  g_assert_false (widgets_shows (root, GTK_TYPE_LABEL, "Who is it? Type a name."));
  widgets_press (root, "_Save");
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL,
                                "Somebody on your list has that name already."));
  widgets_type (root, "Name", "Ms Brown");
  widgets_type (root, "Address, Telephone, …", "0123");
  widgets_press (root, "_Save");
  contact = cham_journal_find_contact (fixture->journal, "Ms Brown", NULL);
  g_assert_cmpstr (contact->details, ==, "0123");
  widgets_finish (dialog);
}

static void
test_visit (Fixture *fixture, gconstpointer data)
{
  const char *questions[] = { "Which cream?", NULL };
  AdwDialog *dialog = NULL;
  GtkWidget *root;
  g_autoptr (ChamVisit) visit = NULL;
  g_auto (GStrv) open = NULL;

  add_contact (fixture, "Dr Smith");
  g_assert_true (cham_journal_set_questions (fixture->journal, questions, NULL));
  dialog = cham_visit_dialog_new (fixture->journal, NULL, cham_today ());
  root = widgets_present (dialog);
  widgets_type (root, "Time", "soon");
  widgets_press (root, "_Save");
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "A time of day, for example 10:30."));
  widgets_type (root, "Time", "9:15");
  adw_combo_row_set_selected (ADW_COMBO_ROW (widgets_find (root, ADW_TYPE_COMBO_ROW, "With")), 1);
  adw_switch_row_set_active (
      ADW_SWITCH_ROW (
          widgets_find (root, ADW_TYPE_SWITCH_ROW, "The open questions were asked then")),
      TRUE);
  widgets_press (root, "_Save");
  visit = cham_journal_find_next_visit (fixture->journal, cham_today (), NULL);
  g_assert_cmpint (visit->time, ==, 9 * 60 + 15);
  g_assert_cmpstr (visit->contact, ==, "Dr Smith");
  g_assert_cmpuint (visit->n_asked, ==, 1);
  open = cham_journal_list_questions (fixture->journal, NULL);
  g_assert_null (open[0]);
  widgets_finish (dialog);
}

/* A visit is noted once; and one that is to come cannot have been asked anything. */
static void
test_visit_refused (Fixture *fixture, gconstpointer data)
{
  const char *questions[] = { "Which cream?", NULL };
  g_autoptr (ChamVisit) coming = cham_visit_new (cham_today () + 1);
  AdwDialog *dialog = NULL;
  GtkWidget *root;

  g_assert_true (cham_journal_set_questions (fixture->journal, questions, NULL));
  g_assert_true (cham_journal_store_visit (fixture->journal, coming, NULL));
  coming->id = 0;
  dialog = cham_visit_dialog_new (fixture->journal, coming, cham_today ());
  root = widgets_present (dialog);
  g_assert_false (widgets_shows (root, ADW_TYPE_SWITCH_ROW, "The open questions were asked then"));
  widgets_press (root, "_Save");
  g_assert_true (
      widgets_shows (root, GTK_TYPE_LABEL, "You have noted a visit to them at that time already."));
  widgets_finish (dialog);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = NULL;
  GtkWidget *root;

  add_contact (fixture, "Dr Smith");
  fixture_reopen (fixture, CHAM_OPEN_READ);
  dialog = cham_care_team_dialog_new (fixture->journal);
  root = widgets_present (dialog);
  g_assert_true (widgets_shows (root, ADW_TYPE_ACTION_ROW, "Dr Smith"));
  g_assert_false (widgets_shows (root, GTK_TYPE_BUTTON, "Add a _Visit…"));
  g_assert_null (widgets_find (root, GTK_TYPE_BUTTON, "Remove Dr Smith"));
  widgets_finish (dialog);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/app/care-team-dialog/team", test_team);
  fixture_add ("/app/care-team-dialog/contact", test_contact);
  fixture_add ("/app/care-team-dialog/visit", test_visit);
  fixture_add ("/app/care-team-dialog/visit-refused", test_visit_refused);
  fixture_add ("/app/care-team-dialog/read-only", test_read_only);
  return g_test_run ();
}

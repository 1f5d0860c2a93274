/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The form about oneself: what it shows, stores, refuses and lets go of. */
#include "app/profile-dialog.h"
#include "app/see-someone-dialog.h"
#include "fixture.h"
#include "store/profile.h"
#include "widgets.h"

static GtkWidget *
find (GtkWidget *root, GType type, const char *text)
{
  GtkWidget *found = widgets_find (root, type, text);

  g_assert_nonnull (found);
  return found;
}

static void
choose (GtkWidget *root, const char *title, guint answer)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (root, ADW_TYPE_COMBO_ROW, title)), answer);
}

static void
test_store (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_profile_dialog_new (fixture->journal);
  GtkWidget *root = widgets_present (dialog);
  g_autoptr (ChamProfile) profile = NULL;

  choose (root, "Asthma", CHAM_ANSWER_NO);
  choose (root, "Age", CHAM_AGE_30_TO_44);
  widgets_type (root, "Year of Birth, for the Page", "1990");
  widgets_type (root, "Other Allergies", "ragweed");
  adw_switch_row_set_active (ADW_SWITCH_ROW (find (root, ADW_TYPE_SWITCH_ROW, "Fish")), TRUE);
  widgets_type (root, "Add a Food", "mILK");
  g_signal_emit_by_name (find (root, ADW_TYPE_ENTRY_ROW, "Add a Food"), "apply");
  widgets_type (root, "Add a Food", "<i>Moon & dust</i>");
  g_signal_emit_by_name (find (root, ADW_TYPE_ENTRY_ROW, "Add a Food"), "apply");
  widgets_press (root, "Remove <i>Moon & dust</i>");
  widgets_press (root, "_Save");
  profile = cham_journal_load_profile (fixture->journal);
  g_assert_cmpint (profile->answers[CHAM_PROFILE_ASTHMA], ==, CHAM_ANSWER_NO);
  g_assert_cmpint (profile->answers[CHAM_PROFILE_PREGNANT], ==, CHAM_ANSWER_NONE);
  g_assert_cmpint (profile->answers[CHAM_PROFILE_ALLERGIES], ==, CHAM_ANSWER_YES);
  g_assert_cmpint (profile->age, ==, CHAM_AGE_30_TO_44);
  g_assert_cmpint (profile->birth_year, ==, 1990);
  g_assert_cmpstr (profile->allergy_groups[0], ==, "fish");
  g_assert_cmpstr (profile->allergy_foods[0], ==, "Milk");
  g_assert_null (profile->allergy_foods[1]);
  g_assert_cmpstr (profile->allergy_note, ==, "ragweed");
  widgets_finish (dialog);
}

/* What was said is shown, and stays when it is saved without a change. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamProfile) profile = cham_profile_parse (
      "[profile]\nage=65-\nbirth_year=1950\nallergies=yes\nallergy_groups=moon;egg;\n"
      "allergens=nickel;\nunderweight=no\nnewer=1\n");
  AdwDialog *dialog = NULL;
  g_autoptr (ChamProfile) stored = NULL;

  g_assert_true (cham_journal_store_profile (fixture->journal, profile, NULL));
  dialog = cham_profile_dialog_new (fixture->journal);
  widgets_press (widgets_present (dialog), "_Save");
  stored = cham_journal_load_profile (fixture->journal);
  g_assert_cmpint (stored->birth_year, ==, 1950);
  g_assert_true (cham_profile_has_allergy_group (stored, "moon"));
  g_assert_true (cham_profile_has_allergy_group (stored, "egg"));
  g_assert_true (cham_profile_has_allergen (stored, CHAM_ALLERGEN_NICKEL));
  g_assert_cmpint (stored->answers[CHAM_PROFILE_UNDERWEIGHT], ==, CHAM_ANSWER_NO);
  widgets_finish (dialog);
}

static void
test_refuse (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_profile_dialog_new (fixture->journal);
  GtkWidget *root = widgets_present (dialog);
  g_autoptr (ChamProfile) profile = NULL;

  widgets_type (root, "Year of Birth, for the Page", "19x");
  widgets_press (root, "_Save");
  g_assert_true (gtk_widget_get_mapped (
      find (root, GTK_TYPE_LABEL, "Four digits, for example 1990.")));
  profile = cham_journal_load_profile (fixture->journal);
  g_assert_true (cham_profile_is_empty (profile));
  widgets_finish (dialog);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = NULL;

  fixture_reopen (fixture, CHAM_OPEN_READ);
  dialog = cham_profile_dialog_new (fixture->journal);
  g_assert_false (
      gtk_widget_get_visible (find (widgets_present (dialog), GTK_TYPE_BUTTON, "_Save")));
  widgets_finish (dialog);
}

/* On a phone, and beside a long question, the answer is read whole. */
static void
test_answers_are_whole (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_profile_dialog_new (fixture->journal);
  GtkWidget *root = widgets_present (dialog);
  GtkWidget *row = find (root, ADW_TYPE_COMBO_ROW, "Age");
  GtkWidget *answer = find (row, GTK_TYPE_LABEL, "Not said");
  int least;

  gtk_widget_measure (answer, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, >=, 40);
  widgets_finish (dialog);
}

static void
test_see_someone (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_see_someone_dialog_new (fixture->journal);
  GtkWidget *root = widgets_present (dialog);

  find (root, GTK_TYPE_LABEL, "The Same Day");
  g_assert_false (gtk_widget_get_mapped (find (root, GTK_TYPE_LABEL, "In Your Journal Now")));
  g_assert_cmpuint (widgets_count (root, ADW_TYPE_ACTION_ROW), >=, 15);
  widgets_finish (dialog);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/app/profile-dialog/store", test_store);
  fixture_add ("/app/profile-dialog/again", test_again);
  fixture_add ("/app/profile-dialog/refuse", test_refuse);
  fixture_add ("/app/profile-dialog/read-only", test_read_only);
  fixture_add ("/app/profile-dialog/answers-are-whole", test_answers_are_whole);
  fixture_add ("/app/see-someone-dialog/lists", test_see_someone);
  return g_test_run ();
}

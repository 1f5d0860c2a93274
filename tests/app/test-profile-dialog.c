/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The form about oneself: what it shows, stores, refuses and lets go of. */
#include "app/profile-dialog.h"
#include "app/see-someone-dialog.h"
#include "fixture.h"
#include "store/profile.h"
#include "widgets.h"

static GtkWidget *
show (AdwDialog *dialog)
{
  GtkWindow *window = widgets_show (gtk_label_new ("behind"));

  g_object_set_data (G_OBJECT (dialog), "window", window);
  adw_dialog_present (g_object_ref (dialog), GTK_WIDGET (window));
  widgets_wait (300);
  return GTK_WIDGET (dialog);
}

/* It may have closed itself. */
static void
finish (AdwDialog *dialog)
{
  GtkWindow *window = g_object_get_data (G_OBJECT (dialog), "window");

  adw_dialog_force_close (dialog);
  for (int i = 0; i < 50 && gtk_widget_get_parent (GTK_WIDGET (dialog)) != NULL; i++)
    widgets_wait (100);
  widgets_wait (800);
  gtk_window_destroy (window);
  widgets_wait (300);
  g_assert_finalize_object (dialog);
}

static GtkWidget *
find (GtkWidget *root, GType type, const char *text)
{
  GtkWidget *found = widgets_find (root, type, text);

  g_assert_nonnull (found);
  return found;
}

static void
press (GtkWidget *root, const char *button)
{
  g_signal_emit_by_name (find (root, GTK_TYPE_BUTTON, button), "clicked");
  widgets_wait (50);
}

static void
choose (GtkWidget *root, const char *title, guint answer)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (root, ADW_TYPE_COMBO_ROW, title)), answer);
}

static void
type_into (GtkWidget *root, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (root, ADW_TYPE_ENTRY_ROW, title)), text);
}

static void
test_store (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_profile_dialog_new (fixture->journal);
  GtkWidget *root = show (dialog);
  g_autoptr (ChamProfile) profile = NULL;

  choose (root, "Asthma", CHAM_ANSWER_NO);
  choose (root, "Age", CHAM_AGE_30_TO_44);
  type_into (root, "Year of Birth, for the Page", "1990");
  type_into (root, "Other Allergies", "ragweed");
  adw_switch_row_set_active (ADW_SWITCH_ROW (find (root, ADW_TYPE_SWITCH_ROW, "Fish")), TRUE);
  type_into (root, "Add a Food", "mILK");
  g_signal_emit_by_name (find (root, ADW_TYPE_ENTRY_ROW, "Add a Food"), "apply");
  type_into (root, "Add a Food", "<i>Moon & dust</i>");
  g_signal_emit_by_name (find (root, ADW_TYPE_ENTRY_ROW, "Add a Food"), "apply");
  press (root, "Remove <i>Moon & dust</i>");
  press (root, "_Save");
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
  finish (dialog);
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
  press (show (dialog), "_Save");
  stored = cham_journal_load_profile (fixture->journal);
  g_assert_cmpint (stored->birth_year, ==, 1950);
  g_assert_true (cham_profile_has_allergy_group (stored, "moon"));
  g_assert_true (cham_profile_has_allergy_group (stored, "egg"));
  g_assert_true (cham_profile_has_allergen (stored, CHAM_ALLERGEN_NICKEL));
  g_assert_cmpint (stored->answers[CHAM_PROFILE_UNDERWEIGHT], ==, CHAM_ANSWER_NO);
  finish (dialog);
}

static void
test_refuse (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_profile_dialog_new (fixture->journal);
  GtkWidget *root = show (dialog);
  g_autoptr (ChamProfile) profile = NULL;

  type_into (root, "Year of Birth, for the Page", "19x");
  press (root, "_Save");
  g_assert_true (gtk_widget_get_mapped (
      find (root, GTK_TYPE_LABEL, "Four digits, for example 1990.")));
  profile = cham_journal_load_profile (fixture->journal);
  g_assert_true (cham_profile_is_empty (profile));
  finish (dialog);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = NULL;

  fixture_reopen (fixture, CHAM_OPEN_READ);
  dialog = cham_profile_dialog_new (fixture->journal);
  g_assert_false (
      gtk_widget_get_visible (find (show (dialog), GTK_TYPE_BUTTON, "_Save")));
  finish (dialog);
}

static void
test_see_someone (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_see_someone_dialog_new (fixture->journal);
  GtkWidget *root = show (dialog);

  find (root, GTK_TYPE_LABEL, "The Same Day");
  g_assert_false (gtk_widget_get_mapped (find (root, GTK_TYPE_LABEL, "In Your Journal Now")));
  g_assert_cmpuint (widgets_count (root, ADW_TYPE_ACTION_ROW), >=, 15);
  finish (dialog);
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
  fixture_add ("/app/see-someone-dialog/lists", test_see_someone);
  return g_test_run ();
}

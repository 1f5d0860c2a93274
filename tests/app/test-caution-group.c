/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Cautions beside a treatment: what brings them up in a journal, and that what was read stays
 * read. */
#include "app/caution-group.h"

#include "app/guide-actions.h"
#include "app/guide-dialog.h"
#include "app/guide-item-view.h"
#include "app/today.h"
#include "app/treatment-cautions.h"
#include "fixture.h"
#include "store/body.h"
#include "store/profile.h"
#include "store/scores.h"
#include "widgets.h"

static GtkWidget *
show (Fixture *fixture, const char *name, ChamTreatmentKind kind, GtkWindow **window)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new (name, kind);
  GtkWidget *group = g_object_new (CHAM_TYPE_CAUTION_GROUP, NULL);

  cham_caution_group_set_journal (CHAM_CAUTION_GROUP (group), fixture->journal);
  *window = widgets_show (group);
  cham_caution_group_show (CHAM_CAUTION_GROUP (group), treatment);
  widgets_wait (50);
  return group;
}

static char *
describe (Fixture *fixture, const ChamTreatment *treatment)
{
  g_autoptr (ChamTreatmentCautions) cautions
      = cham_treatment_cautions_load (fixture->journal, cham_today ());

  return cham_treatment_cautions_describe (cautions, treatment);
}

static void
test_understood (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) oil = cham_treatment_new (" TEA tree ", CHAM_TREATMENT_TOPICAL);
  g_autofree char *before = describe (fixture, oil);
  g_autofree char *after = NULL, *both = NULL, *undone = NULL;
  GtkWindow *window = NULL;
  GtkWidget *group = show (fixture, "Tea tree", CHAM_TREATMENT_TOPICAL, &window);
  GtkWidget *row
      = widgets_find (group, ADW_TYPE_EXPANDER_ROW, "Tea tree oil can sensitise the skin");

  g_assert_cmpstr (before, ==, "Caution: Tea tree oil can sensitise the skin, and 1 more");
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_signal_emit_by_name (widgets_find (row, GTK_TYPE_BUTTON, "Understood"), "clicked");
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  after = describe (fixture, oil);
  g_assert_cmpstr (after, ==, "Caution: Try it on a small spot first");
  g_assert_true (cham_treatment_cautions_understand (fixture->journal, "tea tree", "patch-test",
                                                     NULL));
  both = describe (fixture, oil);
  g_assert_null (both);
  fixture_undo (fixture);
  fixture_undo (fixture);
  undone = describe (fixture, oil);
  g_assert_cmpstr (undone, ==, before);
  gtk_window_destroy (window);
}

/* What the guide says more is read on top of what is being filled in; not all have it. */
static void
test_guide (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = NULL;
  GtkWidget *group = show (fixture, "Tea tree", CHAM_TREATMENT_TOPICAL, &window);
  GtkWidget *button = widgets_find (group, GTK_TYPE_BUTTON, "Read More in the Guide");
  GtkWidget *dialog = NULL, *view = NULL;

  g_signal_emit_by_name (button, "clicked");
  widgets_wait (50);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  g_assert_true (CHAM_IS_GUIDE_DIALOG (dialog));
  view = widgets_find (dialog, CHAM_TYPE_GUIDE_ITEM_VIEW, NULL);
  g_assert_nonnull (widgets_find (view, GTK_TYPE_LABEL, "Tea tree oil"));
  g_assert_false (gtk_widget_get_visible (widgets_find (view, CHAM_TYPE_GUIDE_ACTIONS, NULL)));
  g_assert_true (gtk_widget_activate (widgets_find (view, ADW_TYPE_ACTION_ROW, "Lavender oil")));
  widgets_wait (50);
  g_assert_nonnull (widgets_find (dialog, ADW_TYPE_NAVIGATION_PAGE, "Lavender oil"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  gtk_window_destroy (window);
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = NULL;
  GtkWidget *group = show (fixture, "Steak", CHAM_TREATMENT_TOPICAL, &window);

  g_assert_false (gtk_widget_get_visible (group));
  gtk_window_destroy (window);
}

/* A group that is shown learns what the person said meanwhile. */
static void
test_profile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) tea = cham_treatment_new ("Kamillentee", CHAM_TREATMENT_HERBAL);
  g_autoptr (ChamProfile) profile = cham_profile_new ();
  GtkWindow *window = NULL;
  GtkWidget *group = show (fixture, "Kamillentee", CHAM_TREATMENT_HERBAL, &window);

  g_assert_false (gtk_widget_get_visible (group));
  profile->allergens = 1 << CHAM_ALLERGEN_DAISY_FAMILY;
  g_assert_true (cham_journal_store_profile (fixture->journal, profile, NULL));
  cham_caution_group_show (CHAM_CAUTION_GROUP (group), tea);
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_cmpuint (widgets_count (group, ADW_TYPE_EXPANDER_ROW), ==, 1);
  gtk_window_destroy (window);
}

static void
test_broken_skin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) cream = cham_treatment_new ("Cream", CHAM_TREATMENT_TOPICAL);
  ChamDay day = cham_today () - 13;
  g_autofree char *unknown = NULL, *broken = NULL, *long_ago = NULL;

  cream->sites = 1 << CHAM_BODY_ARM_LEFT_FRONT;
  g_assert_true (cham_journal_set_sign (fixture->journal, day, CHAM_SIGN_SCRATCHES, 1, NULL));
  unknown = describe (fixture, cream);
  g_assert_null (unknown);
  g_assert_true (cham_journal_set_body_share (fixture->journal, day, CHAM_BODY_ARM_LEFT_FRONT, 0.25,
                                              NULL));
  broken = describe (fixture, cream);
  g_assert_cmpstr (broken, ==, "Caution: The skin there was broken lately");
  g_assert_true (cham_journal_set_sign (fixture->journal, day, CHAM_SIGN_SCRATCHES, 0, NULL));
  long_ago = describe (fixture, cream);
  g_assert_null (long_ago);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/app/caution-group/understood", test_understood);
  fixture_add ("/app/caution-group/guide", test_guide);
  fixture_add ("/app/caution-group/none", test_none);
  fixture_add ("/app/caution-group/profile", test_profile);
  fixture_add ("/app/caution-group/broken-skin", test_broken_skin);
  return g_test_run ();
}

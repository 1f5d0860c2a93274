/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The dialog of a treatment: what is saved, and what is refused. */
#include "app/treatment-dialog.h"

#include <math.h>

#include "fixture.h"
#include "store/treatments.h"
#include "widgets.h"

static void
type_into (AdwDialog *dialog, const char *title, const char *text)
{
  GtkWidget *row = widgets_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
save (AdwDialog *dialog)
{
  g_signal_emit_by_name (widgets_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Save"), "clicked");
}

static const char *
get_problem (AdwDialog *dialog)
{
  AdwBanner *banner = ADW_BANNER (widgets_find (GTK_WIDGET (dialog), ADW_TYPE_BANNER, NULL));

  return adw_banner_get_revealed (banner) ? adw_banner_get_title (banner) : NULL;
}

static ChamTreatment *
find (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  ChamTreatment *treatment = cham_journal_find_treatment (fixture->journal, name, &error);

  g_assert_no_error (error);
  return treatment;
}

static AdwDialog *
make_dialog (Fixture *fixture, const ChamTreatment *treatment, ChamDay today)
{
  AdwDialog *dialog = cham_treatment_dialog_new (fixture->journal, treatment, today);

  adw_dialog_present (dialog, NULL);
  widgets_wait (100);
  return g_object_ref (dialog);
}

static void
finish (AdwDialog *dialog)
{
  adw_dialog_force_close (dialog);
  widgets_wait (100);
  g_assert_finalize_object (dialog);
}

static void
add_zinc (Fixture *fixture)
{
  AdwDialog *dialog = make_dialog (fixture, NULL, A_DAY);

  type_into (dialog, "Name", "Zinc");
  type_into (dialog, "Amount", "12,5");
  type_into (dialog, "Unit", "mg");
  save (dialog);
  g_assert_null (get_problem (dialog));
  finish (dialog);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) zinc = NULL;

  add_zinc (fixture);
  zinc = find (fixture, "Zinc");
  g_assert_nonnull (zinc);
  g_assert_cmpfloat (zinc->amount, ==, 12.5);
  g_assert_cmpstr (zinc->unit, ==, "mg");
  g_assert_true (cham_treatment_is_due (zinc, A_DAY));
  g_assert_false (cham_treatment_is_due (zinc, A_DAY - 1));
}

static void
test_refuse (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = NULL;

  add_zinc (fixture);
  dialog = make_dialog (fixture, NULL, A_DAY);
  save (dialog);
  g_assert_cmpstr (get_problem (dialog), ==, "Give it a name, for example “Vitamin D”.");
  type_into (dialog, "Name", "zinc");
  save (dialog);
  g_assert_cmpstr (get_problem (dialog), ==,
                   "There is already something of this name on your checklist.");
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM treatment"), ==, 1);
  finish (dialog);
}

/* The days before keep the plan they had; one step of undo takes all of it back. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) before = NULL;
  g_autoptr (ChamTreatment) after = NULL;
  g_autoptr (ChamTreatment) undone = NULL;
  AdwDialog *dialog = NULL;

  add_zinc (fixture);
  before = find (fixture, "Zinc");
  dialog = make_dialog (fixture, before, A_DAY + 5);
  type_into (dialog, "Name", "Zinc citrate");
  type_into (dialog, "Times, for Example 08:00, 20:00", "7, 19:30");
  save (dialog);
  g_assert_null (get_problem (dialog));
  after = find (fixture, "Zinc citrate");
  g_assert_cmpuint (after->schedules->len, ==, 2);
  g_assert_cmpuint (cham_treatment_find_schedule (after, A_DAY + 4)->times->len, ==, 1);
  g_assert_cmpuint (cham_treatment_find_schedule (after, A_DAY + 5)->times->len, ==, 2);
  fixture_undo (fixture);
  undone = find (fixture, "Zinc");
  g_assert_nonnull (undone);
  g_assert_cmpuint (undone->schedules->len, ==, 1);
  finish (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/treatment-dialog/add", test_add);
  fixture_add ("/treatment-dialog/refuse", test_refuse);
  fixture_add ("/treatment-dialog/change", test_change);
  return g_test_run ();
}

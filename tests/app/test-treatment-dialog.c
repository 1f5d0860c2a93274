/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The dialog of a treatment: what is saved, and what is refused. */
#include "app/treatment-dialog.h"

#include <math.h>

#include "app/problem-row.h"
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
find_problem (GtkWidget *widget)
{
  const char *text = NULL;

  if (CHAM_IS_PROBLEM_ROW (widget) && gtk_widget_get_visible (widget))
    return gtk_label_get_label (GTK_LABEL (widgets_find (widget, GTK_TYPE_LABEL, NULL)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && text == NULL;
       child = gtk_widget_get_next_sibling (child))
    text = find_problem (child);
  return text;
}

static const char *
get_problem (AdwDialog *dialog)
{
  return find_problem (GTK_WIDGET (dialog));
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
  g_assert_null (get_problem (dialog));
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

/* Stock, contents and site are kept, shown again, and left alone by other changes. */
static void
test_details (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = make_dialog (fixture, NULL, A_DAY);
  g_autoptr (ChamTreatment) oil = NULL;
  g_autoptr (ChamTreatment) changed = NULL;

  type_into (dialog, "Name", "Cod-liver oil");
  type_into (dialog, "Amount", "2");
  type_into (dialog, "Unit", "capsules");
  type_into (dialog, "Left in Stock (capsules)", "90");
  type_into (dialog, "Vitamin D in 1\u00a0capsule", "200 IU");
  type_into (dialog, "EPA and DHA in 1\u00a0capsule", "0.3 g");
  save (dialog);
  g_assert_null (get_problem (dialog));
  finish (dialog);
  oil = find (fixture, "Cod-liver oil");
  g_assert_cmpfloat (oil->stock, ==, 90);
  g_assert_cmpint (oil->stock_day, ==, A_DAY);
  g_assert_cmpfloat (oil->contents[CHAM_NUTRIENT_VITAMIN_D].amount, ==, 200);
  g_assert_cmpstr (oil->contents[CHAM_NUTRIENT_EPA_DHA].unit, ==, "g");
  dialog = make_dialog (fixture, oil, A_DAY + 3);
  type_into (dialog, "Note", "with food");
  save (dialog);
  finish (dialog);
  changed = find (fixture, "Cod-liver oil");
  g_assert_cmpstr (changed->note, ==, "with food");
  g_assert_cmpfloat (changed->stock, ==, 90);
  g_assert_cmpint (changed->stock_day, ==, A_DAY);
  g_assert_cmpfloat (changed->contents[CHAM_NUTRIENT_VITAMIN_D].amount, ==, 200);
}

static void
test_problems (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *text;
    const char *instead;
    const char *problem;
  } cases[] = {
    { "Amount", "5000000", "5",
      "Nobody takes as much as this at once. Check the amount and the unit." },
    { "Times, for Example 08:00, 20:00", "noon", "12:00",
      "Write times like 08:00, 20:00, or leave them empty." },
    { "Left in Stock (mg)", "-3", "",
      "The stock should be a number in the unit of the dose, or left empty." },
    { "Vitamin D in 1000\u00a0mg", "25", "25 µg",
      "Write the amount on the label with its unit, for example 25 µg or 1000 IU." },
    { "EPA and DHA in 1000\u00a0mg", "1200 mg", "300 mg",
      "Write EPA and DHA together with their unit, for example 600 mg." },
  };
  AdwDialog *dialog = make_dialog (fixture, NULL, A_DAY);
  g_autoptr (ChamTreatment) fish_oil = NULL;

  type_into (dialog, "Name", "Fish oil");
  type_into (dialog, "Unit", "mg");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type_into (dialog, cases[i].title, cases[i].text);
      save (dialog);
      g_assert_cmpstr (get_problem (dialog), ==, cases[i].problem);
      type_into (dialog, cases[i].title, cases[i].instead);
      g_assert_null (get_problem (dialog));
    }
  save (dialog);
  finish (dialog);
  fish_oil = find (fixture, "Fish oil");
  g_assert_cmpfloat (fish_oil->contents[CHAM_NUTRIENT_EPA_DHA].amount, ==, 0.3);
}

/* A cream has a place on the body and nothing to count. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = make_dialog (fixture, NULL, A_DAY);
  GtkWidget *kind = widgets_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "Kind");
  GtkWidget *site = widgets_find (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW, "Where on the Body");
  GtkWidget *contents = widgets_find (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_GROUP, "Contains");
  g_autoptr (ChamTreatment) cream = NULL;
  GtkWidget *row = NULL;

  g_assert_false (gtk_widget_get_visible (site));
  g_assert_true (gtk_widget_get_visible (contents));
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), CHAM_TREATMENT_TOPICAL);
  g_assert_true (gtk_widget_get_visible (site));
  g_assert_false (gtk_widget_get_visible (contents));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (site), TRUE);
  row = widgets_find (site, ADW_TYPE_ACTION_ROW, "Left arm, inner side");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (widgets_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (site)), ==,
                   "Left arm, inner side");
  type_into (dialog, "Name", "Cream");
  save (dialog);
  finish (dialog);
  cream = find (fixture, "Cream");
  g_assert_cmpuint (cream->sites, ==, 1u << CHAM_BODY_ARM_LEFT_FRONT);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/treatment-dialog/add", test_add);
  fixture_add ("/treatment-dialog/refuse", test_refuse);
  fixture_add ("/treatment-dialog/change", test_change);
  fixture_add ("/treatment-dialog/details", test_details);
  fixture_add ("/treatment-dialog/problems", test_problems);
  fixture_add ("/treatment-dialog/kinds", test_kinds);
  return g_test_run ();
}

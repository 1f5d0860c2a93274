/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The dialogs of the meal plan and the review: what they show, refuse and let go of. */
#include "app/day-row.h"
#include "app/diet-rule-dialog.h"
#include "app/meal-plan-dialog.h"
#include "app/review-dialog.h"
#include "app/today.h"
#include "fixture.h"
#include "store/meal-plans.h"
#include "store/treatments.h"
#include "widgets.h"

#define ENDLESS 100000

static void
leave_out (Fixture *fixture, const char *name, const char *group, ChamDay from)
{
  g_autoptr (ChamDietRule) rule = cham_diet_rule_new (CHAM_DIET_OUT, name, from);
  g_autoptr (GError) error = NULL;

  rule->group = g_strdup (group);
  g_set_str (&rule->advised_by, "שלום 🧑🏽‍🔬 <b>&");
  cham_journal_store_diet_rule (fixture->journal, rule, &error);
  g_assert_no_error (error);
}

static void
test_plan (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_meal_plan_dialog_new (fixture->journal);
  GtkWidget *root = widgets_present (dialog);

  g_assert_true (widgets_shows (root, GTK_TYPE_BUTTON, "Add…"));
  g_assert_false (widgets_shows (root, GTK_TYPE_LABEL, "To Ask a Dietitian"));
  leave_out (fixture, "Dairy", "dairy", cham_today () - 60);
  leave_out (fixture, "<i>Own & food</i>", NULL, cham_today ());
  widgets_wait (100);
  g_assert_true (widgets_shows (root, ADW_TYPE_ACTION_ROW, "Dairy"));
  g_assert_true (widgets_shows (root, ADW_TYPE_ACTION_ROW, "<i>Own & food</i>"));
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "To Ask a Dietitian"));
  g_assert_true (widgets_shows (root, GTK_TYPE_BUTTON, "Remove Dairy"));
  fixture_undo (fixture);
  fixture_undo (fixture);
  widgets_wait (100);
  g_assert_false (widgets_shows (root, ADW_TYPE_ACTION_ROW, "Dairy"));
  widgets_finish (dialog);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *root;

  leave_out (fixture, "Dairy", "dairy", cham_today () - 60);
  fixture_reopen (fixture, CHAM_OPEN_READ);
  dialog = cham_meal_plan_dialog_new (fixture->journal);
  root = widgets_present (dialog);
  g_assert_true (widgets_shows (root, ADW_TYPE_ACTION_ROW, "Dairy"));
  g_assert_false (widgets_shows (root, GTK_TYPE_BUTTON, "Add…"));
  g_assert_null (widgets_find (root, GTK_TYPE_BUTTON, "Remove Dairy"));
  widgets_finish (dialog);
}

/* What is wrong is said, and stays to be put right; what is right is stored. */
static void
assert_saved (Fixture *fixture, GtkWidget *root, const char *name, guint n_rules)
{
  g_autoptr (ChamMealPlan) plan = NULL;

  gtk_editable_set_text (
      GTK_EDITABLE (widgets_find (root, ADW_TYPE_ENTRY_ROW, "Name of the Food")), name);
  g_signal_emit_by_name (widgets_find (root, GTK_TYPE_BUTTON, "_Save"), "clicked");
  widgets_wait (100);
  plan = cham_journal_load_meal_plan (fixture->journal, NULL);
  g_assert_cmpuint (plan->rules->len, ==, n_rules);
}

static void
test_rule (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (ENDLESS, 'x');
  AdwDialog *dialog = cham_diet_rule_dialog_new (fixture->journal, NULL, cham_today ());
  GtkWidget *root = widgets_present (dialog);
  ChamDayRow *end = CHAM_DAY_ROW (widgets_find (root, CHAM_TYPE_DAY_ROW, "Until"));

  assert_saved (fixture, root, " \t", 0);
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "Which food? Type its name."));
  assert_saved (fixture, root, endless, 0);
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL,
                                "This name is too long: at most 200 letters."));
  cham_day_row_set_day (end, cham_today () - 1);
  assert_saved (fixture, root, "milk", 0);
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "It ends before it begins."));
  cham_day_row_set_day (end, cham_today ());
  g_object_ref (dialog);
  assert_saved (fixture, root, "milk", 1);
  widgets_wait (800);
  g_object_unref (dialog);
  g_assert_finalize_object (dialog);
}

static void
test_review (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) zinc = cham_treatment_new ("Zinc", CHAM_TREATMENT_SUPPLEMENT);
  AdwDialog *dialog = cham_review_dialog_new (fixture->journal);
  GtkWidget *root = widgets_present (dialog);

  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "Too Little Recorded to Tell"));
  g_assert_false (widgets_shows (root, GTK_TYPE_LABEL, "What You Take"));
  g_assert_true (cham_journal_add_treatment (fixture->journal, zinc, NULL));
  leave_out (fixture, "Dairy", "dairy", cham_today () - 60);
  widgets_wait (100);
  g_assert_true (widgets_shows (root, ADW_TYPE_ACTION_ROW, "Zinc"));
  g_assert_true (widgets_shows (root, ADW_TYPE_ACTION_ROW, "Dairy"));
  g_assert_true (widgets_shows (root, GTK_TYPE_BUTTON, "Lay Aside"));
  g_signal_emit_by_name (widgets_find (root, GTK_TYPE_BUTTON, "Lay Aside"), "clicked");
  widgets_wait (100);
  g_assert_null (widgets_find (root, ADW_TYPE_ACTION_ROW, "Zinc"));
  widgets_finish (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/meal-plan-dialog/plan", test_plan);
  fixture_add ("/meal-plan-dialog/read-only", test_read_only);
  fixture_add ("/meal-plan-dialog/rule", test_rule);
  fixture_add ("/meal-plan-dialog/review", test_review);
  return g_test_run ();
}

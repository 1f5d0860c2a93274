/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What can be tested, what the gate lets through, and a trial in its card; all of it let go of. */
#include "app/today.h"
#include "app/trial-candidates.h"
#include "app/trial-card.h"
#include "app/trial-dialog.h"
#include "app/trial-gate-page.h"
#include "app/trial-how-words.h"
#include "fixture.h"
#include "store/foods.h"
#include "store/meals.h"
#include "store/trials.h"
#include "widgets.h"

static void
eat (Fixture *fixture, const char *name, int times)
{
  for (int i = 0; i < times; i++)
    g_assert_true (cham_journal_add_meal_food (fixture->journal, cham_today () - i,
                                               CHAM_MEAL_LUNCH, CHAM_TIME_NONE, name, 1, NULL));
}

static const ChamTrialCandidate *
get_first (const GPtrArray *all, const char *typed)
{
  g_autoptr (GPtrArray) found = cham_trial_candidates_filter (all, typed, 3);

  g_assert_cmpuint (found->len, <=, 3);
  return found->len > 0 ? found->pdata[0] : NULL;
}

static void
test_candidates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  const ChamTrialCandidate *one = NULL;

  eat (fixture, "Rye bread", 3);
  eat (fixture, "Own & food", 5);
  all = cham_trial_candidates_load (fixture->journal, NULL);
  /* The most eaten where nothing is typed. */
  g_assert_cmpstr (get_first (all, "")->title, ==, "Own & food");
  one = get_first (all, "rye br");
  g_assert_cmpstr (one->title, ==, "Rye bread");
  g_assert_cmpint (one->subject, ==, CHAM_GATE_GLUTEN);
  g_assert_null (get_first (all, "qqqqqqqqq"));
  /* By the name people see and by the one that a trial has. */
  one = cham_trial_candidates_find (all, CHAM_EXPOSURE_FOOD_GROUP, "dairy");
  g_assert_cmpstr (one->exposure, ==, "dairy");
  g_assert_true (one
                 == cham_trial_candidates_find (all, CHAM_EXPOSURE_FOOD_GROUP, one->title));
  /* What comes by itself cannot be chosen. */
  g_assert_null (cham_trial_candidates_find (all, CHAM_EXPOSURE_FLAG, "illness"));
  g_assert_null (cham_trial_candidates_find (all, CHAM_EXPOSURE_FLAG, "stepped_up"));
}

static ChamSafetyGate
make_open_gate (void)
{
  ChamSafetyGate gate = { .subject = CHAM_GATE_FOOD };

  for (int i = 0; i < CHAM_GATE_N_QUESTIONS; i++)
    gate.answers[i] = CHAM_ANSWER_NO;
  return gate;
}

static void
on_passed_cb (GtkWidget *page, gboolean *passed)
{
  *passed = TRUE;
}

static void
test_gate (void)
{
  GtkWidget *page = g_object_new (CHAM_TYPE_TRIAL_GATE_PAGE, NULL);
  GtkWindow *window = widgets_show (page);
  GtkWidget *next = widgets_find (page, GTK_TYPE_BUTTON, "_Next");
  ChamSafetyGate gate = make_open_gate ();
  gboolean passed = FALSE;

  g_signal_connect (page, "passed", G_CALLBACK (on_passed_cb), &passed);
  g_assert_false (gtk_widget_get_sensitive (next));
  cham_trial_gate_page_set_gate (CHAM_TRIAL_GATE_PAGE (page), &gate);
  g_assert_true (gtk_widget_get_sensitive (next));
  gate.answers[CHAM_GATE_PREGNANT] = CHAM_ANSWER_YES;
  cham_trial_gate_page_set_gate (CHAM_TRIAL_GATE_PAGE (page), &gate);
  g_assert_false (gtk_widget_get_sensitive (next));
  g_assert_nonnull (widgets_find (
      page, ADW_TYPE_ACTION_ROW,
      "Not during pregnancy or breastfeeding. Ask your doctor or midwife instead."));
  g_signal_emit_by_name (next, "clicked");
  g_assert_false (passed);
  gate.answers[CHAM_GATE_PREGNANT] = CHAM_ANSWER_NO;
  cham_trial_gate_page_set_gate (CHAM_TRIAL_GATE_PAGE (page), &gate);
  g_signal_emit_by_name (next, "clicked");
  g_assert_true (passed);
  g_assert_cmpint (cham_trial_gate_page_get_gate (CHAM_TRIAL_GATE_PAGE (page))
                       .answers[CHAM_GATE_ASTHMA], ==, CHAM_ANSWER_NO);
  gtk_window_destroy (window);
}

static void
count_fact (const char *title, const char *text, gpointer data)
{
  g_assert_cmpstr (title, !=, "");
  g_assert_cmpstr (text, !=, "");
  ++*(guint *) data;
}

static void
find_smallest_p (const char *title, const char *text, gpointer data)
{
  if (strstr (text, "smallest p 100 %") != NULL)
    *(gboolean *) data = TRUE;
}

/* One is recommended, every design is said, and what is not worked out yet too. */
static void
test_how (void)
{
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_FOOD, "Milk", 739600);
  const ChamTrialPower power = { 518, 1 / 518.0, 2 / 518.0, { 0.4, 0.9 }, { 0.2, 0.5 } };
  guint unknown = 0, known = 0, recommended = 0;
  gboolean found = FALSE;

  for (int design = 0; design < CHAM_TRIAL_N_DESIGNS; design++)
    {
      g_autofree char *words = cham_trial_how_words_describe (trial, (ChamTrialDesign) design);

      recommended += g_str_has_prefix (words, "Recommended. ");
    }
  g_assert_cmpuint (recommended, ==, 1);
  cham_trial_how_words_list (trial, 10, NULL, count_fact, &unknown);
  cham_trial_how_words_list (trial, 100, &power, count_fact, &known);
  g_assert_cmpuint (known, ==, unknown + 2);
  trial->design = CHAM_TRIAL_RETURN;
  cham_trial_how_words_list (trial, 100, NULL, find_smallest_p, &found);
  g_assert_true (found);
}

static void
test_dialog (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = cham_trial_dialog_new (fixture->journal, cham_today ());
  GtkWindow *window = widgets_show (gtk_label_new ("behind"));

  adw_dialog_present (g_object_ref (dialog), GTK_WIDGET (window));
  cham_trial_dialog_choose (CHAM_TRIAL_DIALOG (dialog), "nonsense", "Milk", 0);
  cham_trial_dialog_choose (CHAM_TRIAL_DIALOG (dialog), "food", "No such food", 0);
  widgets_wait (300);
  g_assert_nonnull (widgets_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, NULL));
  adw_dialog_force_close (dialog);
  widgets_wait (800);
  gtk_window_destroy (window);
  widgets_wait (300);
  g_assert_finalize_object (dialog);
}

/* Nothing is shown without a trial, and on days to come. */
static void
test_card (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = g_object_new (CHAM_TYPE_TRIAL_CARD, NULL);
  GtkWindow *window = widgets_show (card);
  g_autoptr (ChamTrial) trial
      = cham_trial_new (CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_FOOD, "Milk", cham_today ());
  g_autoptr (GError) error = NULL;

  cham_trial_card_set_journal (CHAM_TRIAL_CARD (card), fixture->journal);
  cham_trial_card_set_day (CHAM_TRIAL_CARD (card), cham_today ());
  g_assert_false (gtk_widget_get_visible (card));
  eat (fixture, "Milk", 1);
  trial->gate = make_open_gate ();
  cham_journal_add_trial (fixture->journal, trial, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_get_visible (card));
  cham_trial_card_set_day (CHAM_TRIAL_CARD (card), cham_today () + 1);
  g_assert_false (gtk_widget_get_visible (card));
  cham_trial_card_set_day (CHAM_TRIAL_CARD (card), cham_today ());
  g_signal_emit_by_name (widgets_find (card, GTK_TYPE_TOGGLE_BUTTON, "Slipped"), "clicked");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM trial_event"), ==, 1);
  /* The other answer takes its place. */
  g_signal_emit_by_name (widgets_find (card, GTK_TYPE_TOGGLE_BUTTON, "Kept"), "clicked");
  g_assert_cmpint (fixture_count (fixture,
                                  "SELECT count (*) FROM trial_event WHERE kind = 'kept'"),
                   ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM trial_event"), ==, 1);
  fixture_undo (fixture);
  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_false (gtk_widget_get_visible (card));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/trial-dialog/candidates", test_candidates);
  g_test_add_func ("/trial-dialog/gate", test_gate);
  g_test_add_func ("/trial-dialog/how", test_how);
  fixture_add ("/trial-dialog/dialog", test_dialog);
  fixture_add ("/trial-dialog/card", test_card);
  return g_test_run ();
}

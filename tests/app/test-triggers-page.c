/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The place Triggers searches when it is seen, follows the journal, and can be stopped. */
#include "app/triggers-page.h"

#include "app/today.h"
#include "app/trigger-list.h"
#include "app/trigger-page.h"
#include "app/trigger-row.h"
#include "fixture.h"
#include "store/meals.h"
#include "store/readings.h"
#include "widgets.h"

static GtkStack *
get_stack (GtkWidget *page)
{
  GtkWidget *list = widgets_find (page, CHAM_TYPE_TRIGGER_LIST, NULL);

  return GTK_STACK (gtk_widget_get_ancestor (list, GTK_TYPE_STACK));
}

static void
wait_for_page (GtkWidget *page, const char *name)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (g_strcmp0 (gtk_stack_get_visible_child_name (get_stack (page)), name) != 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
rate (Fixture *fixture, ChamDay day, double value)
{
  g_autoptr (ChamMeasure) itch
      = cham_journal_find_measure (fixture->journal, CHAM_MEASURE_ITCH, NULL);

  g_assert_true (cham_journal_set_reading (fixture->journal, day, itch->id, value, NULL));
}

static void
write_days (Fixture *fixture, int days)
{
  for (int i = 1; i <= days; i++)
    {
      rate (fixture, cham_today () - i, i % 5);
      g_assert_true (cham_journal_add_meal_food (fixture->journal, cham_today () - i,
                                                 CHAM_MEAL_LUNCH, CHAM_TIME_NONE,
                                                 i % 2 == 0 ? "Rice" : "Apple", 1, NULL));
    }
}

static GtkWidget *
make_page (Fixture *fixture)
{
  return g_object_new (CHAM_TYPE_TRIGGERS_PAGE, "journal", fixture->journal, "day", cham_today (),
                       NULL);
}

/* On screen, before anything is answered. */
static GtkWindow *
present (GtkWidget *page)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_child (window, page);
  gtk_window_present (window);
  g_assert_true (gtk_widget_get_mapped (page));
  return window;
}

static void
test_stop (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = NULL;

  write_days (fixture, 20);
  window = present (page);
  g_assert_true (gtk_widget_activate_action (page, "triggers.stop", NULL));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_stack (page)), ==, "stopped");
  /* What was given up does not come after all. */
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_stack (page)), ==, "stopped");
  g_assert_true (gtk_widget_activate_action (page, "triggers.search", NULL));
  wait_for_page (page, "list");
  gtk_window_destroy (window);
}

static void
test_follow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);
  GtkWidget *row, *details;

  wait_for_page (page, "empty");
  write_days (fixture, 20);
  wait_for_page (page, "list");
  while (widgets_find (page, CHAM_TYPE_TRIGGER_ROW, "Rice") == NULL)
    g_main_context_iteration (NULL, TRUE);
  row = widgets_find (page, CHAM_TYPE_TRIGGER_ROW, "Rice");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  details = widgets_find (page, CHAM_TYPE_TRIGGER_PAGE, NULL);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (details)), ==, "Rice");
  /* It closes when there is no rice any more. */
  while (cham_journal_get_undo_label (fixture->journal) != NULL)
    fixture_undo (fixture);
  wait_for_page (page, "empty");
  g_assert_null (widgets_find (page, CHAM_TYPE_TRIGGER_ROW, "Rice"));
  gtk_window_destroy (window);
}

/* What is compared with what can be chosen; what was found before is of no use for it. */
static void
test_outcome (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = NULL;
  GtkWidget *outcome = NULL;

  write_days (fixture, 5);
  window = widgets_show (page);
  wait_for_page (page, "list");
  outcome = widgets_find (page, ADW_TYPE_COMBO_ROW, "Compared With");
  g_assert_cmpuint (g_list_model_get_n_items (
                        adw_combo_row_get_model (ADW_COMBO_ROW (outcome))), ==, 7);
  adw_combo_row_set_selected (ADW_COMBO_ROW (outcome), 1);
  wait_for_page (page, "empty");
  adw_combo_row_set_selected (ADW_COMBO_ROW (outcome), 0);
  wait_for_page (page, "list");
  gtk_window_destroy (window);
}

/* Of a long group more is made when it is asked for, and the keys go on there. */
static void
test_more (Fixture *fixture, gconstpointer data)
{
  ChamExposures *exposures = cham_exposures_new ((ChamDayRange) { CHAM_DAY_NONE, CHAM_DAY_NONE });
  g_autoptr (ChamFindings) findings = NULL;
  GtkWidget *list = g_object_new (CHAM_TYPE_TRIGGER_LIST, NULL);
  GtkWindow *window = NULL;
  GtkWidget *more, *focus;

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("food %02d", i);

      cham_exposures_add (exposures, name, CHAM_EXPOSURE_FOOD);
    }
  findings = cham_findings_new (exposures);
  cham_trigger_list_set_findings (CHAM_TRIGGER_LIST (list), findings);
  window = widgets_show (list);
  g_assert_cmpuint (widgets_count (list, CHAM_TYPE_TRIGGER_ROW), ==, 12);
  more = widgets_find (list, ADW_TYPE_BUTTON_ROW, "Show 8 More");
  g_signal_emit_by_name (more, "activated");
  g_assert_cmpuint (widgets_count (list, CHAM_TYPE_TRIGGER_ROW), ==, 20);
  g_assert_null (widgets_find (list, ADW_TYPE_BUTTON_ROW, NULL));
  focus = gtk_window_get_focus (window);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)), ==, "food 12");
  gtk_window_destroy (window);
}

static const char *
get_open_title (GtkWidget *page)
{
  GtkWidget *navigation = widgets_find (page, ADW_TYPE_NAVIGATION_VIEW, NULL);

  return adw_navigation_page_get_title (
      adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
}

/* What another place asks for opens when it is compared, or at once; what was never eaten leaves
 * the list. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = NULL;

  write_days (fixture, 20);
  cham_triggers_page_open (CHAM_TRIGGERS_PAGE (page), CHAM_EXPOSURE_FOOD, "Rice");
  window = present (page);
  wait_for_page (page, "list");
  g_assert_cmpstr (get_open_title (page), ==, "Rice");
  cham_triggers_page_open (CHAM_TRIGGERS_PAGE (page), CHAM_EXPOSURE_FOOD, "Apple");
  g_assert_cmpstr (get_open_title (page), ==, "Apple");
  cham_triggers_page_open (CHAM_TRIGGERS_PAGE (page), CHAM_EXPOSURE_FOOD, "Quince");
  g_assert_cmpstr (get_open_title (page), ==, "Triggers");
  gtk_window_destroy (window);
}

/* A page that goes away during a search lets the search go. */
static void
test_go_away (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = NULL;

  write_days (fixture, 3);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  window = present (page);
  gtk_window_destroy (window);
  while (page != NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/triggers-page/stop", test_stop);
  fixture_add ("/triggers-page/follow", test_follow);
  fixture_add ("/triggers-page/outcome", test_outcome);
  fixture_add ("/triggers-page/more", test_more);
  fixture_add ("/triggers-page/open", test_open);
  fixture_add ("/triggers-page/go-away", test_go_away);
  return g_test_run ();
}

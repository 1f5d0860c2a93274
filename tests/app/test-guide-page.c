/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The place Guide: its list, its search, every page, and what can be done on one. */
#include "app/guide-page.h"

#include "app/guide-actions.h"
#include "app/guide-item-view.h"
#include "app/guide-links.h"
#include "app/guide-list.h"
#include "app/guide-sources.h"
#include "app/result-row.h"
#include "app/today.h"
#include "exchange/guide-texts.h"
#include "fixture.h"
#include "store/readings.h"
#include "store/treatments.h"
#include "widgets.h"

static GtkWidget *
make_page (Fixture *fixture)
{
  return g_object_new (CHAM_TYPE_GUIDE_PAGE, "journal", fixture->journal, "day", cham_today (),
                       NULL);
}

static void
open_item (GtkWidget *page, const char *id)
{
  cham_guide_page_open (CHAM_GUIDE_PAGE (page), id);
}

static GtkWidget *
find_row (GtkWidget *page, const char *title)
{
  return widgets_find (widgets_find (page, CHAM_TYPE_GUIDE_ACTIONS, NULL), ADW_TYPE_ACTION_ROW,
                       title);
}

static gboolean
is_offered (GtkWidget *page, const char *title)
{
  GtkWidget *row = find_row (page, title);

  return row != NULL && gtk_widget_get_visible (row);
}

static void
activate (GtkWidget *page, const char *title)
{
  g_assert_true (is_offered (page, title));
  adw_action_row_activate (ADW_ACTION_ROW (find_row (page, title)));
}

/* Every page has its name, a grade and sources, and lets go of the one before. */
static void
test_every_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamGuide) guide = cham_guide_load (NULL);
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);
  guint n_items = 0;

  for (guint i = 0; i < guide->themes->len; i++)
    for (guint j = 0; j < ((ChamGuideTheme *) guide->themes->pdata[i])->items->len; j++)
      {
        const ChamGuideItem *item = ((ChamGuideTheme *) guide->themes->pdata[i])->items->pdata[j];
        g_autoptr (GPtrArray) sources = cham_guide_item_list_sources (item);
        GtkWidget *view = NULL;

        open_item (page, item->id);
        view = widgets_find (page, CHAM_TYPE_GUIDE_ITEM_VIEW, NULL);
        g_assert_nonnull (widgets_find (view, GTK_TYPE_LABEL, item->name));
        g_assert_nonnull (
            widgets_find (view, GTK_TYPE_LABEL, cham_guide_grade_get_title (item->grade)));
        g_assert_cmpuint (widgets_count (widgets_find (view, CHAM_TYPE_GUIDE_SOURCES, NULL),
                                         ADW_TYPE_ACTION_ROW), ==, sources->len);
        n_items++;
      }
  g_assert_cmpuint (n_items, >=, 44);
  g_assert_cmpuint (guide->themes->len, ==, 8);
  gtk_window_destroy (window);
}

static void
search (GtkWidget *page, const char *typed)
{
  gtk_editable_set_text (GTK_EDITABLE (widgets_find (page, GTK_TYPE_SEARCH_ENTRY, NULL)), typed);
  widgets_wait (50); /* the entry tells a moment later */
}

static const char *
get_shown (GtkWidget *page)
{
  GtkWidget *list = widgets_find (page, CHAM_TYPE_GUIDE_LIST, NULL);

  return gtk_stack_get_visible_child_name (
      GTK_STACK (widgets_find (list, GTK_TYPE_STACK, NULL)));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);

  g_assert_cmpstr (get_shown (page), ==, "pages");
  search (page, "probiotcs");
  g_assert_cmpstr (get_shown (page), ==, "results");
  g_assert_cmpuint (widgets_count (page, CHAM_TYPE_RESULT_ROW), ==, 1);
  g_signal_emit_by_name (widgets_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
  g_assert_nonnull (widgets_find (widgets_find (page, CHAM_TYPE_GUIDE_ITEM_VIEW, NULL),
                                  GTK_TYPE_LABEL, "Probiotics"));
  search (page, "<b>zebra & co");
  g_assert_cmpstr (get_shown (page), ==, "nothing");
  search (page, "");
  g_assert_cmpstr (get_shown (page), ==, "pages");
  gtk_window_destroy (window);
}

static ChamMeasure *
find_measure (Fixture *fixture, const char *key)
{
  return cham_journal_find_measure (fixture->journal, key, NULL);
}

static void
test_track (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamMeasure) stress = find_measure (fixture, CHAM_MEASURE_STRESS);
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);

  open_item (page, "stress");
  g_assert_true (is_offered (page, "You Track “Stress”"));
  g_assert_true (cham_journal_set_measure_enabled (fixture->journal, stress->id, FALSE, NULL));
  activate (page, "Track “Stress”");
  g_assert_cmpint (
      fixture_count (fixture, "SELECT enabled FROM measure WHERE key = 'stress'"), ==, 1);
  g_assert_true (is_offered (page, "You Track “Stress”"));
  fixture_undo (fixture);
  g_assert_true (is_offered (page, "Track “Stress”"));
  gtk_window_destroy (window);
}

static gboolean
is_watched (Fixture *fixture)
{
  return fixture_count (fixture,
                        "SELECT role = 'watched' FROM food_group WHERE key = 'fruit'") == 1;
}

static void
test_watch (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);
  AdwSwitchRow *row = NULL;

  open_item (page, "fruit");
  row = ADW_SWITCH_ROW (find_row (page, "Watch “Fruit”"));
  g_assert_false (adw_switch_row_get_active (row));
  adw_switch_row_set_active (row, TRUE);
  g_assert_true (is_watched (fixture));
  fixture_undo (fixture);
  g_assert_false (is_watched (fixture));
  g_assert_false (adw_switch_row_get_active (row));
  fixture_redo (fixture);
  g_assert_true (adw_switch_row_get_active (row));
  adw_switch_row_set_active (row, FALSE);
  g_assert_cmpint (fixture_count (fixture, "SELECT role = 'supportive' FROM food_group"
                                           " WHERE key = 'fruit'"), ==, 1);
  gtk_window_destroy (window);
}

/* Where Triggers can know something of it, it is one press away. */
static void
test_triggers (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);
  g_autoptr (GVariant) citrus
      = g_variant_ref_sink (g_variant_new ("(ss)", "food_group", "Citrus"));
  GtkWidget *button = NULL;

  open_item (page, "fruit");
  button = widgets_find (page, GTK_TYPE_BUTTON, "See “Citrus” in Triggers");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "win.open-exposure");
  g_assert_true (
      g_variant_equal (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), citrus));
  open_item (page, "stress");
  g_assert_nonnull (widgets_find (page, GTK_TYPE_BUTTON, "See “Stress” in Triggers"));
  open_item (page, "habit-reversal");
  g_assert_null (widgets_find (page, GTK_TYPE_BUTTON, "See “Worst itch” in Triggers"));
  gtk_window_destroy (window);
}

static gint64
take (Fixture *fixture, const char *name)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new (name, CHAM_TREATMENT_PROBIOTIC);

  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  return treatment->id;
}

static void
test_checklist (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);
  gint64 id = 0;

  open_item (page, "probiotics");
  g_assert_true (is_offered (page, "Add to My Checklist"));
  g_assert_false (is_offered (page, "On Your Checklist"));
  take (fixture, "Probiotics of the chemist");
  g_assert_true (is_offered (page, "Add to My Checklist"));
  g_assert_true (is_offered (page, "On Your Checklist"));
  id = take (fixture, "probiotics");
  g_assert_false (is_offered (page, "Add to My Checklist"));
  g_assert_true (cham_journal_set_treatment_archived (fixture->journal, id, TRUE, NULL));
  activate (page, "Bring Back to My Checklist");
  g_assert_cmpint (fixture_count (fixture, "SELECT sum(archived) FROM treatment"), ==, 0);
  g_assert_true (is_offered (page, "On Your Checklist"));
  gtk_window_destroy (window);
}

/* A journal that can only be read is read about, and no more. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = NULL;
  GtkWindow *window = NULL;

  fixture_reopen (fixture, CHAM_OPEN_READ);
  page = make_page (fixture);
  window = widgets_show (page);
  open_item (page, "probiotics");
  g_assert_false (gtk_widget_get_sensitive (find_row (page, "Add to My Checklist")));
  open_item (page, "dairy");
  g_assert_false (gtk_widget_get_sensitive (find_row (page, "Watch “Dairy”")));
  open_item (page, "stress");
  g_assert_true (gtk_widget_get_sensitive (find_row (page, "You Track “Stress”")));
  gtk_window_destroy (window);
}

/* By the name of a treatment: its page, or what the guide says of such words. */
static void
test_look_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);

  cham_guide_page_look_up (CHAM_GUIDE_PAGE (page), "Vitamin D3 1000 & more");
  g_assert_nonnull (widgets_find (widgets_find (page, CHAM_TYPE_GUIDE_ITEM_VIEW, NULL),
                                  GTK_TYPE_LABEL, "Vitamin D"));
  cham_guide_page_look_up (CHAM_GUIDE_PAGE (page), "Zinc");
  widgets_wait (50);
  g_assert_cmpstr (get_shown (page), ==, "results");
  gtk_window_destroy (window);
}

/* A page leads to another, and only to those that its item names. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);
  GtkWidget *links = NULL;

  open_item (page, "healthy-fats");
  links = widgets_find (page, CHAM_TYPE_GUIDE_LINKS, NULL);
  g_assert_cmpuint (widgets_count (links, ADW_TYPE_ACTION_ROW), ==, 2);
  g_assert_nonnull (widgets_find (links, ADW_TYPE_ACTION_ROW, "Other common allergens"));
  g_assert_true (gtk_widget_activate (widgets_find (links, ADW_TYPE_ACTION_ROW, "Omega-3")));
  g_assert_nonnull (widgets_find (page, ADW_TYPE_NAVIGATION_PAGE, "Omega-3"));
  g_assert_nonnull (widgets_find (links, ADW_TYPE_ACTION_ROW, "Healthy fats"));
  g_assert_null (widgets_find (links, ADW_TYPE_ACTION_ROW, "Omega-3"));
  gtk_window_destroy (window);
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture);
  GtkWindow *window = widgets_show (page);

  open_item (page, "yoga");
  open_item (page, "no such page");
  g_assert_nonnull (widgets_find (page, ADW_TYPE_NAVIGATION_PAGE, "How to Read the Guide"));
  gtk_window_destroy (window);
}

/* A page that was never shown still goes away cleanly. */
static void
test_unseen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = g_object_ref_sink (make_page (fixture));

  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/app/guide-page/every-page", test_every_page);
  fixture_add ("/app/guide-page/search", test_search);
  fixture_add ("/app/guide-page/track", test_track);
  fixture_add ("/app/guide-page/watch", test_watch);
  fixture_add ("/app/guide-page/triggers", test_triggers);
  fixture_add ("/app/guide-page/checklist", test_checklist);
  fixture_add ("/app/guide-page/read-only", test_read_only);
  fixture_add ("/app/guide-page/look-up", test_look_up);
  fixture_add ("/app/guide-page/links", test_links);
  fixture_add ("/app/guide-page/unknown", test_unknown);
  fixture_add ("/app/guide-page/unseen", test_unseen);
  return g_test_run ();
}

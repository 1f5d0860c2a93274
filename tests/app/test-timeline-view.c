/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The timeline on screen and as a table: the crosshair, and that it draws nothing again. */
#include "app/timeline-view.h"

#include "app/chart-style.h"
#include "app/chart-table.h"
#include "sample.h"
#include "widgets.h"

static ChamTimeline *
make_timeline (int days)
{
  ChamOverview *overview = sample_new (days);
  ChamTimeline *timeline = NULL;

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_LIVELY);
  timeline = cham_timeline_new (overview);
  cham_overview_free (overview);
  return timeline;
}

static void
move (ChamTimelineView *view, int days)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "timeline.move", "i", days));
}

static void
test_crosshair (void)
{
  g_autoptr (ChamTimeline) timeline = make_timeline (30);
  ChamTimelineView *view = CHAM_TIMELINE_VIEW (g_object_ref_sink (cham_timeline_view_new ()));

  move (view, 1);
  g_assert_cmpint (cham_timeline_view_get_crosshair (view), ==, CHAM_DAY_NONE);
  cham_timeline_view_set_timeline (view, timeline);
  move (view, -1);
  g_assert_cmpint (cham_timeline_view_get_crosshair (view), ==, SAMPLE_LAST);
  move (view, -1);
  g_assert_cmpint (cham_timeline_view_get_crosshair (view), ==, SAMPLE_LAST - 1);
  move (view, -1000);
  g_assert_cmpint (cham_timeline_view_get_crosshair (view), ==, SAMPLE_LAST - 29);
  cham_timeline_view_set_crosshair (view, SAMPLE_LAST + 1);
  g_assert_cmpint (cham_timeline_view_get_crosshair (view), ==, CHAM_DAY_NONE);
  g_assert_finalize_object (view);
}

static void
on_day_activated_cb (ChamTimelineView *view, int day, int *activated)
{
  *activated = day;
}

static void
test_open (void)
{
  g_autoptr (ChamTimeline) timeline = make_timeline (30);
  ChamTimelineView *view = CHAM_TIMELINE_VIEW (g_object_ref_sink (cham_timeline_view_new ()));
  int activated = CHAM_DAY_NONE;

  g_signal_connect (view, "day-activated", G_CALLBACK (on_day_activated_cb), &activated);
  cham_timeline_view_set_timeline (view, timeline);
  gtk_widget_activate_action (GTK_WIDGET (view), "timeline.open", NULL);
  g_assert_cmpint (activated, ==, CHAM_DAY_NONE);
  cham_timeline_view_set_crosshair (view, SAMPLE_LAST - 3);
  gtk_widget_activate_action (GTK_WIDGET (view), "timeline.open", NULL);
  g_assert_cmpint (activated, ==, SAMPLE_LAST - 3);
  g_assert_finalize_object (view);
}

/* The crosshair moves over a chart that stays; another size or other figures draw it anew. */
static void
test_draw (void)
{
  g_autoptr (ChamTimeline) timeline = make_timeline (30);
  g_autoptr (ChamTimeline) other = make_timeline (60);
  ChamTimelineView *view = CHAM_TIMELINE_VIEW (cham_timeline_view_new ());
  GtkWindow *window = NULL;
  guint drawn;

  cham_timeline_view_set_timeline (view, timeline);
  window = widgets_show (GTK_WIDGET (view));
  drawn = cham_timeline_view_get_times_drawn (view);
  g_assert_cmpuint (drawn, >=, 1);
  for (int i = 0; i < 5; i++)
    {
      cham_timeline_view_set_crosshair (view, SAMPLE_LAST - i);
      widgets_wait (40);
    }
  g_assert_cmpuint (cham_timeline_view_get_times_drawn (view), ==, drawn);
  cham_timeline_view_set_timeline (view, other);
  widgets_wait (200);
  g_assert_cmpuint (cham_timeline_view_get_times_drawn (view), ==, drawn + 1);
  cham_timeline_view_set_timeline (view, NULL);
  gtk_window_destroy (window);
}

static void
test_palette (void)
{
  g_assert_cmpint (cham_chart_style_choose_palette (FALSE, FALSE), ==, CHAM_PALETTE_LIGHT);
  g_assert_cmpint (cham_chart_style_choose_palette (TRUE, FALSE), ==, CHAM_PALETTE_DARK);
  g_assert_cmpint (cham_chart_style_choose_palette (FALSE, TRUE), ==,
                   CHAM_PALETTE_LIGHT_CONTRAST);
  g_assert_cmpint (cham_chart_style_choose_palette (TRUE, TRUE), ==, CHAM_PALETTE_DARK_CONTRAST);
}

static void
test_accessible (void)
{
  g_autoptr (ChamTimeline) timeline = make_timeline (30);
  g_autofree char *description = cham_timeline_describe (timeline);
  ChamTimelineView *view = CHAM_TIMELINE_VIEW (g_object_ref_sink (cham_timeline_view_new ()));

  cham_timeline_view_set_timeline (view, timeline);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
  g_assert_finalize_object (view);
}

/* As many columns as the timeline has, the last day first. */
static void
test_table (void)
{
  g_autoptr (ChamTimeline) timeline = make_timeline (30);
  g_auto (GStrv) headings = cham_timeline_list_headings (timeline);
  g_auto (GStrv) cells = cham_timeline_list_cells (timeline, SAMPLE_LAST);
  GtkWidget *table = cham_chart_table_new ();
  GtkWindow *window = NULL;
  GtkColumnView *view = NULL;
  int activated = CHAM_DAY_NONE;

  cham_chart_table_set_chart (CHAM_CHART_TABLE (table), cham_timeline_get_chart (timeline));
  g_signal_connect (table, "day-activated", G_CALLBACK (on_day_activated_cb), &activated);
  window = widgets_show (table);
  view = GTK_COLUMN_VIEW (widgets_find (table, GTK_TYPE_COLUMN_VIEW, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (view)), ==,
                    g_strv_length (headings));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))), ==,
                    30);
  g_assert_nonnull (widgets_find (table, GTK_TYPE_LABEL, cells[0]));
  g_signal_emit_by_name (view, "activate", 2);
  g_assert_cmpint (activated, ==, SAMPLE_LAST - 2);
  cham_chart_table_set_chart (CHAM_CHART_TABLE (table), NULL);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/timeline-view/crosshair", test_crosshair);
  g_test_add_func ("/timeline-view/open", test_open);
  g_test_add_func ("/timeline-view/draw", test_draw);
  g_test_add_func ("/timeline-view/palette", test_palette);
  g_test_add_func ("/timeline-view/accessible", test_accessible);
  g_test_add_func ("/timeline-view/table", test_table);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The body map: what it shows, where arrows lead, and what a screen reader is told. */
#include "app/body-map-view.h"

#include <math.h>

#include "app/body-spot.h"
#include "widgets.h"

/* What the map asked for last, and how often. */
typedef struct
{
  guint region;
  double share;
  guint count;
} Asked;

static void
on_map_edited_cb (ChamBodyMapView *map, guint region, double share, Asked *asked)
{
  *asked = (Asked) { region, share, asked->count + 1 };
}

static GtkWidget *
find_spot (GtkWidget *map, ChamBodyRegion region)
{
  GtkWidget *spot = gtk_widget_get_first_child (map);

  while (cham_body_spot_get_region (CHAM_BODY_SPOT (spot)) != region)
    spot = gtk_widget_get_next_sibling (spot);
  return spot;
}

static void
test_new (void)
{
  g_autoptr (GtkWidget) map = g_object_ref_sink (cham_body_map_view_new ());
  GtkWidget *spot = find_spot (map, CHAM_BODY_GENITALS);

  g_assert_true (isnan (cham_body_map_view_get_share (CHAM_BODY_MAP_VIEW (map),
                                                      CHAM_BODY_GENITALS)));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (spot)), ==,
                   GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (spot), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Not recorded");
  g_assert_finalize_object (g_steal_pointer (&map));
}

static void
test_shares (void)
{
  g_autoptr (GtkWidget) map = g_object_ref_sink (cham_body_map_view_new ());
  GtkWidget *spot = find_spot (map, CHAM_BODY_ARM_LEFT_BACK);
  double shares[CHAM_BODY_N_REGIONS];
  Asked asked = { 0, NAN, 0 };

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    shares[i] = NAN;
  shares[CHAM_BODY_ARM_LEFT_BACK] = 0.75;
  g_signal_connect (map, "edited", G_CALLBACK (on_map_edited_cb), &asked);
  cham_body_map_view_set_shares (CHAM_BODY_MAP_VIEW (map), shares);
  g_assert_cmpuint (asked.count, ==, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (spot), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Three quarters");
  cham_body_spot_advance (CHAM_BODY_SPOT (spot));
  g_assert_cmpuint (asked.region, ==, CHAM_BODY_ARM_LEFT_BACK);
  g_assert_cmpfloat (asked.share, ==, 1);
  GTK_ACCESSIBLE_RANGE_GET_IFACE (spot)->set_current_value (GTK_ACCESSIBLE_RANGE (spot), 99);
  g_assert_cmpfloat (asked.share, ==, 1);
  GTK_ACCESSIBLE_RANGE_GET_IFACE (spot)->set_current_value (GTK_ACCESSIBLE_RANGE (spot), 0);
  g_assert_cmpfloat (asked.share, ==, 0);
  g_assert_cmpuint (asked.count, ==, 3);
}

/* Goes wherever arrows lead from a region, and on from there. */
static void
visit (GtkWidget *map, ChamBodyRegion region, gboolean *seen)
{
  static const GtkDirectionType ways[] = { GTK_DIR_UP, GTK_DIR_DOWN, GTK_DIR_LEFT, GTK_DIR_RIGHT };

  if (seen[region])
    return;
  seen[region] = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      gtk_widget_grab_focus (find_spot (map, region));
      gtk_widget_child_focus (map, ways[i]);
      visit (map, cham_body_map_view_get_selected (CHAM_BODY_MAP_VIEW (map)), seen);
    }
}

static void
test_arrows_reach_every_region (void)
{
  GtkWidget *map = cham_body_map_view_new ();
  GtkWindow *window = widgets_show (map);
  gboolean seen[CHAM_BODY_N_REGIONS] = { FALSE };

  visit (map, CHAM_BODY_HEAD_FRONT, seen);
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    g_assert_true (seen[i]);
  gtk_widget_grab_focus (find_spot (map, CHAM_BODY_HEAD_FRONT));
  g_assert_false (gtk_widget_child_focus (map, GTK_DIR_TAB_FORWARD));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/body-map-view/new", test_new);
  g_test_add_func ("/app/body-map-view/shares", test_shares);
  g_test_add_func ("/app/body-map-view/arrows", test_arrows_reach_every_region);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a body map that draw makes, with a child for each region. A click on a region asks for
 * its next share; arrow keys go to the region that lies that way; Tab leaves the map. It keeps
 * the picture and stores nothing. CSS node: bodymap. Accessible role: group. */
#include "app/body-map-view.h"

#include <adwaita.h>
#include <math.h>

#include "app/body-spot.h"
#include "app/chart-style.h"
#include "draw/body-map.h"

struct _ChamBodyMapView
{
  GtkWidget parent_instance;

  GtkWidget *spots[CHAM_BODY_N_REGIONS];
  double shares[CHAM_BODY_N_REGIONS];
  ChamBodyRegion selected;
  GskRenderNode *picture;
  ChamBodyMap drawn;
  ChamPaletteKind palette;
};

G_DEFINE_FINAL_TYPE (ChamBodyMapView, cham_body_map_view, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define MINIMUM_WIDTH 260
#define NATURAL_WIDTH 380
#define TEXT_SIZE 13.0

static ChamBodyMap
get_map (ChamBodyMapView *self)
{
  return (ChamBodyMap) { gtk_widget_get_width (GTK_WIDGET (self)),
                         gtk_widget_get_height (GTK_WIDGET (self)), TEXT_SIZE };
}

static cairo_t *
begin (GtkSnapshot *snapshot, const ChamBodyMap *map)
{
  return gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) map->width, (float) map->height));
}

/* Draws the map unless it is there already and looks as it should. */
static void
ensure_picture (ChamBodyMapView *self)
{
  ChamBodyMap map = get_map (self);
  ChamPaletteKind palette = cham_chart_style_get_palette ();
  g_autoptr (GtkSnapshot) snapshot = NULL;
  cairo_t *cr = NULL;

  if (self->picture != NULL && palette == self->palette && map.width == self->drawn.width
      && map.height == self->drawn.height)
    return;
  snapshot = gtk_snapshot_new ();
  cr = begin (snapshot, &map);
  cham_body_map_draw (&map, cr, self->shares, cham_palette_get (palette));
  cairo_destroy (cr);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  self->picture = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  self->drawn = map;
  self->palette = palette;
}

static void
append_ring (ChamBodyMapView *self, GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  ChamBodyMap map = get_map (self);
  gboolean focused = gtk_widget_has_visible_focus (self->spots[self->selected]);
  cairo_t *cr = begin (snapshot, &map);

  cham_body_map_trace_region (&map, cr, self->selected);
  gdk_cairo_set_source_rgba (cr, accent);
  cairo_set_line_width (cr, focused ? 4 : 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
cham_body_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamBodyMapView *self = CHAM_BODY_MAP_VIEW (widget);

  ensure_picture (self);
  if (self->picture != NULL)
    gtk_snapshot_append_node (snapshot, self->picture);
  append_ring (self, snapshot);
}

static void
cham_body_map_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  double least = cham_body_map_get_natural_height (MINIMUM_WIDTH, TEXT_SIZE);
  double usual = cham_body_map_get_natural_height (NATURAL_WIDTH, TEXT_SIZE);

  *minimum = across ? MINIMUM_WIDTH : (int) ceil (least);
  *natural = across ? NATURAL_WIDTH : (int) ceil (usual);
}

static void
cham_body_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChamBodyMapView *self = CHAM_BODY_MAP_VIEW (widget);
  const ChamBodyMap map = { width, height, TEXT_SIZE };

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      double x, y, wide, high;

      cham_body_map_get_extents (&map, (ChamBodyRegion) i, &x, &y, &wide, &high);
      gtk_widget_allocate (
          self->spots[i], (int) ceil (wide), (int) ceil (high), -1,
          gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
    }
}

/* The nearest region that lies the way of @direction; the same one at the edge. */
static ChamBodyRegion
find_neighbour (ChamBodyMapView *self, GtkDirectionType direction)
{
  ChamBodyMap map = get_map (self);
  gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  int sign = direction == GTK_DIR_RIGHT || direction == GTK_DIR_DOWN ? 1 : -1;
  ChamBodyRegion nearest = self->selected;
  double shortest = INFINITY, x, y;

  cham_body_map_get_middle (&map, self->selected, &x, &y);
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      double to_x, to_y, along, aside;

      cham_body_map_get_middle (&map, (ChamBodyRegion) i, &to_x, &to_y);
      along = sign * (across ? to_x - x : to_y - y);
      aside = fabs (across ? to_y - y : to_x - x);
      if (along > 1 && along + 2 * aside < shortest)
        {
          shortest = along + 2 * aside;
          nearest = (ChamBodyRegion) i;
        }
    }
  return nearest;
}

/* From outside to the selected region, by arrows to a neighbour, by Tab out again. */
static gboolean
cham_body_map_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  ChamBodyMapView *self = CHAM_BODY_MAP_VIEW (widget);
  ChamBodyRegion neighbour;

  if (gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (self->spots[self->selected]);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  neighbour = find_neighbour (self, direction);
  if (neighbour == self->selected)
    return FALSE;
  return gtk_widget_grab_focus (self->spots[neighbour]);
}

static void
cham_body_map_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GTK_WIDGET_CLASS (cham_body_map_view_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    cham_body_map_view_select (CHAM_BODY_MAP_VIEW (widget),
                               cham_body_spot_get_region (CHAM_BODY_SPOT (child)));
}

static void
on_spot_edited_cb (ChamBodySpot *spot, double share, ChamBodyMapView *self)
{
  g_signal_emit (self, signals[EDITED], 0, (guint) cham_body_spot_get_region (spot), share);
}

static void
on_clicked_cb (ChamBodyMapView *self, int times, double x, double y)
{
  ChamBodyMap map = get_map (self);
  ChamBodyRegion region;

  if (!cham_body_map_find_region (&map, x, y, &region))
    return;
  gtk_widget_grab_focus (self->spots[region]);
  cham_body_spot_advance (CHAM_BODY_SPOT (self->spots[region]));
}

static gboolean
cham_body_map_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard,
                                  GtkTooltip *tooltip)
{
  ChamBodyMapView *self = CHAM_BODY_MAP_VIEW (widget);
  ChamBodyMap map = get_map (self);
  ChamBodyRegion region;
  g_autofree char *text = NULL;

  if (by_keyboard || !cham_body_map_find_region (&map, x, y, &region))
    return FALSE;
  text = g_strdup_printf ("%s: %s", cham_body_region_get_title (region),
                          cham_body_share_get_title (self->shares[region]));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
cham_body_map_view_dispose (GObject *object)
{
  ChamBodyMapView *self = CHAM_BODY_MAP_VIEW (object);

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    g_clear_pointer (&self->spots[i], gtk_widget_unparent);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  G_OBJECT_CLASS (cham_body_map_view_parent_class)->dispose (object);
}

static void
cham_body_map_view_class_init (ChamBodyMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_body_map_view_dispose;
  widget_class->snapshot = cham_body_map_view_snapshot;
  widget_class->measure = cham_body_map_view_measure;
  widget_class->size_allocate = cham_body_map_view_size_allocate;
  widget_class->focus = cham_body_map_view_focus;
  widget_class->set_focus_child = cham_body_map_view_set_focus_child;
  widget_class->query_tooltip = cham_body_map_view_query_tooltip;
  /**
   * ChamBodyMapView::edited:
   * @region: a #ChamBodyRegion
   * @share: what the person chose for it, 0–1, NAN for not recorded
   */
  signals[EDITED] = g_signal_new ("edited", CHAM_TYPE_BODY_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_DOUBLE);
  /**
   * ChamBodyMapView::selected:
   *
   * Another region is the one that keys and further controls are about.
   */
  signals[SELECTED] = g_signal_new ("selected", CHAM_TYPE_BODY_MAP_VIEW, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "bodymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cham_body_map_view_init (ChamBodyMapView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      self->shares[i] = NAN;
      self->spots[i] = cham_body_spot_new ((ChamBodyRegion) i);
      gtk_widget_set_parent (self->spots[i], GTK_WIDGET (self));
      g_signal_connect_object (self->spots[i], "edited", G_CALLBACK (on_spot_edited_cb), self, 0);
    }
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "released", G_CALLBACK (on_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/** cham_body_map_view_new: (transfer floating): A map with nothing recorded. */
GtkWidget *
cham_body_map_view_new (void)
{
  return g_object_new (CHAM_TYPE_BODY_MAP_VIEW, NULL);
}

/**
 * cham_body_map_view_set_shares:
 * @shares: (array fixed-size=13): the affected part of each region, 0–1, NAN for not recorded
 *
 * Shows @shares. Emits nothing.
 */
void
cham_body_map_view_set_shares (ChamBodyMapView *self, const double *shares)
{
  g_return_if_fail (CHAM_IS_BODY_MAP_VIEW (self));
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      self->shares[i] = shares[i];
      cham_body_spot_set_share (CHAM_BODY_SPOT (self->spots[i]), shares[i]);
    }
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** cham_body_map_view_get_share: What is shown of @region, NAN for not recorded. */
double
cham_body_map_view_get_share (ChamBodyMapView *self, ChamBodyRegion region)
{
  g_return_val_if_fail (CHAM_IS_BODY_MAP_VIEW (self), NAN);
  return self->shares[region];
}

ChamBodyRegion
cham_body_map_view_get_selected (ChamBodyMapView *self)
{
  g_return_val_if_fail (CHAM_IS_BODY_MAP_VIEW (self), CHAM_BODY_HEAD_FRONT);
  return self->selected;
}

void
cham_body_map_view_select (ChamBodyMapView *self, ChamBodyRegion region)
{
  g_return_if_fail (CHAM_IS_BODY_MAP_VIEW (self));
  if (self->selected == region)
    return;
  self->selected = region;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SELECTED], 0);
}

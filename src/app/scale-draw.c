/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The cells of a scale. Up to the value they are tinted, the value's own is filled and
 * bold, and while nothing is recorded all are outlines: three looks that need no colour.
 * In high contrast every cell has an outline. */
#include "app/scale-draw.h"

#include <adwaita.h>
#include <math.h>

#define GAP 3
#define RADIUS 6

/* What a cell looks like. */
typedef enum
{
  CELL_UNKNOWN,
  CELL_ABOVE,
  CELL_BELOW,
  CELL_CHOSEN,
} CellLook;

static CellLook
get_look (int number, double value)
{
  if (isnan (value))
    return CELL_UNKNOWN;
  if (number == (int) round (value))
    return CELL_CHOSEN;
  return number < value ? CELL_BELOW : CELL_ABOVE;
}

static GdkRGBA
fade (const GdkRGBA *color, float alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  return faded;
}

static void
draw_box (GtkSnapshot *snapshot,
          const graphene_rect_t *area,
          CellLook look,
          const GdkRGBA *text,
          const GdkRGBA *accent,
          gboolean contrast)
{
  GdkRGBA line = fade (text, contrast ? 0.6f : 0.3f);
  GdkRGBA fill = look == CELL_CHOSEN  ? *accent
                 : look == CELL_BELOW ? fade (accent, 0.25f)
                                      : fade (text, 0.07f);
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, area, RADIUS);
  if (look != CELL_UNKNOWN)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &box);
      gtk_snapshot_append_color (snapshot, &fill, area);
      gtk_snapshot_pop (snapshot);
    }
  if (look == CELL_UNKNOWN || contrast)
    gtk_snapshot_append_border (snapshot, &box, (const float[4]) { 1, 1, 1, 1 },
                                (const GdkRGBA[4]) { line, line, line, line });
}

static void
draw_number (GtkSnapshot *snapshot,
             PangoLayout *layout,
             const graphene_rect_t *area,
             int number,
             const GdkRGBA *color,
             gboolean bold)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  char text[12];
  int width, height;

  g_snprintf (text, sizeof text, "%d", number);
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (
                    roundf (area->origin.x + (area->size.width - (float) width) / 2),
                    roundf (area->origin.y + (area->size.height - (float) height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_cell (GtkWidget *widget,
           GtkSnapshot *snapshot,
           PangoLayout *layout,
           const graphene_rect_t *area,
           int number,
           CellLook look)
{
  AdwStyleManager *manager =
      adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean contrast = adw_style_manager_get_high_contrast (manager);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  GdkRGBA color, white = { 1, 1, 1, 1 };

  gtk_widget_get_color (widget, &color);
  draw_box (snapshot, area, look, &color, accent, contrast);
  if (look == CELL_CHOSEN)
    color = white;
  else if (look != CELL_BELOW && !contrast)
    color = fade (&color, 0.75f);
  draw_number (snapshot, layout, area, number, &color, look == CELL_CHOSEN);
}

/**
 * cham_scale_draw:
 * @minimum: number of the first cell
 * @maximum: number of the last cell
 * @value: the value, NAN for not recorded; one between two numbers fills the nearer cell
 */
void
cham_scale_draw (GtkWidget *widget,
                 GtkSnapshot *snapshot,
                 int minimum,
                 int maximum,
                 double value)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  gboolean backward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int count = maximum - minimum + 1;
  float pitch = ((float) gtk_widget_get_width (widget) + GAP) / (float) count;
  float height = (float) gtk_widget_get_height (widget);

  for (int i = 0; i < count; i++)
    {
      float left = roundf ((float) (backward ? count - 1 - i : i) * pitch);
      graphene_rect_t area = GRAPHENE_RECT_INIT (left, 0, floorf (pitch - GAP), height);

      draw_cell (widget, snapshot, layout, &area, minimum + i,
                 get_look (minimum + i, value));
    }
}

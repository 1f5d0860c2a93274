/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the slider shows of two photos: all of them, however large they are. */
#include "app/photo-slider.h"
#include "widgets.h"

#define SIDE 400

/* A picture twice as wide as high, red but for its first tenth, which is blue. */
static GdkTexture *
make_picture (int width)
{
  int height = width / 2;
  gsize stride = (gsize) width * 3;
  guint8 *pixels = g_malloc0 (stride * (gsize) height);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, stride * (gsize) height);

  for (int i = 0; i < width * height; i++)
    pixels[3 * i + (i % width < width / 10 ? 2 : 0)] = 255;
  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8, bytes, stride);
}

static cairo_surface_t *
draw (GtkWidget *slider)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr = cairo_create (surface);

  GTK_WIDGET_GET_CLASS (slider)->snapshot (slider, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_colour (cairo_surface_t *surface, int x, int y)
{
  const guint32 *pixels = (const guint32 *) cairo_image_surface_get_data (surface);

  return pixels[y * cairo_image_surface_get_stride (surface) / 4 + x];
}

static void
test_whole (void)
{
  static const int widths[] = { 40, 400, 2400 };
  GtkWidget *slider = g_object_new (CHAM_TYPE_PHOTO_SLIDER, "width-request", SIDE,
                                    "height-request", SIDE, "halign", GTK_ALIGN_CENTER, "valign",
                                    GTK_ALIGN_CENTER, NULL);
  GtkWindow *window = widgets_show (slider);

  widgets_wait (100);
  g_assert_cmpint (gtk_widget_get_width (slider), ==, SIDE);
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GdkTexture) before = make_picture (widths[i]);
      g_autoptr (GdkTexture) after = make_picture (widths[G_N_ELEMENTS (widths) - 1 - i]);
      cairo_surface_t *surface;

      g_object_set (slider, "before", before, "after", after, NULL);
      surface = draw (slider);
      g_assert_cmphex (get_colour (surface, 10, 200), ==, 0xff0000ff);
      g_assert_cmphex (get_colour (surface, 10, 110), ==, 0xff0000ff);
      g_assert_cmphex (get_colour (surface, 100, 200), ==, 0xffff0000);
      g_assert_cmphex (get_colour (surface, 390, 290), ==, 0xffff0000);
      g_assert_cmphex (get_colour (surface, 100, 80), ==, 0);
      g_assert_cmphex (get_colour (surface, 300, 320), ==, 0);
      cairo_surface_destroy (surface);
    }
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/photo-slider/whole", test_whole);

  return g_test_run ();
}

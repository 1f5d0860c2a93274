/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Letters have one width, whatever they are drawn on. */
#include "draw/text.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

static const char *const strings[]
    = { "Worst itch, 0–10", "7 h 30 min", "Hydrocortisone 1 % cream", "Ährenfeld – “µg”", "" };

static cairo_status_t
drop_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (int kind)
{
  switch (kind)
    {
    case 0:
      return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 50, 50);
    case 1:
      return cairo_pdf_surface_create_for_stream (drop_bytes, NULL, 50, 50);
    case 2:
      return cairo_svg_surface_create_for_stream (drop_bytes, NULL, 50, 50);
    default:
      return cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
    }
}

static double
measure_on (int kind, const char *string, double size)
{
  cairo_surface_t *surface = create_surface (kind);
  cairo_t *cr = cairo_create (surface);
  ChamText *text = cham_text_new (cr);
  double width;

  cham_text_set_style (text, size, FALSE);
  width = cham_text_measure (text, string);
  cham_text_free (text);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return width;
}

static void
test_same_width_everywhere (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      double image = measure_on (0, strings[i], 8.5);

      for (int kind = 1; kind < 4; kind++)
        g_assert_cmpfloat_with_epsilon (measure_on (kind, strings[i], 8.5), image, 0.01);
    }
}

static void
test_width_grows_with_size (void)
{
  double small = measure_on (0, strings[0], 7.3), large = measure_on (0, strings[0], 14.6);

  g_assert_cmpfloat (small, >, 20);
  g_assert_cmpfloat_with_epsilon (large, 2 * small, 0.05 * small);
}

static void
test_figures_are_tabular (void)
{
  g_assert_cmpfloat_with_epsilon (measure_on (0, "1111", 10), measure_on (0, "8888", 10), 0.01);
}

static void
test_fitting (void)
{
  cairo_surface_t *surface = create_surface (3);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (ChamText) text = cham_text_new (cr);
  const char *name = "Evening primrose oil in capsules\nthat are hard to swallow";

  g_assert_cmpfloat (cham_text_draw_within (text, name, 0, 10, 60, CHAM_TEXT_START), <=, 60);
  g_assert_cmpfloat (cham_text_draw_within (text, name, 0, 10, 0, CHAM_TEXT_START), ==, 0);
  g_assert_cmpuint (cham_text_count_lines (text, name, 80, 2), ==, 2);
  g_assert_cmpuint (cham_text_count_lines (text, name, 80, 20), >, 2);
  g_assert_cmpuint (cham_text_count_lines (text, "Zinc", 80, 2), ==, 1);
  g_assert_cmpuint (cham_text_draw_wrapped (text, name, 0, 10, 80, 12, 3, CHAM_TEXT_END), ==, 3);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_anchors (void)
{
  static const ChamTextAnchor anchors[] = { CHAM_TEXT_START, CHAM_TEXT_MIDDLE, CHAM_TEXT_END };
  double edges[G_N_ELEMENTS (anchors)], width = measure_on (3, "Sleep", 10);

  for (gsize i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      cairo_surface_t *surface = create_surface (3);
      cairo_t *cr = cairo_create (surface);
      g_autoptr (ChamText) text = cham_text_new (cr);
      double y, ink_width, ink_height;

      cham_text_draw (text, "Sleep", 100, 50, anchors[i]);
      cairo_recording_surface_ink_extents (surface, &edges[i], &y, &ink_width, &ink_height);
      g_assert_cmpfloat (y + ink_height, <=, 54);
      g_assert_cmpfloat (y, >=, 40);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpfloat_with_epsilon (edges[0] - edges[1], width / 2, 1);
  g_assert_cmpfloat_with_epsilon (edges[0] - edges[2], width, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/same-width-everywhere", test_same_width_everywhere);
  g_test_add_func ("/text/width-grows-with-size", test_width_grows_with_size);
  g_test_add_func ("/text/figures-are-tabular", test_figures_are_tabular);
  g_test_add_func ("/text/fitting", test_fitting);
  g_test_add_func ("/text/anchors", test_anchors);
  return g_test_run ();
}

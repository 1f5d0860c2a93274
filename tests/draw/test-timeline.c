/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The timeline drawn at many sizes and from strange data; the pictures are kept in the build
 * folder to be looked at. */
#include "draw/timeline.h"

#include <math.h>
#include <string.h>

#include "sample.h"

#define MARGIN 24
#define TEXT_SIZE 13

typedef struct
{
  const char *name;
  int days;
  int width;
  ChamPaletteKind palette;
} LookCase;

static const LookCase looks[] = {
  { "week", 7, 700, CHAM_PALETTE_LIGHT },
  { "month-narrow", 30, 360, CHAM_PALETTE_LIGHT },
  { "quarter", 90, 1000, CHAM_PALETTE_LIGHT },
  { "year", 365, 1400, CHAM_PALETTE_LIGHT },
  { "year-narrow", 365, 360, CHAM_PALETTE_DARK },
  { "year-dark", 365, 1400, CHAM_PALETTE_DARK },
  { "ten-years", 3652, 1400, CHAM_PALETTE_LIGHT },
  { "ten-years-narrow", 3652, 360, CHAM_PALETTE_LIGHT },
  { "quarter-light-contrast", 90, 700, CHAM_PALETTE_LIGHT_CONTRAST },
  { "quarter-dark-contrast", 90, 700, CHAM_PALETTE_DARK_CONTRAST },
  { "quarter-paper", 90, 700, CHAM_PALETTE_PAPER },
  { "century", 36500, 1000, CHAM_PALETTE_LIGHT },
};

static void
paint_window (cairo_t *cr, ChamPaletteKind kind, int width, int height)
{
  gboolean dark = kind == CHAM_PALETTE_DARK || kind == CHAM_PALETTE_DARK_CONTRAST;
  double level = dark ? 0x24 / 255.0 : 1;

  cairo_set_source_rgb (cr, level, level, level);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

/* Draws with a margin around it and asserts that the margin stays as it was. */
static cairo_surface_t *
draw_with_margin (const ChamTimeline *timeline, int width, int height, ChamPaletteKind kind)
{
  cairo_surface_t *canvas = sample_canvas_new (width + 2 * MARGIN, height + 2 * MARGIN);
  cairo_t *cr = cairo_create (canvas);

  cairo_translate (cr, MARGIN, MARGIN);
  paint_window (cr, kind, width, height);
  cham_timeline_draw (timeline, cr, width, height, TEXT_SIZE, cham_palette_get (kind));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  g_assert_true (sample_canvas_is_untouched (canvas, 0, 0, width + 2 * MARGIN, MARGIN));
  g_assert_true (
      sample_canvas_is_untouched (canvas, 0, height + MARGIN, width + 2 * MARGIN, MARGIN));
  g_assert_true (sample_canvas_is_untouched (canvas, 0, 0, MARGIN, height + 2 * MARGIN));
  g_assert_true (
      sample_canvas_is_untouched (canvas, width + MARGIN, 0, MARGIN, height + 2 * MARGIN));
  return canvas;
}

static void
test_look (gconstpointer data)
{
  const LookCase *look = data;
  const char *const keys[] = { CHAM_MEASURE_STRESS, NULL };
  g_autoptr (ChamOverview) overview = sample_new (look->days);
  g_autoptr (ChamTimeline) timeline = cham_timeline_new_with_measures (overview, keys);
  int height = (int) cham_timeline_get_natural_height (timeline, TEXT_SIZE);
  cairo_surface_t *canvas = draw_with_margin (timeline, look->width, height, look->palette);
  g_autofree char *name = g_strdup_printf ("timeline-%s.png", look->name);

  g_assert_false (sample_canvas_is_untouched (canvas, MARGIN, MARGIN, look->width, height));
  sample_canvas_keep (canvas, name);
  cairo_surface_destroy (canvas);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/timeline/look/", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_look);
    }
  return g_test_run ();
}

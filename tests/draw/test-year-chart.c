/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The calendar of a measure: within its bounds whatever the days hold; zero is not a gap. */
#include "draw/year-chart.h"

#include <math.h>
#include <string.h>

#include "sample.h"

#define WIDTH 700

static ChamChart *
make_chart (int days, SampleShape shape)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (days);

  sample_add_measure (overview, "itch", shape);
  return cham_year_chart_new (overview, "severity");
}

static void
test_bounds (void)
{
  const int days[] = { 0, 1, 2, 20, 365, 10000 };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    for (SampleShape shape = SAMPLE_LIVELY; shape <= SAMPLE_ABSURD; shape++)
      {
        g_autoptr (ChamChart) chart = make_chart (days[i], shape);

        sample_assert_within (chart, days[i] == 365 && shape == SAMPLE_LIVELY ? "year" : NULL);
      }
}

/* Two days that differ by one being zero and the other not recorded do not look alike. */
static void
test_zero_is_no_gap (void)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (3);
  g_autoptr (ChamOverview) gap = sample_new_empty (3);
  cairo_surface_t *canvases[2];

  sample_add_measure (overview, "itch", SAMPLE_CONSTANT);
  sample_add_measure (gap, "itch", SAMPLE_CONSTANT);
  for (int i = 0; i < 2; i++)
    {
      const ChamMeasuredSeries *measured
          = cham_overview_find_measure (i == 0 ? overview : gap, "itch");
      g_autoptr (ChamChart) chart = NULL;
      cairo_t *cr;

      cham_series_set (measured->series, SAMPLE_LAST, i == 0 ? 0 : NAN);
      chart = cham_year_chart_new (i == 0 ? overview : gap, "severity");
      canvases[i] = sample_canvas_new (WIDTH, 300);
      cr = cairo_create (canvases[i]);
      cham_chart_draw (chart, cr, WIDTH, 300, 10, cham_palette_get (CHAM_PALETTE_PAPER));
      cairo_destroy (cr);
      cairo_surface_flush (canvases[i]);
    }
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (canvases[0]),
                           cairo_image_surface_get_data (canvases[1]),
                           (gsize) cairo_image_surface_get_stride (canvases[0]) * 300),
                   !=, 0);
  cairo_surface_destroy (canvases[0]);
  cairo_surface_destroy (canvases[1]);
}

static void
test_words_and_cells (void)
{
  g_autoptr (ChamChart) chart = make_chart (10, SAMPLE_CONSTANT);
  g_autoptr (ChamChart) nothing = make_chart (0, SAMPLE_CONSTANT);
  g_autofree char *words = cham_chart_describe (chart);
  g_autofree char *silence = cham_chart_describe (nothing);
  g_auto (GStrv) cells = cham_chart_list_cells (chart, 0, CHAM_CHART_CELLS_FILE);

  g_assert_true (g_str_has_prefix (words, "Worst itch, "));
  g_assert_nonnull (strstr (words, "recorded on 10 days, mean "));
  g_assert_cmpstr (silence, ==, "Nothing is recorded in these days.");
  g_assert_cmpuint (cham_chart_count_rows (chart), ==, 10);
  g_assert_cmpint (cham_chart_get_row_day (chart, 0), ==, SAMPLE_LAST);
  g_assert_cmpstr (cells[0], ==, "2026-03-31");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year-chart/bounds", test_bounds);
  g_test_add_func ("/year-chart/zero-is-no-gap", test_zero_is_no_gap);
  g_test_add_func ("/year-chart/words-and-cells", test_words_and_cells);
  return g_test_run ();
}

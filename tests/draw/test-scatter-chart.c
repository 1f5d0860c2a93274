/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One measure against another: within its bounds whatever the days hold, and honest in words. */
#include "draw/scatter-chart.h"

#include <math.h>
#include <string.h>

#include "sample.h"

static ChamChart *
make_chart (int days, SampleShape x, SampleShape y, int lag)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (days);

  sample_add_measure (overview, "itch", y);
  sample_add_measure (overview, "sleep_hours", x);
  return cham_scatter_chart_new (overview, "severity", "sleep_hours", lag);
}

static void
test_bounds (void)
{
  const int days[] = { 0, 1, 2, 20, 365, 10000 };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    for (SampleShape x = SAMPLE_LIVELY; x <= SAMPLE_ABSURD; x++)
      for (SampleShape y = SAMPLE_LIVELY; y <= SAMPLE_ABSURD; y++)
        {
          g_autoptr (ChamChart) chart = make_chart (days[i], x, y, (int) i);
          gboolean keep = days[i] == 365 && x == SAMPLE_LIVELY && y == SAMPLE_LIVELY;

          sample_assert_within (chart, keep ? "scatter" : NULL);
          g_assert_cmpint (cham_chart_is_empty (chart), ==, cham_chart_count_rows (chart) == 0);
        }
}

static void
test_words (void)
{
  g_autoptr (ChamChart) chart = make_chart (365, SAMPLE_LIVELY, SAMPLE_LIVELY, 1);
  g_autoptr (ChamChart) few = make_chart (5, SAMPLE_LIVELY, SAMPLE_LIVELY, 0);
  g_autoptr (ChamChart) constant = make_chart (60, SAMPLE_CONSTANT, SAMPLE_LIVELY, 0);
  g_autofree char *words = cham_chart_describe (chart);
  g_autofree char *little = cham_chart_describe (few);
  g_autofree char *flat = cham_chart_describe (constant);
  g_auto (GStrv) headings = cham_chart_list_headings (chart);

  g_assert_true (g_str_has_prefix (words, "Worst itch, 1 day later against Sleep. "));
  g_assert_nonnull (strstr (words, "rank correlation (Spearman) "));
  g_assert_nonnull (strstr (words, "Around "));
  g_assert_nonnull (strstr (words, "not proof"));
  g_assert_cmpstr (little, ==, "There are not enough days with both.");
  g_assert_null (strstr (flat, "correlation"));
  g_assert_cmpstr (headings[1], ==, "Worst itch, 1 day later");
  g_assert_cmpstr (headings[2], ==, "Sleep");
}

/* Whether there are letters on the last line but one, at its left. */
static gboolean
has_two_lines (const ChamChart *chart, int width)
{
  const int height = 300, size = 12;
  cairo_surface_t *canvas = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_t *cr = cairo_create (canvas);
  gboolean found = FALSE;

  cham_chart_draw (chart, cr, width, height, size, cham_palette_get (CHAM_PALETTE_LIGHT));
  cairo_destroy (cr);
  cairo_surface_flush (canvas);
  for (int y = height - 28; y < height - 24; y++)
    for (int x = 4 * size; x < width / 2; x++)
      found = found
              || cairo_image_surface_get_data (
                     canvas)[y * cairo_image_surface_get_stride (canvas) + x]
                     > 0;
  cairo_surface_destroy (canvas);
  return found;
}

/* The number at the end of the summary is never cut off. */
static void
test_summary (void)
{
  g_autoptr (ChamChart) chart = make_chart (365, SAMPLE_LIVELY, SAMPLE_LIVELY, 0);

  g_assert_false (has_two_lines (chart, 700));
  g_assert_true (has_two_lines (chart, 260));
}

static void
test_cells (void)
{
  g_autoptr (ChamChart) chart = make_chart (60, SAMPLE_LIVELY, SAMPLE_LIVELY, 0);
  guint last = cham_chart_count_rows (chart) - 1;
  g_auto (GStrv) people = cham_chart_list_cells (chart, last, CHAM_CHART_CELLS_PEOPLE);
  g_auto (GStrv) file = cham_chart_list_cells (chart, last, CHAM_CHART_CELLS_FILE);

  g_assert_cmpuint (g_strv_length (people), ==, 3);
  g_assert_cmpint (cham_day_parse (file[0]), ==, cham_chart_get_row_day (chart, last));
  g_assert_true (isfinite (g_ascii_strtod (file[1], NULL)));
  g_assert_nonnull (strstr (people[2], "h"));
}

static void
test_not_recorded (void)
{
  g_autoptr (ChamOverview) overview = sample_new_empty (30);
  g_autoptr (ChamChart) chart
      = cham_scatter_chart_new (overview, "severity", "no-such-thing", 0);
  g_auto (GStrv) headings = cham_chart_list_headings (chart);

  g_assert_true (cham_chart_is_empty (chart));
  g_assert_cmpuint (g_strv_length (headings), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scatter-chart/bounds", test_bounds);
  g_test_add_func ("/scatter-chart/words", test_words);
  g_test_add_func ("/scatter-chart/summary", test_summary);
  g_test_add_func ("/scatter-chart/cells", test_cells);
  g_test_add_func ("/scatter-chart/not-recorded", test_not_recorded);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* After each food group: within its bounds whatever the days hold, and honest in words. */
#include "draw/contrast-chart.h"

#include <math.h>
#include <string.h>

#include "sample.h"

/* Groups eaten every 8, 9, … days; worse after the first of them. */
static ChamChart *
make_chart (int days, int groups)
{
  ChamDayRange range = { SAMPLE_LAST - days + 1, SAMPLE_LAST };
  g_autoptr (ChamExposures) exposures = cham_exposures_new (range);

  for (int i = 0; i < groups; i++)
    {
      g_autofree char *name = g_strdup_printf ("A food group with a long name %d", i);
      ChamExposureSeries *series
          = cham_exposures_add (exposures, name, CHAM_EXPOSURE_FOOD_GROUP);

      for (int t = 0; t < days; t++)
        series->values[t] = t % (8 + i) == 0;
    }
  for (int t = 0; t < days; t++)
    exposures->severity[t] = t % 8 < 3 ? 5 + t % 3 : t % 11 == 0 ? NAN : 2 + t % 2;
  return cham_contrast_chart_new (exposures, range);
}

static void
test_bounds (void)
{
  const int days[] = { 0, 1, 2, 40, 365, 3650 };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    for (int groups = 0; groups < 20; groups += 5)
      {
        g_autoptr (ChamChart) chart = make_chart (days[i], groups);

        sample_assert_within (chart, days[i] == 365 && groups == 5 ? "contrast" : NULL);
        g_assert_cmpint (cham_chart_is_empty (chart), ==, days[i] < 40 || groups == 0);
      }
}

static void
test_words_and_cells (void)
{
  g_autoptr (ChamChart) chart = make_chart (365, 1);
  g_autoptr (ChamChart) nothing = make_chart (7, 1);
  g_autofree char *words = cham_chart_describe (chart);
  g_autofree char *silence = cham_chart_describe (nothing);
  g_auto (GStrv) headings = cham_chart_list_headings (chart);
  g_auto (GStrv) cells = cham_chart_list_cells (chart, 0, CHAM_CHART_CELLS_FILE);

  g_assert_nonnull (strstr (words, "A food group with a long name 0: after "));
  g_assert_nonnull (strstr (words, "not proof"));
  g_assert_cmpstr (silence, ==,
                   "There are not enough days after and away from any food group.");
  g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (headings));
  g_assert_cmpfloat (g_ascii_strtod (cells[2], NULL), >, g_ascii_strtod (cells[6], NULL));
  g_assert_cmpfloat (g_ascii_strtod (cells[3], NULL), <, g_ascii_strtod (cells[2], NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contrast-chart/bounds", test_bounds);
  g_test_add_func ("/contrast-chart/words-and-cells", test_words_and_cells);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial in one picture: within its bounds whatever it holds, its gaps and means counted. */
#include "draw/trial-diagram.h"

#include <math.h>
#include <string.h>

#include "sample.h"

#define FIRST 739600

/* Blocks of three days with and without; every fifth day has no rating. */
static ChamChart *
make_chart (int days)
{
  const ChamDayRange none = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  ChamDayRange range = days > 0 ? (ChamDayRange) { FIRST, FIRST + days - 1 } : none;
  g_autoptr (ChamSeries) severity = cham_series_new (range);
  ChamChart *chart = NULL;

  for (int t = 0; t < days; t++)
    if (t % 5 != 4)
      cham_series_set (severity, FIRST + t, t / 3 % 2 == 0 ? 6 : 3 + t % 2);
  chart = cham_trial_diagram_new ("Worst itch", 0, 10, severity);
  for (int t = 0; t < days; t += 3)
    cham_trial_diagram_add_period (
        chart, (ChamDayRange) { FIRST + t, FIRST + t + 2 },
        t / 3 % 2 == 0 ? CHAM_DIAGRAM_WITH : CHAM_DIAGRAM_WITHOUT, NULL, NULL);
  return chart;
}

static void
test_bounds (void)
{
  const int days[] = { 0, 1, 3, 42, 84, 3653 };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (ChamChart) chart = make_chart (days[i]);

      cham_trial_diagram_set_today (chart, FIRST + days[i] / 2);
      cham_trial_diagram_add_mark (chart, FIRST + 7, CHAM_DIAGRAM_SLIP);
      cham_trial_diagram_add_mark (chart, FIRST + 8, CHAM_DIAGRAM_REACTION);
      cham_trial_diagram_add_mark (chart, FIRST + 9, CHAM_DIAGRAM_ILLNESS);
      sample_assert_within (chart, days[i] == 42 ? "trial-diagram" : NULL);
      g_assert_cmpint (cham_chart_is_empty (chart), ==, days[i] == 0);
    }
}

/* Without a rating; with days of periods and marks that lie anywhere, and ratings that are none. */
static void
test_nonsense (void)
{
  const ChamDayRange range = { FIRST, FIRST + 41 };
  g_autoptr (ChamSeries) severity = cham_series_new (range);
  g_autoptr (ChamChart) unrated = cham_trial_diagram_new ("Worst itch", 0, 10, severity);
  g_autoptr (ChamChart) absurd = NULL, flat = NULL;

  sample_assert_within (unrated, NULL);
  cham_series_set (severity, FIRST + 1, INFINITY);
  cham_series_set (severity, FIRST + 2, 1e300);
  cham_series_set (severity, FIRST + 3, -1e300);
  absurd = cham_trial_diagram_new ("Worst itch", 0, 10, severity);
  cham_trial_diagram_add_period (absurd, (ChamDayRange) { 1, CHAM_DAY_LAST }, CHAM_DIAGRAM_HIDDEN,
                                 NULL, "A name that is much too long for any strip of days");
  cham_trial_diagram_add_period (absurd, (ChamDayRange) { CHAM_DAY_NONE, CHAM_DAY_NONE },
                                 CHAM_DIAGRAM_USUAL, NULL, NULL);
  cham_trial_diagram_add_period (absurd, (ChamDayRange) { 1, 2 }, CHAM_DIAGRAM_WITH, NULL,
                                 NULL);
  cham_trial_diagram_add_mark (absurd, CHAM_DAY_LAST, CHAM_DIAGRAM_SLIP);
  cham_trial_diagram_add_mark (absurd, CHAM_DAY_NONE, CHAM_DIAGRAM_SLIP);
  cham_trial_diagram_set_today (absurd, CHAM_DAY_LAST);
  sample_assert_within (absurd, NULL);
  flat = cham_trial_diagram_new ("Worst itch", 5, 5, severity);
  sample_assert_within (flat, NULL);
}

static void
test_words_and_cells (void)
{
  g_autoptr (ChamChart) chart = make_chart (42);
  g_autofree char *words = NULL;
  g_auto (GStrv) headings = cham_chart_list_headings (chart);
  g_auto (GStrv) cells = cham_chart_list_cells (chart, 1, CHAM_CHART_CELLS_FILE);

  cham_trial_diagram_add_mark (chart, FIRST + 7, CHAM_DIAGRAM_SLIP);
  cham_trial_diagram_add_mark (chart, FIRST + 9, CHAM_DIAGRAM_SLIP);
  words = cham_chart_describe (chart);
  g_assert_nonnull (strstr (words, "With it, "));
  g_assert_nonnull (strstr (words, ": mean 6, 3 days rated."));
  g_assert_nonnull (strstr (words, " Slip: 2 days."));
  g_assert_null (strstr (words, "Reaction"));
  g_assert_cmpuint (cham_chart_count_rows (chart), ==, 14);
  g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (headings));
  /* Days 3 to 5 have a gap on day 4, and 4 and 4 on the others. */
  g_assert_cmpstr (cells[2], ==, "Without it");
  g_assert_cmpstr (cells[3], ==, "4");
  g_assert_cmpstr (cells[4], ==, "2");
  g_assert_cmpint (cham_chart_get_row_day (chart, 1), ==, FIRST + 3);
}

/* Hidden means are neither drawn nor said; how many days are rated is. */
static void
test_hidden_means (void)
{
  g_autoptr (ChamChart) chart = make_chart (42);
  g_autofree char *words = NULL;
  g_auto (GStrv) cells = NULL;

  cham_trial_diagram_hide_means (chart);
  words = cham_chart_describe (chart);
  cells = cham_chart_list_cells (chart, 1, CHAM_CHART_CELLS_PEOPLE);
  g_assert_null (strstr (words, "mean"));
  g_assert_cmpstr (cells[3], ==, "–");
  g_assert_cmpstr (cells[4], ==, "2");
  sample_assert_within (chart, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trial-diagram/bounds", test_bounds);
  g_test_add_func ("/trial-diagram/nonsense", test_nonsense);
  g_test_add_func ("/trial-diagram/words-and-cells", test_words_and_cells);
  g_test_add_func ("/trial-diagram/hidden-means", test_hidden_means);
  return g_test_run ();
}

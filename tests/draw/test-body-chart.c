/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The body map over a range: counts of recorded days alone, and within its bounds. */
#include "draw/body-chart.h"

#include <math.h>
#include <string.h>

#include "model/overview.h"
#include "sample.h"

static const ChamDayRange range = { SAMPLE_LAST - 29, SAMPLE_LAST };

static void
add_day (GArray *days, ChamDay day, double head, double leg)
{
  ChamBodyDay body = { .day = day };

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    body.shares[i] = NAN;
  body.shares[CHAM_BODY_HEAD_FRONT] = head;
  body.shares[CHAM_BODY_LEG_LEFT_BACK] = leg;
  g_array_append_val (days, body);
}

/* Three days in the range, one of them with signs alone, and one before it. */
static ChamChart *
make_chart (void)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ChamBodyDay));

  add_day (days, range.from - 1, 1, 1);
  add_day (days, range.from, 0.25, NAN);
  add_day (days, SAMPLE_LAST - 1, 0, 1);
  add_day (days, SAMPLE_LAST, NAN, NAN);
  return cham_body_chart_new (days, range);
}

static void
test_words_and_cells (void)
{
  g_autoptr (ChamChart) chart = make_chart ();
  g_autofree char *words = cham_chart_describe (chart);
  g_auto (GStrv) head = cham_chart_list_cells (chart, CHAM_BODY_HEAD_FRONT,
                                               CHAM_CHART_CELLS_PEOPLE);
  g_auto (GStrv) leg = cham_chart_list_cells (chart, CHAM_BODY_LEG_LEFT_BACK,
                                              CHAM_CHART_CELLS_FILE);
  g_auto (GStrv) back = cham_chart_list_cells (chart, CHAM_BODY_TRUNK_BACK,
                                               CHAM_CHART_CELLS_PEOPLE);
  g_autofree char *cells = g_strjoinv ("|", head), *plain = g_strjoinv ("|", leg);
  g_autofree char *none = g_strjoinv ("|", back);

  g_assert_nonnull (strstr (words, "2 days with a body map."));
  g_assert_nonnull (strstr (words, "Face and front of neck: 1 of 2 days."));
  g_assert_nonnull (strstr (words, "Left leg, back: 1 of 1 day."));
  g_assert_nonnull (strstr (words, "Back and buttocks: not recorded."));
  g_assert_cmpuint (cham_chart_count_rows (chart), ==, CHAM_BODY_N_REGIONS);
  g_assert_cmpstr (cells, ==, "Face and front of neck|2|1|50 %");
  g_assert_cmpstr (plain, ==, "Left leg, back|1|1|1.000");
  g_assert_cmpstr (none, ==, "Back and buttocks|0|0|–");
}

static void
test_bounds (void)
{
  g_autoptr (ChamChart) chart = make_chart ();

  sample_assert_within (chart, "body-chart");
}

static void
test_nothing (void)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ChamBodyDay));
  g_autoptr (ChamChart) chart = NULL;
  g_autofree char *words = NULL;

  add_day (days, SAMPLE_LAST, NAN, NAN);
  chart = cham_body_chart_new (days, range);
  words = cham_chart_describe (chart);
  g_assert_true (cham_chart_is_empty (chart));
  g_assert_cmpstr (words, ==, "There is no body map in these days.");
  g_assert_cmpuint (cham_chart_count_rows (chart), ==, 0);
  sample_assert_within (chart, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-chart/words-and-cells", test_words_and_cells);
  g_test_add_func ("/body-chart/bounds", test_bounds);
  g_test_add_func ("/body-chart/nothing", test_nothing);
  return g_test_run ();
}

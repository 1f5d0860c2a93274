/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Stools by form: counted, with the middle one, and within its bounds over any time. */
#include "draw/stool-chart.h"

#include <string.h>

#include "model/stool.h"
#include "sample.h"

static void
add_day (GArray *days, ChamDay day, int form, guint count)
{
  ChamStoolDay stools = { .day = day };

  stools.counts[form - 1] = count;
  g_array_append_val (days, stools);
}

static ChamChart *
make_chart (int length, int every)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ChamStoolDay));
  ChamDayRange range = { SAMPLE_LAST - length + 1, SAMPLE_LAST };

  for (int i = 0; i < length; i += every)
    add_day (days, range.from + i, 1 + i % CHAM_STOOL_N_FORMS, 1 + (guint) i % 3);
  return cham_stool_chart_new (days, range);
}

static void
test_bounds (void)
{
  static const int lengths[] = { 0, 1, 2, 14, 200, 10000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (ChamChart) chart = make_chart (lengths[i], lengths[i] == 200 ? 2 : 1);

      sample_assert_within (chart, lengths[i] == 200 ? "stool-chart" : NULL);
      g_assert_cmpint (cham_chart_is_empty (chart), ==, lengths[i] == 0);
    }
}

/* The middle one of an even number may lie between two forms; it is no mean. */
static void
test_median (void)
{
  static const struct
  {
    int forms[4];
    const char *words;
  } rows[] = { { { 1, 1, 7, 7 }, "median form 1–7" },
               { { 3, 4, 4, 4 }, "median form 4" },
               { { 1, 2, 3, 7 }, "median form 2–3" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ChamStoolDay));
      g_autoptr (ChamChart) chart = NULL;
      g_autofree char *words = NULL;

      for (int j = 0; j < 4; j++)
        add_day (days, SAMPLE_LAST - j, rows[i].forms[j], 1);
      chart = cham_stool_chart_new (days, (ChamDayRange){ SAMPLE_LAST - 9, SAMPLE_LAST });
      words = cham_chart_describe (chart);
      g_assert_nonnull (strstr (words, "4 stools on 4 days"));
      g_assert_nonnull (strstr (words, rows[i].words));
    }
}

/* A day without any stool is a gap; one with others alone has none of this form. */
static void
test_cells (void)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ChamStoolDay));
  g_autoptr (ChamChart) chart = NULL;
  static const char *const rows[] = { "–|–|–|–|–|–|–", "0|0|2|0|0|0|0" };

  add_day (days, SAMPLE_LAST - 1, 3, 2);
  add_day (days, SAMPLE_LAST + 1, 3, 2);
  chart = cham_stool_chart_new (days, (ChamDayRange){ SAMPLE_LAST - 1, SAMPLE_LAST });
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) cells = cham_chart_list_cells (chart, i, CHAM_CHART_CELLS_PEOPLE);
      g_autofree char *row = g_strjoinv ("|", cells + 1);

      g_assert_cmpstr (row, ==, rows[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stool-chart/bounds", test_bounds);
  g_test_add_func ("/stool-chart/median", test_median);
  g_test_add_func ("/stool-chart/cells", test_cells);
  return g_test_run ();
}

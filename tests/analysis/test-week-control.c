/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Controlled weeks: the limits, and that a missing day leaves a week unjudged. */
#include "analysis/week-control.h"

#include <math.h>
#include <string.h>

#define SUNDAY 738003

typedef struct
{
  const char *name;
  double severity[CHAM_WEEK_CONTROL_DAYS];
  double stepped_up[CHAM_WEEK_CONTROL_DAYS];
  ChamWeekControl control;
} Week;

static const Week weeks[] = {
  { "calm", { 0, 4, 4, 0, 1, 2, 3 }, { 0 }, CHAM_WEEK_CONTROL_TOTAL },
  { "one-day-above", { 0, 4.5, 4, 0, 1, 2, 3 }, { 0 }, CHAM_WEEK_CONTROL_WELL },
  { "two-of-each", { 5, 0, 6, 0, 0, 0, 0 }, { 0, 1, 0, 1, 0, 0, 0 }, CHAM_WEEK_CONTROL_WELL },
  { "three-above", { 5, 5, 5, 0, 0, 0, 0 }, { 0 }, CHAM_WEEK_CONTROL_NEITHER },
  { "three-stepped", { 0 }, { 1, 1, 0, 0, 0, 0, 1 }, CHAM_WEEK_CONTROL_NEITHER },
  { "severity-missing", { 9, 9, 9, 9, 9, 9, NAN }, { 0 }, CHAM_WEEK_CONTROL_UNKNOWN },
  { "step-missing", { 0 }, { NAN, 0, 0, 0, 0, 0, 0 }, CHAM_WEEK_CONTROL_UNKNOWN },
};

static ChamSeries *
make_series (const double *values)
{
  ChamSeries *series = cham_series_new ((ChamDayRange){ SUNDAY - 6, SUNDAY });

  for (int i = 0; i < CHAM_WEEK_CONTROL_DAYS; i++)
    cham_series_set (series, SUNDAY - 6 + i, values[i]);
  return series;
}

static void
test_week (gconstpointer data)
{
  const Week *week = data;
  g_autoptr (ChamSeries) severity = make_series (week->severity);
  g_autoptr (ChamSeries) stepped_up = make_series (week->stepped_up);

  g_assert_cmpint (cham_week_control_judge (severity, stepped_up, SUNDAY), ==, week->control);
  g_assert_cmpint (cham_week_control_judge (severity, stepped_up, SUNDAY + 1), ==,
                   CHAM_WEEK_CONTROL_UNKNOWN);
  g_assert_cmpint (cham_week_control_judge (severity, NULL, SUNDAY), ==,
                   CHAM_WEEK_CONTROL_UNKNOWN);
  g_assert_cmpint (cham_week_control_judge (NULL, stepped_up, SUNDAY), ==,
                   CHAM_WEEK_CONTROL_UNKNOWN);
}

static void
test_words (void)
{
  g_autofree char *rule = cham_week_control_describe_rule ("Worst itch");

  g_assert_nonnull (strstr (rule, "“Worst itch” above 4"));
  g_assert_cmpstr (cham_week_control_get_title (CHAM_WEEK_CONTROL_TOTAL), ==,
                   "totally controlled");
  g_assert_cmpstr (cham_week_control_get_title (CHAM_WEEK_CONTROL_UNKNOWN), ==,
                   "cannot be told");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autofree char *path = g_strconcat ("/week-control/", weeks[i].name, NULL);

      g_test_add_data_func (path, &weeks[i], test_week);
    }
  g_test_add_func ("/week-control/words", test_words);
  return g_test_run ();
}

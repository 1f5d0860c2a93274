/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is known of weeks in the timeline: scores at the end of theirs, weeks judged and means of
 * them, with the number of days that they are of. */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "draw/timeline.h"
#include "sample.h"

static char *
join_day (const ChamTimeline *timeline, ChamDay day)
{
  g_auto (GStrv) lines = cham_timeline_describe_day (timeline, day);

  return g_strjoinv ("|", lines);
}

static void
add_symptoms (ChamOverview *overview)
{
  g_autoptr (GPtrArray) built_in = cham_measure_list_built_in ();

  for (guint i = 0; i < built_in->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (built_in, i);

      if (g_str_has_prefix (measure->key, CHAM_MEASURE_SYMPTOM_PREFIX))
        sample_add_measure (overview, measure->key, SAMPLE_CONSTANT);
    }
}

/* How many rows of the table have a value in their second column, all of them on a Sunday. */
static guint
count_sundays (const ChamTimeline *timeline)
{
  ChamDayRange range = cham_timeline_get_range (timeline);
  guint found = 0;

  for (ChamDay day = range.from; day <= range.to; day++)
    {
      g_auto (GStrv) cells = cham_timeline_list_plain_cells (timeline, day);

      g_assert_true (*cells[1] == '\0' || cham_day_get_weekday (day) == 7);
      found += *cells[1] != '\0';
    }
  return found;
}

/* Seven symptoms on seven days: the score stands on the Sunday alone and is told on each of its
 * week's days; 31 March 2026 is a Tuesday, whose week is not over. */
static void
test_weekly_scores (void)
{
  static const char *const lanes[] = { "weekly", NULL };
  g_autoptr (ChamOverview) overview = sample_new_empty (14);
  g_autoptr (ChamTimeline) timeline = NULL;
  g_autofree char *last = NULL, *sunday = NULL, *first = NULL;

  add_symptoms (overview);
  timeline = cham_timeline_new_within (overview, overview->range, lanes);
  g_assert_cmpuint (count_sundays (timeline), ==, 1);
  last = join_day (timeline, SAMPLE_LAST);
  sunday = join_day (timeline, SAMPLE_LAST - 2);
  first = join_day (timeline, SAMPLE_LAST - 13);
  g_assert_cmpstr (last, ==, "");
  g_assert_cmpstr (sunday, ==, "Weekly score, week to 29 Mar 26: 28");
  g_assert_cmpstr (first, ==, "Weekly score, week to 22 Mar 26: not recorded");
}

/* Shifted by two days, the score of a week is told two days later. */
static void
test_weekly_scores_shifted (void)
{
  static const char *const lanes[] = { "weekly@2", NULL };
  g_autoptr (ChamOverview) overview = sample_new_empty (14);
  g_autoptr (ChamTimeline) timeline = NULL;
  g_autofree char *last = NULL;

  add_symptoms (overview);
  timeline = cham_timeline_new_within (overview, overview->range, lanes);
  last = join_day (timeline, SAMPLE_LAST);
  g_assert_cmpstr (last, ==, "Weekly score, 2 days before, week to 29 Mar 26: 28");
}

/* Three weeks: one calm, one of which a day is missing, one with three bad days. */
static void
test_controlled_weeks (void)
{
  static const char *const lanes[] = { "control", NULL };
  g_autoptr (ChamOverview) overview = sample_new_empty (23);
  g_autoptr (ChamTimeline) timeline = NULL;
  g_autofree char *calm = NULL, *words = NULL;
  ChamDay sunday = SAMPLE_LAST - 2;
  ChamSeries *itch, *stepped;

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_CONSTANT);
  sample_add_measure (overview, CHAM_MEASURE_STEPPED_UP, SAMPLE_CONSTANT);
  itch = cham_overview_find_measure (overview, CHAM_MEASURE_ITCH)->series;
  stepped = cham_overview_find_measure (overview, CHAM_MEASURE_STEPPED_UP)->series;
  for (ChamDay day = stepped->range.from; day <= stepped->range.to; day++)
    cham_series_set (stepped, day, 0);
  for (int i = 0; i < 3; i++)
    cham_series_set (itch, sunday - i, 8);
  cham_series_set (itch, sunday - 9, NAN);
  timeline = cham_timeline_new_within (overview, overview->range, lanes);
  g_assert_cmpuint (count_sundays (timeline), ==, 2);
  calm = join_day (timeline, sunday - 20);
  words = cham_timeline_describe (timeline);
  g_assert_cmpstr (calm, ==, "Controlled weeks, week to 15 Mar 26: totally controlled");
  g_assert_nonnull (strstr (words, "Controlled weeks: 1 totally, 0 well, 1 neither."));
  g_assert_nonnull (strstr (words, "“Worst itch” above 4"));
  sample_assert_within (cham_timeline_get_chart (timeline), NULL);
}

/* A complete map with all signs has a score, on its own day; one without signs has none. */
static void
test_scorad (void)
{
  static const char *const lanes[] = { "scorad", NULL };
  g_autoptr (ChamOverview) overview = sample_new_empty (9);
  ChamBodyDay body = { SAMPLE_LAST - 4, { 1 }, { 3, 3, 3, 3, 3, 3 } };
  g_autoptr (ChamTimeline) timeline = NULL;
  g_autofree char *words = NULL;

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_CONSTANT);
  sample_add_measure (overview, CHAM_MEASURE_SLEEP_DISTURBANCE, SAMPLE_CONSTANT);
  overview->body_days = g_array_new (FALSE, FALSE, sizeof body);
  g_array_append_val (overview->body_days, body);
  body.day++;
  body.signs[2] = NAN;
  g_array_append_val (overview->body_days, body);
  timeline = cham_timeline_new_within (overview, overview->range, lanes);
  words = cham_timeline_describe (timeline);
  /* the front of the head is 4.5 %: 0.9 + 63 + 6 */
  g_assert_nonnull (strstr (words, "PO-SCORAD: mean 69.9, highest 69.9, recorded on 1 day."));
  sample_assert_within (cham_timeline_get_chart (timeline), NULL);
}

static void
test_adherence (void)
{
  static const char *const lanes[] = { "adherence:Zinc", NULL };
  g_autoptr (ChamOverview) overview = sample_new_empty (9);
  ChamExtraSeries *zinc
      = cham_overview_add_extra (overview, lanes[0], "Zinc", CHAM_EXTRA_ADHERENCE);
  g_autoptr (ChamTimeline) timeline = NULL;
  g_autofree char *last = NULL, *gap = NULL;

  cham_series_set (zinc->series, SAMPLE_LAST, 50);
  timeline = cham_timeline_new_within (overview, overview->range, lanes);
  last = join_day (timeline, SAMPLE_LAST);
  gap = join_day (timeline, SAMPLE_LAST - 1);
  g_assert_cmpstr (last, ==, "Zinc, share taken: 50 %");
  g_assert_cmpstr (gap, ==, "Zinc, share taken: not recorded");
}

/* Three of seven days are too few for a mean; four are enough, and how many is always said. */
static void
test_grouped (void)
{
  static const char *const lanes[] = { "severity", NULL };
  g_autoptr (ChamOverview) overview = sample_new_empty (16);
  g_autoptr (ChamTimeline) timeline = NULL;
  ChamDay sunday = SAMPLE_LAST - 2;
  ChamSeries *itch;
  const ChamChart *chart;
  static const char *const rows[] = { "Week from 30 March 2026|–|0|0",
                                      "Week from 23 March 2026|–|3|0",
                                      "Week from 16 March 2026|4.5|4|0" };

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_CONSTANT);
  itch = cham_overview_find_measure (overview, CHAM_MEASURE_ITCH)->series;
  for (ChamDay day = itch->range.from; day <= itch->range.to; day++)
    cham_series_set (itch, day, NAN);
  for (int i = 0; i < 3; i++)
    cham_series_set (itch, sunday - i, 2);
  for (int i = 0; i < 4; i++)
    cham_series_set (itch, sunday - 7 - i, 3 + i);
  timeline = cham_timeline_new_within (overview, overview->range, lanes);
  cham_timeline_group (timeline, (ChamDayStep){ CHAM_DAY_UNIT_WEEK, 1 });
  chart = cham_timeline_get_chart (timeline);
  g_assert_cmpuint (cham_chart_count_rows (chart), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) cells = cham_chart_list_cells (chart, i, CHAM_CHART_CELLS_PEOPLE);
      g_auto (GStrv) headings = cham_chart_list_headings (chart);
      g_autofree char *row = g_strjoinv ("|", cells);

      g_assert_cmpstr (row, ==, rows[i]);
      g_assert_cmpuint (g_strv_length (headings), ==, g_strv_length (cells));
    }
  sample_assert_within (cham_timeline_get_chart (timeline), NULL);
}

/* From afar the crosshair tells the day, and the mean with the number of days it is of. */
static void
test_day_in_column (void)
{
  const ChamDayStep week = { CHAM_DAY_UNIT_WEEK, 1 };
  static const char *const lanes[] = { "severity", "doses", NULL };
  g_autoptr (ChamOverview) overview = sample_new_empty (9);
  g_autoptr (ChamTimeline) timeline = NULL;
  g_autofree char *words = NULL, *period = NULL;
  g_auto (GStrv) lines = NULL;

  sample_add_measure (overview, CHAM_MEASURE_ITCH, SAMPLE_CONSTANT);
  cham_series_set (overview->doses, SAMPLE_LAST - 2, 2);
  timeline = cham_timeline_new_within (overview, overview->range, lanes);
  lines = cham_timeline_describe_day_in (timeline, SAMPLE_LAST - 2, week);
  words = g_strjoinv ("|", lines);
  period = cham_timeline_describe_period (timeline, SAMPLE_LAST - 2, week);
  g_assert_cmpstr (words, ==,
                   "Worst itch: 3 · mean 3 (n = 7)|Treatments: 2 doses · too few days (n = 1)");
  g_assert_cmpstr (period, ==, "Week from 23 March 2026");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8"); /* dates are compared as English words */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-weeks/weekly-scores", test_weekly_scores);
  g_test_add_func ("/timeline-weeks/weekly-scores-shifted", test_weekly_scores_shifted);
  g_test_add_func ("/timeline-weeks/controlled-weeks", test_controlled_weeks);
  g_test_add_func ("/timeline-weeks/scorad", test_scorad);
  g_test_add_func ("/timeline-weeks/adherence", test_adherence);
  g_test_add_func ("/timeline-weeks/grouped", test_grouped);
  g_test_add_func ("/timeline-weeks/day-in-column", test_day_in_column);
  return g_test_run ();
}

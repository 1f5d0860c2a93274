/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The score of seven days: POEM's points, and limits where days lack. */
#include "analysis/weekly-score.h"

#include <math.h>
#include <string.h>

#define DAY 738006

typedef struct
{
  ChamSeries *symptoms[CHAM_WEEKLY_SCORE_SYMPTOMS];
} Week;

/* @days: for each symptom the number of days with it; the rest of the week is without. */
static Week
make_week (const guint *days)
{
  Week week;

  for (int i = 0; i < CHAM_WEEKLY_SCORE_SYMPTOMS; i++)
    {
      week.symptoms[i] = cham_series_new (cham_weekly_score_get_range (DAY));
      for (guint day = 0; day < CHAM_WEEKLY_SCORE_DAYS; day++)
        cham_series_set (week.symptoms[i], DAY - (ChamDay) day, day < days[i] ? 1 : 0);
    }
  return week;
}

static void
free_week (Week *week)
{
  for (int i = 0; i < CHAM_WEEKLY_SCORE_SYMPTOMS; i++)
    cham_series_free (week->symptoms[i]);
}

static void
test_points (void)
{
  static const guint points[] = { 0, 1, 1, 2, 2, 3, 3, 4 };

  for (guint days = 0; days <= CHAM_WEEKLY_SCORE_DAYS; days++)
    g_assert_cmpuint (cham_weekly_score_get_points (days), ==, points[days]);
}

static void
test_complete (void)
{
  static const struct
  {
    guint days[CHAM_WEEKLY_SCORE_SYMPTOMS];
    double total;
  } rows[] = {
    { { 7, 7, 0, 0, 0, 0, 0 }, 8 },
    { { 2, 0, 0, 0, 0, 0, 0 }, 1 },
    { { 7, 7, 7, 7, 7, 7, 7 }, 28 },
    { { 0, 0, 0, 0, 0, 0, 0 }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Week week = make_week (rows[i].days);
      ChamWeeklyScore score = cham_weekly_score_compute (week.symptoms, DAY);

      g_assert_cmpuint (score.days, ==, 7);
      g_assert_cmpfloat (score.total, ==, rows[i].total);
      g_assert_cmpuint (score.least, ==, score.most);
      free_week (&week);
    }
}

static void
test_day_lacks (void)
{
  Week week = make_week ((const guint[]) { 2, 0, 0, 0, 0, 0, 0 });
  ChamWeeklyScore score;

  for (int i = 0; i < CHAM_WEEKLY_SCORE_SYMPTOMS; i++)
    cham_series_set (week.symptoms[i], DAY - 6, NAN);
  score = cham_weekly_score_compute (week.symptoms, DAY);
  g_assert_cmpuint (score.days, ==, 6);
  g_assert_true (isnan (score.total));
  g_assert_cmpuint (score.least, ==, 1);
  g_assert_cmpuint (score.most, ==, 8); /* 3 days: 2 points, the others 1 day: 1 point */
  g_assert_cmpuint (score.recorded[0], ==, 6);
  g_assert_cmpuint (score.with[0], ==, 2);
  free_week (&week);
}

static void
test_one_answer_lacks (void)
{
  Week week = make_week ((const guint[]) { 7, 7, 7, 7, 7, 7, 7 });
  ChamWeeklyScore score;

  cham_series_set (week.symptoms[3], DAY, NAN);
  score = cham_weekly_score_compute (week.symptoms, DAY);
  g_assert_cmpuint (score.days, ==, 6);
  g_assert_cmpuint (score.answers, ==, 48);
  g_assert_true (isnan (score.total));
  g_assert_cmpuint (score.least, ==, 27);
  g_assert_cmpuint (score.most, ==, 28);
  free_week (&week);
}

static void
test_nothing (void)
{
  Week week = make_week ((const guint[]) { 0, 0, 0, 0, 0, 0, 0 });
  ChamWeeklyScore score = cham_weekly_score_compute (week.symptoms, DAY + 7);

  g_assert_cmpuint (score.days, ==, 0);
  g_assert_cmpuint (score.answers, ==, 0);
  g_assert_cmpuint (score.least, ==, 0);
  g_assert_cmpuint (score.most, ==, CHAM_WEEKLY_SCORE_MOST);
  g_assert_true (isnan (score.total));
  free_week (&week);
}

static void
test_range (void)
{
  ChamDayRange range = cham_weekly_score_get_range (DAY);

  g_assert_cmpint (range.to, ==, DAY);
  g_assert_cmpint (cham_day_range_get_length (range), ==, 7);
  g_assert_cmpint (cham_weekly_score_get_range (2).from, ==, CHAM_DAY_FIRST);
}

/* Charman 2013: 2|3, 7|8, 16|17, 24|25. */
static void
test_bands (void)
{
  static const struct
  {
    double total;
    const char *word;
  } rows[] = { { 0, "clear" },     { 2, "clear" },   { 3, "mild" },    { 7, "mild" },
               { 8, "moderate" },  { 16, "moderate" }, { 17, "severe" }, { 24, "severe" },
               { 25, "very severe" }, { 28, "very severe" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *band = cham_weekly_score_describe_band (rows[i].total);

      g_assert_true (g_str_has_prefix (band, rows[i].word));
      g_assert_nonnull (strstr (band, "POEM"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weekly-score/points", test_points);
  g_test_add_func ("/weekly-score/complete", test_complete);
  g_test_add_func ("/weekly-score/day-lacks", test_day_lacks);
  g_test_add_func ("/weekly-score/one-answer-lacks", test_one_answer_lacks);
  g_test_add_func ("/weekly-score/nothing", test_nothing);
  g_test_add_func ("/weekly-score/range", test_range);
  g_test_add_func ("/weekly-score/bands", test_bands);
  return g_test_run ();
}

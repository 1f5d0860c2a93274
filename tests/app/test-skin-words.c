/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Scores in words: what lacks is said, and a band never stands without its set. */
#include "app/skin-words.h"

#include <math.h>

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_extent (void)
{
  assert_text (cham_body_extent_describe ((ChamBodyExtent) { 0, 0 }), "Not recorded");
  assert_text (cham_body_extent_describe ((ChamBodyExtent) { 9, 24.75 }),
               "At least 24 % of body surface, 9 of 13 regions");
  assert_text (cham_body_extent_describe ((ChamBodyExtent) { 1, 0.25 }),
               "At least 0.25 % of body surface, 1 of 13 regions");
  assert_text (cham_body_extent_describe ((ChamBodyExtent) { 13, 4.5 }), "5 % of body surface");
  assert_text (cham_body_extent_describe ((ChamBodyExtent) { 13, 0 }), "0 % of body surface");
}

static void
test_missing (void)
{
  const ChamScorad scorad = { .extent = NAN, .intensity = NAN, .itch = 4, .itch_days = 2,
                              .sleep = NAN, .subjective = NAN, .objective = NAN, .total = NAN };

  assert_text (cham_scorad_describe_extent (&scorad, (ChamBodyExtent) { 12, 3 }),
               "1 region is not recorded");
  assert_text (cham_scorad_describe_intensity (&scorad, 2), "4 signs are not recorded");
  assert_text (cham_scorad_describe_subjective (&scorad),
               "Itch 4 (2 of 3 days), sleep disturbance not recorded");
  assert_text (cham_scorad_describe_total (&scorad),
               "Still needs: the whole body map, all six signs, sleep disturbance");
}

static void
test_total (void)
{
  const ChamScorad scorad = { .extent = 20, .intensity = 9, .itch = 6, .itch_days = 3, .sleep = 5,
                              .sleep_days = 3, .subjective = 11, .objective = 35.5,
                              .total = 46.5 };

  assert_text (cham_scorad_describe_extent (&scorad, (ChamBodyExtent) { 13, 20 }), "20 of 100");
  assert_text (cham_scorad_describe_intensity (&scorad, 6), "9 of 18");
  assert_text (cham_scorad_describe_subjective (&scorad),
               "11 of 20: itch 6 (3 of 3 days), sleep disturbance 5 (3 of 3 days)");
  assert_text (cham_scorad_describe_missing (&scorad), "");
  assert_text (cham_scorad_describe_total (&scorad),
               "moderate (ETFAD bands), moderate (anchor-based bands)");
}

static void
test_week (void)
{
  ChamWeeklyScore score = { .days = 6, .answers = 42, .least = 8, .most = 12, .total = NAN };

  for (int i = 0; i < CHAM_WEEKLY_SCORE_SYMPTOMS; i++)
    score.recorded[i] = 6;
  score.with[0] = 2;
  score.recorded[1] = 0;
  assert_text (cham_weekly_score_describe (&score), "At least 8, at most 12 points (6 of 7 days)");
  assert_text (cham_weekly_score_describe_symptom (&score, 0), "On 2 of 6 recorded days");
  assert_text (cham_weekly_score_describe_points (&score, 0), "1–2");
  assert_text (cham_weekly_score_describe_symptom (&score, 1), "Not recorded");
  assert_text (cham_weekly_score_describe_points (&score, 1), "0–4");
  score.with[2] = 5;
  assert_text (cham_weekly_score_describe_points (&score, 2), "3");
  score.least = score.most = 9;
  score.total = 9;
  assert_text (cham_weekly_score_describe (&score), "9 of 28 points");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/skin-words/extent", test_extent);
  g_test_add_func ("/app/skin-words/missing", test_missing);
  g_test_add_func ("/app/skin-words/total", test_total);
  g_test_add_func ("/app/skin-words/week", test_week);
  return g_test_run ();
}

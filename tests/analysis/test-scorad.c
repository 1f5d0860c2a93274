/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* SCORAD: published figures, and no score out of what is not recorded. */
#include "analysis/scorad.h"

#include <math.h>

#define DAY 738000

static const ChamDayRange three_days = { DAY - 2, DAY };

static void
fill (double *values, guint count, double value)
{
  for (guint i = 0; i < count; i++)
    values[i] = value;
}

static ChamSeries *
rate (double first, double second, double third)
{
  ChamSeries *series = cham_series_new (three_days);

  cham_series_set (series, DAY - 2, first);
  cham_series_set (series, DAY - 1, second);
  cham_series_set (series, DAY, third);
  return series;
}

static void
test_formula (void)
{
  g_assert_cmpfloat (cham_scorad_sum (100, 18, 20), ==, 103);
  g_assert_cmpfloat (cham_scorad_sum (20, 9, 11), ==, 46.5);
  g_assert_cmpfloat (cham_scorad_sum (35, 11, 13), ==, 58.5);
  g_assert_cmpfloat (cham_scorad_sum (0, 0, 0), ==, 0);
  g_assert_true (isnan (cham_scorad_sum (NAN, 9, 11)));
}

static void
test_extent (void)
{
  static const ChamBodyRegion legs[] = { CHAM_BODY_LEG_LEFT_FRONT, CHAM_BODY_LEG_LEFT_BACK,
                                         CHAM_BODY_LEG_RIGHT_FRONT, CHAM_BODY_LEG_RIGHT_BACK };
  double shares[CHAM_BODY_N_REGIONS];
  ChamBodyExtent extent;

  fill (shares, CHAM_BODY_N_REGIONS, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (legs); i++)
    shares[legs[i]] = 0.5;
  extent = cham_body_extent_compute (shares);
  g_assert_cmpfloat (extent.percent, ==, 18);
  g_assert_true (cham_body_extent_is_complete (extent));
  shares[CHAM_BODY_TRUNK_BACK] = NAN;
  extent = cham_body_extent_compute (shares);
  g_assert_cmpfloat (extent.percent, ==, 18);
  g_assert_cmpuint (extent.recorded, ==, 12);
  g_assert_false (cham_body_extent_is_complete (extent));
  fill (shares, CHAM_BODY_N_REGIONS, 1);
  g_assert_cmpfloat (cham_body_extent_compute (shares).percent, ==, 100);
}

static void
test_worst (void)
{
  g_autoptr (ChamSeries) worst = rate (10, 10, 10);
  double shares[CHAM_BODY_N_REGIONS], signs[CHAM_SIGN_N];
  ChamScorad scorad;

  fill (shares, CHAM_BODY_N_REGIONS, 1);
  fill (signs, CHAM_SIGN_N, 3);
  scorad = cham_scorad_compute (shares, signs, worst, worst, DAY);
  g_assert_cmpfloat (scorad.extent, ==, 100);
  g_assert_cmpfloat (scorad.intensity, ==, 18);
  g_assert_cmpfloat (scorad.subjective, ==, 20);
  g_assert_cmpfloat (scorad.objective, ==, 83);
  g_assert_cmpfloat (scorad.total, ==, 103);
}

static void
test_means_of_what_is_recorded (void)
{
  g_autoptr (ChamSeries) itch = rate (4, NAN, 7);
  g_autoptr (ChamSeries) sleep = rate (NAN, NAN, NAN);
  double shares[CHAM_BODY_N_REGIONS], signs[CHAM_SIGN_N];
  ChamScorad scorad;

  fill (shares, CHAM_BODY_N_REGIONS, 0);
  fill (signs, CHAM_SIGN_N, 1);
  scorad = cham_scorad_compute (shares, signs, itch, sleep, DAY);
  g_assert_cmpfloat (scorad.itch, ==, 5.5);
  g_assert_cmpuint (scorad.itch_days, ==, 2);
  g_assert_true (isnan (scorad.sleep));
  g_assert_cmpuint (scorad.sleep_days, ==, 0);
  g_assert_true (isnan (scorad.subjective));
  g_assert_true (isnan (scorad.total));
  g_assert_cmpfloat (scorad.objective, ==, 21);
}

static void
test_missing_part (void)
{
  g_autoptr (ChamSeries) itch = rate (1, 1, 1);
  double shares[CHAM_BODY_N_REGIONS], signs[CHAM_SIGN_N];
  ChamScorad scorad;

  fill (shares, CHAM_BODY_N_REGIONS, NAN);
  fill (signs, CHAM_SIGN_N, 2);
  signs[CHAM_SIGN_DRYNESS] = NAN;
  shares[CHAM_BODY_TRUNK_FRONT] = 1;
  scorad = cham_scorad_compute (shares, signs, itch, itch, DAY);
  g_assert_true (isnan (scorad.extent));
  g_assert_true (isnan (scorad.intensity));
  g_assert_true (isnan (scorad.objective));
  g_assert_true (isnan (scorad.total));
  g_assert_cmpfloat (scorad.subjective, ==, 2);
}

static void
test_bands (void)
{
  static const struct
  {
    double total;
    const char *etfad, *anchored;
  } rows[] = {
    { 0, "mild (ETFAD bands)", "clear (anchor-based bands)" },
    { 10, "mild (ETFAD bands)", "mild (anchor-based bands)" },
    { 25, "moderate (ETFAD bands)", "mild (anchor-based bands)" },
    { 28.9, "moderate (ETFAD bands)", "mild (anchor-based bands)" },
    { 46.5, "moderate (ETFAD bands)", "moderate (anchor-based bands)" },
    { 49, "moderate (ETFAD bands)", "severe (anchor-based bands)" },
    { 50, "moderate (ETFAD bands)", "severe (anchor-based bands)" },
    { 58.5, "severe (ETFAD bands)", "severe (anchor-based bands)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *etfad = cham_scorad_describe_band (rows[i].total, CHAM_SCORAD_BANDS_ETFAD);
      g_autofree char *anchored
          = cham_scorad_describe_band (rows[i].total, CHAM_SCORAD_BANDS_ANCHORED);

      g_assert_cmpstr (etfad, ==, rows[i].etfad);
      g_assert_cmpstr (anchored, ==, rows[i].anchored);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scorad/formula", test_formula);
  g_test_add_func ("/scorad/extent", test_extent);
  g_test_add_func ("/scorad/worst", test_worst);
  g_test_add_func ("/scorad/means-of-what-is-recorded", test_means_of_what_is_recorded);
  g_test_add_func ("/scorad/missing-part", test_missing_part);
  g_test_add_func ("/scorad/bands", test_bands);
  return g_test_run ();
}

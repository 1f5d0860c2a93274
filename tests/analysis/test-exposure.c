/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is enough of an exposure, how unknown days are bridged, and how a reaction fades. */
#include "analysis/exposure.h"

#include <math.h>

#define N 60

static void
test_needs (void)
{
  double values[N];
  ChamExposure exposure = { values, FALSE };
  ChamExposureNeeds needs;

  for (int t = 0; t < N; t++)
    values[t] = t < 30 ? t % 10 == 0 : NAN;
  g_assert_false (cham_exposure_find_needs (&exposure, N, &needs));
  g_assert_cmpint (needs.days_with, ==, 3);
  g_assert_cmpint (needs.days_without, ==, 0);
  g_assert_cmpint (needs.spells, ==, 1);

  for (int t = 0; t < N; t++)
    values[t] = t >= 50;
  g_assert_false (cham_exposure_find_needs (&exposure, N, &needs));
  g_assert_cmpint (needs.days_with, ==, 0);
  g_assert_cmpint (needs.spells, ==, 3);

  for (int t = 0; t < N; t++)
    values[t] = t % 5 == 0;
  g_assert_true (cham_exposure_find_needs (&exposure, N, &needs));
}

/* Each day, never, or unknown throughout: nothing to compare with. */
static void
test_nothing_to_compare (void)
{
  static const double same[] = { 1, 0, NAN, 1e300 };
  double values[N];
  ChamExposureNeeds needs;

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      for (int t = 0; t < N; t++)
        values[t] = same[i];
      g_assert_false (cham_exposure_find_needs (&(ChamExposure) { values, FALSE }, N, &needs));
      g_assert_false (cham_exposure_find_needs (&(ChamExposure) { values, TRUE }, N, &needs));
    }
  values[3] = 1e299;
  g_assert_false (cham_exposure_find_needs (&(ChamExposure) { values, TRUE }, N, &needs));
}

static void
test_quantity (void)
{
  double values[N];
  ChamExposure exposure = { values, TRUE };
  ChamExposureNeeds needs;

  for (int t = 0; t < N; t++)
    values[t] = t < 39 ? t : NAN;
  g_assert_false (cham_exposure_find_needs (&exposure, N, &needs));
  g_assert_cmpint (needs.days_known, ==, 1);
  values[39] = 3;
  g_assert_true (cham_exposure_find_needs (&exposure, N, &needs));
}

/* Between two known days the bridge lies between them and the mean; far away it is the mean. */
static void
test_bridge (void)
{
  double values[N], bridged[N];
  ChamExposure exposure = { values, FALSE };

  for (int t = 0; t < N; t++)
    values[t] = t < 20;
  values[5] = NAN;
  values[30] = NAN;
  for (int t = 40; t < N; t++)
    values[t] = NAN;
  cham_exposure_bridge (&exposure, N, bridged);
  g_assert_cmpfloat (bridged[4], ==, 1);
  g_assert_cmpfloat (bridged[5], >, 0.9);
  g_assert_cmpfloat (bridged[5], <=, 1);
  g_assert_cmpfloat (bridged[30], >=, 0);
  g_assert_cmpfloat (bridged[30], <, 0.1);
  g_assert_cmpfloat (bridged[40], <, bridged[N - 1]);
  g_assert_cmpfloat (bridged[N - 1], <, 0.5);
}

static void
test_fade (void)
{
  static const double values[] = { 0, 2, 0, 0, 1, NAN, 0 };
  static const double bridged[] = { 0, 2, 0, 0, 1, 0.75, 0 };
  double shape[7];
  ChamExposure exposure = { values, FALSE };

  cham_exposure_fade (&exposure, 7, bridged, 0.5, shape);
  g_assert_cmpfloat (shape[2], ==, 1);
  g_assert_cmpfloat (shape[3], ==, 0.5);
  g_assert_cmpfloat (shape[4], ==, 1);
  /* usual 1.5, so eaten with a chance of one half: 0.5 × 1.5 + 0.5 × 0.5 */
  g_assert_cmpfloat (shape[5], ==, 1);
  g_assert_cmpfloat (shape[6], ==, 0.5);
  cham_exposure_fade (&exposure, 7, bridged, 0, shape);
  g_assert_cmpfloat (shape[5], ==, 0.75);
}

static void
test_trail (void)
{
  static const double bridged[] = { 6, 9, 3, 0 };
  double shape[4];

  cham_exposure_trail (4, bridged, shape);
  g_assert_cmpfloat (shape[0], ==, 6);
  g_assert_cmpfloat (shape[1], ==, 7.5);
  g_assert_cmpfloat (shape[2], ==, 6);
  g_assert_cmpfloat (shape[3], ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exposure/needs", test_needs);
  g_test_add_func ("/exposure/nothing-to-compare", test_nothing_to_compare);
  g_test_add_func ("/exposure/quantity", test_quantity);
  g_test_add_func ("/exposure/bridge", test_bridge);
  g_test_add_func ("/exposure/fade", test_fade);
  g_test_add_func ("/exposure/trail", test_trail);

  return g_test_run ();
}

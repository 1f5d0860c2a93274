/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Days after and days away, counted by hand; a day that is not known is neither. */
#include "analysis/contrast.h"

#include <math.h>

#define FIRST 739000

static ChamExposures *
make_exposures (const double *eaten, const double *severity, int n)
{
  ChamExposures *exposures = cham_exposures_new ((ChamDayRange) { FIRST, FIRST + n - 1 });
  ChamExposureSeries *series = cham_exposures_add (exposures, "dairy", CHAM_EXPOSURE_FOOD_GROUP);

  cham_exposures_add (exposures, "milk", CHAM_EXPOSURE_FOOD);
  for (int t = 0; t < n; t++)
    {
      series->values[t] = eaten[t];
      exposures->severity[t] = severity[t];
    }
  return exposures;
}

/* Days 3, 4 and 5 are after, 2 and 6 are away, 0 and 1 begin too early to be known, 8 to 10 are
 * behind a day that is not known, and 11 has no rating. */
static void
test_places (void)
{
  const double eaten[] = { 0, 0, 0, 2, 0, 0, 0, 0, NAN, 0, 0, 0 };
  const double severity[] = { 9, 9, 2, 5, 6, 7, 4, NAN, 9, 9, 9, NAN };
  g_autoptr (ChamExposures) exposures = make_exposures (eaten, severity, 12);
  g_autoptr (GPtrArray) contrasts
      = cham_contrasts_new (exposures, CHAM_EXPOSURE_FOOD_GROUP, exposures->days);
  const ChamContrast *dairy = g_ptr_array_index (contrasts, 0);

  g_assert_cmpuint (contrasts->len, ==, 1);
  g_assert_cmpint (dairy->after.n, ==, 3);
  g_assert_cmpfloat_with_epsilon (dairy->after.mean, 6, 1e-12);
  g_assert_cmpint (dairy->away.n, ==, 2);
  g_assert_cmpfloat_with_epsilon (dairy->away.mean, 3, 1e-12);
  g_assert_false (cham_contrast_is_enough (dairy));
}

static void
test_range (void)
{
  double eaten[40], severity[40];
  g_autoptr (ChamExposures) exposures = NULL;
  g_autoptr (GPtrArray) all = NULL, few = NULL;

  for (int t = 0; t < 40; t++)
    {
      eaten[t] = t % 8 == 0;
      severity[t] = t % 8 < 3 ? 6 : 2;
    }
  exposures = make_exposures (eaten, severity, 40);
  all = cham_contrasts_new (exposures, CHAM_EXPOSURE_FOOD_GROUP, exposures->days);
  few = cham_contrasts_new (exposures, CHAM_EXPOSURE_FOOD_GROUP,
                            (ChamDayRange) { FIRST + 8, FIRST + 15 });
  g_assert_true (cham_contrast_is_enough (g_ptr_array_index (all, 0)));
  g_assert_cmpfloat (((ChamContrast *) g_ptr_array_index (all, 0))->after.low, ==, 6);
  g_assert_cmpfloat (((ChamContrast *) g_ptr_array_index (all, 0))->away.high, ==, 2);
  g_assert_cmpint (((ChamContrast *) g_ptr_array_index (few, 0))->after.n, ==, 3);
  g_assert_cmpint (((ChamContrast *) g_ptr_array_index (few, 0))->away.n, ==, 5);
}

/* An exposure each day, never, or never known; ratings that are no numbers. */
static void
test_nothing_to_compare (void)
{
  const double same[] = { 1, 0, NAN, 1e300 };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      double eaten[30], severity[30];
      g_autoptr (ChamExposures) exposures = NULL;
      g_autoptr (GPtrArray) contrasts = NULL;

      for (int t = 0; t < 30; t++)
        {
          eaten[t] = same[i];
          severity[t] = t % 3 == 0 ? INFINITY : 4;
        }
      exposures = make_exposures (eaten, severity, 30);
      contrasts = cham_contrasts_new (exposures, CHAM_EXPOSURE_FOOD_GROUP, exposures->days);
      g_assert_false (cham_contrast_is_enough (g_ptr_array_index (contrasts, 0)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contrast/places", test_places);
  g_test_add_func ("/contrast/range", test_range);
  g_test_add_func ("/contrast/nothing-to-compare", test_nothing_to_compare);
  return g_test_run ();
}

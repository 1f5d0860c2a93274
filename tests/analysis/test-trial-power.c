/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Against figures that another program simulated, N = 800, with heavier tails: severity's spread
 * 1.3 points, ratings that scatter by 0.35, one-sided 0.05. Both programs draw at random. */
#include "analysis/trial-power.h"

#include <math.h>

#define WITHIN 0.08

typedef struct
{
  int blocks;
  int days;
  double rho;
  double fast[2];
  double slow[2]; /* 0 where the other program was not asked */
} Row;

static const Row table[] = {
  { 10, 3, 0.7, { .25, .70 }, { 0 } },         { 10, 3, 0.85, { .40, .83 }, { 0 } },
  { 10, 3, 0.95, { .62, .94 }, { 0 } },        { 14, 3, 0.7, { .37, .86 }, { .23, .57 } },
  { 14, 3, 0.85, { .54, .94 }, { .29, .74 } }, { 14, 3, 0.95, { .78, .98 }, { .48, .92 } },
  { 18, 3, 0.7, { .50, .95 }, { .27, .67 } },  { 18, 3, 0.85, { .68, .98 }, { .38, .84 } },
  { 18, 3, 0.95, { .90, 1.0 }, { .60, .98 } }, { 12, 5, 0.85, { .50, .94 }, { 0 } },
  { 12, 7, 0.7, { .45, .92 }, { .35, .77 } },  { 12, 7, 0.85, { .54, .95 }, { .42, .83 } },
  { 12, 7, 0.95, { .79, .99 }, { .63, .97 } },
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const Row *row = &table[i];
      const ChamNoise noise = { row->rho, 0.35 * 0.35 / 1.69, 1.69 };
      ChamTrialPower power = cham_trial_power_compute (
          (ChamTrialPlanSize){ row->blocks, row->days }, 2, &noise, 1);

      g_test_message ("%d x %d, %.2f: fast %.2f %.2f (%.2f %.2f), slow %.2f %.2f (%.2f %.2f)",
                      row->blocks, row->days, row->rho, power.fast[0], power.fast[1],
                      row->fast[0], row->fast[1], power.slow[0], power.slow[1], row->slow[0],
                      row->slow[1]);
      for (int effect = 0; effect < 2; effect++)
        {
          g_assert_cmpfloat_with_epsilon (power.fast[effect], row->fast[effect], WITHIN);
          if (row->slow[effect] > 0)
            g_assert_cmpfloat_with_epsilon (power.slow[effect], row->slow[effect], WITHIN);
        }
    }
}

static void
test_smallest (void)
{
  static const struct
  {
    int blocks;
    double p_one;
  } designs[] = { { 10, 0.012 }, { 12, 0.005 }, { 14, 0.002 } };
  const ChamNoise noise = { 0.8, 0.15, NAN };

  for (gsize i = 0; i < G_N_ELEMENTS (designs); i++)
    {
      ChamTrialPower power = cham_trial_power_compute (
          (ChamTrialPlanSize){ designs[i].blocks, 3 }, 2, &noise, 1);

      g_assert_cmpfloat_with_epsilon (power.p_one, designs[i].p_one, 0.0005);
      g_assert_cmpfloat_with_epsilon (power.p_two, 2 * power.p_one, 1e-12);
    }
}

/* The same answer each time, on any scale, and more with less noise. */
static void
test_same (void)
{
  const ChamNoise noise = { 0.8, 0.15, 1.2 }, wide = { 0.8, 0.15, 30 }, calm = { 0.8, 0.15, 0.4 };
  const ChamTrialPlanSize size = *cham_trial_size_get (0);
  ChamTrialPower power = cham_trial_power_compute (size, 2, &noise, 1);
  ChamTrialPower again = cham_trial_power_compute (size, 2, &noise, 1);
  ChamTrialPower scorad = cham_trial_power_compute (size, 2, &wide, 5);
  ChamTrialPower better = cham_trial_power_compute (size, 2, &calm, 1);

  g_assert_cmpfloat (power.fast[0], ==, again.fast[0]);
  g_assert_cmpfloat_with_epsilon (power.fast[0], scorad.fast[0], 1e-6);
  g_assert_cmpfloat (better.fast[0], >, power.fast[0]);
  g_assert_cmpfloat (power.fast[1], >, power.fast[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trial-power/table", test_table);
  g_test_add_func ("/trial-power/smallest", test_smallest);
  g_test_add_func ("/trial-power/same", test_same);
  return g_test_run ();
}

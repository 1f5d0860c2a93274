/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Against tables: Abramowitz and Stegun for the usual points, and identities far out. */
#include "analysis/distribution.h"

#include <math.h>

static void
test_normal (void)
{
  static const struct
  {
    double probability, quantile;
  } known[] = { { 0.5, 0 }, { 0.975, 1.959963984540054 }, { 0.9, 1.2815515655446004 },
                { 1e-10, -6.361340902404056 }, { 1e-300, -37.0471 } };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      double found = cham_normal_quantile (known[i].probability);

      g_assert_cmpfloat_with_epsilon (found, known[i].quantile, i < 4 ? 1e-12 : 1e-4);
      if (known[i].probability > 1e-9)
        g_assert_cmpfloat_with_epsilon (cham_normal_quantile (1 - known[i].probability), -found,
                                        1e-12);
    }
}

/* With one degree of freedom it is Cauchy's distribution, with two it has a closed form. */
static void
test_student (void)
{
  for (double t = 0; t < 1e6; t = 2 * t + 0.1)
    {
      double one = t > 1 ? 2 * atan (1 / t) / G_PI : 1 - 2 * atan (t) / G_PI;
      double two = 2 / (sqrt (2 + t * t) * (sqrt (2 + t * t) + t));

      g_assert_cmpfloat_with_epsilon (cham_student_two_sided (t, 1) / one, 1, 1e-10);
      g_assert_cmpfloat_with_epsilon (cham_student_two_sided (-t, 2) / two, 1, 1e-10);
    }
  g_assert_cmpfloat_with_epsilon (cham_student_two_sided (2, 10), 0.07338803477074037, 1e-14);
}

/* Far out, p falls with the (freedom + 1)-th power of t, and never to 0. */
static void
test_far_out (void)
{
  double p = cham_student_two_sided (60, 100), further = cham_student_two_sided (600, 100);

  g_assert_cmpfloat (p, >, 0);
  g_assert_cmpfloat (p, <, 1e-75);
  g_assert_cmpfloat (further, >, 1e-300);
  g_assert_cmpfloat (further, <, 1e-160);
}

static void
test_student_quantile (void)
{
  g_assert_cmpfloat_with_epsilon (cham_student_quantile (0.975, 10), 2.2281388519649385, 1e-10);
  g_assert_cmpfloat_with_epsilon (cham_student_quantile (0.975, 1), 12.706204736432095, 1e-9);
  g_assert_cmpfloat_with_epsilon (cham_student_quantile (0.975, 1e7), 1.95996, 1e-5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/distribution/normal", test_normal);
  g_test_add_func ("/distribution/student", test_student);
  g_test_add_func ("/distribution/far-out", test_far_out);
  g_test_add_func ("/distribution/student-quantile", test_student_quantile);

  return g_test_run ();
}

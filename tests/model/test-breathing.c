/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A paced breath at the edges of its phases. */
#include "model/breathing.h"

#include <math.h>

static void
check (const ChamBreathing *breathing, double elapsed, ChamBreathPhase phase, double radius,
       int left)
{
  ChamBreath breath = cham_breathing_at (breathing, elapsed);

  g_assert_cmpint (breath.phase, ==, phase);
  g_assert_cmpfloat_with_epsilon (breath.radius, radius, 1e-9);
  g_assert_cmpint (breath.left, ==, left);
}

static void
test_box (void)
{
  ChamBreathing box = cham_breathing_get_box ();

  g_assert_true (cham_breathing_is_valid (&box));
  check (&box, 0, CHAM_BREATH_IN, 0, 4);
  check (&box, 2, CHAM_BREATH_IN, 0.5, 2);
  check (&box, 4, CHAM_BREATH_HOLD, 1, 4);
  check (&box, 10, CHAM_BREATH_OUT, 0.5, 2);
  check (&box, 15.5, CHAM_BREATH_REST, 0, 1);
  check (&box, 16, CHAM_BREATH_IN, 0, 4);
}

static void
test_no_pause (void)
{
  ChamBreathing breathing = cham_breathing_get_4_7_8 ();
  ChamBreathing plain = { { 3, 0, 3, 0 } };

  g_assert_true (cham_breathing_is_valid (&breathing));
  check (&breathing, 10.5, CHAM_BREATH_HOLD, 1, 1);
  check (&breathing, 11, CHAM_BREATH_OUT, 1, 8);
  check (&breathing, 19, CHAM_BREATH_IN, 0, 4);
  check (&plain, 3, CHAM_BREATH_OUT, 1, 3);
  check (&plain, 6, CHAM_BREATH_IN, 0, 3);
}

/* However long it goes on and whatever the counts are, the circle never jumps. */
static void
test_smooth (void)
{
  ChamBreathing own = { { 5, 1, 7, 2 } };
  double last = 0;

  for (int frame = 0; frame < 60 * 120; frame++)
    {
      ChamBreath breath = cham_breathing_at (&own, frame / 60.0);

      g_assert_cmpfloat (fabs (breath.radius - last), <, 0.02);
      last = breath.radius;
    }
}

static void
test_refused (void)
{
  ChamBreathing refused[] = { { { 0, 4, 4, 4 } },
                              { { 4, 4, 0, 4 } },
                              { { 4, -1, 4, 0 } },
                              { { 61, 0, 4, 0 } },
                              { { NAN, 0, 4, 0 } } };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (cham_breathing_is_valid (&refused[i]));
}

static void
test_minutes (void)
{
  g_assert_true (isnan (cham_breathing_count_minutes (0)));
  g_assert_true (isnan (cham_breathing_count_minutes (29.9)));
  g_assert_cmpfloat (cham_breathing_count_minutes (30), ==, 1);
  g_assert_cmpfloat (cham_breathing_count_minutes (149), ==, 2);
  g_assert_cmpfloat (cham_breathing_count_minutes (150), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/breathing/box", test_box);
  g_test_add_func ("/model/breathing/no-pause", test_no_pause);
  g_test_add_func ("/model/breathing/smooth", test_smooth);
  g_test_add_func ("/model/breathing/refused", test_refused);
  g_test_add_func ("/model/breathing/minutes", test_minutes);
  return g_test_run ();
}

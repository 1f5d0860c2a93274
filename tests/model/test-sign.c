/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Signs as text: what is written is read, and what is not recorded stays so. */
#include "model/sign.h"

#include <math.h>

static void
test_round_trip (void)
{
  const double values[CHAM_SIGN_N] = { 2, NAN, 0, 3, NAN, 1 };
  g_autofree char *text = cham_signs_print (values);
  double read[CHAM_SIGN_N];

  g_assert_cmpstr (text, ==, "redness=2;oozing=0;scratches=3;dryness=1");
  cham_signs_parse (text, read);
  g_assert_cmpuint (cham_signs_count_recorded (read), ==, 4);
  for (int i = 0; i < CHAM_SIGN_N; i++)
    g_assert_true (read[i] == values[i] || (isnan (read[i]) && isnan (values[i])));
}

static void
test_none (void)
{
  double values[CHAM_SIGN_N];
  g_autofree char *text = NULL;

  cham_signs_parse ("", values);
  g_assert_cmpuint (cham_signs_count_recorded (values), ==, 0);
  text = cham_signs_print (values);
  g_assert_cmpstr (text, ==, "");
}

static void
test_rubbish (void)
{
  double values[CHAM_SIGN_N];

  cham_signs_parse ("redness=4;swelling=-1;oozing=1.5;scratches;=2;;colour=1;dryness=2=3;"
                    "thickening=1",
                    values);
  g_assert_cmpuint (cham_signs_count_recorded (values), ==, 1);
  g_assert_cmpfloat (values[CHAM_SIGN_THICKENING], ==, 1);
}

static void
test_words (void)
{
  for (int i = 0; i < CHAM_SIGN_N; i++)
    {
      g_assert_cmpstr (cham_sign_get_title ((ChamSign) i), !=, "");
      g_assert_cmpstr (cham_sign_get_hint ((ChamSign) i), !=, "");
    }
  g_assert_cmpstr (cham_sign_level_get_title (0), ==, "None");
  g_assert_cmpstr (cham_sign_level_get_title (CHAM_SIGN_MOST), ==, "Severe");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sign/round-trip", test_round_trip);
  g_test_add_func ("/sign/none", test_none);
  g_test_add_func ("/sign/rubbish", test_rubbish);
  g_test_add_func ("/sign/words", test_words);
  return g_test_run ();
}

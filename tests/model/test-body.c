/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The regions make one whole body, and every key leads back to its region. */
#include "model/body.h"

#include <string.h>

static void
test_percent (void)
{
  double front = 0, back = 0;

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    *(cham_body_region_is_back (i) ? &back : &front) += cham_body_region_get_percent (i);
  g_assert_cmpfloat (front, ==, 50.5);
  g_assert_cmpfloat (back, ==, 49.5);
}

static void
test_keys (void)
{
  ChamBodyRegion region = CHAM_BODY_GENITALS;

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      g_assert_true (cham_body_region_from_string (cham_body_region_to_string (i), &region));
      g_assert_cmpint (region, ==, i);
      g_assert_cmpuint (strlen (cham_body_region_get_title (i)), >, 0);
    }
  g_assert_false (cham_body_region_from_string ("tail", &region));
  g_assert_false (cham_body_region_from_string ("", &region));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body/percent", test_percent);
  g_test_add_func ("/body/keys", test_keys);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Words for a change: on and beside the published limits, up and down. */
#include "analysis/change.h"

static const struct
{
  ChamChangeScale scale;
  double points;
  ChamChange change;
} rows[] = {
  { CHAM_CHANGE_DIARY, 0, CHAM_CHANGE_NO_CLEAR },
  { CHAM_CHANGE_DIARY, 2, CHAM_CHANGE_NO_CLEAR },
  { CHAM_CHANGE_DIARY, -3, CHAM_CHANGE_IMPORTANT },
  { CHAM_CHANGE_DIARY, 2.5, CHAM_CHANGE_SMALL },
  { CHAM_CHANGE_ITCH, 1.9, CHAM_CHANGE_NO_CLEAR },
  { CHAM_CHANGE_ITCH, 5.1 - 7.1, CHAM_CHANGE_SMALL },
  { CHAM_CHANGE_ITCH, -3.9, CHAM_CHANGE_SMALL },
  { CHAM_CHANGE_ITCH, 4, CHAM_CHANGE_IMPORTANT },
  { CHAM_CHANGE_SLEEP, 4.9, CHAM_CHANGE_SMALL },
  { CHAM_CHANGE_SLEEP, -5, CHAM_CHANGE_IMPORTANT },
  { CHAM_CHANGE_SCORAD, 8.6, CHAM_CHANGE_NO_CLEAR },
  { CHAM_CHANGE_SCORAD, 8.7, CHAM_CHANGE_IMPORTANT },
};

static void
test_limits (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (cham_change_judge (rows[i].scale, rows[i].points), ==, rows[i].change);
}

static void
test_words (void)
{
  g_assert_cmpstr (cham_change_describe (CHAM_CHANGE_ITCH, -1), ==, "no clear change");
  g_assert_cmpstr (cham_change_describe (CHAM_CHANGE_ITCH, -3), ==, "small fall");
  g_assert_cmpstr (cham_change_describe (CHAM_CHANGE_ITCH, 3), ==, "small rise");
  g_assert_cmpstr (cham_change_describe (CHAM_CHANGE_DIARY, 6), ==, "likely important rise");
  g_assert_cmpstr (cham_change_describe (CHAM_CHANGE_DIARY, -6), ==, "likely important fall");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change/limits", test_limits);
  g_test_add_func ("/change/words", test_words);
  return g_test_run ();
}

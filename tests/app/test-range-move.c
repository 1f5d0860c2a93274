/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Zooming and panning: the day under the pointer stays, the ends of the journal hold. */
#include "app/range-move.h"

static const ChamDayRange limits = { 1000, 2000 };

static void
assert_range (ChamDayRange range, ChamDay from, ChamDay to)
{
  g_assert_cmpint (range.from, ==, from);
  g_assert_cmpint (range.to, ==, to);
}

static void
test_zoom (void)
{
  const ChamDayRange range = { 1400, 1499 };
  ChamDayRange closer = cham_range_zoom (range, 1450, 0.5, limits);

  g_assert_cmpint (cham_day_range_get_length (closer), ==, 50);
  g_assert_cmpint (ABS (1450 - closer.from - 25), <=, 1);
  assert_range (cham_range_zoom (range, 1400, 0.5, limits), 1400, 1449);
  assert_range (cham_range_zoom (range, 1450, 1000, limits), 1000, 2000);
  g_assert_cmpint (cham_day_range_get_length (cham_range_zoom (range, 1450, 1e-9, limits)), ==,
                   CHAM_RANGE_SHORTEST);
  assert_range (cham_range_zoom (range, 1450, 0, limits), 1400, 1499);
  assert_range (cham_range_zoom (range, 1450, -2, limits), 1400, 1499);
}

static void
test_zoom_always_grows (void)
{
  ChamDayRange range = { 1400, 1406 };

  for (int i = 0; i < 2000; i++)
    range = cham_range_zoom (range, 1403, 1.01, limits);
  assert_range (range, 1000, 2000);
}

static void
test_pan (void)
{
  const ChamDayRange range = { 1400, 1499 };

  assert_range (cham_range_pan (range, 10, limits), 1410, 1509);
  assert_range (cham_range_pan (range, -1000, limits), 1000, 1099);
  assert_range (cham_range_pan (range, G_MAXINT, limits), 1901, 2000);
  assert_range (cham_range_pan ((ChamDayRange) { 1, 5000 }, 3, limits), 1000, 2000);
}

static void
test_nothing_there (void)
{
  const ChamDayRange nothing = { CHAM_DAY_NONE, CHAM_DAY_NONE }, range = { 5, 9 };

  assert_range (cham_range_pan (range, 1, nothing), 5, 9);
  assert_range (cham_range_zoom (range, 6, 2, nothing), 5, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range-move/zoom", test_zoom);
  g_test_add_func ("/range-move/zoom-always-grows", test_zoom_always_grows);
  g_test_add_func ("/range-move/pan", test_pan);
  g_test_add_func ("/range-move/nothing-there", test_nothing_there);
  return g_test_run ();
}

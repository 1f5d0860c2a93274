/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which copies stay. */
#include "model/copy-plan.h"

/* A copy of each day from @from to @to, looked after every day as the program does. */
static GArray *
keep_daily (ChamDay from, ChamDay to, int step)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (ChamDay));

  for (ChamDay day = from; day <= to; day += step)
    {
      g_autoptr (GArray) needless = NULL;

      g_array_prepend_val (days, day);
      needless = cham_copy_plan_list_needless (days);
      for (guint i = 0; i < needless->len; i++)
        for (guint j = 0; j < days->len; j++)
          if (g_array_index (days, ChamDay, j) == g_array_index (needless, ChamDay, i))
            {
              g_array_remove_index (days, j);
              break;
            }
    }
  return days;
}

static void
test_few (void)
{
  g_autoptr (GArray) none = keep_daily (100, 99, 1);
  g_autoptr (GArray) week = keep_daily (cham_day_new (2026, 1, 1), cham_day_new (2026, 1, 7), 1);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (week->len, ==, 7);
}

/* Three years of every day: the last week whole, a copy of each month before. */
static void
test_years (void)
{
  ChamDay last = cham_day_new (2026, 11, 28); /* a Saturday */
  g_autoptr (GArray) days = keep_daily (last - 1100, last, 1);

  g_assert_cmpuint (days->len, <=,
                    CHAM_COPY_PLAN_DAYS + CHAM_COPY_PLAN_WEEKS + CHAM_COPY_PLAN_MONTHS);
  for (int i = 0; i < CHAM_COPY_PLAN_DAYS; i++)
    g_assert_cmpint (g_array_index (days, ChamDay, i), ==, last - i);
  /* the Sundays before that week, and the ends of months */
  g_assert_cmpint (g_array_index (days, ChamDay, 7), ==, cham_day_new (2026, 11, 15));
  g_assert_cmpint (g_array_index (days, ChamDay, days->len - 1), ==,
                   cham_day_new (2026, 6, 30));
}

/* Somebody who writes once a month has a copy of each, for as long as months are kept. */
static void
test_seldom (void)
{
  ChamDay last = cham_day_new (2026, 11, 28);
  g_autoptr (GArray) days = keep_daily (last - 11 * 31, last, 31);

  g_assert_cmpuint (days->len, ==, CHAM_COPY_PLAN_DAYS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/copy-plan/few", test_few);
  g_test_add_func ("/copy-plan/years", test_years);
  g_test_add_func ("/copy-plan/seldom", test_seldom);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Due days of every kind of schedule, across month ends, leap days and years. */
#include "model/schedule.h"

#include <math.h>

static guint
count_due (const ChamSchedule *schedule, ChamDay from, ChamDay to)
{
  guint due = 0;

  for (ChamDay day = from; day <= to; day++)
    due += cham_schedule_is_due (schedule, day);
  return due;
}

static void
test_daily (void)
{
  ChamDay from = cham_day_new (2024, 2, 28);
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (CHAM_SCHEDULE_DAILY, from);

  g_assert_false (cham_schedule_is_due (schedule, from - 1));
  g_assert_cmpuint (count_due (schedule, from, cham_day_new (2024, 3, 1)), ==, 3);
}

static void
test_weekdays (void)
{
  ChamDay monday = cham_day_new (2026, 11, 23);
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (CHAM_SCHEDULE_WEEKDAYS, monday);

  schedule->weekdays = 1 << 0 | 1 << 6;
  g_assert_true (cham_schedule_is_due (schedule, monday));
  g_assert_false (cham_schedule_is_due (schedule, monday + 1));
  g_assert_true (cham_schedule_is_due (schedule, monday + 6));
  g_assert_cmpuint (count_due (schedule, monday, monday + 27), ==, 8);
}

static void
test_every_n_days (void)
{
  ChamDay from = cham_day_new (2023, 12, 30);
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (CHAM_SCHEDULE_EVERY_N_DAYS, from);

  schedule->every = 3;
  g_assert_true (cham_schedule_is_due (schedule, cham_day_new (2024, 1, 2)));
  g_assert_false (cham_schedule_is_due (schedule, cham_day_new (2024, 1, 1)));
  schedule->every = 0;
  g_assert_cmpuint (count_due (schedule, from, from + 9), ==, 10);
}

static void
test_cycle (void)
{
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (CHAM_SCHEDULE_CYCLE, 1000);

  schedule->days_on = 21;
  schedule->days_off = 7;
  g_assert_true (cham_schedule_is_due (schedule, 1020));
  g_assert_false (cham_schedule_is_due (schedule, 1021));
  g_assert_true (cham_schedule_is_due (schedule, 1028));
  g_assert_cmpuint (count_due (schedule, 1000, 1000 + 4 * 28 - 1), ==, 84);
}

static void
test_day_of_month (void)
{
  g_autoptr (ChamSchedule) schedule
      = cham_schedule_new (CHAM_SCHEDULE_DAY_OF_MONTH, cham_day_new (2024, 1, 1));

  schedule->month_day = 31;
  g_assert_true (cham_schedule_is_due (schedule, cham_day_new (2024, 2, 29)));
  g_assert_false (cham_schedule_is_due (schedule, cham_day_new (2024, 2, 28)));
  g_assert_true (cham_schedule_is_due (schedule, cham_day_new (2025, 2, 28)));
  g_assert_cmpuint (count_due (schedule, cham_day_new (2024, 1, 1), cham_day_new (2024, 12, 31)),
                    ==, 12);
}

static void
test_as_needed (void)
{
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (CHAM_SCHEDULE_AS_NEEDED, 1);

  g_assert_cmpuint (count_due (schedule, 1, 100), ==, 0);
}

static void
test_times (void)
{
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (CHAM_SCHEDULE_DAILY, 1);
  g_autoptr (ChamSchedule) copy = NULL;
  g_autofree char *text = NULL;

  cham_schedule_add_time (schedule, 20 * 60, NAN);
  cham_schedule_add_time (schedule, 8 * 60, 2);
  cham_schedule_add_time (schedule, 8 * 60, 3);
  g_assert_cmpuint (schedule->times->len, ==, 2);
  text = cham_schedule_format (schedule);
  g_assert_cmpstr (text, ==, "every day, 08:00, 20:00");
  copy = cham_schedule_copy (schedule);
  copy->from = 50;
  g_assert_true (cham_schedule_equal (schedule, copy));
  g_array_index (copy->times, ChamScheduleTime, 1).amount = 1;
  g_assert_false (cham_schedule_equal (schedule, copy));
}

static void
test_equal_by_kind (void)
{
  g_autoptr (ChamSchedule) a = cham_schedule_new (CHAM_SCHEDULE_WEEKDAYS, 1);
  g_autoptr (ChamSchedule) b = cham_schedule_copy (a);

  b->month_day = 12;
  g_assert_true (cham_schedule_equal (a, b));
  b->weekdays = 4;
  g_assert_false (cham_schedule_equal (a, b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/schedule/daily", test_daily);
  g_test_add_func ("/model/schedule/weekdays", test_weekdays);
  g_test_add_func ("/model/schedule/every-n-days", test_every_n_days);
  g_test_add_func ("/model/schedule/cycle", test_cycle);
  g_test_add_func ("/model/schedule/day-of-month", test_day_of_month);
  g_test_add_func ("/model/schedule/as-needed", test_as_needed);
  g_test_add_func ("/model/schedule/times", test_times);
  g_test_add_func ("/model/schedule/equal-by-kind", test_equal_by_kind);
  return g_test_run ();
}

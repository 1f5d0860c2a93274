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

/* What a schedule means, counted naively: day after day from its first on, without arithmetic
 * on days. GDate is the other calendar. */
typedef struct
{
  GDate date;
  int in_cycle; /* days since the cycle or the n days began anew */
} Naive;

static gboolean
is_last_of_month (const GDate *date)
{
  return g_date_get_day (date)
         == g_date_get_days_in_month (g_date_get_month (date), g_date_get_year (date));
}

static gboolean
is_due_naively (const ChamSchedule *schedule, const Naive *naive)
{
  switch (schedule->kind)
    {
    case CHAM_SCHEDULE_DAILY:
      return TRUE;
    case CHAM_SCHEDULE_WEEKDAYS:
      return (schedule->weekdays & 1u << (g_date_get_weekday (&naive->date) - 1)) != 0;
    case CHAM_SCHEDULE_EVERY_N_DAYS:
      return naive->in_cycle == 0;
    case CHAM_SCHEDULE_CYCLE:
      return naive->in_cycle < schedule->days_on;
    case CHAM_SCHEDULE_DAY_OF_MONTH:
      return g_date_get_day (&naive->date) == schedule->month_day
             || (is_last_of_month (&naive->date)
                 && g_date_get_day (&naive->date) < schedule->month_day);
    case CHAM_SCHEDULE_AS_NEEDED:
    default:
      return FALSE;
    }
}

static void
compare_naively (const ChamSchedule *schedule, int n_days)
{
  Naive naive = { 0 };
  int length = schedule->kind == CHAM_SCHEDULE_EVERY_N_DAYS
                   ? schedule->every
                   : schedule->days_on + schedule->days_off;

  g_date_set_julian (&naive.date, (guint32) schedule->from);
  g_assert_false (cham_schedule_is_due (schedule, schedule->from - 1));
  for (int i = 0; i < n_days; i++)
    {
      ChamDay day = cham_day_new (g_date_get_year (&naive.date), g_date_get_month (&naive.date),
                                  g_date_get_day (&naive.date));

      g_assert_cmpint (day, ==, schedule->from + i);
      g_assert_cmpint (cham_schedule_is_due (schedule, day), ==,
                       is_due_naively (schedule, &naive));
      g_date_add_days (&naive.date, 1);
      if (++naive.in_cycle == length)
        naive.in_cycle = 0;
    }
}

/* Every kind over four years, a leap day among them, from any day on. */
static void
test_as_counted_naively (void)
{
  for (int i = 0; i < 120; i++)
    {
      ChamDay from = cham_day_new (2023, 1, 1) + g_test_rand_int_range (0, 800);
      g_autoptr (ChamSchedule) schedule
          = cham_schedule_new ((ChamScheduleKind) (i % 6), from);

      schedule->weekdays = (guint) g_test_rand_int_range (1, 0x80);
      schedule->every = g_test_rand_int_range (1, 100);
      schedule->days_on = g_test_rand_int_range (1, 60);
      schedule->days_off = g_test_rand_int_range (0, 60);
      schedule->month_day = g_test_rand_int_range (1, 32);
      compare_naively (schedule, 4 * 366);
    }
}

/* The last day of every month, and the 29th of February of leap years alone. */
static void
test_month_ends (void)
{
  static const struct
  {
    int month_day;
    int year;
    int month;
    int due;
  } cases[] = {
    { 31, 2024, 1, 31 }, { 31, 2024, 4, 30 },  { 31, 2024, 2, 29 }, { 31, 2023, 2, 28 },
    { 30, 2023, 2, 28 }, { 29, 2023, 2, 28 },  { 29, 2024, 2, 29 }, { 28, 2024, 2, 28 },
    { 31, 2100, 2, 28 }, { 31, 2000, 2, 29 },  { 30, 2024, 12, 30 }, { 1, 2024, 3, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChamSchedule) schedule
          = cham_schedule_new (CHAM_SCHEDULE_DAY_OF_MONTH, cham_day_new (1999, 12, 31));
      ChamDay first = cham_day_new (cases[i].year, cases[i].month, 1);
      ChamDay last = cham_day_add_months (first, 1) - 1;

      schedule->month_day = cases[i].month_day;
      g_assert_true (cham_schedule_is_due (schedule, first + cases[i].due - 1));
      g_assert_cmpuint (count_due (schedule, first, last), ==, 1);
    }
}

/* Noon, and the hours about a change of the clock, are on the day they are on; the schedule
 * goes on counting whole days. The tests run in both zones. */
static void
test_changes_of_the_clock (void)
{
  static const struct
  {
    const char *zone;
    int month;
    int day;
  } cases[] = { { "Europe/Vienna", 3, 29 },
                { "Europe/Vienna", 10, 25 },
                { "Pacific/Auckland", 4, 5 },
                { "Pacific/Auckland", 9, 27 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChamDay changed = cham_day_new (2026, cases[i].month, cases[i].day);
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
      g_autoptr (ChamSchedule) schedule
          = cham_schedule_new (CHAM_SCHEDULE_EVERY_N_DAYS, changed - 10);

      schedule->every = 2;
      g_assert_nonnull (zone);
      for (int hour = 0; hour < 24; hour++)
        {
          g_autoptr (GDateTime) now
              = g_date_time_new (zone, 2026, cases[i].month, cases[i].day, hour, 30, 0);

          g_assert_cmpint (cham_day_from_date_time (now), ==, changed);
        }
      for (int n = -10; n <= 10; n++)
        g_assert_cmpint (cham_schedule_is_due (schedule, changed + n), ==, n % 2 == 0);
    }
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
  g_test_add_func ("/model/schedule/as-counted-naively", test_as_counted_naively);
  g_test_add_func ("/model/schedule/month-ends", test_month_ends);
  g_test_add_func ("/model/schedule/changes-of-the-clock", test_changes_of_the_clock);
  return g_test_run ();
}

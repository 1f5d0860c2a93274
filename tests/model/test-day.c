/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Civil dates: what is one, arithmetic across months and leap years, text and back. */
#include "model/day.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    ChamDay day;
  } cases[] = {
    { "0001-01-01", CHAM_DAY_FIRST }, { "9999-12-31", CHAM_DAY_LAST }, { "1970-01-01", 719163 },
    { "2024-02-29", 738945 },         { "2023-02-29", CHAM_DAY_NONE },  { "1900-02-29", 0 },
    { "2024-13-01", 0 },              { "2024-00-10", 0 },              { "2024-04-31", 0 },
    { "0000-01-01", 0 },              { "2024-1-01", 0 },               { "2024-01-01 ", 0 },
    { " 2024-01-01", 0 },             { "2024/01/01", 0 },              { "", 0 },
    { "20240101", 0 },                { "2024-01-0x", 0 },              { NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cham_day_parse (cases[i].text), ==, cases[i].day);
}

static void
test_print_and_back (void)
{
  char text[CHAM_DAY_TEXT_SIZE];

  for (ChamDay day = CHAM_DAY_FIRST; day <= CHAM_DAY_LAST; day += 97)
    g_assert_cmpint (cham_day_parse (cham_day_print (day, text)), ==, day);
  g_assert_cmpstr (cham_day_print (CHAM_DAY_NONE, text), ==, "0000-00-00");
}

static void
test_weekday (void)
{
  g_assert_cmpint (cham_day_get_weekday (CHAM_DAY_FIRST), ==, 1);
  g_assert_cmpint (cham_day_get_weekday (cham_day_new (2026, 11, 23)), ==, 1);
  g_assert_cmpint (cham_day_get_weekday (cham_day_new (2024, 2, 29)), ==, 4);
  for (ChamDay day = 700000; day < 700030; day++)
    {
      g_autoptr (GDateTime) date_time = cham_day_to_date_time (day);

      g_assert_cmpint (cham_day_get_weekday (day), ==, g_date_time_get_day_of_week (date_time));
    }
}

static void
test_months (void)
{
  ChamDay last_of_january = cham_day_new (2024, 1, 31);

  g_assert_cmpint (cham_day_add_months (last_of_january, 1), ==, cham_day_new (2024, 2, 29));
  g_assert_cmpint (cham_day_add_months (last_of_january, 13), ==, cham_day_new (2025, 2, 28));
  g_assert_cmpint (cham_day_add_months (last_of_january, -2), ==, cham_day_new (2023, 11, 30));
  g_assert_cmpint (cham_day_add_months (CHAM_DAY_FIRST, -1), ==, CHAM_DAY_FIRST);
  g_assert_cmpint (cham_day_add_months (CHAM_DAY_LAST, 1), ==, CHAM_DAY_LAST);
  g_assert_cmpint (cham_day_get_month_start (last_of_january), ==, cham_day_new (2024, 1, 1));
}

/* The civil date is what the person's clock shows, whatever UTC says. */
static void
test_from_date_time (void)
{
  g_autoptr (GDateTime) east = g_date_time_new_from_iso8601 ("2024-03-01T00:30:00+13:00", NULL);
  g_autoptr (GDateTime) west = g_date_time_new_from_iso8601 ("2024-02-29T23:30:00-10:00", NULL);

  g_assert_cmpint (cham_day_from_date_time (east), ==, cham_day_new (2024, 3, 1));
  g_assert_cmpint (cham_day_from_date_time (west), ==, cham_day_new (2024, 2, 29));
}

static void
test_ranges (void)
{
  ChamDayRange empty = { CHAM_DAY_NONE, CHAM_DAY_NONE }, week = { 10, 16 }, later = { 16, 30 };
  const ChamDayRange month = { 11, 40 };
  ChamDayRange both = cham_day_range_intersect (week, later);

  g_assert_true (cham_day_range_is_empty (empty));
  g_assert_true (cham_day_range_is_empty ((ChamDayRange){ 5, 4 }));
  g_assert_cmpint (cham_day_range_get_length (empty), ==, 0);
  g_assert_cmpint (cham_day_range_get_length (week), ==, 7);
  g_assert_true (cham_day_range_contains (week, 16));
  g_assert_false (cham_day_range_contains (week, 17));
  g_assert_false (cham_day_range_contains (empty, CHAM_DAY_NONE));
  g_assert_cmpint (both.from, ==, 16);
  g_assert_cmpint (both.to, ==, 16);
  g_assert_true (cham_day_range_is_empty (cham_day_range_intersect (week, empty)));
  g_assert_cmpint (cham_day_range_begin_with (month, 21).from, ==, 21);
  g_assert_cmpint (cham_day_range_begin_with (month, 39).from, ==, 34);
  g_assert_cmpint (cham_day_range_begin_with (month, 5).from, ==, 11);
  g_assert_cmpint (cham_day_range_begin_with (month, 41).from, ==, 11);
  g_assert_cmpint (cham_day_range_begin_with (month, CHAM_DAY_NONE).from, ==, 11);
  g_assert_cmpint (cham_day_range_begin_with (week, 16).from, ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/day/parse", test_parse);
  g_test_add_func ("/model/day/print-and-back", test_print_and_back);
  g_test_add_func ("/model/day/weekday", test_weekday);
  g_test_add_func ("/model/day/months", test_months);
  g_test_add_func ("/model/day/from-date-time", test_from_date_time);
  g_test_add_func ("/model/day/ranges", test_ranges);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Ranges: their first and last day, and the step to what follows. */
#include "app/range-preset.h"

static const ChamDayRange nothing = { CHAM_DAY_NONE, CHAM_DAY_NONE };

static void
test_resolve (void)
{
  static const struct
  {
    ChamRangePreset preset;
    int length;
  } cases[] = {
    { CHAM_RANGE_TWO_WEEKS, 14 },    { CHAM_RANGE_ONE_MONTH, 31 },
    { CHAM_RANGE_THREE_MONTHS, 91 }, { CHAM_RANGE_30_DAYS, 30 },
    { CHAM_RANGE_SIX_MONTHS, 183 },  { CHAM_RANGE_ONE_YEAR, 366 },
    { CHAM_RANGE_90_DAYS, 90 },
  };
  ChamDay last = cham_day_new (2024, 3, 31);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChamDayRange range = cham_range_preset_resolve (cases[i].preset, last, nothing);

      g_assert_cmpint (range.to, ==, last);
      g_assert_cmpint (cham_day_range_get_length (range), ==, cases[i].length);
    }
}

static void
test_all (void)
{
  ChamDay last = cham_day_new (2024, 3, 31);
  ChamDayRange span = { last - 400, last - 5 };
  ChamDayRange range = cham_range_preset_resolve (CHAM_RANGE_ALL, last, span);

  g_assert_cmpint (range.from, ==, span.from);
  g_assert_cmpint (range.to, ==, last);
  range = cham_range_preset_resolve (CHAM_RANGE_ALL, last, nothing);
  g_assert_cmpint (cham_day_range_get_length (range), ==, 14);
}

/* What a journal of a week, of a month and of years begins with. */
static void
test_suggest (void)
{
  ChamDay last = cham_day_new (2024, 3, 31);

  g_assert_cmpint (cham_range_preset_suggest (last, nothing), ==, CHAM_RANGE_TWO_WEEKS);
  g_assert_cmpint (cham_range_preset_suggest (last, (ChamDayRange) { last - 13, last }), ==,
                   CHAM_RANGE_TWO_WEEKS);
  g_assert_cmpint (cham_range_preset_suggest (last, (ChamDayRange) { last - 14, last }), ==,
                   CHAM_RANGE_ONE_MONTH);
  g_assert_cmpint (cham_range_preset_suggest (last, (ChamDayRange) { last - 31, last }), ==,
                   CHAM_RANGE_THREE_MONTHS);
  g_assert_cmpint (cham_range_preset_suggest (last, (ChamDayRange) { last - 900, last }), ==,
                   CHAM_RANGE_THREE_MONTHS);
}

/* The first days of all are a short range, not an error. */
static void
test_beginning (void)
{
  ChamDayRange range =
      cham_range_preset_resolve (CHAM_RANGE_ONE_YEAR, CHAM_DAY_FIRST, nothing);

  g_assert_cmpint (range.from, ==, CHAM_DAY_FIRST);
  g_assert_cmpint (range.to, ==, CHAM_DAY_FIRST);
}

static void
test_go_later (void)
{
  ChamDay today = cham_day_new (2024, 3, 31);

  g_assert_cmpint (cham_range_preset_go_later (CHAM_RANGE_TWO_WEEKS, today - 40, today),
                   ==, today - 26);
  g_assert_cmpint (cham_range_preset_go_later (CHAM_RANGE_ONE_YEAR, today - 3, today), ==,
                   today);
  g_assert_cmpint (cham_range_preset_go_later (CHAM_RANGE_ONE_MONTH,
                                               cham_day_new (2024, 1, 31), today),
                   ==, cham_day_new (2024, 2, 29));
}

/* One year stands once: there is little room for the days of a chart. */
static void
test_format (void)
{
  ChamDayRange spring = { cham_day_new (2024, 3, 3), cham_day_new (2024, 6, 2) };
  ChamDayRange winter = { cham_day_new (2023, 12, 3), cham_day_new (2024, 3, 2) };
  g_autofree char *one = cham_day_range_format (spring);
  g_autofree char *two = cham_day_range_format (winter);

  g_assert_cmpstr (one, ==, "3\u00a0Mar – 2\u00a0Jun\u00a02024");
  g_assert_cmpstr (two, ==, "3\u00a0Dec\u00a02023 – 2\u00a0Mar\u00a02024");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range-preset/resolve", test_resolve);
  g_test_add_func ("/range-preset/all", test_all);
  g_test_add_func ("/range-preset/suggest", test_suggest);
  g_test_add_func ("/range-preset/beginning", test_beginning);
  g_test_add_func ("/range-preset/go-later", test_go_later);
  g_test_add_func ("/range-preset/format", test_format);
  return g_test_run ();
}

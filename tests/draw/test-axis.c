/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Axes: round ticks, places of days, steps whose labels cannot touch. */
#include "draw/axis.h"

#include <math.h>

typedef struct
{
  double minimum;
  double maximum;
  guint most_steps;
  ChamValueAxis expected;
} ValueCase;

static const ValueCase value_cases[] = {
  { 0, 10, 2, { 0, 10, 5 } },
  { 0, 100, 2, { 0, 100, 50 } },
  { 1, 9, 2, { 0, 10, 5 } },
  { 0, 7.3, 4, { 0, 8, 2 } },
  { 0, 0.3, 3, { 0, 0.3, 0.1 } },
  { -3, 4, 2, { -5, 5, 5 } },
  { 5, 5, 2, { 0, 5, 5 } },
  { 0, 0, 2, { 0, 1, 0.5 } },
  { -4, -4, 2, { -4, 0, 2 } },
  { 0, 12345, 2, { 0, 20000, 10000 } },
};

static void
test_value_ticks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (value_cases); i++)
    {
      const ValueCase *expected = &value_cases[i];
      ChamValueAxis axis = cham_value_axis_new (expected->minimum, expected->maximum,
                                                expected->most_steps);
      guint ticks = cham_value_axis_get_n_ticks (&axis);

      g_test_message ("%g to %g: %g to %g by %g", expected->minimum, expected->maximum,
                      axis.minimum, axis.maximum, axis.step);
      g_assert_cmpfloat_with_epsilon (axis.minimum, expected->expected.minimum, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.maximum, expected->expected.maximum, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.step, expected->expected.step, 1e-9);
      g_assert_cmpuint (ticks, <=, expected->most_steps + 1);
      g_assert_cmpfloat_with_epsilon (cham_value_axis_get_tick (&axis, ticks - 1),
                                      axis.maximum, 1e-9);
    }
}

static void
test_value_pathological (void)
{
  static const double ends[][2] = { { NAN, 1 },  { 0, NAN },         { INFINITY, INFINITY },
                                    { 0, INFINITY }, { 2, 1 },       { -1e308, 1e308 } };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      ChamValueAxis axis = cham_value_axis_new (ends[i][0], ends[i][1], 2);

      g_assert_true (cham_value_axis_is_pathological (&axis));
      g_assert_cmpuint (cham_value_axis_get_n_ticks (&axis), ==, 0);
      g_assert_true (isnan (cham_value_axis_normalize (&axis, 1)));
    }
}

static void
test_value_normalize (void)
{
  const ChamValueAxis axis = { 0, 10, 5 };

  g_assert_cmpfloat (cham_value_axis_normalize (&axis, 0), ==, 0);
  g_assert_cmpfloat (cham_value_axis_normalize (&axis, 2.5), ==, 0.25);
  g_assert_cmpfloat (cham_value_axis_normalize (&axis, 11), ==, 1);
  g_assert_cmpfloat (cham_value_axis_normalize (&axis, -INFINITY), ==, 0);
  g_assert_true (isnan (cham_value_axis_normalize (&axis, NAN)));
}

static void
test_value_labels (void)
{
  const ChamValueAxis whole = { 0, 10, 5 }, huge = { 0, 2e6, 1e6 };
  g_autofree char *middle = cham_value_axis_format_tick (&whole, 1);
  g_autofree char *top = cham_value_axis_format_tick (&huge, 2);

  g_assert_cmpstr (middle, ==, "5");
  g_assert_cmpstr (top, ==, "2e+06");
}

static void
test_day_places (void)
{
  const ChamDayAxis axis = { { 738000, 738009 }, 20, 100 };

  g_assert_cmpfloat (cham_day_axis_get_day_width (&axis), ==, 10);
  g_assert_cmpfloat (cham_day_axis_get_start (&axis, 738000), ==, 20);
  g_assert_cmpfloat (cham_day_axis_get_middle (&axis, 738009), ==, 115);
  g_assert_cmpint (cham_day_axis_get_day (&axis, -1e9), ==, 738000);
  g_assert_cmpint (cham_day_axis_get_day (&axis, 29.9), ==, 738000);
  g_assert_cmpint (cham_day_axis_get_day (&axis, 30), ==, 738001);
  g_assert_cmpint (cham_day_axis_get_day (&axis, 1e12), ==, 738009);
  g_assert_cmpint (cham_day_axis_get_day (&axis, NAN), ==, 738000);
}

static void
test_day_places_without_room (void)
{
  const ChamDayAxis flat = { { 738000, 738009 }, 20, 0 };
  const ChamDayAxis empty = { { CHAM_DAY_NONE, CHAM_DAY_NONE }, 20, 100 };

  g_assert_cmpfloat (cham_day_axis_get_day_width (&flat), ==, 0);
  g_assert_cmpint (cham_day_axis_get_day (&flat, 50), ==, 738000);
  g_assert_cmpfloat (cham_day_axis_get_day_width (&empty), ==, 0);
  g_assert_cmpint (cham_day_axis_get_day (&empty, 50), ==, CHAM_DAY_NONE);
}

static const ChamDayLabelWidths widths = { 20, 40, 30, 35 };

/* However wide a day is, two ticks are never closer than their labels are wide. */
static void
test_labels_never_touch (void)
{
  ChamDayRange range = { cham_day_new (1900, 1, 3), cham_day_new (2031, 5, 20) };

  for (double day_width = 40; day_width > 0.0005; day_width *= 0.83)
    {
      ChamDayStep step = cham_day_step_choose (day_width, &widths);
      const double needed[] = { widths.day, widths.week, widths.month, widths.year };
      g_autoptr (GArray) ticks = cham_day_step_list_ticks (step, range);

      for (guint i = 1; i < ticks->len; i++)
        {
          ChamDay previous = g_array_index (ticks, ChamDay, i - 1);
          ChamDay day = g_array_index (ticks, ChamDay, i);

          g_assert_cmpfloat ((day - previous) * day_width, >=, needed[step.unit]);
        }
    }
}

typedef struct
{
  ChamDayStep step;
  const char *from;
  const char *to;
  const char *ticks;
} TickCase;

static const TickCase tick_cases[] = {
  { { CHAM_DAY_UNIT_DAY, 1 }, "2026-02-27", "2026-03-01", "2026-02-27 2026-02-28 2026-03-01" },
  { { CHAM_DAY_UNIT_WEEK, 1 }, "2026-03-01", "2026-03-10", "2026-03-02 2026-03-09" },
  { { CHAM_DAY_UNIT_MONTH, 1 }, "2025-12-02", "2026-02-01", "2026-01-01 2026-02-01" },
  { { CHAM_DAY_UNIT_MONTH, 3 }, "2025-10-01", "2026-05-01", "2025-10-01 2026-01-01 2026-04-01" },
  { { CHAM_DAY_UNIT_YEAR, 1 }, "2023-06-01", "2025-06-01", "2024-01-01 2025-01-01" },
  { { CHAM_DAY_UNIT_YEAR, 5 }, "2013-06-01", "2025-06-01", "2015-01-01 2020-01-01 2025-01-01" },
  { { CHAM_DAY_UNIT_YEAR, 5 }, "9994-01-01", "9999-12-31", "9995-01-01" },
  { { CHAM_DAY_UNIT_MONTH, 1 }, "0001-01-01", "0001-02-03", "0001-01-01 0001-02-01" },
};

static void
test_ticks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tick_cases); i++)
    {
      const TickCase *expected = &tick_cases[i];
      ChamDayRange range = { cham_day_parse (expected->from), cham_day_parse (expected->to) };
      g_autoptr (GArray) ticks = cham_day_step_list_ticks (expected->step, range);
      g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
      g_auto (GStrv) list = NULL;
      g_autofree char *found = NULL;

      for (guint n = 0; n < ticks->len; n++)
        {
          char text[CHAM_DAY_TEXT_SIZE];

          g_strv_builder_add (words,
                              cham_day_print (g_array_index (ticks, ChamDay, n), text));
        }
      list = g_strv_builder_end (words);
      found = g_strjoinv (" ", list);
      g_assert_cmpstr (found, ==, expected->ticks);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/value/ticks", test_value_ticks);
  g_test_add_func ("/axis/value/pathological", test_value_pathological);
  g_test_add_func ("/axis/value/normalize", test_value_normalize);
  g_test_add_func ("/axis/value/labels", test_value_labels);
  g_test_add_func ("/axis/day/places", test_day_places);
  g_test_add_func ("/axis/day/places-without-room", test_day_places_without_room);
  g_test_add_func ("/axis/day/labels-never-touch", test_labels_never_touch);
  g_test_add_func ("/axis/day/ticks", test_ticks);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The chart of the days around something: it stays within its bounds, whatever there is of it,
 * and finds the dot under a pointer. */
#include "draw/course-chart.h"

#include <math.h>
#include <string.h>

#include "sample.h"

#define FIRST 739000
#define WIDTH 360
#define HEIGHT 280

/* Milk every @every days; each day rated, and how by the day's number. */
static ChamCourse *
make_course (int days, int every)
{
  g_autoptr (ChamExposures) exposures
      = cham_exposures_new ((ChamDayRange) { FIRST, FIRST + days - 1 });
  ChamExposureSeries *milk = cham_exposures_add (exposures, "milk", CHAM_EXPOSURE_FOOD);

  for (int t = 0; t < days; t++)
    {
      exposures->severity[t] = t % 11;
      milk->values[t] = t % every == 0;
    }
  return cham_course_new (exposures, 0);
}

static ChamCourseChart
make_chart (const ChamCourse *course)
{
  return (ChamCourseChart) { course, cham_value_axis_new (0, 10, 5), WIDTH, HEIGHT, 10 };
}

static void
test_bounds (void)
{
  const int sizes[][2] = { { 1, 1 }, { 2, 1 }, { 60, 7 }, { 3650, 1 }, { 30, 100 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (ChamCourse) course = make_course (sizes[i][0], sizes[i][1]);
      ChamCourseChart chart = make_chart (course);
      cairo_surface_t *canvas = sample_canvas_new (WIDTH + 40, HEIGHT + 40);
      cairo_t *cr = cairo_create (canvas);

      cham_course_chart_draw (&chart, cr, cham_palette_get (CHAM_PALETTE_LIGHT));
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      g_assert_true (sample_canvas_is_untouched (canvas, WIDTH, 0, 40, HEIGHT + 40));
      g_assert_true (sample_canvas_is_untouched (canvas, 0, HEIGHT, WIDTH, 40));
      g_assert_false (sample_canvas_is_untouched (canvas, 0, 0, WIDTH, HEIGHT));
      sample_canvas_keep (canvas, "course");
      cairo_surface_destroy (canvas);
    }
}

static void
test_find (void)
{
  g_autoptr (ChamCourse) course = make_course (60, 20);
  ChamCourseChart chart = make_chart (course);

  g_assert_cmpuint (course->dots->len, >, 20);
  for (guint i = 0; i < course->dots->len; i++)
    {
      double x, y;

      cham_course_chart_get_place (&chart, i, &x, &y);
      g_assert_cmpint (cham_course_chart_find_dot (&chart, x, y), ==, (int) i);
    }
  g_assert_cmpint (cham_course_chart_find_dot (&chart, -100, -100), ==, -1);
}

static void
test_words (void)
{
  g_autoptr (ChamCourse) course = make_course (60, 20);
  g_autoptr (ChamCourse) nothing = make_course (0, 1);
  g_autofree char *words = cham_course_describe (course);
  g_autofree char *silence = cham_course_describe (nothing);
  g_autofree char *dot = cham_course_describe_dot (course, 0);

  g_assert_nonnull (strstr (words, "the same day: mean 5.3, 3 days."));
  g_assert_nonnull (strstr (words, "7 days after: mean "));
  g_assert_cmpstr (silence, ==, "");
  g_assert_nonnull (strstr (dot, " · 3 days before · "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course-chart/bounds", test_bounds);
  g_test_add_func ("/course-chart/find", test_find);
  g_test_add_func ("/course-chart/words", test_words);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Eleven columns, from three days before to seven days after. Dots lie a little beside each
 * other so that equal ratings are seen as several; a dot stays where it is when others come. */
#include "draw/course-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/rule.h"
#include "draw/text.h"
#include "model/amount.h"

/* In heights of letters. */
#define LEFT 2.6
#define RIGHT 0.6
#define TOP 1.0
#define BOTTOM 3.4
#define NATURAL_HEIGHT 20
#define DOT_RADIUS 0.2
#define REACH 1.6 /* from the pointer to the dot that is meant */

#define SPREAD 0.62 /* of the width of a column */
#define MANY_DOTS 600

static double
get_column_width (const ChamCourseChart *self)
{
  return fmax (self->width - (LEFT + RIGHT) * self->text_size, 0) / CHAM_COURSE_N_OFFSETS;
}

static double
get_middle (const ChamCourseChart *self, int offset)
{
  return LEFT * self->text_size + (offset + CHAM_COURSE_BEFORE + 0.5) * get_column_width (self);
}

static double
get_plot_height (const ChamCourseChart *self)
{
  return fmax (self->height - (TOP + BOTTOM) * self->text_size, 0);
}

static double
get_y (const ChamCourseChart *self, double severity)
{
  return TOP * self->text_size
         + get_plot_height (self) * (1 - cham_value_axis_normalize (&self->axis, severity));
}

/** cham_course_chart_get_natural_height: At which everything can be read well. */
double
cham_course_chart_get_natural_height (double text_size)
{
  return NATURAL_HEIGHT * text_size;
}

/** cham_course_chart_get_place: Where the middle of @dot is. */
void
cham_course_chart_get_place (const ChamCourseChart *self, guint dot, double *x, double *y)
{
  const ChamCourseDot *place = &g_array_index (self->course->dots, ChamCourseDot, dot);
  double aside = (place->day * 61 % 101) / 100.0 - 0.5;

  *x = get_middle (self, place->offset) + aside * SPREAD * get_column_width (self);
  *y = get_y (self, place->severity);
}

/** cham_course_chart_find_dot: The dot nearest to a place, -1 when none is near. */
int
cham_course_chart_find_dot (const ChamCourseChart *self, double x, double y)
{
  double nearest = pow (REACH * self->text_size, 2);
  int found = -1;

  for (guint i = 0; i < self->course->dots->len; i++)
    {
      double dot_x, dot_y, distance;

      cham_course_chart_get_place (self, i, &dot_x, &dot_y);
      distance = pow (dot_x - x, 2) + pow (dot_y - y, 2);
      if (distance > nearest)
        continue;
      nearest = distance;
      found = (int) i;
    }
  return found;
}

static void
draw_grid (const ChamCourseChart *self, cairo_t *cr, ChamText *text, const ChamPalette *palette)
{
  double left = LEFT * self->text_size;

  cham_text_set_color (text, &palette->faint_text);
  for (guint i = 0; i < cham_value_axis_get_n_ticks (&self->axis); i++)
    {
      double y = get_y (self, cham_value_axis_get_tick (&self->axis, i));
      g_autofree char *label = cham_value_axis_format_tick (&self->axis, i);

      cham_set_color (cr, &palette->grid);
      cham_rule_horizontal (cr, left, y, self->width - RIGHT * self->text_size - left, 1);
      cham_text_draw (text, label, left - 0.5 * self->text_size, y + 0.35 * self->text_size,
                      CHAM_TEXT_END);
    }
}

/* The day with it. */
static void
draw_day_itself (const ChamCourseChart *self, cairo_t *cr, const ChamPalette *palette)
{
  double width = get_column_width (self);

  cham_set_color (cr, &palette->flare);
  cairo_rectangle (cr, get_middle (self, 0) - width / 2, TOP * self->text_size, width,
                   get_plot_height (self));
  cairo_fill (cr);
}

static void
draw_dots (const ChamCourseChart *self, cairo_t *cr, const ChamPalette *palette)
{
  ChamColor color = palette->doses;

  color.alpha = self->course->dots->len > MANY_DOTS ? 0.3 : 0.75;
  cham_set_color (cr, &color);
  for (guint i = 0; i < self->course->dots->len; i++)
    {
      double x, y;

      cham_course_chart_get_place (self, i, &x, &y);
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, DOT_RADIUS * self->text_size, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_usual (const ChamCourseChart *self, cairo_t *cr, const ChamPalette *palette)
{
  const double dashes[] = { 0.4 * self->text_size, 0.4 * self->text_size };
  double y = get_y (self, self->course->usual);

  if (isnan (y))
    return;
  cairo_save (cr);
  cham_set_color (cr, &palette->faint_text);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 0.1 * self->text_size);
  cairo_move_to (cr, LEFT * self->text_size, y);
  cairo_line_to (cr, self->width - RIGHT * self->text_size, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_interval (const ChamCourseChart *self, cairo_t *cr, int offset, const ChamCourseMean *mean)
{
  double x = get_middle (self, offset), cap = 0.35 * self->text_size;
  double low = get_y (self, mean->low), high = get_y (self, mean->high);

  if (isnan (low))
    return;
  cairo_move_to (cr, x, low);
  cairo_line_to (cr, x, high);
  cairo_move_to (cr, x - cap, low);
  cairo_line_to (cr, x + cap, low);
  cairo_move_to (cr, x - cap, high);
  cairo_line_to (cr, x + cap, high);
  cairo_stroke (cr);
}

static void
draw_means (const ChamCourseChart *self, cairo_t *cr, const ChamPalette *palette)
{
  gboolean joined = FALSE;

  cham_set_color (cr, &palette->severity);
  cairo_set_line_width (cr, 0.16 * self->text_size);
  for (int offset = -CHAM_COURSE_BEFORE; offset <= CHAM_COURSE_AFTER; offset++)
    draw_interval (self, cr, offset, &self->course->means[offset + CHAM_COURSE_BEFORE]);
  for (int offset = -CHAM_COURSE_BEFORE; offset <= CHAM_COURSE_AFTER; offset++)
    {
      double y = get_y (self, self->course->means[offset + CHAM_COURSE_BEFORE].mean);

      if (!isnan (y) && joined)
        cairo_line_to (cr, get_middle (self, offset), y);
      else if (!isnan (y))
        cairo_move_to (cr, get_middle (self, offset), y);
      joined = !isnan (y);
    }
  cairo_stroke (cr);
  for (int offset = -CHAM_COURSE_BEFORE; offset <= CHAM_COURSE_AFTER; offset++)
    {
      double y = get_y (self, self->course->means[offset + CHAM_COURSE_BEFORE].mean);

      if (isnan (y))
        continue;
      cairo_arc (cr, get_middle (self, offset), y, 0.36 * self->text_size, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static char *
format_offset (int offset)
{
  if (offset == 0)
    return g_strdup ("0");
  return g_strdup_printf ("%s%d", offset < 0 ? "−" : "+", ABS (offset));
}

/* The distance in days, and below it how many days the mean is of. */
static void
draw_labels (const ChamCourseChart *self, ChamText *text, const ChamPalette *palette)
{
  double first = self->height - (BOTTOM - 1.4) * self->text_size;
  double second = first + 1.4 * self->text_size;

  for (int offset = -CHAM_COURSE_BEFORE; offset <= CHAM_COURSE_AFTER; offset++)
    {
      double x = get_middle (self, offset);
      g_autofree char *distance = format_offset (offset);
      g_autofree char *days
          = g_strdup_printf ("%d", self->course->means[offset + CHAM_COURSE_BEFORE].n);

      cham_text_set_color (text, &palette->text);
      cham_text_draw (text, distance, x, first, CHAM_TEXT_MIDDLE);
      cham_text_set_color (text, &palette->faint_text);
      cham_text_draw (text, days, x, second, CHAM_TEXT_MIDDLE);
    }
  /* Translators: beside a row with numbers of days; one letter, as in "n = 12" */
  cham_text_draw (text, C_ ("number of days", "n"), (LEFT - 0.5) * self->text_size, second,
                  CHAM_TEXT_END);
}

/** cham_course_chart_draw: Draws it from 0, 0 on; nothing but its labels without any rating. */
void
cham_course_chart_draw (const ChamCourseChart *self, cairo_t *cr, const ChamPalette *palette)
{
  g_autoptr (ChamText) text = cham_text_new (cr);

  cham_text_set_style (text, self->text_size, FALSE);
  draw_day_itself (self, cr, palette);
  draw_grid (self, cr, text, palette);
  draw_usual (self, cr, palette);
  draw_dots (self, cr, palette);
  draw_means (self, cr, palette);
  draw_labels (self, text, palette);
}

static char *
describe_offset (int offset)
{
  if (offset == 0)
    return g_strdup (_ ("the same day"));
  if (offset < 0)
    return g_strdup_printf (ngettext ("%d day before", "%d days before", -offset), -offset);
  return g_strdup_printf (ngettext ("%d day after", "%d days after", offset), offset);
}

/** cham_course_describe: (transfer full): The chart in words, for people who do not see it. */
char *
cham_course_describe (const ChamCourse *self)
{
  GString *words = g_string_new (NULL);
  g_autofree char *usual = cham_number_format (self->usual, 1);

  if (!isnan (self->usual))
    g_string_append_printf (words, _ ("Usually %s."), usual);
  for (int i = 0; i < CHAM_COURSE_N_OFFSETS; i++)
    {
      const ChamCourseMean *mean = &self->means[i];
      g_autofree char *when = describe_offset (i - CHAM_COURSE_BEFORE);
      g_autofree char *number = cham_number_format (mean->mean, 1);

      if (mean->n == 0)
        continue;
      /* Translators: "2 days after: mean 4.3, 17 days." */
      g_string_append_printf (words, ngettext (" %s: mean %s, %d day.", " %s: mean %s, %d days.",
                                               mean->n), when, number, mean->n);
    }
  return g_string_free (words, FALSE);
}

/** cham_course_describe_dot: (transfer full): Day, distance and rating of @dot. */
char *
cham_course_describe_dot (const ChamCourse *self, guint dot)
{
  const ChamCourseDot *place = &g_array_index (self->dots, ChamCourseDot, dot);
  g_autofree char *day = cham_day_format (place->day, _ ("%A, %-e %B %Y"));
  g_autofree char *when = describe_offset (place->offset);
  g_autofree char *severity = cham_number_format (place->severity, 1);

  return g_strdup_printf ("%s · %s · %s", day, when, severity);
}

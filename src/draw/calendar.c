/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lays years out. It knows nothing of what the days hold. */
#include "draw/calendar.h"

#include "draw/rule.h"

#define WEEKDAYS 7
#define WEEKS 54

/* In heights of letters. */
#define LEFT 2.8
#define LINE 1.5
#define LARGEST_CELL 1.7
#define SMALLEST_CELL 0.3

/* Of a cell. */
#define GAP 0.14

static int
get_year (ChamDay day)
{
  int year, month, day_of_month;

  cham_day_split (day, &year, &month, &day_of_month);
  return year;
}

static guint
count_years (ChamDayRange range)
{
  return (guint) (get_year (range.to) - get_year (range.from) + 1);
}

static double
get_cell (double width, double text_size)
{
  return CLAMP ((width - LEFT * text_size) / WEEKS, SMALLEST_CELL * text_size,
                LARGEST_CELL * text_size);
}

/* The year, the months, the days, and a line of distance. */
static double
get_block_height (double cell, double text_size)
{
  return WEEKDAYS * cell + 3 * LINE * text_size;
}

/** cham_calendar_new: The calendar that fills @width, in units of @cr. */
ChamCalendar
cham_calendar_new (cairo_t *cr, ChamText *text, const ChamPalette *palette, double width,
                   double text_size)
{
  return (ChamCalendar){ cr, text, palette, text_size, get_cell (width, text_size),
                         LEFT * text_size };
}

/**
 * cham_calendar_get_natural_height:
 * @range: the days shown, not empty
 *
 * Returns: the height of a title, the years of @range, and a line for a key
 */
double
cham_calendar_get_natural_height (ChamDayRange range, double width, double text_size)
{
  if (cham_day_range_is_empty (range))
    return 0;
  return count_years (range) * get_block_height (get_cell (width, text_size), text_size)
         + 2.5 * LINE * text_size;
}

/** cham_calendar_trace_cell: Makes the square of a day the path. */
void
cham_calendar_trace_cell (const ChamCalendar *self, double x, double y)
{
  double size = self->cell * (1 - GAP);

  cairo_rectangle (self->cr, x, y, size, size);
}

/** cham_calendar_draw_frame: An empty square, as thick as the gap to the next one. */
void
cham_calendar_draw_frame (const ChamCalendar *self, double x, double y, const ChamColor *color)
{
  double gap = GAP * self->cell, size = self->cell - gap;

  cham_calendar_trace_cell (self, x, y);
  cairo_rectangle (self->cr, x + gap, y + gap, size - 2 * gap, size - 2 * gap);
  cham_set_color (self->cr, color);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (self->cr);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_WINDING);
}

static int
get_column (ChamDay first, ChamDay day)
{
  return (day - first + cham_day_get_weekday (first) - 1) / WEEKDAYS;
}

static void
draw_months (const ChamCalendar *self, int year, double baseline)
{
  ChamDay first = cham_day_new (year, 1, 1);
  double end = 0;

  for (int month = 1; month <= 12; month++)
    {
      ChamDay day = cham_day_new (year, month, 1);
      double x = self->left + get_column (first, day) * self->cell;
      g_autofree char *name = cham_day_format (day, "%b");

      if (x < end)
        continue;
      cham_text_draw (self->text, name, x, baseline, CHAM_TEXT_START);
      end = x + cham_text_measure (self->text, name) + 0.5 * self->text_size;
    }
}

/* The names of Monday, Wednesday and Friday. */
static void
draw_weekdays (const ChamCalendar *self, int year, double top)
{
  ChamDay first = cham_day_new (year, 1, 1);
  ChamDay monday = first + (WEEKDAYS + 1 - cham_day_get_weekday (first)) % WEEKDAYS;
  double right = self->left - 0.4 * self->text_size;

  if (self->cell < 0.8 * self->text_size)
    return;
  for (int row = 0; row < WEEKDAYS - 1; row += 2)
    {
      g_autofree char *name = cham_day_format (monday + row, "%a");

      cham_text_draw_within (self->text, name, right,
                             top + (row + 0.5) * self->cell + 0.35 * self->text_size, right,
                             CHAM_TEXT_END);
    }
}

static void
draw_days (const ChamCalendar *self, int year, ChamDayRange range, double top,
           ChamCalendarFunc func, gconstpointer data)
{
  ChamDay first = cham_day_new (year, 1, 1);
  ChamDayRange days
      = cham_day_range_intersect (range, (ChamDayRange){ first, cham_day_new (year, 12, 31) });

  for (ChamDay day = days.from; day <= days.to; day++)
    func (self, data, day, self->left + get_column (first, day) * self->cell,
          top + (cham_day_get_weekday (day) - 1) * self->cell);
}

static void
draw_labels (const ChamCalendar *self, int year, double top)
{
  g_autofree char *title = g_strdup_printf ("%d", year);
  double line = LINE * self->text_size;

  cham_text_set_style (self->text, self->text_size, TRUE);
  cham_text_set_color (self->text, &self->palette->text);
  cham_text_draw (self->text, title, self->left, top + self->text_size, CHAM_TEXT_START);
  cham_text_set_style (self->text, 0.85 * self->text_size, FALSE);
  cham_text_set_color (self->text, &self->palette->faint_text);
  draw_months (self, year, top + self->text_size + line);
  draw_weekdays (self, year, top + 2 * line);
}

/**
 * cham_calendar_draw:
 * @width: that the title may fill
 * @range: the days to draw, not empty
 * @func: told each day of @range
 *
 * Returns: the baseline of the key below, for which the chart has one line
 */
double
cham_calendar_draw (const ChamCalendar *self, const char *title, double width,
                    ChamDayRange range, ChamCalendarFunc func, gconstpointer data)
{
  double top = LINE * self->text_size;

  cham_text_set_style (self->text, self->text_size, TRUE);
  cham_text_set_color (self->text, &self->palette->text);
  cham_text_draw_within (self->text, title, self->left, self->text_size, width - self->left,
                         CHAM_TEXT_START);
  for (int year = get_year (range.from); year <= get_year (range.to); year++)
    {
      draw_labels (self, year, top);
      draw_days (self, year, range, top + 2 * LINE * self->text_size, func, data);
      top += get_block_height (self->cell, self->text_size);
    }
  return top;
}

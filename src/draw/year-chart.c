/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A column is a week and a row a weekday. A day that is not recorded is an empty frame: it is told
 * apart from a zero, which is filled, in colour and in grey. */
#include "draw/year-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/summary.h"
#include "draw/date.h"
#include "draw/rule.h"
#include "draw/text.h"
#include "draw/timeline.h"
#include "model/amount.h"

#define WEEKDAYS 7
#define WEEKS 54

/* In heights of letters. */
#define LEFT 2.8
#define LINE 1.5
#define LARGEST_CELL 1.7
#define SMALLEST_CELL 0.3

/* Of a cell. */
#define GAP 0.14

/* The fill of the lowest value; the highest is opaque. */
#define FAINTEST 0.14
#define LEGEND_STEPS 5

/**
 * Year:
 * @measure: (nullable): %NULL when it is not recorded
 * @range: the days shown
 * @lowest: value that is drawn faintest
 * @highest: value that is drawn strongest
 */
typedef struct
{
  ChamChart chart;
  ChamMeasure *measure;
  ChamSeries *series;
  ChamDayRange range;
  double lowest;
  double highest;
} Year;

typedef struct
{
  cairo_t *cr;
  ChamText *text;
  const ChamPalette *palette;
  double text_size;
  double cell;
} Pen;

static const Year *
get_year (const ChamChart *chart)
{
  return (const Year *) chart;
}

static int
get_year_of (ChamDay day)
{
  int year, month, day_of_month;

  cham_day_split (day, &year, &month, &day_of_month);
  return year;
}

static guint
count_years (const Year *self)
{
  return (guint) (get_year_of (self->range.to) - get_year_of (self->range.from) + 1);
}

static gboolean
is_empty (const ChamChart *chart)
{
  const Year *self = get_year (chart);

  return self->series == NULL || cham_series_count_recorded (self->series) == 0;
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

static double
get_natural_height (const ChamChart *chart, double width, double text_size)
{
  double cell = get_cell (width, text_size);

  return count_years (get_year (chart)) * get_block_height (cell, text_size)
         + 2.5 * LINE * text_size;
}

/* From 0 for the lowest to 1 for the highest. */
static double
normalize (const Year *self, double value)
{
  if (!(self->highest > self->lowest))
    return 1;
  return CLAMP ((value - self->lowest) / (self->highest - self->lowest), 0, 1);
}

static void
draw_cell (const Pen *pen, double x, double y, const ChamColor *base, double strength)
{
  double gap = GAP * pen->cell, size = pen->cell - gap;
  ChamColor color = *base;

  cairo_rectangle (pen->cr, x, y, size, size);
  if (isnan (strength))
    {
      cham_set_color (pen->cr, &pen->palette->grid);
      cairo_rectangle (pen->cr, x + gap, y + gap, size - 2 * gap, size - 2 * gap);
      cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
      cairo_fill (pen->cr);
      return;
    }
  color.alpha *= FAINTEST + (1 - FAINTEST) * strength;
  cham_set_color (pen->cr, &color);
  cairo_fill (pen->cr);
}

static const ChamColor *
get_color (const Year *self, const ChamPalette *palette)
{
  if (self->measure->direction == CHAM_DIRECTION_HIGHER_IS_WORSE)
    return &palette->severity;
  return self->measure->group == CHAM_MEASURE_GROUP_SLEEP ? &palette->sleep : &palette->other;
}

static int
get_column (ChamDay first, ChamDay day)
{
  return (day - first + cham_day_get_weekday (first) - 1) / WEEKDAYS;
}

static void
draw_months (const Pen *pen, int year, double top)
{
  ChamDay first = cham_day_new (year, 1, 1);
  double end = 0;

  for (int month = 1; month <= 12; month++)
    {
      ChamDay day = cham_day_new (year, month, 1);
      double x = LEFT * pen->text_size + get_column (first, day) * pen->cell;
      g_autofree char *name = cham_day_format (day, "%b");

      if (x < end)
        continue;
      cham_text_draw (pen->text, name, x, top, CHAM_TEXT_START);
      end = x + cham_text_measure (pen->text, name) + 0.5 * pen->text_size;
    }
}

/* The names of Monday, Wednesday and Friday. */
static void
draw_weekdays (const Pen *pen, int year, double top)
{
  ChamDay first = cham_day_new (year, 1, 1);
  ChamDay monday = first + (WEEKDAYS + 1 - cham_day_get_weekday (first)) % WEEKDAYS;

  if (pen->cell < 0.8 * pen->text_size)
    return;
  for (int row = 0; row < WEEKDAYS - 1; row += 2)
    {
      g_autofree char *name = cham_day_format (monday + row, "%a");

      cham_text_draw_within (pen->text, name, (LEFT - 0.4) * pen->text_size,
                             top + (row + 0.5) * pen->cell + 0.35 * pen->text_size,
                             (LEFT - 0.4) * pen->text_size, CHAM_TEXT_END);
    }
}

static void
draw_days (const Year *self, const Pen *pen, int year, double top)
{
  const ChamColor *color = get_color (self, pen->palette);
  ChamDay first = cham_day_new (year, 1, 1);
  ChamDayRange whole = { first, cham_day_new (year, 12, 31) };
  ChamDayRange days = cham_day_range_intersect (self->range, whole);

  for (ChamDay day = days.from; day <= days.to; day++)
    {
      double value = cham_series_get (self->series, day);

      draw_cell (pen, LEFT * pen->text_size + get_column (first, day) * pen->cell,
                 top + (cham_day_get_weekday (day) - 1) * pen->cell, color,
                 isfinite (value) ? normalize (self, value) : NAN);
    }
}

static void
draw_block (const Year *self, const Pen *pen, int year, double top)
{
  g_autofree char *title = g_strdup_printf ("%d", year);
  double line = LINE * pen->text_size;

  cham_text_set_style (pen->text, pen->text_size, TRUE);
  cham_text_set_color (pen->text, &pen->palette->text);
  cham_text_draw (pen->text, title, LEFT * pen->text_size, top + pen->text_size,
                  CHAM_TEXT_START);
  cham_text_set_style (pen->text, 0.85 * pen->text_size, FALSE);
  cham_text_set_color (pen->text, &pen->palette->faint_text);
  draw_months (pen, year, top + pen->text_size + line);
  draw_weekdays (pen, year, top + 2 * line);
  draw_days (self, pen, year, top + 2 * line);
}

/* "Worst itch: □ not recorded  ▢ 0 ▦ ▦ ▦ ■ 10" */
static void
draw_legend (const Year *self, Pen *pen, double baseline)
{
  const ChamColor *color = get_color (self, pen->palette);
  g_autofree char *low = cham_measure_format_value (self->measure, self->lowest);
  g_autofree char *high = cham_measure_format_value (self->measure, self->highest);
  double x = LEFT * pen->text_size, space = 0.5 * pen->text_size;
  double top;

  pen->cell = pen->text_size;
  top = baseline - 0.85 * pen->cell;
  cham_text_set_style (pen->text, 0.85 * pen->text_size, FALSE);
  draw_cell (pen, x, top, color, NAN);
  x += pen->cell + space;
  x += cham_text_draw (pen->text, _ ("not recorded"), x, baseline, CHAM_TEXT_START) + 3 * space;
  x += cham_text_draw (pen->text, low, x, baseline, CHAM_TEXT_START) + space;
  for (int i = 0; i < LEGEND_STEPS; i++, x += pen->cell)
    draw_cell (pen, x, top, color, i / (LEGEND_STEPS - 1.0));
  cham_text_draw (pen->text, high, x + space, baseline, CHAM_TEXT_START);
}

static void
draw (const ChamChart *chart, cairo_t *cr, double width, double height, double text_size,
      const ChamPalette *palette)
{
  const Year *self = get_year (chart);
  g_autoptr (ChamText) text = cham_text_new (cr);
  Pen pen = { cr, text, palette, text_size, get_cell (width, text_size) };
  int first;

  if (is_empty (chart))
    return;
  first = get_year_of (self->range.from);
  cham_text_set_style (text, text_size, TRUE);
  cham_text_set_color (text, &palette->text);
  cham_text_draw_within (text, cham_measure_get_title (self->measure), LEFT * text_size, text_size,
                         width - LEFT * text_size, CHAM_TEXT_START);
  for (guint i = 0; i < count_years (self); i++)
    draw_block (self, &pen, first + (int) i,
                LINE * text_size + i * get_block_height (pen.cell, text_size));
  draw_legend (self, &pen,
               LINE * text_size + count_years (self) * get_block_height (pen.cell, text_size));
}

static ChamDay
find_highest (const Year *self, double highest)
{
  for (ChamDay day = self->range.from; day <= self->range.to; day++)
    if (cham_series_get (self->series, day) == highest)
      return day;
  return CHAM_DAY_NONE;
}

static char *
describe (const ChamChart *chart)
{
  const Year *self = get_year (chart);
  ChamSummary summary;
  g_autofree char *range = NULL, *mean = NULL, *highest = NULL, *day = NULL;

  if (is_empty (chart))
    return g_strdup (_ ("Nothing is recorded in these days."));
  summary = cham_summary_compute (self->series);
  range = cham_date_format_range (self->range);
  mean = cham_number_format (summary.mean, 1);
  highest = cham_measure_format_value (self->measure, summary.maximum);
  day = cham_date_format (find_highest (self, summary.maximum));
  /* Translators: a measure, days, and how many of them are recorded */
  return g_strdup_printf (ngettext ("%s, %s: recorded on %u day, mean %s, highest %s on %s.",
                                    "%s, %s: recorded on %u days, mean %s, highest %s on %s.",
                                    summary.days),
                          cham_measure_get_title (self->measure), range, summary.days, mean,
                          highest, day);
}

static char **
list_headings (const ChamChart *chart)
{
  const Year *self = get_year (chart);
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();

  g_strv_builder_add (headings, _ ("Day"));
  if (self->measure != NULL)
    g_strv_builder_add (headings, cham_measure_get_title (self->measure));
  return g_strv_builder_end (headings);
}

static guint
count_rows (const ChamChart *chart)
{
  return is_empty (chart) ? 0 : (guint) cham_day_range_get_length (get_year (chart)->range);
}

static ChamDay
get_row_day (const ChamChart *chart, guint row)
{
  return get_year (chart)->range.to - (ChamDay) row;
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  const Year *self = get_year (chart);
  ChamDay day = get_row_day (chart, row);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_take (builder, cham_chart_format_day (day, cells));
  g_strv_builder_take (builder, cham_chart_format_value (self->measure,
                                                         cham_series_get (self->series, day),
                                                         cells));
  return g_strv_builder_end (builder);
}

static void
free_year (ChamChart *chart)
{
  Year *self = (Year *) chart;

  g_clear_pointer (&self->measure, cham_measure_free);
  g_clear_pointer (&self->series, cham_series_free);
  g_free (self);
}

static const ChamChartClass year_class = {
  .draw = draw,
  .get_natural_height = get_natural_height,
  .is_empty = is_empty,
  .describe = describe,
  .list_headings = list_headings,
  .count_rows = count_rows,
  .list_cells = list_cells,
  .get_row_day = get_row_day,
  .free = free_year,
};

/* A scale has its own ends; of everything else the days decide. */
static void
find_ends (Year *self)
{
  gboolean scale = self->measure->kind == CHAM_MEASURE_SCALE;
  ChamSummary summary = cham_summary_compute (self->series);

  self->lowest = scale ? self->measure->minimum : fmin (summary.minimum, 0);
  self->highest = scale ? self->measure->maximum : summary.maximum;
}

/**
 * cham_year_chart_new:
 * @name: of a lane that is a measure, e.g. "severity"
 *
 * Returns: (transfer full): the calendar of the days of @overview; empty without a reading
 */
ChamChart *
cham_year_chart_new (const ChamOverview *overview, const char *name)
{
  const ChamMeasuredSeries *measured = cham_timeline_find_measure (overview, name);
  Year *self = g_new0 (Year, 1);

  self->chart.klass = &year_class;
  self->range = overview->range;
  if (measured == NULL)
    return &self->chart;
  self->measure = cham_measure_copy (measured->measure);
  self->series = cham_series_copy (measured->series);
  find_ends (self);
  return &self->chart;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A column is a week and a row a weekday. A day that is not recorded is an empty frame: it is told
 * apart from a zero, which is filled, in colour and in grey. */
#include "draw/year-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/summary.h"
#include "draw/calendar.h"
#include "draw/date.h"
#include "draw/rule.h"
#include "draw/timeline.h"
#include "model/amount.h"

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

static const Year *
get_year (const ChamChart *chart)
{
  return (const Year *) chart;
}

static gboolean
is_empty (const ChamChart *chart)
{
  const Year *self = get_year (chart);

  return self->series == NULL || cham_series_count_recorded (self->series) == 0;
}

static double
get_natural_height (const ChamChart *chart, double width, double text_size)
{
  return cham_calendar_get_natural_height (get_year (chart)->range, width, text_size);
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
draw_cell (const ChamCalendar *calendar, double x, double y, const ChamColor *base,
           double strength)
{
  ChamColor color = *base;

  if (isnan (strength))
    {
      cham_calendar_draw_frame (calendar, x, y, &calendar->palette->grid);
      return;
    }
  cham_calendar_trace_cell (calendar, x, y);
  color.alpha *= FAINTEST + (1 - FAINTEST) * strength;
  cham_set_color (calendar->cr, &color);
  cairo_fill (calendar->cr);
}

static const ChamColor *
get_color (const Year *self, const ChamPalette *palette)
{
  if (self->measure->direction == CHAM_DIRECTION_HIGHER_IS_WORSE)
    return &palette->severity;
  return self->measure->group == CHAM_MEASURE_GROUP_SLEEP ? &palette->sleep : &palette->other;
}

static void
draw_day (const ChamCalendar *calendar, gconstpointer data, ChamDay day, double x, double y)
{
  const Year *self = data;
  double value = cham_series_get (self->series, day);

  draw_cell (calendar, x, y, get_color (self, calendar->palette),
             isfinite (value) ? normalize (self, value) : NAN);
}

/* "Worst itch: □ not recorded  ▢ 0 ▦ ▦ ▦ ■ 10" */
static void
draw_legend (const Year *self, ChamCalendar *calendar, double baseline)
{
  const ChamColor *color = get_color (self, calendar->palette);
  g_autofree char *low = cham_measure_format_value (self->measure, self->lowest);
  g_autofree char *high = cham_measure_format_value (self->measure, self->highest);
  double x = calendar->left, space = 0.5 * calendar->text_size;
  double top;

  calendar->cell = calendar->text_size;
  top = baseline - 0.85 * calendar->cell;
  cham_text_set_style (calendar->text, 0.85 * calendar->text_size, FALSE);
  draw_cell (calendar, x, top, color, NAN);
  x += calendar->cell + space;
  x += cham_text_draw (calendar->text, _ ("not recorded"), x, baseline, CHAM_TEXT_START)
       + 3 * space;
  x += cham_text_draw (calendar->text, low, x, baseline, CHAM_TEXT_START) + space;
  for (int i = 0; i < LEGEND_STEPS; i++, x += calendar->cell)
    draw_cell (calendar, x, top, color, i / (LEGEND_STEPS - 1.0));
  cham_text_draw (calendar->text, high, x + space, baseline, CHAM_TEXT_START);
}

static void
draw (const ChamChart *chart, cairo_t *cr, double width, double height, double text_size,
      const ChamPalette *palette)
{
  const Year *self = get_year (chart);
  g_autoptr (ChamText) text = cham_text_new (cr);
  ChamCalendar calendar = cham_calendar_new (cr, text, palette, width, text_size);

  if (is_empty (chart))
    return;
  draw_legend (self, &calendar,
               cham_calendar_draw (&calendar, cham_measure_get_title (self->measure), width,
                                   self->range, draw_day, self));
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

static ChamDayRange
get_days (const ChamChart *chart)
{
  return get_year (chart)->range;
}

static char **
list_cells (const ChamChart *chart, guint row, ChamChartCells cells)
{
  const Year *self = get_year (chart);
  ChamDay day = cham_chart_get_row_day (chart, row);
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
  .get_days = get_days,
  .list_cells = list_cells,
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

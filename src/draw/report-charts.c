/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Charts after the timeline, each under its name and with what it shows in words below. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/scatter-chart.h"
#include "draw/year-chart.h"
#include "model/lane-choice.h"

#define TITLE_HEIGHT 20
#define TITLE_BASELINE 10
#define GAP 24
#define MOST_TEXT_LINES 8
#define YEARS_PER_PAGE 5 /* fit on Letter */

static void
report_chart_free (ChamReportChart *self)
{
  cham_chart_free (self->chart);
  g_free (self->text);
  g_free (self);
}

/* Takes @chart, unless it is empty. One that would be higher than a page is made as high as it. */
static void
add (GPtrArray *charts, const char *title, ChamChart *chart, ChamText *text, double width,
     double room)
{
  ChamReportChart *self;
  double rest;

  if (cham_chart_is_empty (chart))
    {
      cham_chart_free (chart);
      return;
    }
  self = g_new0 (ChamReportChart, 1);
  self->title = title;
  self->chart = chart;
  self->text = cham_chart_describe (chart);
  cham_text_set_style (text, CHAM_TEXT_SMALL, FALSE);
  rest = TITLE_HEIGHT
         + CHAM_LINE_SMALL
               * (1 + cham_text_count_lines (text, self->text, width, MOST_TEXT_LINES));
  self->chart_height
      = fmin (cham_chart_get_natural_height (chart, width, CHAM_TIMELINE_TEXT), room - rest);
  self->height = self->chart_height + rest;
  g_ptr_array_add (charts, self);
}

/* The severity of some days alone. */
static ChamOverview *
cut (const ChamOverview *overview, ChamDayRange range)
{
  const ChamMeasuredSeries *severity = cham_timeline_find_measure (overview, CHAM_LANE_SEVERITY);
  ChamOverview *part = cham_overview_new (range);
  ChamSeries *series;

  if (severity == NULL)
    return part;
  series = cham_series_new (range);
  for (ChamDay day = range.from; day <= range.to; day++)
    {
      double value = cham_series_get (severity->series, day);

      if (!isnan (value))
        cham_series_set (series, day, value);
    }
  cham_overview_take_measure (part, cham_measure_copy (severity->measure), series);
  return part;
}

/* Calendars of as many years each as a page holds. */
static void
add_years (GPtrArray *charts, const ChamOverview *overview, ChamText *text, double width,
           double room)
{
  ChamDayRange range = overview->range;

  for (ChamDay from = range.from; from <= range.to;)
    {
      g_autoptr (ChamOverview) part = NULL;
      int year, month, day;
      ChamDay next;

      cham_day_split (from, &year, &month, &day);
      next = year + YEARS_PER_PAGE > 9999 ? CHAM_DAY_LAST + 1
                                          : cham_day_new (year + YEARS_PER_PAGE, 1, 1);
      part = cut (overview, (ChamDayRange) { from, MIN (next - 1, range.to) });
      add (charts, _ ("Severity, day by day"), cham_year_chart_new (part, CHAM_LANE_SEVERITY),
           text, width, room);
      from = next;
    }
}

/* As many under each other as fit on a page; returns the number of pages. */
static guint
place (GPtrArray *charts, double room)
{
  double used = 0;
  guint page = 1;

  for (guint i = 0; i < charts->len; i++)
    {
      ChamReportChart *chart = g_ptr_array_index (charts, i);

      if (used > 0 && used + GAP + chart->height > room)
        {
          page++;
          used = 0;
        }
      chart->y = used > 0 ? used + GAP : 0;
      chart->page = page;
      used = chart->y + chart->height;
    }
  return charts->len > 0 ? page : 0;
}

/**
 * cham_report_charts_new:
 * @text: to measure with
 * @width: between the margins
 * @room: for charts on a page
 * @pages: (out): how many pages they fill after the first
 *
 * Returns: (transfer full) (element-type ChamReportChart): those that have enough to show
 */
GPtrArray *
cham_report_charts_new (const ChamOverview *overview, ChamText *text, double width, double room,
                        guint *pages)
{
  GPtrArray *charts = g_ptr_array_new_with_free_func ((GDestroyNotify) report_chart_free);

  if (!cham_day_range_is_empty (overview->range))
    {
      add (charts, _ ("Severity and sleep"),
           cham_scatter_chart_new (overview, CHAM_LANE_SEVERITY, CHAM_MEASURE_SLEEP_HOURS, 0),
           text, width, room);
      add_years (charts, overview, text, width, room);
    }
  *pages = place (charts, room);
  return charts;
}

/** cham_report_charts_draw: Draws those of @page, 1 the first after the timeline, with the upper
 * edge of the first at @y. */
void
cham_report_charts_draw (const GPtrArray *charts, guint page, ChamText *text, cairo_t *cr,
                         const ChamPalette *palette, double y, double width)
{
  for (guint i = 0; i < charts->len; i++)
    {
      const ChamReportChart *chart = g_ptr_array_index (charts, i);
      double top = y + chart->y;

      if (chart->page != page)
        continue;
      cham_text_set_style (text, CHAM_TEXT_BODY, TRUE);
      cham_text_set_color (text, &palette->text);
      cham_text_draw_within (text, chart->title, CHAM_PAGE_MARGIN, top + TITLE_BASELINE, width,
                             CHAM_TEXT_START);
      cairo_save (cr);
      cairo_translate (cr, CHAM_PAGE_MARGIN, top + TITLE_HEIGHT);
      cham_chart_draw (chart->chart, cr, width, chart->chart_height, CHAM_TIMELINE_TEXT, palette);
      cairo_restore (cr);
      cham_text_set_style (text, CHAM_TEXT_SMALL, FALSE);
      cham_text_set_color (text, &palette->faint_text);
      cham_text_draw_wrapped (text, chart->text, CHAM_PAGE_MARGIN,
                              top + TITLE_HEIGHT + chart->chart_height + 1.6 * CHAM_LINE_SMALL,
                              width, CHAM_LINE_SMALL, MOST_TEXT_LINES, CHAM_TEXT_START);
    }
}

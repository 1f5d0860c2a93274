/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lays an overview out on pages. Every length is decided here, once, with the same letters
 * that draw it, so that a preview, a print and a file are the same. */
#include "draw/report-private.h"

#include <math.h>

#include "draw/diary-private.h"
#include "model/lane-choice.h"

/* The part of its usual height at which the chart of a page can still be read. */
#define LEAST_CHART 0.55

/* And up to which it grows on an emptier one. */
#define MOST_CHART 1.4

static ChamText *
new_measuring_text (cairo_surface_t **surface, cairo_t **cr)
{
  *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  *cr = cairo_create (*surface);
  return cham_text_new (*cr);
}

static double
measure_rows (const GPtrArray *rows)
{
  double height = 0;

  for (guint i = 0; i < rows->len; i++)
    height += ((const ChamRow *) g_ptr_array_index (rows, i))->height;
  return height;
}

static GPtrArray *
make_rows (const ChamReport *self, ChamText *text, double width, gboolean compact)
{
  if (!cham_report_has_section (self, CHAM_REPORT_SECTION_TREATMENTS))
    return g_ptr_array_new ();
  return cham_table_new (self->overview, text, width, compact);
}

/* As many lanes of those that a visit is about as can be read in @room; severity in any case. What
 * is left out is said in words. */
static void
choose_lanes (ChamReport *self, double room)
{
  static const struct
  {
    const char *lanes[7];
    double share; /* of the usual height that it must have */
  } sets[] = {
    { { CHAM_LANE_SEVERITY, CHAM_LANE_TESTS, CHAM_MEASURE_STEPPED_UP, CHAM_LANE_CONTROL,
        CHAM_LANE_DIET, CHAM_MEASURE_SLEEP_HOURS, NULL },
      0.8 },
    { { CHAM_LANE_SEVERITY, CHAM_MEASURE_STEPPED_UP, CHAM_LANE_CONTROL, CHAM_LANE_DIET,
        CHAM_MEASURE_SLEEP_HOURS, NULL },
      0.8 },
    { { CHAM_LANE_SEVERITY, CHAM_MEASURE_STEPPED_UP, CHAM_LANE_DIET, CHAM_MEASURE_SLEEP_HOURS,
        NULL },
      0.75 },
    { { CHAM_LANE_SEVERITY, CHAM_LANE_DIET, CHAM_MEASURE_SLEEP_HOURS, NULL }, 0.7 },
    { { CHAM_LANE_SEVERITY, CHAM_MEASURE_SLEEP_HOURS, NULL }, 0.7 },
    { { CHAM_LANE_SEVERITY, NULL }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      cham_timeline_free (self->timeline);
      self->timeline
          = cham_timeline_new_within (self->overview, self->overview->range, sets[i].lanes);
      self->timeline_height
          = cham_timeline_get_natural_height (self->timeline, CHAM_TIMELINE_TEXT);
      if (room >= self->timeline_height * sets[i].share)
        return;
    }
}

/* Chooses lanes and rows for a page with @room for both; the rows are without the names of their
 * kinds when the chart would give way to them. */
static void
share_page (ChamReport *self, ChamText *text, double width, double room)
{
  g_autoptr (GPtrArray) rows = NULL;

  self->rows = make_rows (self, text, width, TRUE);
  if (!cham_report_has_section (self, CHAM_REPORT_SECTION_CHART))
    self->timeline_height = 0;
  else if (self->kind == CHAM_REPORT_DOCTOR)
    {
      choose_lanes (self, room - measure_rows (self->rows));
      if (room - measure_rows (self->rows) < self->timeline_height * LEAST_CHART)
        choose_lanes (self, room); /* the table goes on to another page whatever is drawn */
    }
  else
    self->timeline_height
        = cham_timeline_get_natural_height (self->timeline, CHAM_TIMELINE_TEXT);
  rows = make_rows (self, text, width, FALSE);
  if (measure_rows (rows) + self->timeline_height <= room)
    {
      g_ptr_array_unref (self->rows);
      self->rows = g_steal_pointer (&rows);
    }
}

/* The chart gives way to the table, down to a part of its height, when that keeps all on one page
 * of @room. */
static double
fit_timeline (const ChamReport *self, double room)
{
  double natural = self->timeline_height;
  double rest = room;

  if (!cham_report_has_section (self, CHAM_REPORT_SECTION_CHART))
    return 0;
  rest -= measure_rows (self->rows);
  if (rest >= natural * LEAST_CHART)
    return floor (fmin (natural * MOST_CHART, rest));
  return fmin (natural, room + CHAM_PAGE_GAP + CHAM_TABLE_HEAD_HEIGHT);
}

/* Each further page of charts begins with no row of the table, which they do not have. */
static void
lay_out_charts (ChamReport *self, ChamText *text, double width)
{
  double room
      = self->height - CHAM_PAGE_NEXT_TOP - CHAM_PAGE_GAP - CHAM_PAGE_FOOT_HEIGHT;
  guint pages = 0, none = self->rows->len;

  self->charts = cham_report_charts_new (self->overview, text, width, room, &pages);
  for (guint i = 0; i < pages; i++)
    g_array_append_val (self->pages, none);
}

static void
lay_out_figures (ChamReport *self, ChamText *text, double width)
{
  double room = self->height - CHAM_PAGE_DIARY_TOP - CHAM_PAGE_FOOT_HEIGHT
                - self->definitions_height - self->care_height;
  gboolean charts = self->kind == CHAM_REPORT_CHARTS;

  if (cham_report_has_section (self, CHAM_REPORT_SECTION_FIGURES))
    self->figures_height
        = cham_figures_measure (self->figures, text, width, self->figure_rows);
  if (cham_report_has_section (self, CHAM_REPORT_SECTION_FACTS | CHAM_REPORT_SECTION_TESTS))
    self->facts = cham_facts_new (self->overview, self->sections, text, width,
                                  &self->facts_height);
  room -= self->figures_height + self->facts_height;
  share_page (self, text, width, room - CHAM_PAGE_GAP - CHAM_TABLE_HEAD_HEIGHT);
  self->timeline_height
      = charts ? fmin (self->timeline_height * 2, room)
               : fit_timeline (self, room - CHAM_PAGE_GAP - CHAM_TABLE_HEAD_HEIGHT);
  room -= self->timeline_height + CHAM_PAGE_GAP + CHAM_TABLE_HEAD_HEIGHT;
  self->pages = cham_table_paginate (self->rows, room,
                                     self->height - CHAM_PAGE_NEXT_TOP
                                         - CHAM_TABLE_HEAD_HEIGHT - CHAM_PAGE_FOOT_HEIGHT);
  if (charts)
    lay_out_charts (self, text, width);
}

static void
lay_out_diary (ChamReport *self, const ChamDaybook *daybook, ChamText *text, double width)
{
  double room = self->height - CHAM_PAGE_FOOT_HEIGHT;

  self->lines = cham_diary_lines_new (daybook, self->overview, self->kind, text, width);
  self->pages = cham_diary_paginate (
      self->lines, room - CHAM_PAGE_DIARY_TOP - self->definitions_height,
      room - CHAM_PAGE_NEXT_TOP);
}

/**
 * cham_report_lay_out:
 * @daybook: (nullable): the lines of a diary
 *
 * Decides every height and break of @self.
 */
void
cham_report_lay_out (ChamReport *self, const ChamDaybook *daybook)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (ChamText) text = new_measuring_text (&surface, &cr);
  double width = self->width - 2 * CHAM_PAGE_MARGIN;

  cham_text_set_style (text, CHAM_TEXT_FINE, FALSE);
  self->definitions_height
      = cham_text_count_lines (text, self->definitions, width, CHAM_MOST_DEFINITION_LINES)
        * CHAM_LINE_FINE;
  if (cham_report_has_section (self, CHAM_REPORT_SECTION_CARE))
    self->care_height = cham_care_measure (self->overview, text, width);
  if (cham_report_kind_is_diary (self->kind))
    lay_out_diary (self, daybook, text, width);
  else
    lay_out_figures (self, text, width);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

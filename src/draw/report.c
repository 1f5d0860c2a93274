/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lays an overview out on pages. Every length is decided here, once, with the same letters
 * that draw it, so that a preview, a print and a file are the same. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/flares.h"
#include "draw/date.h"
#include "draw/diary-private.h"
#include "model/amount.h"

static char *
describe_definitions (void)
{
  const ChamFlareRule *rule = &cham_flare_rule_default;
  g_autofree char *above = cham_number_format (rule->itch_above, 1);
  g_autofree char *median = cham_number_format (rule->above_median, 1);

  return g_strdup_printf (
      _ ("Itch, skin, sleep disturbance and stress are rated from 0 to 10; higher is worse. "
         "Means are of the days with that rating alone; days used are of the days with anything "
         "recorded. A flare begins on the last of %d flare days in a row and has ended after %d "
         "days without. "
         "A flare day was marked as one, had treatment stepped up, or had worst itch above %s "
         "and at least %s points above the median of the %d days before. There is no agreed "
         "definition of a flare; this one is the program’s own. "
         "The diary score is added up from seven symptoms ticked day by day; it is not POEM, "
         "whose published limits of change its words follow (Howells, Br J Dermatol "
         "2018;178:1135–42)."),
      rule->start_days, rule->end_days, above, median, rule->median_days);
}

static ChamText *
new_measuring_text (cairo_surface_t **surface, cairo_t **cr)
{
  *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  *cr = cairo_create (*surface);
  return cham_text_new (*cr);
}

static const char *
get_name (ChamReportKind kind)
{
  switch (kind)
    {
    case CHAM_REPORT_DIETITIAN:
      return _ ("Food and symptom diary");
    case CHAM_REPORT_DIARY:
      return _ ("Full diary");
    case CHAM_REPORT_CHARTS:
    case CHAM_REPORT_DOCTOR:
    default:
      return _ ("Skin and gut journal");
    }
}

static char *
describe_diary (void)
{
  return g_strdup (
      _ ("Itch, skin, sleep disturbance and stress are rated from 0 to 10; higher is worse. A "
         "number after a food is of the person’s own usual portions. Nothing is said of what is "
         "not listed: it was not recorded. What stands side by side may be linked or may not."));
}

/* The other kinds are whole by themselves: charts of figures and chart, diaries of their days. */
static gboolean
has_section (const ChamReport *self, ChamReportSections section)
{
  if (self->kind == CHAM_REPORT_DOCTOR)
    return (self->sections & section) != 0;
  return (section & (CHAM_REPORT_SECTION_FIGURES | CHAM_REPORT_SECTION_CHART)) != 0;
}

/* The room of the questions with their heading, none for none. */
static double
measure_questions (const ChamReport *self, ChamText *text, double width)
{
  double height = 0;

  if (!has_section (self, CHAM_REPORT_SECTION_QUESTIONS) || self->overview->questions == NULL)
    return 0;
  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  for (guint i = 0; self->overview->questions[i] != NULL && i < CHAM_MOST_QUESTIONS; i++)
    height += CHAM_LINE_BODY
              * cham_text_count_lines (text, self->overview->questions[i],
                                       width - CHAM_QUESTION_INDENT, 2);
  return height > 0 ? height + CHAM_QUESTIONS_HEAD : 0;
}

static double
measure_rows (const GPtrArray *rows)
{
  double height = 0;

  for (guint i = 0; i < rows->len; i++)
    height += ((const ChamRow *) g_ptr_array_index (rows, i))->height;
  return height;
}

/* The rows of the table; without the names of the kinds when they would need another page. */
static GPtrArray *
make_rows (const ChamReport *self, ChamText *text, double width, double room)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (!has_section (self, CHAM_REPORT_SECTION_TREATMENTS))
    return g_ptr_array_new ();
  rows = cham_table_new (self->overview, text, width, FALSE);
  if (measure_rows (rows) + self->timeline_height * 0.6 <= room)
    return g_steal_pointer (&rows);
  return cham_table_new (self->overview, text, width, TRUE);
}

/* The chart gives way to the table, down to three fifths of its height, when that keeps all on
 * one page of @room. */
static double
fit_timeline (const ChamReport *self, double room)
{
  double natural = self->timeline_height;
  double rest = room;

  if (!has_section (self, CHAM_REPORT_SECTION_CHART))
    return 0;
  rest -= measure_rows (self->rows);
  if (rest >= natural * 0.6)
    return fmin (natural, rest);
  return fmin (natural, room + CHAM_PAGE_GAP + CHAM_TABLE_HEAD_HEIGHT);
}

static void
lay_out_figures (ChamReport *self, ChamText *text, double width)
{
  double room = self->height - CHAM_PAGE_DIARY_TOP - CHAM_PAGE_FOOT_HEIGHT
                - self->definitions_height - self->questions_height;
  gboolean charts = self->kind == CHAM_REPORT_CHARTS;

  if (has_section (self, CHAM_REPORT_SECTION_FIGURES))
    self->figures_height = 2 * CHAM_FIGURE_HEIGHT;
  if (has_section (self, CHAM_REPORT_SECTION_FACTS))
    self->facts = cham_facts_new (self->overview, text, width, &self->facts_height);
  room -= self->figures_height + self->facts_height;
  self->figures = cham_figures_new (self->overview);
  self->timeline_height = has_section (self, CHAM_REPORT_SECTION_CHART)
      ? cham_timeline_get_natural_height (self->timeline, CHAM_TIMELINE_TEXT) : 0;
  self->rows
      = make_rows (self, text, width, room - CHAM_PAGE_GAP - CHAM_TABLE_HEAD_HEIGHT);
  self->timeline_height
      = charts ? fmin (self->timeline_height * 2, room)
               : fit_timeline (self, room - CHAM_PAGE_GAP - CHAM_TABLE_HEAD_HEIGHT);
  room -= self->timeline_height + CHAM_PAGE_GAP + CHAM_TABLE_HEAD_HEIGHT;
  self->pages = cham_table_paginate (self->rows, room,
                                     self->height - CHAM_PAGE_NEXT_TOP
                                         - CHAM_TABLE_HEAD_HEIGHT - CHAM_PAGE_FOOT_HEIGHT);
}

static void
lay_out_diary (ChamReport *self, const ChamDaybook *daybook, ChamText *text, double width)
{
  double room = self->height - CHAM_PAGE_FOOT_HEIGHT;

  self->lines
      = cham_diary_lines_new (daybook, self->overview->range, self->kind, text, width);
  self->pages = cham_diary_paginate (
      self->lines, room - CHAM_PAGE_DIARY_TOP - self->definitions_height,
      room - CHAM_PAGE_NEXT_TOP);
}

static void
lay_out (ChamReport *self, const ChamDaybook *daybook)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (ChamText) text = new_measuring_text (&surface, &cr);
  double width = self->width - 2 * CHAM_PAGE_MARGIN;

  cham_text_set_style (text, CHAM_TEXT_SMALL, FALSE);
  self->definitions_height
      = cham_text_count_lines (text, self->definitions, width, 9) * CHAM_LINE_SMALL;
  self->questions_height = measure_questions (self, text, width);
  if (cham_report_kind_is_diary (self->kind))
    lay_out_diary (self, daybook, text, width);
  else
    lay_out_figures (self, text, width);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/**
 * cham_report_new:
 * @overview: (transfer none): must live as long as the report
 * @printed_on: the day shown as the day of printing
 *
 * Returns: (transfer full): the page for a doctor, laid out
 */
ChamReport *
cham_report_new (const ChamOverview *overview, ChamPaper paper, ChamDay printed_on)
{
  return cham_report_new_of_kind (CHAM_REPORT_DOCTOR, overview, NULL, paper, printed_on);
}

/**
 * cham_report_new_of_kind:
 * @overview: (transfer none): must live as long as the report
 * @daybook: (nullable): the lines of the same days; not %NULL for a diary, and not needed any
 *   more when this returns
 * @printed_on: the day shown as the day of printing
 *
 * Returns: (transfer full): the report, laid out
 */
ChamReport *
cham_report_new_of_kind (ChamReportKind kind, const ChamOverview *overview,
                         const ChamDaybook *daybook, ChamPaper paper, ChamDay printed_on)
{
  return cham_report_new_with_sections (kind, CHAM_REPORT_SECTION_ALL, overview, daybook, paper,
                                        printed_on);
}

/**
 * cham_report_new_with_sections:
 * @sections: the parts of a page for a doctor; of no meaning for other kinds
 *
 * As cham_report_new_of_kind() otherwise.
 *
 * Returns: (transfer full): the report, laid out
 */
ChamReport *
cham_report_new_with_sections (ChamReportKind kind, ChamReportSections sections,
                               const ChamOverview *overview, const ChamDaybook *daybook,
                               ChamPaper paper, ChamDay printed_on)
{
  gboolean diary = cham_report_kind_is_diary (kind);
  ChamReport *self;

  g_return_val_if_fail (daybook != NULL || !diary, NULL);
  self = g_new0 (ChamReport, 1);
  self->kind = kind;
  self->sections = sections;
  self->overview = overview;
  self->printed_on = printed_on;
  cham_paper_get_size (paper, &self->width, &self->height);
  self->range = cham_date_format_range (overview->range);
  self->name = g_strdup (get_name (kind));
  /* Translators: the title of a report: what it is, and its first and last day */
  self->title = g_strdup_printf (_ ("%s, %s"), self->name, self->range);
  self->definitions = diary ? describe_diary () : describe_definitions ();
  self->timeline = cham_timeline_new (overview);
  lay_out (self, daybook);
  return self;
}

void
cham_report_free (ChamReport *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->range);
  g_free (self->definitions);
  g_free (self->name);
  cham_timeline_free (self->timeline);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_array_unref (self->pages);
  g_free (self);
}

/** cham_report_get_n_pages: The number of pages, 1 or more. */
guint
cham_report_get_n_pages (const ChamReport *self)
{
  return self->pages->len;
}

/** cham_report_get_title: (transfer none): What the document is called. */
const char *
cham_report_get_title (const ChamReport *self)
{
  return self->title;
}

/** cham_report_get_person: (transfer none): The person's line, "" when not given. */
const char *
cham_report_get_person (const ChamReport *self)
{
  return self->overview->person;
}

/** cham_report_get_day_of_page: The day that a page of a diary begins with, else
 * %CHAM_DAY_NONE. */
ChamDay
cham_report_get_day_of_page (const ChamReport *self, guint page)
{
  guint line;

  g_return_val_if_fail (page < self->pages->len, CHAM_DAY_NONE);
  line = g_array_index (self->pages, guint, page);
  if (self->lines == NULL || line >= self->lines->len)
    return CHAM_DAY_NONE;
  return ((const ChamDiaryLine *) g_ptr_array_index (self->lines, line))->day;
}

/** cham_report_get_printed_on: The day of printing that was given. */
ChamDay
cham_report_get_printed_on (const ChamReport *self)
{
  return self->printed_on;
}

/** cham_report_get_size: The size of its pages in points. */
void
cham_report_get_size (const ChamReport *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

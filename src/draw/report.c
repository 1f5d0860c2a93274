/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A report: what it is called, what is on it, and which day its pages begin with. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>

#include "draw/date.h"
#include "draw/diary-private.h"

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

/** cham_report_has_section: Whether a part is on its pages. The other kinds than the page for a
 * doctor are whole by themselves: charts of figures and chart, diaries of their days. */
gboolean
cham_report_has_section (const ChamReport *self, ChamReportSections section)
{
  if (self->kind == CHAM_REPORT_DOCTOR)
    return (self->sections & section) != 0;
  return (section & (CHAM_REPORT_SECTION_FIGURES | CHAM_REPORT_SECTION_CHART)) != 0;
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
  self->figures = cham_figures_new (overview);
  self->definitions = cham_report_define (self);
  self->timeline = cham_timeline_new (overview);
  cham_report_lay_out (self, daybook);
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
  g_clear_pointer (&self->charts, g_ptr_array_unref);
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

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is handed to others on paper: the page for a doctor, charts, and diaries. */
#pragma once

#include <cairo.h>

#include "model/daybook.h"
#include "model/overview.h"

G_BEGIN_DECLS

/** ChamPaper: Sizes in points of 1/72 inch. */
typedef enum
{
  CHAM_PAPER_A4,
  CHAM_PAPER_LETTER,
} ChamPaper;

void cham_paper_get_size (ChamPaper paper, double *width, double *height);
ChamPaper cham_paper_get_default (void);
gboolean cham_paper_from_string (const char *text, ChamPaper *paper);
const char *cham_paper_to_string (ChamPaper paper);

/** ChamReportKind: For whom the pages are. */
typedef enum
{
  CHAM_REPORT_DOCTOR,    /* figures, chart and treatments */
  CHAM_REPORT_DIETITIAN, /* every food and symptom, day by day */
  CHAM_REPORT_CHARTS,    /* the chart over all of a page */
  CHAM_REPORT_DIARY,     /* everything, day by day */
} ChamReportKind;

/** ChamReportSections: Parts of the page for a doctor; other kinds have no choice of them. */
typedef enum
{
  CHAM_REPORT_SECTION_FIGURES = 1 << 0,
  CHAM_REPORT_SECTION_CHART = 1 << 1,
  CHAM_REPORT_SECTION_FACTS = 1 << 2, /* the days before, scores, gut, food, body map */
  CHAM_REPORT_SECTION_TESTS = 1 << 3,
  CHAM_REPORT_SECTION_TREATMENTS = 1 << 4,
  CHAM_REPORT_SECTION_CARE = 1 << 5, /* the next visit, questions for it, the care team */
  CHAM_REPORT_SECTION_ALL = (1 << 6) - 1,
} ChamReportSections;

gboolean cham_report_sections_from_string (const char *text, ChamReportSections *sections);
char *cham_report_sections_to_string (ChamReportSections sections);
gboolean cham_report_kind_from_string (const char *text, ChamReportKind *kind);
const char *cham_report_kind_to_string (ChamReportKind kind);
gboolean cham_report_kind_is_diary (ChamReportKind kind);

/** ChamReport: An overview laid out on pages, ready to draw. Immutable. */
typedef struct _ChamReport ChamReport;

ChamReport *cham_report_new (const ChamOverview *overview, ChamPaper paper, ChamDay printed_on);
ChamReport *cham_report_new_of_kind (ChamReportKind kind, const ChamOverview *overview,
                                     const ChamDaybook *daybook, ChamPaper paper,
                                     ChamDay printed_on);
ChamReport *cham_report_new_with_sections (ChamReportKind kind, ChamReportSections sections,
                                           const ChamOverview *overview,
                                           const ChamDaybook *daybook, ChamPaper paper,
                                           ChamDay printed_on);
void cham_report_free (ChamReport *self);

guint cham_report_get_n_pages (const ChamReport *self);
void cham_report_get_size (const ChamReport *self, double *width, double *height);
void cham_report_draw_page (const ChamReport *self, cairo_t *cr, guint page);
const char *cham_report_get_title (const ChamReport *self);
const char *cham_report_get_person (const ChamReport *self);
ChamDay cham_report_get_printed_on (const ChamReport *self);
ChamDay cham_report_get_day_of_page (const ChamReport *self, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamReport, cham_report_free)

G_END_DECLS

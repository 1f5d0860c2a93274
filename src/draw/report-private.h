/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The inside of a report, shared by what lays it out and what draws it. Lengths are points. */
#pragma once

#include "draw/report.h"
#include "draw/text.h"
#include "draw/timeline.h"

G_BEGIN_DECLS

/* The grid of the page, and its sizes of letters. */
#define CHAM_PAGE_MARGIN 48
#define CHAM_PAGE_TOP 40
#define CHAM_PAGE_FOOT 40
#define CHAM_TEXT_LARGE 18
#define CHAM_TEXT_BODY 8.5
#define CHAM_TEXT_SMALL 7
#define CHAM_LINE_BODY 11.5
#define CHAM_LINE_SMALL 9.5
#define CHAM_TEXT_FINE 6.5
#define CHAM_LINE_FINE 8.5
#define CHAM_TIMELINE_TEXT 7.5
#define CHAM_PAGE_GAP 12
#define CHAM_PAGE_HEAD_HEIGHT 66 /* title, range, rule */
#define CHAM_FIGURES_PER_ROW 4
#define CHAM_MOST_DEFINITION_LINES 12
#define CHAM_PAGE_DIARY_TOP (CHAM_PAGE_TOP + CHAM_PAGE_HEAD_HEIGHT)
#define CHAM_PAGE_NEXT_TOP (CHAM_PAGE_TOP + 24)
#define CHAM_PAGE_FOOT_HEIGHT (CHAM_PAGE_FOOT + 24)

/**
 * ChamFigure: One of the large numbers.
 * @label: what it is
 * @value: (nullable): the number in words, %NULL when not recorded
 * @unit: (not nullable): small beside it
 * @note: (not nullable): of how many days, and the like
 * @change: (not nullable): what it was before, and what the change amounts to
 * @scale: the #ChamChangeScale that its change was judged by, -1 for none
 * @leads: whether it is one of the four that lead
 */
typedef struct
{
  char *label;
  char *value;
  char *unit;
  char *note;
  char *change;
  int scale;
  gboolean leads;
  guint note_lines;
  guint change_lines;
} ChamFigure;

GPtrArray *cham_figures_new (const ChamOverview *overview);
double cham_figures_measure (GPtrArray *figures, ChamText *text, double width, double *rows);
void cham_figures_draw (const GPtrArray *figures, ChamText *text, const ChamPalette *palette,
                        double y, double width, const double *rows);

/** ChamFact: What is said in a line or more: what of, in words, and how many lines it takes. */
typedef struct
{
  char *label;
  char *text;
  guint lines;
} ChamFact;

void cham_facts_add_mean (GStrvBuilder *builder, const ChamMeasuredSeries *measured);
char *cham_facts_describe_stools (const ChamReportFacts *facts);
char *cham_facts_describe_nutrient (const ChamNutrientUse *use, ChamNutrient nutrient);
char *cham_facts_describe_test (const ChamTrialCase *trial);
GPtrArray *cham_facts_list (const ChamOverview *overview, ChamReportSections sections);
GPtrArray *cham_facts_new (const ChamOverview *overview, ChamReportSections sections,
                           ChamText *text, double width, double *height);
void cham_facts_draw (const GPtrArray *facts, const ChamOverview *overview,
                      ChamReportSections sections, ChamText *text, cairo_t *cr,
                      const ChamPalette *palette, double y, double width);

double cham_care_measure (const ChamOverview *overview, ChamText *text, double width);
void cham_care_draw (const ChamOverview *overview, ChamText *text, const ChamPalette *palette,
                     double y, double width);

/**
 * ChamReportChart: A chart on a page after the timeline.
 * @text: what it shows, in words
 * @height: with its title and @text
 * @page: 1 the first after that of the timeline
 * @y: from the top of the page's room
 */
typedef struct
{
  const char *title;
  ChamChart *chart;
  char *text;
  double chart_height;
  double height;
  guint page;
  double y;
} ChamReportChart;

GPtrArray *cham_report_charts_new (const ChamOverview *overview, ChamText *text, double width,
                                   double room, guint *pages);
void cham_report_charts_draw (const GPtrArray *charts, guint page, ChamText *text, cairo_t *cr,
                              const ChamPalette *palette, double y, double width);

typedef enum
{
  CHAM_ROW_KIND, /* the name of a kind of treatment, kept with the row after it */
  CHAM_ROW_TREATMENT,
} ChamRowType;

#define CHAM_TABLE_N_COLUMNS 6

/**
 * ChamRow: A row of the table of treatments.
 * @cells: KIND has only the first
 * @note: (nullable): small, under the cells
 * @name_lines: lines of a name that is too long for its column and stands over the other cells; 0
 *   for one beside them
 * @cell_lines: lines of the highest cell but the name
 */
typedef struct
{
  ChamRowType type;
  char *cells[CHAM_TABLE_N_COLUMNS];
  char *note;
  guint name_lines;
  guint cell_lines;
  double height;
} ChamRow;

GPtrArray *cham_table_new (const ChamOverview *overview, ChamText *text, double width,
                           gboolean compact);
void cham_table_draw_head (ChamText *text, cairo_t *cr, const ChamPalette *palette, double y,
                           double width);
void cham_table_draw_row (const ChamRow *row, ChamText *text, cairo_t *cr,
                          const ChamPalette *palette, double y, double width);
#define CHAM_TABLE_HEAD_HEIGHT 25

GArray *cham_table_paginate (const GPtrArray *rows, double first_room, double next_room);

/**
 * ChamReport:
 * @figures: (element-type ChamFigure)
 * @facts: (element-type ChamFact) (nullable): those of the page for a doctor
 * @name: what stands over the first page
 * @definitions: how its figures and lines are to be read
 * @charts: (element-type ChamReportChart) (nullable): those after the timeline
 * @lines: (element-type ChamDiaryLine) (nullable): those of a diary
 * @rows: (element-type ChamRow) (nullable): those of the page for a doctor
 * @pages: (element-type guint): the row or line each page begins with
 */
struct _ChamReport
{
  ChamReportKind kind;
  ChamReportSections sections;
  const ChamOverview *overview;
  ChamDay printed_on;
  double width;
  double height;
  char *title;
  char *range;
  char *definitions;
  char *name;
  GPtrArray *lines;
  ChamTimeline *timeline;
  double timeline_height;
  double definitions_height;
  double care_height;
  double facts_height;
  double figures_height;
  double figure_rows[2];
  GPtrArray *figures;
  GPtrArray *facts;
  GPtrArray *rows;
  GPtrArray *charts;
  GArray *pages;
};

gboolean cham_report_has_section (const ChamReport *self, ChamReportSections section);
char *cham_report_define (const ChamReport *self);
void cham_report_lay_out (ChamReport *self, const ChamDaybook *daybook);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the line of a chart asks for. Private to this folder. */
#pragma once

#include "draw/axis.h"
#include "draw/sheet.h"
#include "model/day.h"

G_BEGIN_DECLS

/**
 * ChamChartOptions:
 * @journal: (nullable): the journal, %NULL for the person's own
 * @range: the days; an end that is not said is %CHAM_DAY_NONE
 * @view: "timeline", "scatter", "groups", "year", "body", "stools" or "checklist"
 * @lanes: (nullable): of the timeline, from top to bottom
 * @measure: what goes up in the scatter, what groups and the year show
 * @against: what lies along in the scatter
 * @lag: days that lie between the two
 * @treatment: (nullable): what the checklist shows, %NULL for the first one
 * @grouping: what a bar and a row of the timeline are at least
 * @output: the file to write
 * @table: whether that is the table of the chart, as CSV
 * @format: of the picture, when it is none
 * @width: in pixels of a PNG, points of a PDF or SVG
 * @height: likewise
 */
typedef struct
{
  char *journal;
  ChamDayRange range;
  char *view;
  char **lanes;
  char *measure;
  char *against;
  int lag;
  char *treatment;
  ChamDayStep grouping;
  char *output;
  gboolean table;
  ChamSheetFormat format;
  int width;
  int height;
} ChamChartOptions;

ChamChartOptions *cham_chart_options_parse (int argc, char **argv);
void cham_chart_options_free (ChamChartOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamChartOptions, cham_chart_options_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The inside of a timeline, shared by what makes, draws and describes it. */
#pragma once

#include "draw/axis.h"
#include "draw/lane.h"
#include "draw/timeline.h"

G_BEGIN_DECLS

/**
 * ChamTimeline:
 * @chart: what it is for those who know charts in general
 * @range: the days shown
 * @lanes: (element-type ChamLane): from top to bottom
 * @missing: (element-type utf8): the names of lanes that were asked for and have no value
 * @flares: (element-type ChamDayRange): within @range
 * @flare_rule: how they were found
 * @has_severity: whether there is a lane of severity, with flares
 * @recorded: 1 on days with anything recorded, else NAN
 * @days_recorded: how many days have anything written down
 * @grouping: what a row of its table stands for, and at least a column of its picture
 */
struct _ChamTimeline
{
  ChamChart chart;
  ChamDayRange range;
  GPtrArray *lanes;
  GPtrArray *missing;
  GArray *flares;
  ChamFlareRule flare_rule;
  gboolean has_severity;
  ChamSeries *recorded;
  guint days_recorded;
  ChamDayStep grouping;
};

/* Margins of the plots in heights of letters; the labels of values stand in the left one. */
#define CHAM_TIMELINE_LEFT 2.9
#define CHAM_TIMELINE_RIGHT 0.9

extern const ChamChartClass cham_timeline_chart;

void cham_timeline_add_lane (ChamTimeline *self, const ChamOverview *overview, const char *choice);
ChamDay cham_timeline_get_week_end (ChamDay day);
ChamDayAxis cham_timeline_get_axis (const ChamTimeline *self, double width, double text_size);

char *cham_timeline_format_mean (const ChamLane *lane, double mean);
char *cham_timeline_describe_mean (const ChamLane *lane, ChamDay day, ChamDayStep column);
char *cham_timeline_describe_step (ChamDayStep column);

/* Of timeline-means.c: the rows of a grouped table. */
char **cham_timeline_list_mean_headings (const ChamTimeline *self);
guint cham_timeline_count_periods (const ChamTimeline *self);
ChamDay cham_timeline_get_period (const ChamTimeline *self, guint row);
char **cham_timeline_list_mean_cells (const ChamTimeline *self, ChamDay day,
                                      ChamChartCells cells);

G_END_DECLS

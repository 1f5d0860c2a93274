/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One lane of the timeline: what is drawn of a series, or of two on both sides of an axis. */
#pragma once

#include <cairo.h>

#include "draw/axis.h"
#include "draw/palette.h"
#include "draw/text.h"
#include "model/measure.h"
#include "model/overview.h"
#include "model/series.h"

G_BEGIN_DECLS

typedef enum
{
  CHAM_LANE_LINE,
  CHAM_LANE_BARS,
  CHAM_LANE_MIRRORED, /* bars upward, and those of the second series downward */
  CHAM_LANE_POINTS,   /* a dot on each day with a value, however many days there are */
  CHAM_LANE_WEEKS,    /* a block for each week, high, half high or flat */
} ChamLaneForm;

/** ChamLaneUnit: What a value of a lane without a measure is. */
typedef enum
{
  CHAM_LANE_UNIT_PLAIN,
  CHAM_LANE_UNIT_DOSES,
  CHAM_LANE_UNIT_PERCENT,
  CHAM_LANE_UNIT_CONTROL, /* a #ChamWeekControl */
} ChamLaneUnit;

/**
 * ChamLane:
 * @title: (not nullable): e.g. "Worst itch"
 * @detail: (not nullable): unit and scale, e.g. "0–10, higher is worse"
 * @rule: (nullable): a sentence that says how its values are found
 * @measure: (nullable): what formats its values; %NULL where @unit does
 * @color: offset of its colour in #ChamPalette
 * @weight: thickness of its line, as a share of the height of letters
 * @height: of its plot, in heights of letters
 * @unit: of its values, without a @measure
 * @weekly: whether a value stands on the last day of its week, for all of it
 * @severity: whether flares are shaded in it
 * @lag: how many days later its values are drawn
 * @series: a value for each day of the timeline, @lag days before it
 * @below: (nullable): the second series, of MIRRORED
 * @axis: of the values; MIRRORED has it twice, up and down
 * @normalized: (array): @series from 0 to 1, a value for each day of the timeline
 * @normalized_below: (nullable) (array): @below likewise
 */
typedef struct
{
  ChamLaneForm form;
  char *title;
  char *detail;
  char *rule;
  ChamMeasure *measure;
  gsize color;
  double weight;
  double height;
  ChamLaneUnit unit;
  gboolean weekly;
  gboolean severity;
  int lag;
  ChamSeries *series;
  ChamSeries *below;
  ChamValueAxis axis;
  double *normalized;
  double *normalized_below;
} ChamLane;

/**
 * ChamLaneFrame: Where and how a lane is drawn.
 * @step: from tick to tick on the axis of days
 * @column: what a bar or a point of a line stands for: a day, or a week and more where days would
 *   be too narrow to be seen
 * @top: y of the upper edge of its plot
 * @height: of its plot
 */
typedef struct
{
  cairo_t *cr;
  ChamText *text;
  const ChamPalette *palette;
  double text_size;
  ChamDayAxis days;
  ChamDayStep step;
  ChamDayStep column;
  double top;
  double height;
} ChamLaneFrame;

ChamLane *cham_lane_new_measure (const ChamMeasure *measure, const ChamSeries *series,
                                 ChamDayRange range, int lag);
ChamLane *cham_lane_new_diet (const ChamSeries *supportive, const ChamSeries *watched,
                              ChamDayRange range, int lag);
ChamLane *cham_lane_new_doses (const ChamSeries *doses, ChamDayRange range, int lag);
ChamLane *cham_lane_new_extra (const ChamExtraSeries *extra, ChamDayRange range, int lag);
ChamLane *cham_lane_new_scores (const ChamSeries *scores, ChamDayRange range, int lag);
ChamLane *cham_lane_new_scorad (const ChamSeries *scores, ChamDayRange range, int lag);
ChamLane *cham_lane_new_control (const ChamSeries *weeks, const char *severity,
                                 ChamDayRange range, int lag);
void cham_lane_free (ChamLane *self);

char *cham_lane_dup_title (const ChamLane *self);
char *cham_lane_dup_label (const ChamLane *self, const char *label);

const ChamColor *cham_lane_get_color (const ChamLane *self, const ChamPalette *palette);
gboolean cham_lane_frame_is_far (const ChamLaneFrame *frame);
double cham_lane_get_bar_width (const ChamLaneFrame *frame, double width);
char *cham_lane_format_value (const ChamLane *self, double value);
void cham_lane_draw (const ChamLane *self, const ChamLaneFrame *frame);
void cham_lane_draw_title (const ChamLane *self, const ChamLaneFrame *frame, double baseline,
                           gboolean with_flares);

/* The tint from the lowest to the highest day of a column. */
#define CHAM_LANE_BAND_OPACITY 0.3

/* Of lane-line.c, lane-bars.c and lane-marks.c, for cham_lane_draw() alone. */
void cham_lane_draw_line (const ChamLane *self, const ChamLaneFrame *frame);
void cham_lane_draw_bars (const ChamLane *self, const ChamLaneFrame *frame);
void cham_lane_draw_points (const ChamLane *self, const ChamLaneFrame *frame);
void cham_lane_draw_weeks (const ChamLane *self, const ChamLaneFrame *frame);

G_END_DECLS

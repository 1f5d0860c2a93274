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
  CHAM_LANE_PHASES,   /* a bar for each phase of a trial, a row for each trial at a time */
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
 * ChamLanePhase: A bar of PHASES.
 * @tested: what the trial is of
 * @what: what is done
 * @title: both
 * @days: within the days of the timeline
 * @first: which day of the whole phase its first is
 * @length: of the whole phase, 0 where that is not known
 * @row: 0 the topmost
 * @opens: whether it is the first shown of its trial
 */
typedef struct
{
  char *tested;
  char *what;
  char *title;
  ChamTrialPhaseKind kind;
  ChamDayRange days;
  int first;
  int length;
  guint row;
  gboolean opens;
} ChamLanePhase;

/** ChamLanePhaseLook: How a phase is filled, told apart in grey; as in draw/trial-diagram.h. */
typedef enum
{
  CHAM_LANE_PHASE_GREY,   /* as usual */
  CHAM_LANE_PHASE_OPEN,   /* without it */
  CHAM_LANE_PHASE_FULL,   /* with it */
  CHAM_LANE_PHASE_BARRED, /* settling down */
  CHAM_LANE_PHASE_DASHED, /* not told yet */
  CHAM_LANE_PHASE_THIN,   /* a break */
} ChamLanePhaseLook;

#define CHAM_LANE_N_PHASE_LOOKS 6

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
 * @phases: (nullable) (element-type ChamLanePhase): of PHASES; @series has how many there are
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
  GPtrArray *phases;
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
ChamLane *cham_lane_new_phases (const GPtrArray *phases, ChamDayRange range);
void cham_lane_free (ChamLane *self);

char *cham_lane_dup_title (const ChamLane *self);
char *cham_lane_dup_label (const ChamLane *self, const char *label);

const ChamColor *cham_lane_get_color (const ChamLane *self, const ChamPalette *palette);
char **cham_lane_list_phases (const ChamLane *self, ChamDay day);
char **cham_lane_list_phases_within (const ChamLane *self, ChamDayRange days);
ChamLanePhaseLook cham_lane_phase_get_look (const ChamLanePhase *phase);
gboolean cham_lane_frame_is_far (const ChamLaneFrame *frame);
double cham_lane_get_bar_width (const ChamLaneFrame *frame, double width);
char *cham_lane_format_value (const ChamLane *self, double value);
void cham_lane_draw (const ChamLane *self, const ChamLaneFrame *frame);
void cham_lane_draw_title (const ChamLane *self, const ChamLaneFrame *frame, double baseline,
                           gboolean with_flares);

/* The tint from the lowest to the highest day of a column. */
#define CHAM_LANE_BAND_OPACITY 0.3

/* A row of PHASES, in heights of letters: its bar and the words below. */
#define CHAM_LANE_PHASE_ROW 2.1

void cham_lane_draw_look (const ChamLaneFrame *frame, ChamLanePhaseLook look, double x, double y,
                          double width, double height);

/* Of lane-line.c, lane-bars.c, lane-marks.c and lane-phases-draw.c, for cham_lane_draw() alone. */
void cham_lane_draw_line (const ChamLane *self, const ChamLaneFrame *frame);
void cham_lane_draw_bars (const ChamLane *self, const ChamLaneFrame *frame);
void cham_lane_draw_points (const ChamLane *self, const ChamLaneFrame *frame);
void cham_lane_draw_weeks (const ChamLane *self, const ChamLaneFrame *frame);
void cham_lane_draw_phases (const ChamLane *self, const ChamLaneFrame *frame);

G_END_DECLS

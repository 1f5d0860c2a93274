/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Axes as numbers: where values and days lie and which of them get a tick. */
#pragma once

#include "model/day.h"

G_BEGIN_DECLS

/**
 * ChamValueAxis:
 * @minimum: value at the lower end
 * @maximum: value at the upper end
 * @step: from tick to tick, the first at @minimum; 0 when the axis is pathological: it has
 *   no extent and nothing can be drawn on it
 */
typedef struct
{
  double minimum;
  double maximum;
  double step;
} ChamValueAxis;

ChamValueAxis cham_value_axis_new (double minimum, double maximum, guint most_steps);
gboolean cham_value_axis_is_pathological (const ChamValueAxis *self);
double cham_value_axis_normalize (const ChamValueAxis *self, double value);
guint cham_value_axis_get_n_ticks (const ChamValueAxis *self);
double cham_value_axis_get_tick (const ChamValueAxis *self, guint index);
char *cham_value_axis_format_tick (const ChamValueAxis *self, guint index);

/** ChamDayAxis: The days of @range side by side from @x to @x + @width. */
typedef struct
{
  ChamDayRange range;
  double x;
  double width;
} ChamDayAxis;

double cham_day_axis_get_day_width (const ChamDayAxis *self);
double cham_day_axis_get_start (const ChamDayAxis *self, ChamDay day);
double cham_day_axis_get_middle (const ChamDayAxis *self, ChamDay day);
ChamDay cham_day_axis_get_day (const ChamDayAxis *self, double x);

typedef enum
{
  CHAM_DAY_UNIT_DAY,
  CHAM_DAY_UNIT_WEEK,
  CHAM_DAY_UNIT_MONTH,
  CHAM_DAY_UNIT_YEAR,
} ChamDayUnit;

/** ChamDayStep: From tick to tick: @count units, e.g. 3 months, a count of years a round one. */
typedef struct
{
  ChamDayUnit unit;
  int count;
} ChamDayStep;

/** ChamDayLabelWidths: Room that the widest label of a unit needs, its distance included. */
typedef struct
{
  double day;
  double week;
  double month;
  double year;
} ChamDayLabelWidths;

gboolean cham_day_step_parse (const char *text, ChamDayStep *step);
ChamDayStep cham_day_step_choose (double day_width, const ChamDayLabelWidths *widths);
ChamDayStep cham_day_step_get_context (ChamDayStep step);
ChamDay cham_day_step_get_start (ChamDayStep step, ChamDay day);
ChamDay cham_day_step_get_next (ChamDayStep step, ChamDay day);
GArray *cham_day_step_list_ticks (ChamDayStep step, ChamDayRange range);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Days gathered into columns that are wide enough to be seen. */
#pragma once

#include "model/day.h"
#include "model/series.h"

#include "draw/axis.h"

G_BEGIN_DECLS

/**
 * ChamColumn:
 * @days: the days it stands for; at the ends of a range only those within
 * @length: how many days the whole day, week, month or year has
 * @recorded: how many of them have a value; the figures below are of these alone, and NAN
 *   for none
 */
typedef struct
{
  ChamDayRange days;
  guint length;
  guint recorded;
  double minimum;
  double maximum;
  double mean;
} ChamColumn;

double *cham_columns_normalize (const ChamSeries *series, ChamDayRange range,
                                const ChamValueAxis *axis);
ChamDayStep cham_columns_choose_step (double day_width, double narrowest);
GArray *cham_columns_gather (const double *values, ChamDayRange range, ChamDayStep step);
ChamColumn cham_column_compute (const ChamSeries *series, ChamDayStep step, ChamDay day);
gboolean cham_column_is_covered (const ChamColumn *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One number a day over a range of days; days without one are gaps, never zero. */
#pragma once

#include <glib-object.h>

#include "model/day.h"

G_BEGIN_DECLS

/**
 * ChamSeries:
 * @range: the days covered
 * @values: (array): one value per day of @range; NAN where nothing was recorded
 */
typedef struct
{
  ChamDayRange range;
  double *values;
} ChamSeries;

ChamSeries *cham_series_new (ChamDayRange range);
ChamSeries *cham_series_copy (const ChamSeries *self);
void cham_series_free (ChamSeries *self);
guint cham_series_get_length (const ChamSeries *self);
double cham_series_get (const ChamSeries *self, ChamDay day);
void cham_series_set (ChamSeries *self, ChamDay day, double value);
void cham_series_add (ChamSeries *self, ChamDay day, double value);
guint cham_series_count_recorded (const ChamSeries *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamSeries, cham_series_free)

G_END_DECLS

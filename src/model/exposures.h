/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Severity and everything it may be compared with, day by day: what a search for triggers
 * reads, wherever it comes from. */
#pragma once

#include <glib.h>

#include "model/day.h"

G_BEGIN_DECLS

/**
 * ChamExposureSeries:
 * @continuous: whether it is a quantity of each day, such as hours of sleep
 * @values: a number for each day, NAN where nothing is known
 */
typedef struct
{
  char *name;
  gboolean continuous;
  double *values;
} ChamExposureSeries;

/**
 * ChamExposures:
 * @days: from the first rating of severity to the last
 * @severity: a number for each day, NAN without a rating
 * @series: (element-type ChamExposureSeries): each name once
 */
typedef struct
{
  ChamDayRange days;
  double *severity;
  GPtrArray *series;
} ChamExposures;

ChamExposures *cham_exposures_new (ChamDayRange days);
void cham_exposures_free (ChamExposures *self);
int cham_exposures_count_days (const ChamExposures *self);
ChamExposureSeries *cham_exposures_add (ChamExposures *self, const char *name,
                                        gboolean continuous);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamExposures, cham_exposures_free)

G_END_DECLS

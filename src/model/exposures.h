/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Severity and everything it may be compared with, day by day: what a search for triggers
 * reads, wherever it comes from. */
#pragma once

#include <glib.h>

#include "model/day.h"

G_BEGIN_DECLS

/* The most days that are compared, the latest ones: ten years. */
#define CHAM_EXPOSURES_MOST_DAYS 3653

/** ChamExposureKind: What a series is of. */
typedef enum
{
  CHAM_EXPOSURE_FOOD,
  CHAM_EXPOSURE_FOOD_GROUP,
  CHAM_EXPOSURE_TREATMENT,
  CHAM_EXPOSURE_FLAG,
  CHAM_EXPOSURE_MEASURE,
} ChamExposureKind;

const char *cham_exposure_kind_to_string (ChamExposureKind kind);
gboolean cham_exposure_kind_from_string (const char *text, ChamExposureKind *kind);
const char *cham_exposure_kind_get_title (ChamExposureKind kind);

/**
 * ChamExposureSeries:
 * @confounder: whether it is known to change the skin by itself or to come with a flare, so that
 *   it is shown beside every result
 * @unit: (nullable): of a quantity, what one more of it is: "h", or "" for a point
 * @continuous: whether it is a quantity of each day, such as hours of sleep
 * @values: a number for each day, NAN where nothing is known
 */
typedef struct
{
  char *name;
  char *unit;
  ChamExposureKind kind;
  gboolean confounder;
  gboolean continuous;
  double *values;
} ChamExposureSeries;

/**
 * ChamExposures:
 * @days: from the first rating of severity to the last; empty without a rating
 * @minimum: the lowest severity that can be rated
 * @maximum: the highest
 * @unit: one point of the severity's scale: 1 for 0–10, 5 for PO-SCORAD
 * @any_meal: whether a food that is not listed on a day with a meal was taken as not eaten,
 *   because most days with meals have few
 * @severity: a number for each day, NAN without a rating
 * @series: (element-type ChamExposureSeries): each name once in its kind
 */
typedef struct
{
  ChamDayRange days;
  double minimum;
  double maximum;
  double unit;
  gboolean any_meal;
  double *severity;
  GPtrArray *series;
} ChamExposures;

ChamExposures *cham_exposures_new (ChamDayRange days);
void cham_exposures_free (ChamExposures *self);
int cham_exposures_count_days (const ChamExposures *self);
int cham_exposures_count_rated (const ChamExposures *self);
ChamExposureSeries *cham_exposures_add (ChamExposures *self, const char *name,
                                        ChamExposureKind kind);
char *cham_exposure_series_describe_step (const ChamExposureSeries *self);
char *cham_exposure_series_describe (const ChamExposureSeries *self);
gboolean cham_exposure_series_can_be_tried (const ChamExposureSeries *self);
const ChamExposureSeries *cham_exposures_get (const ChamExposures *self, guint index);
gboolean cham_exposures_find (const ChamExposures *self, ChamExposureKind kind, const char *name,
                              guint *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamExposures, cham_exposures_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The plain figures of a series: how many days, mean, worst. */
#pragma once

#include "model/series.h"

G_BEGIN_DECLS

/**
 * ChamSummary:
 * @days: days with a value
 * @mean: of the recorded days, NAN for none
 * @minimum: smallest value, NAN for none
 * @maximum: largest value, NAN for none
 */
typedef struct
{
  guint days;
  double mean;
  double minimum;
  double maximum;
} ChamSummary;

ChamSummary cham_summary_compute (const ChamSeries *series);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial of single days with and without something, in an order that was drawn. */
#pragma once

#include "analysis/block-trial.h"

G_BEGIN_DECLS

#define CHAM_DAY_TRIAL_FEWEST_DAYS 10

/**
 * ChamDayTrial:
 * @n: days from the trial's first to its last
 * @on: (array length=n): 1 on days with it, 0 on days without, NAN on days between that do not
 *   belong to the trial
 * @severity: (array length=n): ratings, NAN where there is none
 * @noise: from the ratings before the trial
 * @unit: one point of the severity's scale: 1 for 0–10
 */
typedef struct
{
  int n;
  const double *on;
  const double *severity;
  ChamNoise noise;
  double unit;
} ChamDayTrial;

gboolean cham_day_trial_analyse (const ChamDayTrial *trial, ChamBlockResult *result);

G_END_DECLS

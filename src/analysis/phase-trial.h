/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial that leaves something out for a while and then takes it up again. */
#pragma once

#include "analysis/dynamics.h"
#include "analysis/trial-verdict.h"

G_BEGIN_DECLS

/**
 * ChamPhaseTrial:
 * @n: number of days
 * @on: (array length=n): 1 on days with it, 0 on days without
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
} ChamPhaseTrial;

/**
 * ChamPhaseResult:
 * @effect: points of severity more with it than without
 * @low: lower end of the 95 % interval
 * @high: upper end
 * @p_one: of an effect at least as far above 0 by chance
 * @p_two: of one at least as far from 0, either way
 * @drop: points that severity fell by when it was left out; NAN without two changes
 * @rise: points that it rose by when it was taken up again; NAN without two changes
 * @n_rated: days with a rating
 */
typedef struct
{
  double effect;
  double low;
  double high;
  double p_one;
  double p_two;
  double drop;
  double rise;
  int n_rated;
  ChamTrialVerdict verdict;
} ChamPhaseResult;

void cham_phase_trial_analyse (const ChamPhaseTrial *trial, ChamPhaseResult *result);

G_END_DECLS

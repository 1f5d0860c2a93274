/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The size of an effect beside a level and a straight line, by generalised least squares. */
#pragma once

#include "analysis/basis.h"
#include "analysis/dynamics.h"

G_BEGIN_DECLS

/**
 * ChamTrialFit:
 * @dynamics: of the trial's ratings
 * @basis: level and line, whitened
 * @outcome: the whitened ratings without level and line
 * @freedom: degrees of freedom of an effect, at least 3
 */
typedef struct
{
  ChamDynamics *dynamics;
  ChamBasis *basis;
  double *outcome;
  int freedom;
} ChamTrialFit;

/**
 * ChamTrialEffect:
 * @size: in points of severity, NAN where the days do not tell
 * @error: its standard error
 * @z: @size by the standard error it would have if ratings scattered by one point
 */
typedef struct
{
  double size;
  double error;
  double z;
} ChamTrialEffect;

ChamTrialFit *cham_trial_fit_new (const double *severity, int n, const ChamNoise *noise);
void cham_trial_fit_free (ChamTrialFit *self);
double cham_trial_fit_prepare (const ChamTrialFit *self, const double *response, double *column);
double cham_trial_fit_get_z (const ChamTrialFit *self, const double *response, double *column);
ChamTrialEffect cham_trial_fit_estimate (const ChamTrialFit *self, const double *response,
                                         double least_variance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialFit, cham_trial_fit_free)

G_END_DECLS

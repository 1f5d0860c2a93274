/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Ratings and responses are whitened with the dynamics of the diary before the trial, which must
 * not depend on what the trial assigns; level and line are taken out of both. */
#include "analysis/trial-fit.h"

#include <math.h>

#define SMALLEST 1e-9 /* squared length that a column must have left */

static void
add_column (ChamTrialFit *self, const double *series)
{
  g_autofree double *column = g_new (double, self->dynamics->n_rated);

  cham_dynamics_whiten (self->dynamics, series, column);
  cham_basis_add (self->basis, column, SMALLEST);
}

static void
add_level_and_line (ChamTrialFit *self)
{
  int n = self->dynamics->n;
  g_autofree double *series = g_new (double, n);

  for (int t = 0; t < n; t++)
    series[t] = 1;
  add_column (self, series);
  for (int t = 0; t < n; t++)
    series[t] = n > 1 ? 2.0 * t / (n - 1) - 1 : 0;
  add_column (self, series);
}

/**
 * cham_trial_fit_new:
 * @severity: (array length=n): the trial's ratings, NAN where there is none
 *
 * Returns: (transfer full): a fit without an effect yet
 */
ChamTrialFit *
cham_trial_fit_new (const double *severity, int n, const ChamNoise *noise)
{
  ChamTrialFit *self = g_new0 (ChamTrialFit, 1);

  self->dynamics = cham_dynamics_new_known (severity, n, noise);
  self->basis = cham_basis_new (self->dynamics->n_rated, 2);
  self->outcome = g_new (double, self->dynamics->n_rated);
  self->freedom = MAX (self->dynamics->n_rated - 3, 3);
  add_level_and_line (self);
  cham_dynamics_whiten (self->dynamics, severity, self->outcome);
  cham_basis_remove_from (self->basis, self->outcome);
  return self;
}

void
cham_trial_fit_free (ChamTrialFit *self)
{
  if (self == NULL)
    return;
  cham_dynamics_free (self->dynamics);
  cham_basis_free (self->basis);
  g_free (self->outcome);
  g_free (self);
}

/**
 * cham_trial_fit_prepare:
 * @column: (out): @response whitened, without level and line; a number for each rated day
 *
 * Returns: the squared length of @column
 */
double
cham_trial_fit_prepare (const ChamTrialFit *self, const double *response, double *column)
{
  cham_dynamics_whiten (self->dynamics, response, column);
  cham_basis_remove_from (self->basis, column);
  return cham_dot (column, column, self->dynamics->n_rated);
}

/** cham_trial_fit_get_z: The z of #ChamTrialEffect, 0 where the days do not tell. @column is room
 * for a number for each rated day. */
double
cham_trial_fit_get_z (const ChamTrialFit *self, const double *response, double *column)
{
  double squares = cham_trial_fit_prepare (self, response, column);

  if (squares <= SMALLEST)
    return 0;
  return cham_dot (column, self->outcome, self->dynamics->n_rated) / sqrt (squares);
}

/**
 * cham_trial_fit_estimate:
 * @least_variance: what the variance around the fit is taken to be at least, in squared points
 */
ChamTrialEffect
cham_trial_fit_estimate (const ChamTrialFit *self, const double *response, double least_variance)
{
  int n = self->dynamics->n_rated;
  g_autofree double *column = g_new (double, n);
  double squares = cham_trial_fit_prepare (self, response, column);
  ChamTrialEffect effect = { NAN, NAN, 0 };
  double left = 0;

  if (squares <= SMALLEST)
    return effect;
  effect.size = cham_dot (column, self->outcome, n) / squares;
  effect.z = effect.size * sqrt (squares);
  for (int i = 0; i < n; i++)
    left += pow (self->outcome[i] - effect.size * column[i], 2);
  effect.error = sqrt (MAX (left / self->freedom, least_variance) / squares);
  return effect;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How a person's severity goes on from day to day: a mean that depends on the weekday and drifts
 * slowly, a state that lingers, and ratings that scatter around it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChamDiary:
 * @n: number of days
 * @first_weekday: of the first day, Monday 0 … Sunday 6
 * @severity: @n ratings, NAN where there is none
 */
typedef struct
{
  int n;
  int first_weekday;
  const double *severity;
} ChamDiary;

/**
 * ChamDynamics:
 * @n: number of days
 * @n_rated: number of days with a rating
 * @rated: the rated days, ascending
 * @rho: how much of the state is left a day later, 0–1
 * @noise: variance of a rating around the state, as a multiple of the state's
 * @scale: variance of the state, in squared points
 * @gain: (array length=n): how much a day's rating moves what is expected next; 0 without one
 * @variance: (array length=n): of a rating given all earlier ones, as a multiple of @scale
 * @n_columns: columns of the mean
 * @columns: the mean's design, @n numbers for each column
 * @residual: (array length=n): severity minus its mean, 0 where there is no rating
 */
typedef struct
{
  int n;
  int n_rated;
  int *rated;
  double rho;
  double noise;
  double scale;
  double *gain;
  double *variance;
  int n_columns;
  double *columns;
  double *residual;
} ChamDynamics;

/**
 * ChamNoise: How severity moves by itself, as of #ChamDynamics.
 * @scale: NAN where it is not known
 */
typedef struct
{
  double rho;
  double noise;
  double scale;
} ChamNoise;

ChamDynamics *cham_dynamics_new (const ChamDiary *diary);
ChamDynamics *cham_dynamics_new_known (const double *severity, int n, const ChamNoise *noise);
ChamNoise cham_noise_estimate (const double *severity, int n);
void cham_dynamics_free (ChamDynamics *self);
void cham_dynamics_predict (const ChamDynamics *self, const double *series, double *prediction);
void cham_dynamics_whiten (const ChamDynamics *self, const double *series, double *whitened);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamDynamics, cham_dynamics_free)

G_END_DECLS

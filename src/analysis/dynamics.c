/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* An autoregressive state with rating noise (a small Kalman filter), fitted to one person by
 * maximum likelihood on a grid, with the mean by generalised least squares. Such models describe
 * eczema diaries well: Hurault et al., Clin Transl Allergy 2022;12:e12140. */
#include "analysis/dynamics.h"

#include <math.h>
#include <string.h>

#include "analysis/basis.h"

#define MOST_COLUMNS 15 /* one, eight waves, six weekdays */

static const double rhos[]
    = { 0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.96, 0.98 };
static const double noises[] = { 0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.45, 0.7, 1 };

/* A trial's noise: what it may be, and what it is taken to be without ratings enough. */
#define FEWEST_FOR_NOISE 40
#define LEAST_RHO 0.3
#define MOST_RHO 0.96

static const ChamNoise usual_noise = { 0.8, 0.15, NAN };

static double *
add_column (ChamDynamics *self)
{
  return self->columns + (gsize) self->n * self->n_columns++;
}

/* Slow change: half a wave over the whole diary, a whole one, and so on, one for 60 days. */
static void
add_waves (ChamDynamics *self)
{
  int waves = CLAMP (self->n / 60, 1, 8);

  for (int i = 1; i <= waves; i++)
    {
      double *column = add_column (self);

      for (int t = 0; t < self->n; t++)
        column[t] = cos (G_PI * i * (t + 0.5) / self->n);
    }
}

static void
add_weekdays (ChamDynamics *self, int first_weekday)
{
  for (int weekday = 0; weekday < 6; weekday++)
    {
      double *column = add_column (self);

      for (int t = 0; t < self->n; t++)
        {
          int today = (first_weekday + t) % 7;

          column[t] = (today == weekday) - (today == 6);
        }
    }
}

static void
add_weekend (ChamDynamics *self, int first_weekday)
{
  double *column = add_column (self);

  for (int t = 0; t < self->n; t++)
    column[t] = ((first_weekday + t) % 7 >= 5) - 2.0 / 7;
}

/* The weekday needs ratings enough: 70 for all seven, 28 for the weekend alone. */
static void
add_columns (ChamDynamics *self, const ChamDiary *diary)
{
  double *ones;

  self->columns = g_new (double, (gsize) self->n * MOST_COLUMNS);
  ones = add_column (self);
  for (int t = 0; t < self->n; t++)
    ones[t] = 1;
  add_waves (self);
  if (self->n_rated >= 70)
    add_weekdays (self, diary->first_weekday);
  else if (self->n_rated >= 28)
    add_weekend (self, diary->first_weekday);
}

/* Minus twice the logarithm of the concentrated likelihood, without its constant. */
static double
get_misfit (const ChamDynamics *self, const double *residual, const double *severity, double rho,
            double noise, double *scale)
{
  double expected = 0, state = 1, sum = 0, logs = 0;

  for (int t = 0; t < self->n; t++)
    {
      if (!isnan (severity[t]))
        {
          double variance = state + noise, error = residual[t] - expected;

          sum += error * error / variance;
          logs += log (variance);
          expected += state / variance * error;
          state *= 1 - state / variance;
        }
      expected *= rho;
      state = rho * rho * state + 1 - rho * rho;
    }
  *scale = sum / self->n_rated;
  return self->n_rated * log (*scale) + logs;
}

static void
find_dynamics (ChamDynamics *self, const double *severity)
{
  double best = INFINITY;

  for (gsize i = 0; i < G_N_ELEMENTS (rhos); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (noises); j++)
      {
        double scale;
        double misfit
            = get_misfit (self, self->residual, severity, rhos[i], noises[j], &scale);

        if (!(misfit < best))
          continue;
        best = misfit;
        self->rho = rhos[i];
        self->noise = noises[j];
        self->scale = scale;
      }
}

static void
find_gains (ChamDynamics *self, const double *severity)
{
  double state = 1;

  for (int t = 0; t < self->n; t++)
    {
      self->variance[t] = state + self->noise;
      self->gain[t] = isnan (severity[t]) ? 0 : state / self->variance[t];
      state *= 1 - self->gain[t];
      state = self->rho * self->rho * state + 1 - self->rho * self->rho;
    }
}

/**
 * cham_dynamics_predict:
 * @series: a number for each day; those of days without a rating do not matter
 * @prediction: (out): what each day's is expected to be, given those of earlier rated days
 */
void
cham_dynamics_predict (const ChamDynamics *self, const double *series, double *prediction)
{
  double expected = 0;

  for (int t = 0; t < self->n; t++)
    {
      prediction[t] = expected;
      if (self->gain[t] > 0)
        expected += self->gain[t] * (series[t] - expected);
      expected *= self->rho;
    }
}

/**
 * cham_dynamics_whiten:
 * @whitened: (out): for each rated day, the part of @series that earlier days do not predict,
 *   divided by its expected spread
 */
void
cham_dynamics_whiten (const ChamDynamics *self, const double *series, double *whitened)
{
  double expected = 0;
  int row = 0;

  for (int t = 0; t < self->n; t++)
    {
      if (self->gain[t] > 0)
        {
          double error = series[t] - expected;

          whitened[row++] = error / sqrt (self->variance[t]);
          expected += self->gain[t] * error;
        }
      expected *= self->rho;
    }
}

/* The rated days of a column, one after the other. */
static void
pick_rated (const ChamDynamics *self, const double *series, double *picked)
{
  for (int row = 0; row < self->n_rated; row++)
    picked[row] = series[self->rated[row]];
}

typedef void (*Transform) (const ChamDynamics *self, const double *series, double *rows);

/* Regresses severity on the mean's columns, both transformed, and keeps what is left of it. */
static void
fit_mean (ChamDynamics *self, const double *severity, Transform transform)
{
  g_autofree double *columns = g_new (double, (gsize) self->n_rated * self->n_columns);
  g_autofree double *y = g_new (double, self->n_rated);
  double factors[MOST_COLUMNS];

  for (int j = 0; j < self->n_columns; j++)
    transform (self, self->columns + (gsize) self->n * j, columns + (gsize) self->n_rated * j);
  transform (self, severity, y);
  cham_solve_least_squares (columns, self->n_columns, y, self->n_rated, factors);
  for (int t = 0; t < self->n; t++)
    {
      self->residual[t] = isnan (severity[t]) ? 0 : severity[t];
      for (int j = 0; j < self->n_columns && !isnan (severity[t]); j++)
        self->residual[t] -= factors[j] * self->columns[(gsize) self->n * j + t];
    }
}

static ChamDynamics *
allocate (const ChamDiary *diary)
{
  ChamDynamics *self = g_new0 (ChamDynamics, 1);

  self->n = diary->n;
  self->rated = g_new (int, diary->n);
  self->gain = g_new0 (double, diary->n);
  self->variance = g_new0 (double, diary->n);
  self->residual = g_new0 (double, diary->n);
  for (int t = 0; t < diary->n; t++)
    if (!isnan (diary->severity[t]))
      self->rated[self->n_rated++] = t;
  return self;
}

/**
 * cham_dynamics_new:
 * @diary: with at least 2 ratings
 *
 * Returns: (transfer full): the dynamics that fit it best; the mean is fitted once plainly, and
 *   then twice in turn with the dynamics
 */
ChamDynamics *
cham_dynamics_new (const ChamDiary *diary)
{
  ChamDynamics *self = allocate (diary);

  add_columns (self, diary);
  fit_mean (self, diary->severity, pick_rated);
  for (int i = 0; i < 2; i++)
    {
      find_dynamics (self, diary->severity);
      find_gains (self, diary->severity);
      fit_mean (self, diary->severity, cham_dynamics_whiten);
    }
  return self;
}

/**
 * cham_dynamics_new_known:
 * @severity: (array length=n): ratings, NAN where there is none
 *
 * Returns: (transfer full): the dynamics @noise for these ratings; without a mean
 */
ChamDynamics *
cham_dynamics_new_known (const double *severity, int n, const ChamNoise *noise)
{
  ChamDiary diary = { n, 0, severity };
  ChamDynamics *self = allocate (&diary);

  self->rho = noise->rho;
  self->noise = noise->noise;
  self->scale = noise->scale;
  find_gains (self, severity);
  return self;
}

static void
add_line (ChamDynamics *self)
{
  double *ones, *line;

  self->columns = g_new (double, (gsize) self->n * 2);
  ones = add_column (self);
  line = add_column (self);
  for (int t = 0; t < self->n; t++)
    {
      ones[t] = 1;
      line[t] = 2.0 * t / (self->n - 1) - 1;
    }
}

/**
 * cham_noise_estimate:
 * @severity: (array length=n): the ratings before a trial, NAN where there is none
 *
 * Returns: how severity moved by itself then, around a straight line; with fewer than 40 ratings
 *   what is usual in eczema diaries
 */
ChamNoise
cham_noise_estimate (const double *severity, int n)
{
  ChamDiary diary = { n, 0, severity };
  g_autoptr (ChamDynamics) dynamics = allocate (&diary);

  if (dynamics->n_rated < FEWEST_FOR_NOISE)
    return usual_noise;
  add_line (dynamics);
  fit_mean (dynamics, severity, pick_rated);
  find_dynamics (dynamics, severity);
  return (ChamNoise) { CLAMP (dynamics->rho, LEAST_RHO, MOST_RHO), dynamics->noise,
                       dynamics->scale };
}

void
cham_dynamics_free (ChamDynamics *self)
{
  if (self == NULL)
    return;
  g_free (self->rated);
  g_free (self->gain);
  g_free (self->variance);
  g_free (self->columns);
  g_free (self->residual);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Surprises are compared by rank, so that one terrible day does not decide, and after dividing
 * by the spread that goes with the predicted level. The guard holds what a person might have
 * reacted to – the last days' skin – so that eating differently after a flare is no finding. */
#include "analysis/surprises.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/distribution.h"
#include "analysis/ranks.h"

#define GUARD_FROM 120     /* ratings from which the guard is affordable */
#define GUARD_COLUMNS 6
#define SMALLEST 1e-7      /* what must be left of a column, as a share of the largest */

static double
get_mean (const double *values, int n)
{
  double sum = 0;

  for (int i = 0; i < n; i++)
    sum += values[i];
  return sum / n;
}

/* Of all values, not of a sample. */
static double
get_deviation (const double *values, int n)
{
  double mean = get_mean (values, n), sum = 0;

  for (int i = 0; i < n; i++)
    sum += (values[i] - mean) * (values[i] - mean);
  return sqrt (sum / n);
}

/* What is known of each day's state: the rating, or the prediction where there is none. */
static double *
list_states (const ChamDynamics *dynamics, const double *prediction)
{
  double *states = g_memdup2 (prediction, sizeof *prediction * dynamics->n);

  for (int i = 0; i < dynamics->n_rated; i++)
    states[dynamics->rated[i]] = dynamics->residual[dynamics->rated[i]];
  return states;
}

/* The mean state 4 to 8 days before @t, of those days that are in the diary. */
static double
get_earlier (const double *states, int t)
{
  int from = MAX (t - 8, 0), to = MAX (t - 3, 0);

  return to > from ? get_mean (states + from, to - from) : 0;
}

static void
fill_guard (double guard[GUARD_COLUMNS], const double *states, double predicted, int t)
{
  guard[0] = predicted;
  guard[1] = predicted * predicted;
  for (int k = 1; k <= 3; k++)
    guard[1 + k] = t >= k ? states[t - k] : 0;
  guard[5] = get_earlier (states, t);
}

static void
add_guard (double *columns, const ChamDynamics *dynamics, const double *prediction,
           double deviation)
{
  g_autofree double *states = list_states (dynamics, prediction);
  int n = dynamics->n_rated;

  for (int row = 0; row < n; row++)
    {
      int t = dynamics->rated[row];
      double guard[GUARD_COLUMNS];

      fill_guard (guard, states, CLAMP (prediction[t] / deviation, -3, 3), t);
      for (int j = 0; j < GUARD_COLUMNS; j++)
        columns[(gsize) n * j + row] = guard[j] / sqrt (dynamics->variance[t]);
    }
}

static void
add_columns (ChamSurprises *self, const double *columns, int n_columns)
{
  double largest = 0;

  for (int j = 0; j < n_columns; j++)
    {
      double left = cham_basis_add (self->basis, columns + (gsize) self->n * j,
                                    SMALLEST * largest);

      largest = MAX (largest, left);
    }
}

static void
find_base (ChamSurprises *self, const ChamDynamics *dynamics, const double *prediction,
           double deviation)
{
  gboolean guarded = self->n >= GUARD_FROM;
  int n_columns = dynamics->n_columns + (guarded ? GUARD_COLUMNS : 0);
  g_autofree double *columns = g_new (double, (gsize) self->n * n_columns);

  for (int j = 0; j < dynamics->n_columns; j++)
    cham_dynamics_whiten (dynamics, dynamics->columns + (gsize) dynamics->n * j,
                          columns + (gsize) self->n * j);
  if (guarded)
    add_guard (columns + (gsize) self->n * dynamics->n_columns, dynamics, prediction, deviation);
  add_columns (self, columns, n_columns);
  self->n_base = self->basis->columns;
}

/* The size of surprises as a parabola of the predicted level, within half and double its mean. */
static void
find_spread (ChamSurprises *self, const double *predicted)
{
  g_autofree double *columns = g_new (double, (gsize) self->n * 3);
  g_autofree double *size = g_new (double, self->n);
  double mean = get_mean (predicted, self->n);
  double deviation = get_deviation (predicted, self->n) + 1e-9;
  double average, factors[3];

  for (int i = 0; i < self->n; i++)
    {
      double level = CLAMP ((predicted[i] - mean) / deviation, -2.5, 2.5);

      columns[i] = 1;
      columns[self->n + i] = level;
      columns[2 * (gsize) self->n + i] = level * level;
      size[i] = fabs (self->residual[i]);
    }
  cham_solve_least_squares (columns, 3, size, self->n, factors);
  average = get_mean (size, self->n);
  for (int i = 0; i < self->n; i++)
    {
      double fit = factors[0] + factors[1] * columns[self->n + i]
                   + factors[2] * columns[2 * (gsize) self->n + i];

      self->spread[i] = average > 0 ? CLAMP (fit, 0.5 * average, 2 * average) / average : 1;
    }
}

static void
find_residual (ChamSurprises *self)
{
  memcpy (self->residual, self->error, sizeof *self->error * self->n);
  cham_basis_remove_from (self->basis, self->residual);
  self->freedom = self->n - self->basis->columns;
}

/* Equal values share the mean of their ranks. */
static void
find_scores (ChamSurprises *self)
{
  g_autofree double *values = g_new (double, self->n);
  double mean;

  for (int i = 0; i < self->n; i++)
    values[i] = self->residual[i] / self->spread[i];
  cham_ranks_compute (values, (guint) self->n, self->scores);
  for (int i = 0; i < self->n; i++)
    self->scores[i] = cham_normal_quantile (self->scores[i] / self->n - 0.5 / self->n);
  mean = get_mean (self->scores, self->n);
  for (int i = 0; i < self->n; i++)
    self->scores[i] -= mean;
}

/** cham_surprises_update: Finds residuals and scores anew, after columns were added. */
void
cham_surprises_update (ChamSurprises *self)
{
  find_residual (self);
  find_scores (self);
}

/**
 * cham_surprises_new:
 * @room: how many columns for exposures the basis may take later
 *
 * Returns: (transfer full): the surprises of the diary that @dynamics was fitted to
 */
ChamSurprises *
cham_surprises_new (const ChamDynamics *dynamics, int room)
{
  ChamSurprises *self = g_new0 (ChamSurprises, 1);
  g_autofree double *prediction = g_new (double, dynamics->n);
  g_autofree double *predicted = g_new (double, dynamics->n_rated);

  self->n = dynamics->n_rated;
  self->error = g_new (double, self->n);
  self->residual = g_new (double, self->n);
  self->spread = g_new (double, self->n);
  self->scores = g_new (double, self->n);
  self->basis
      = cham_basis_new (self->n, dynamics->n_columns + GUARD_COLUMNS + room);
  cham_dynamics_predict (dynamics, dynamics->residual, prediction);
  cham_dynamics_whiten (dynamics, dynamics->residual, self->error);
  for (int row = 0; row < self->n; row++)
    predicted[row] = prediction[dynamics->rated[row]];
  find_base (self, dynamics, prediction, get_deviation (predicted, self->n) + 1e-9);
  find_residual (self);
  find_spread (self, predicted);
  find_scores (self);
  return self;
}

void
cham_surprises_free (ChamSurprises *self)
{
  if (self == NULL)
    return;
  g_free (self->error);
  g_free (self->residual);
  g_free (self->spread);
  g_free (self->scores);
  cham_basis_free (self->basis);
  g_free (self);
}

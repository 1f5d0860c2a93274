/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Trials are made up with the person's own noise and put through the test of block-trial.c. The
 * random numbers are the same each time, so that the same diary gives the same answer. Where there
 * are many orders, the test is made with a sample of them that holds the drawn one, which hardly
 * changes its power. */
#include "analysis/trial-power.h"

#include <math.h>

#include "analysis/trial-fit.h"
#include "analysis/trial-response.h"
#include "model/random.h"
#include "model/trial-orders.h"

#define SEED 20260102
#define N_TRIALS 400
#define MOST_ORDERS 500   /* of a test, with the drawn one */
#define ADHERENCE 0.95    /* of days that go as assigned */
#define MOST_TREND 0.5    /* points up or down from the middle to an end of the trial */
#define ROUNDING (1 / 12.0) /* variance of a rating in whole points, in squared points */
#define USUAL_VARIANCE 1.69 /* of severity's state where the diary does not tell: 1.3 points */
#define LEAST_P 0.05
#define EQUAL 1e-6
#define SMALLEST 1e-9

/* The first is not among those that the test looks for. */
static const ChamTrialResponse truth[2] = { { FALSE, 0.5, 2 }, { TRUE, 0.6, 1 } };

static const ChamTrialPlanSize sizes[CHAM_TRIAL_N_SIZES]
    = { { 14, 3 }, { 18, 3 }, { 10, 3 }, { 12, 5 }, { 12, 7 } };

/**
 * Lab:
 * @n: days
 * @orders: those of the test, the drawn one replacing one of them
 * @fit: for whitening
 * @rows: CHAM_TRIAL_RESPONSES for each order
 * @matrix: (array length=n*rows): for each day the whitened responses, of length 1
 */
typedef struct
{
  ChamTrialPlanSize size;
  int n;
  ChamTrialOrders *orders;
  guint n_used;
  guint *used;
  ChamTrialFit *fit;
  guint rows;
  float *matrix;
  ChamNoise noise;
  double unit;
  guint64 state;
} Lab;

/** cham_trial_size_get: (transfer none): One of %CHAM_TRIAL_N_SIZES that are offered, the usual
 * one first, the one for what works slowly last. */
const ChamTrialPlanSize *
cham_trial_size_get (int index)
{
  return &sizes[index];
}

/* Marsaglia and Bray, SIAM Rev 1964;6:260. */
static double
draw_normal (guint64 *state)
{
  double x, y, length;

  do
    {
      x = 2 * cham_random_fraction (state) - 1;
      y = 2 * cham_random_fraction (state) - 1;
      length = x * x + y * y;
    }
  while (length >= 1 || length <= 0);
  return x * sqrt (-2 * log (length) / length);
}

static void
fill_days (const Lab *self, guint order, double *on)
{
  guint32 blocks = cham_trial_orders_get (self->orders, order);

  for (int t = 0; t < self->n; t++)
    on[t] = cham_trial_order_is_on (blocks, self->size.blocks, t / self->size.days);
}

static void
fill_rows (Lab *self, guint place, double *on, double *response, double *column)
{
  fill_days (self, self->used[place], on);
  for (int i = 0; i < CHAM_TRIAL_RESPONSES; i++)
    {
      const ChamTrialResponse *shape = cham_trial_response_get (i);
      guint row = place * CHAM_TRIAL_RESPONSES + (guint) i;
      double squares;

      cham_trial_response_fill (shape, on, self->n, shape->builds ? 0.5 : 0, response);
      squares = cham_trial_fit_prepare (self->fit, response, column);
      for (int t = 0; t < self->n; t++)
        self->matrix[(gsize) t * self->rows + row]
            = squares > SMALLEST ? (float) (column[t] / sqrt (squares)) : 0;
    }
}

static void
fill_matrix (Lab *self)
{
  g_autofree double *room = g_new (double, (gsize) self->n * 3);

  self->rows = self->n_used * CHAM_TRIAL_RESPONSES;
  self->matrix = g_new (float, (gsize) self->n * self->rows);
  for (guint place = 0; place < self->n_used; place++)
    fill_rows (self, place, room, room + self->n, room + 2 * self->n);
}

/* All orders, or the first ones of a shuffle (Fisher and Yates). */
static void
choose_orders (Lab *self)
{
  guint all = self->orders->orders->len;

  self->n_used = MIN (all, MOST_ORDERS);
  self->used = g_new (guint, all);
  for (guint i = 0; i < all; i++)
    self->used[i] = i;
  for (guint i = 0; all > MOST_ORDERS && i < self->n_used; i++)
    {
      guint j = i + cham_random_below (&self->state, all - i);
      guint swapped = self->used[i];

      self->used[i] = self->used[j];
      self->used[j] = swapped;
    }
}

static void
lab_init (Lab *self, ChamTrialPlanSize size, int longest_run, const ChamNoise *noise, double unit)
{
  g_autofree double *flat = g_new0 (double, (gsize) size.blocks * size.days);

  *self = (Lab){ .size = size, .n = size.blocks * size.days, .unit = unit, .state = SEED };
  self->noise = *noise;
  if (isnan (noise->scale) || noise->scale <= 0)
    self->noise.scale = USUAL_VARIANCE * unit * unit;
  self->orders = cham_trial_orders_new (size.blocks, longest_run);
  self->fit = cham_trial_fit_new (flat, self->n, &self->noise);
  choose_orders (self);
  fill_matrix (self);
}

static void
lab_clear (Lab *self)
{
  cham_trial_orders_free (self->orders);
  cham_trial_fit_free (self->fit);
  g_free (self->used);
  g_free (self->matrix);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lab, lab_clear)

/* Severity without any effect, around 0. */
static void
draw_severity (Lab *self, double *severity)
{
  double spread = sqrt (self->noise.scale);
  double scatter
      = sqrt (self->noise.scale * self->noise.noise + ROUNDING * self->unit * self->unit);
  double step = sqrt (1 - self->noise.rho * self->noise.rho);
  double state = draw_normal (&self->state);
  double trend = MOST_TREND * self->unit * (2 * cham_random_fraction (&self->state) - 1);

  for (int t = 0; t < self->n; t++)
    {
      severity[t] = spread * state + scatter * draw_normal (&self->state)
                    + trend * (2.0 * t / (self->n - 1) - 1);
      state = self->noise.rho * state + step * draw_normal (&self->state);
    }
}

/* What skin does when most days go as assigned. */
static void
draw_response (Lab *self, guint order, const ChamTrialResponse *shape, double *on,
               double *response)
{
  fill_days (self, order, on);
  for (int t = 0; t < self->n; t++)
    if (cham_random_fraction (&self->state) >= ADHERENCE)
      on[t] = 1 - on[t];
  cham_trial_response_fill (shape, on, self->n, shape->builds ? 0.5 : 0, response);
}

/* The z of every row. */
static void
project (const Lab *self, const double *series, double *whitened, float *z)
{
  cham_dynamics_whiten (self->fit->dynamics, series, whitened);
  for (guint row = 0; row < self->rows; row++)
    z[row] = 0;
  for (int t = 0; t < self->n; t++)
    {
      const float *matrix = self->matrix + (gsize) t * self->rows;
      float factor = (float) whitened[t];

      for (guint row = 0; row < self->rows; row++)
        z[row] += factor * matrix[row];
    }
}

static double
get_highest (const float *noise, const float *signal, double effect)
{
  double highest = -INFINITY;

  for (int i = 0; i < CHAM_TRIAL_RESPONSES; i++)
    highest = MAX (highest, noise[i] + effect * signal[i]);
  return highest;
}

static gboolean
is_found (const Lab *self, guint drawn, const float *noise, const float *signal, double effect)
{
  guint first = drawn * CHAM_TRIAL_RESPONSES, as_high = 0;
  double seen = get_highest (noise + first, signal + first, effect);

  for (guint row = 0; row < self->rows; row += CHAM_TRIAL_RESPONSES)
    as_high += get_highest (noise + row, signal + row, effect) >= seen - EQUAL;
  return (double) as_high / self->n_used <= LEAST_P;
}

static void
measure (Lab *self, const ChamTrialResponse *shape, double power[2])
{
  g_autofree double *room = g_new (double, (gsize) self->n * 4);
  g_autofree float *z = g_new (float, (gsize) self->rows * 2);
  double *severity = room, *on = room + self->n, *response = on + self->n,
         *whitened = response + self->n;

  power[0] = power[1] = 0;
  for (int i = 0; i < N_TRIALS; i++)
    {
      guint drawn = cham_random_below (&self->state, self->n_used);

      draw_severity (self, severity);
      draw_response (self, self->used[drawn], shape, on, response);
      project (self, severity, whitened, z);
      project (self, response, whitened, z + self->rows);
      for (int points = 1; points <= 2; points++)
        power[points - 1] += is_found (self, drawn, z, z + self->rows, points * self->unit);
    }
  power[0] /= N_TRIALS;
  power[1] /= N_TRIALS;
}

/**
 * cham_trial_power_compute:
 * @longest_run: blocks of a kind that may follow each other
 * @noise: of the person's diary; where its scale is not known, what is usual
 * @unit: one point of the severity's scale
 *
 * Returns: what a trial of that size can find, with a random error of up to 0.05
 */
ChamTrialPower
cham_trial_power_compute (ChamTrialPlanSize size, int longest_run, const ChamNoise *noise,
                          double unit)
{
  ChamTrialPower power = { 0 };
  g_auto (Lab) lab = { 0 };

  lab_init (&lab, size, longest_run, noise, unit);
  power.n_orders = lab.orders->orders->len;
  power.p_one = 1.0 / power.n_orders;
  power.p_two = 2.0 / power.n_orders;
  measure (&lab, &truth[0], power.fast);
  measure (&lab, &truth[1], power.slow);
  return power;
}

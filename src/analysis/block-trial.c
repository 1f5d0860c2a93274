/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* An exact randomisation test: how the days look under the order that was drawn, beside every
 * other order that could have been. It holds whatever skin does by itself (Edgington and Onghena,
 * Randomization Tests, 4th ed., 2007). All days count by the order that was assigned. */
#include "analysis/block-trial.h"

#include <math.h>

#include "analysis/distribution.h"
#include "analysis/trial-fit.h"

#define EQUAL 1e-9        /* z values closer than this count as equal */
#define FEWEST_RATED 0.7  /* share of the days */
#define LEAST_P 0.05
#define CONFIDENCE 0.975  /* upper end of a 95 % interval */
#define NEAR_BEST 4       /* z² within which another response fits almost as well */

/* The extremes of z over all responses, under one order. */
typedef struct
{
  double highest;
  double widest;
} Extremes;

static void
fill_days (const ChamBlockTrial *trial, guint32 order, double *on)
{
  for (int block = 0; block < trial->blocks; block++)
    for (int day = 0; day < trial->days; day++)
      on[block * trial->days + day] = cham_trial_order_is_on (order, trial->blocks, block);
}

/* Of something that builds up slowly one does not know how much there was before. */
static void
fill_response (const ChamTrialResponse *shape, const double *on, int n, double *response)
{
  cham_trial_response_fill (shape, on, n, shape->builds ? 0.5 : 0, response);
}

/* @room: for three series of the trial's length */
static Extremes
look (const ChamBlockTrial *trial, const ChamTrialFit *fit, guint32 order, double *room)
{
  int n = trial->blocks * trial->days;
  double *on = room, *response = room + n, *column = room + 2 * n;
  Extremes extremes = { -INFINITY, 0 };

  fill_days (trial, order, on);
  for (int i = 0; i < CHAM_TRIAL_RESPONSES; i++)
    {
      double z;

      fill_response (cham_trial_response_get (i), on, n, response);
      z = cham_trial_fit_get_z (fit, response, column);
      extremes.highest = MAX (extremes.highest, z);
      extremes.widest = MAX (extremes.widest, fabs (z));
    }
  return extremes;
}

static void
test_orders (const ChamBlockTrial *trial, const ChamTrialFit *fit, const ChamTrialOrders *orders,
             ChamBlockResult *result)
{
  g_autofree double *room = g_new (double, (gsize) trial->blocks * trial->days * 3);
  Extremes seen = look (trial, fit, trial->order, room);
  guint as_high = 0, as_wide = 0;

  for (guint i = 0; i < orders->orders->len; i++)
    {
      Extremes other = look (trial, fit, cham_trial_orders_get (orders, i), room);

      as_high += other.highest >= seen.highest - EQUAL;
      as_wide += other.widest >= seen.widest - EQUAL;
    }
  result->n_orders = orders->orders->len;
  result->p_one = (double) as_high / result->n_orders;
  result->p_two = (double) as_wide / result->n_orders;
}

static double
get_fit (const ChamTrialEffect *effect)
{
  double t = effect->size / effect->error;

  return isnan (t) ? 0 : t * t;
}

/* The interval holds those of all responses that fit almost as well as the best one. */
static void
estimate (const ChamBlockTrial *trial, const ChamTrialFit *fit, const double *on,
          ChamBlockResult *result)
{
  int n = trial->blocks * trial->days;
  g_autofree double *response = g_new (double, n);
  double tail = cham_student_quantile (CONFIDENCE, fit->freedom);
  ChamTrialEffect effects[CHAM_TRIAL_RESPONSES];

  for (int i = 0; i < CHAM_TRIAL_RESPONSES; i++)
    {
      fill_response (cham_trial_response_get (i), on, n, response);
      effects[i] = cham_trial_fit_estimate (fit, response, 0);
      if (get_fit (&effects[i]) > get_fit (&effects[result->response]))
        result->response = i;
    }
  result->effect = effects[result->response].size;
  result->low = INFINITY;
  result->high = -INFINITY;
  for (int i = 0; i < CHAM_TRIAL_RESPONSES; i++)
    if (get_fit (&effects[i]) >= get_fit (&effects[result->response]) - NEAR_BEST)
      {
        result->low = MIN (result->low, effects[i].size - tail * effects[i].error);
        result->high = MAX (result->high, effects[i].size + tail * effects[i].error);
      }
}

/* Days are classed by what was assigned as many days earlier as the response needs to begin:
 * unshifted means mislead when blocks are short. */
static double
compare_means (const ChamBlockTrial *trial, const double *on, int lag)
{
  double sums[2] = { 0 };
  int counts[2] = { 0 };

  for (int t = lag; t < trial->blocks * trial->days; t++)
    if (!isnan (trial->severity[t]))
      {
        sums[on[t - lag] > 0] += trial->severity[t];
        counts[on[t - lag] > 0]++;
      }
  return sums[1] / counts[1] - sums[0] / counts[0];
}

/**
 * cham_block_result_judge:
 * @n_days: days of the trial, with or without a rating
 * @unit: one point of the severity's scale
 *
 * Returns: the verdict that the numbers of @self lead to
 */
ChamTrialVerdict
cham_block_result_judge (const ChamBlockResult *self, int n_days, double unit)
{
  double smallest = CHAM_TRIAL_SMALLEST_EFFECT * unit;

  if (self->n_rated < FEWEST_RATED * n_days || isnan (self->effect))
    return CHAM_TRIAL_TOO_FEW_RATINGS;
  if (self->p_one <= LEAST_P && self->effect >= smallest)
    return CHAM_TRIAL_CONFIRMED;
  if (self->p_two <= LEAST_P && self->effect <= -smallest)
    return CHAM_TRIAL_OPPOSITE;
  if (self->high < CHAM_TRIAL_EXCLUDED_EFFECT * unit)
    return CHAM_TRIAL_EXCLUDED;
  return CHAM_TRIAL_INCONCLUSIVE;
}

/**
 * cham_block_trial_analyse:
 * @result: (out): what it says
 *
 * Returns: whether the order is one that could have been drawn; otherwise nothing can be said
 */
gboolean
cham_block_trial_analyse (const ChamBlockTrial *trial, ChamBlockResult *result)
{
  int n = trial->blocks * trial->days;
  g_autoptr (ChamTrialOrders) orders = cham_trial_orders_new (trial->blocks, trial->longest_run);
  g_autoptr (ChamTrialFit) fit = cham_trial_fit_new (trial->severity, n, &trial->noise);
  g_autofree double *on = g_new (double, n);
  guint index;

  *result = (ChamBlockResult) { .n_rated = fit->dynamics->n_rated };
  if (!cham_trial_orders_find (orders, trial->order, &index))
    return FALSE;
  fill_days (trial, trial->order, on);
  test_orders (trial, fit, orders, result);
  estimate (trial, fit, on, result);
  result->difference = compare_means (trial, on, cham_trial_response_get (result->response)->lag);
  result->verdict = cham_block_result_judge (result, n, trial->unit);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial of blocks with and without something, in an order that was drawn. */
#pragma once

#include "analysis/dynamics.h"
#include "model/trial-orders.h"
#include "analysis/trial-response.h"
#include "analysis/trial-verdict.h"

G_BEGIN_DECLS

/**
 * ChamBlockTrial:
 * @blocks: number of blocks
 * @days: of each block
 * @longest_run: as the order was drawn
 * @order: as of #ChamTrialOrders
 * @severity: (array length=blocks*days): ratings, NAN where there is none
 * @noise: from the ratings before the trial
 * @unit: one point of the severity's scale: 1 for 0–10
 */
typedef struct
{
  int blocks;
  int days;
  int longest_run;
  guint32 order;
  const double *severity;
  ChamNoise noise;
  double unit;
} ChamBlockTrial;

/**
 * ChamBlockResult:
 * @effect: points of severity more with it than without, of the response that fits best
 * @low: lower end of the 95 % interval
 * @high: upper end
 * @p_one: share of all orders under which the days look at least as much worse with it
 * @p_two: share under which they look at least as different, either way
 * @n_orders: how many orders were looked at
 * @sampled: whether these are a random sample with the drawn one, not all
 * @response: index of the response that fits best; -1 when days were compared as assigned
 * @difference: plain difference of means, the days shifted by the response's lag, in points
 * @n_rated: days with a rating
 */
typedef struct
{
  double effect;
  double low;
  double high;
  double p_one;
  double p_two;
  guint n_orders;
  gboolean sampled;
  int response;
  double difference;
  int n_rated;
  ChamTrialVerdict verdict;
} ChamBlockResult;

gboolean cham_block_trial_analyse (const ChamBlockTrial *trial, ChamBlockResult *result);
ChamTrialVerdict cham_block_result_judge (const ChamBlockResult *self, int n_days, double unit);

G_END_DECLS

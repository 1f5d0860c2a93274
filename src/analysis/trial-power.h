/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a trial in blocks can find, to be known before it begins. */
#pragma once

#include "analysis/dynamics.h"

G_BEGIN_DECLS

/** ChamTrialPlanSize: A number of blocks and their days. */
typedef struct
{
  int blocks;
  int days;
} ChamTrialPlanSize;

#define CHAM_TRIAL_N_SIZES 5

/**
 * ChamTrialPower:
 * @n_orders: orders that can be drawn
 * @p_one: the smallest p that such a trial can reach, one-sided
 * @p_two: two-sided
 * @fast: the chance that a difference of 1 and of 2 points is found (one-sided p up to 0.05) when
 *   skin follows within a day or two
 * @slow: when it builds up and clears over days
 */
typedef struct
{
  guint n_orders;
  double p_one;
  double p_two;
  double fast[2];
  double slow[2];
} ChamTrialPower;

const ChamTrialPlanSize *cham_trial_size_get (int index);
ChamTrialPower cham_trial_power_compute (ChamTrialPlanSize size, int longest_run,
                                         const ChamNoise *noise, double unit);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The part of each rating that all earlier ones did not lead to expect. */
#pragma once

#include "analysis/basis.h"
#include "analysis/dynamics.h"

G_BEGIN_DECLS

/**
 * ChamSurprises:
 * @n: number of rated days; the arrays have a number for each
 * @error: whitened error of prediction
 * @basis: what is accounted for: the mean, the feedback guard, and exposures found so far
 * @n_base: columns of @basis before any exposure
 * @residual: what @basis leaves of @error
 * @spread: how wide surprises are at that day's predicted severity, 1 on average
 * @scores: normal scores of the ranks of @residual / @spread, 0 on average
 * @freedom: @n less the columns of @basis
 */
typedef struct
{
  int n;
  double *error;
  ChamBasis *basis;
  int n_base;
  double *residual;
  double *spread;
  double *scores;
  int freedom;
} ChamSurprises;

ChamSurprises *cham_surprises_new (const ChamDynamics *dynamics, int room);
void cham_surprises_free (ChamSurprises *self);
void cham_surprises_update (ChamSurprises *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamSurprises, cham_surprises_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How two series go together: the days that have both, Spearman's coefficient, and means of one
 * over parts of the other. A picture of the past, not a test: days that lie together are alike,
 * so the intervals are too narrow to conclude from. */
#pragma once

#include "model/series.h"

G_BEGIN_DECLS

/* Below so many days with both nothing is shown. */
#define CHAM_ASSOCIATION_FEWEST 8
#define CHAM_ASSOCIATION_MOST_BINS 5

/** ChamPair: Both on a day; @x is of so many days before @day as the lag is. */
typedef struct
{
  ChamDay day;
  double x;
  double y;
} ChamPair;

/**
 * ChamAssociationBin: Days with nearly the same x
 * @n: days
 * @x: their mean x
 * @mean: their mean y
 * @low: lower end of the 95 % interval of @mean, by Student's t distribution
 * @high: upper end
 */
typedef struct
{
  guint n;
  double x;
  double mean;
  double low;
  double high;
} ChamAssociationBin;

/**
 * ChamAssociation:
 * @lag: by how many days y is later than x
 * @pairs: (element-type ChamPair): by x, then by day
 * @bins: (element-type ChamAssociationBin): by x; none below %CHAM_ASSOCIATION_FEWEST pairs
 * @rho: Spearman's rank correlation, -1 to 1; NAN below %CHAM_ASSOCIATION_FEWEST pairs or
 *   where one of the two is always the same
 */
typedef struct
{
  int lag;
  GArray *pairs;
  GArray *bins;
  double rho;
} ChamAssociation;

ChamAssociation *cham_association_new (const ChamSeries *x, const ChamSeries *y, int lag);
void cham_association_free (ChamAssociation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamAssociation, cham_association_free)

G_END_DECLS

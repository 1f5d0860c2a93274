/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How much of a nutrient all doses of a day hold together. */
#pragma once

#include "model/treatment.h"

G_BEGIN_DECLS

/** ChamTotalLevel: How a total stands to the limit; near is from four fifths of it on. */
typedef enum
{
  CHAM_TOTAL_WITHIN,
  CHAM_TOTAL_NEAR,
  CHAM_TOTAL_OVER,
} ChamTotalLevel;

/**
 * ChamTotal:
 * @taken: what was taken, in the unit of @nutrient
 * @planned: @taken, and the doses that are due and not recorded yet
 * @unknown: whether the amount of a dose is not known, so that both are "at least"
 * @n_doses: the doses that hold the nutrient and were not skipped
 */
typedef struct
{
  ChamNutrient nutrient;
  double taken;
  double planned;
  gboolean unknown;
  guint n_doses;
} ChamTotal;

void cham_total_add (ChamTotal *self, const ChamTreatment *treatment, const ChamDose *dose);
ChamTotalLevel cham_total_get_level (const ChamTotal *self);
char *cham_total_format (const ChamTotal *self);

G_END_DECLS

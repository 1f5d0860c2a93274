/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What can be wrong with a treatment as a person filled it in. */
#pragma once

#include "model/nutrient.h"

G_BEGIN_DECLS

/** ChamTreatmentProblem: What keeps a form from being stored. */
typedef enum
{
  CHAM_TREATMENT_FINE,
  CHAM_TREATMENT_NAME_MISSING,
  CHAM_TREATMENT_NAME_LONG,
  CHAM_TREATMENT_NAME_TAKEN,
  CHAM_TREATMENT_NAME_ARCHIVED,
  CHAM_TREATMENT_AMOUNT_UNCLEAR,
  CHAM_TREATMENT_AMOUNT_ABSURD,
  CHAM_TREATMENT_UNIT_LONG,
  CHAM_TREATMENT_NO_WEEKDAY,
  CHAM_TREATMENT_TIMES_UNCLEAR,
  CHAM_TREATMENT_ENDS_EARLY,
  CHAM_TREATMENT_STOCK_UNCLEAR,
  CHAM_TREATMENT_CONTENT_UNCLEAR, /* the first nutrient; the others follow in their order */
  CHAM_TREATMENT_PROBLEM_LAST = CHAM_TREATMENT_CONTENT_UNCLEAR + CHAM_N_NUTRIENTS - 1,
} ChamTreatmentProblem;

const char *cham_treatment_problem_describe (ChamTreatmentProblem problem);

G_END_DECLS

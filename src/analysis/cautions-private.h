/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of cautions, and what decides which of them come up. Private to the cautions. */
#pragma once

#include "analysis/cautions.h"
#include "model/nutrient.h"

G_BEGIN_DECLS

/**
 * ChamCautionFacts: What a treatment is, and what the person said.
 * @is: bits of ChamSubstance: what it is
 * @allergies: bits of ChamSubstance: what allergies are noted to
 * @swallowed: as far as is known
 * @planned: what is due of each nutrient on the fullest of seven days, with everything on the
 *   checklist; 0 of what the treatment does not contain
 */
typedef struct
{
  const ChamTreatment *treatment;
  const ChamCautionBasis *basis;
  guint is;
  guint allergies;
  gboolean on_skin;
  gboolean swallowed;
  double planned[CHAM_N_NUTRIENTS];
} ChamCautionFacts;

/**
 * ChamCautionRule: A line of the table; its words are not translated yet.
 * @text: (nullable): %NULL to tell the limit of @nutrient instead
 * @nutrient: what there is too much of, where @text is %NULL
 */
typedef struct
{
  const char *key;
  gboolean (*applies) (const ChamCautionFacts *facts);
  const char *title;
  const char *text;
  const char *source;
  const char *url;
  const char *item;
  ChamNutrient nutrient;
} ChamCautionRule;

const ChamCautionRule *cham_caution_rule_get (gsize index);
void cham_caution_facts_find (ChamCautionFacts *self, const ChamTreatment *treatment,
                              const ChamCautionBasis *basis);

G_END_DECLS

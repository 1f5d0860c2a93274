/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a treatment is by its name and its kind, and what it adds to everything on the checklist. */
#include "analysis/cautions-private.h"

#include <math.h>

#include "model/substance.h"
#include "model/total.h"

#define DAYS 7

static guint
find_allergies (const ChamProfile *profile)
{
  guint found = cham_substances_find (profile->allergy_note);

  for (guint i = 0; profile->allergy_foods[i] != NULL; i++)
    found |= cham_substances_find (profile->allergy_foods[i]);
  return found;
}

/* A herb without a place on the body may be drunk, unless it is counted as creams are. */
static gboolean
is_swallowed (const ChamTreatment *treatment)
{
  switch (treatment->kind)
    {
    case CHAM_TREATMENT_TOPICAL:
    case CHAM_TREATMENT_ESSENTIAL_OIL:
    case CHAM_TREATMENT_PRACTICE:
      return FALSE;
    case CHAM_TREATMENT_HERBAL:
      return treatment->sites == 0 && !g_str_equal (treatment->unit, "applications");
    case CHAM_TREATMENT_SUPPLEMENT:
    case CHAM_TREATMENT_PROBIOTIC:
    case CHAM_TREATMENT_ENZYME:
    case CHAM_TREATMENT_MEDICINE:
    default:
      return treatment->sites == 0;
    }
}

static gboolean
is_on_skin (const ChamTreatment *treatment)
{
  return treatment->kind != CHAM_TREATMENT_PRACTICE && !is_swallowed (treatment);
}

static void
add_day (ChamTotal *total, const ChamTreatment *treatment, ChamDay day)
{
  g_autoptr (GPtrArray) doses = cham_treatment_list_due_doses (treatment, day);

  for (guint i = 0; i < doses->len; i++)
    cham_total_add (total, treatment, g_ptr_array_index (doses, i));
}

/* What is taken as needed counts as one dose. */
static void
add_treatment (ChamTotal *total, const ChamTreatment *treatment, ChamDay day)
{
  g_autoptr (ChamDose) dose = cham_dose_new (treatment->id, day, CHAM_TIME_NONE);

  if (isnan (treatment->contents[total->nutrient].amount))
    return;
  dose->amount = treatment->amount;
  g_set_str (&dose->unit, treatment->unit);
  if (cham_treatment_is_as_needed (treatment, day))
    cham_total_add (total, treatment, dose);
  else
    add_day (total, treatment, day);
}

static double
add_up (const ChamCautionFacts *facts, ChamNutrient nutrient, ChamDay day)
{
  ChamTotal total = { nutrient, 0, 0, FALSE, 0 };
  const GPtrArray *others = facts->basis->treatments;

  add_treatment (&total, facts->treatment, day);
  if (total.n_doses == 0)
    return 0;
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const ChamTreatment *other = g_ptr_array_index (others, i);

      if (!other->archived && other->id != facts->treatment->id)
        add_treatment (&total, other, day);
    }
  return total.planned;
}

/* The fullest of seven days on which it is due. */
static void
find_planned (ChamCautionFacts *facts)
{
  ChamDay from = MAX (facts->basis->today, facts->treatment->start);

  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    for (ChamDay day = from; day < from + DAYS && cham_day_is_valid (day); day++)
      facts->planned[i] = MAX (facts->planned[i], add_up (facts, (ChamNutrient) i, day));
}

/** cham_caution_facts_find: Fills in @self, of what nothing is known yet. */
void
cham_caution_facts_find (ChamCautionFacts *self, const ChamTreatment *treatment,
                         const ChamCautionBasis *basis)
{
  *self = (ChamCautionFacts){ treatment, basis };
  self->is = cham_substances_find (treatment->name);
  self->allergies = find_allergies (basis->profile);
  self->swallowed = is_swallowed (treatment);
  self->on_skin = is_on_skin (treatment);
  find_planned (self);
}

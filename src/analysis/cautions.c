/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which cautions come up for a treatment, in words. The table of them is caution-table.c. */
#include "analysis/cautions-private.h"

#include <glib/gi18n-lib.h>

#include "model/total.h"

static void
caution_free (ChamCaution *self)
{
  g_free (self->text);
  g_free (self);
}

static char *
describe_limit (const ChamCautionFacts *facts, ChamNutrient nutrient)
{
  ChamTotal total = { nutrient, 0, facts->planned[nutrient], FALSE, 1 };
  g_autofree char *amount = cham_total_format (&total);

  /* Translators: the first %s is an amount with its unit and "due", the second a sentence */
  return g_strdup_printf (_ ("With everything on your checklist: %s on a day. %s Ask a doctor or "
                             "pharmacist before taking more than that."),
                          amount, cham_nutrient_get_limit_text (nutrient));
}

static char *
describe (const ChamCautionRule *rule, const ChamCautionFacts *facts)
{
  return rule->text != NULL ? g_strdup (_ (rule->text)) : describe_limit (facts, rule->nutrient);
}

static ChamCaution *
make_caution (const ChamCautionRule *rule, const ChamCautionFacts *facts)
{
  ChamCaution *self = g_new0 (ChamCaution, 1);

  self->key = rule->key;
  self->title = _ (rule->title);
  self->text = describe (rule, facts);
  self->source = _ (rule->source);
  self->url = rule->url;
  self->item = rule->item;
  return self;
}

/**
 * cham_cautions_list:
 * @treatment: as it is, or as it would be stored
 *
 * Names are recognised by whole words in some languages; what is not recognised has no caution.
 *
 * Returns: (transfer full) (element-type ChamCaution): those that apply, the weightiest first
 */
GPtrArray *
cham_cautions_list (const ChamTreatment *treatment, const ChamCautionBasis *basis)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) caution_free);
  const ChamCautionRule *rule;
  ChamCautionFacts facts;

  if (treatment->kind == CHAM_TREATMENT_PRACTICE)
    return list;
  cham_caution_facts_find (&facts, treatment, basis);
  for (gsize i = 0; (rule = cham_caution_rule_get (i)) != NULL; i++)
    if (rule->applies (&facts))
      g_ptr_array_add (list, make_caution (rule, &facts));
  return list;
}

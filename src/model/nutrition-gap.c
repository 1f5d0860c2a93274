/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of questions, each with its source, and when one comes up. */
#include "model/nutrition-gap.h"

#include <glib/gi18n-lib.h>

/* Days after which leaving something out to find something out is over: the upper end of the two
 * to six weeks that are usual. */
#define LONG 42

#define DAIRY "dairy"
#define GLUTEN "gluten"
#define SEVERAL "several"
#define RETURN "return"

static const ChamNutritionGap gaps[] = {
  { DAIRY, N_ ("No dairy: calcium, iodine and vitamin D"),
    N_ ("Where do they come from now? Of young children, those who drank only other drinks than "
        "cow’s milk more often had little vitamin D."),
    "Lee et al., CMAJ 2014;186:1287–93", "https://doi.org/10.1503/cmaj.140555" },
  { GLUTEN, N_ ("No gluten: fibre, iron, calcium, magnesium and B vitamins"),
    N_ ("Adults who ate no gluten for coeliac disease often had too little of these. A test for "
        "coeliac disease is made before gluten is left out."),
    "Cardo et al., Nutrients 2021;13:2877", "https://doi.org/10.3390/nu13082877" },
  { SEVERAL, N_ ("Several things left out at once: is it still enough?"),
    N_ ("In this guideline people who leave out foods have their nutrition looked after. One "
        "thing at a time also shows better what it does."),
    "NIAID guidelines, J Allergy Clin Immunol 2010;126:1105–18",
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4241958/" },
  { RETURN, N_ ("Left out for more than six weeks: does it still have to be?"),
    N_ ("Do not bring it back alone: of 298 children with eczema that food brought on, about one "
        "in five of those who had had no immediate reactions before had new ones after leaving "
        "it out, some of them severe. Ask how to try it safely."),
    "Chang et al., J Allergy Clin Immunol Pract 2016",
    "https://doi.org/10.1016/j.jaip.2015.08.006" },
};

/* What is left out on a day. */
typedef struct
{
  guint count;
  ChamDay first;
  gboolean dairy;
  gboolean gluten;
} LeftOut;

static LeftOut
find_left_out (const ChamMealPlan *plan, ChamDay day)
{
  LeftOut out = { 0, day };

  for (guint i = 0; i < plan->rules->len; i++)
    {
      const ChamDietRule *rule = g_ptr_array_index (plan->rules, i);

      if (rule->side != CHAM_DIET_OUT || !cham_diet_rule_applies (rule, day))
        continue;
      out.count++;
      out.first = MIN (out.first, rule->from);
      out.dairy |= g_strcmp0 (rule->group, DAIRY) == 0;
      out.gluten |= g_strcmp0 (rule->group, GLUTEN) == 0;
    }
  return out;
}

static gboolean
comes_up (const ChamNutritionGap *gap, const LeftOut *out, ChamDay day)
{
  if (g_str_equal (gap->key, DAIRY))
    return out->dairy;
  if (g_str_equal (gap->key, GLUTEN))
    return out->gluten;
  if (g_str_equal (gap->key, SEVERAL))
    return out->count > 1;
  return day - out->first >= LONG;
}

/**
 * cham_nutrition_gaps_list:
 *
 * Returns: (transfer container) (element-type ChamNutritionGap): what to ask about because of what
 *   is left out on @day
 */
GPtrArray *
cham_nutrition_gaps_list (const ChamMealPlan *plan, ChamDay day)
{
  GPtrArray *list = g_ptr_array_new ();
  LeftOut out = find_left_out (plan, day);

  for (gsize i = 0; i < G_N_ELEMENTS (gaps); i++)
    if (comes_up (&gaps[i], &out, day))
      g_ptr_array_add (list, (gpointer) &gaps[i]);
  return list;
}

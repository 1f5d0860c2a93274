/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of nutrients. It says from which daily amount on a doctor or pharmacist should be
 * asked, not how much anybody needs. */
#include "model/nutrient.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/amount.h"
#include "model/keyword.h"

static const char *const words[] = { "vitamin_d", "epa_dha", NULL };

/* Vitamin D: Institute of Medicine, Dietary Reference Intakes for Calcium and Vitamin D, 2011:
 * tolerable upper intake 4,000 IU a day from 9 years on; 40 IU are 1 µg. EPA and DHA: EFSA
 * Journal 2012;10(7):2815, no concern for adults at supplements of up to 5 g a day. */
static const struct
{
  const char *title;
  const char *unit;
  double limit;
  const char *limit_text;
  const char *units[5];
  double factors[4];
} nutrients[CHAM_N_NUTRIENTS] = {
  [CHAM_NUTRIENT_VITAMIN_D]
  = { N_ ("Vitamin D"), "µg", 100,
      N_ ("Upper limit: 100 µg (4,000 IU) a day from 9 years of age. Source: "
          "Institute of Medicine, 2011."),
      { "µg", "IU", "mg", "g", NULL }, { 1, 1 / 40., 1e3, 1e6 } },
  [CHAM_NUTRIENT_EPA_DHA]
  = { N_ ("EPA and DHA"), "mg", 5000,
      N_ ("Up to 5 g a day from supplements raised no safety concern for adults. Source: "
          "European Food Safety Authority, 2012."),
      { "mg", "g", "µg", NULL }, { 1, 1e3, 1e-3 } },
};

const char *
cham_nutrient_to_string (ChamNutrient nutrient)
{
  return words[nutrient];
}

gboolean
cham_nutrient_from_string (const char *text, ChamNutrient *nutrient)
{
  int index;

  if (!cham_keyword_find (words, text, &index))
    return FALSE;
  *nutrient = (ChamNutrient) index;
  return TRUE;
}

/** cham_nutrient_get_title: The nutrient in the person's language. */
const char *
cham_nutrient_get_title (ChamNutrient nutrient)
{
  return _ (nutrients[nutrient].title);
}

/** cham_nutrient_get_unit: The unit in which it is counted: "µg" or "mg". */
const char *
cham_nutrient_get_unit (ChamNutrient nutrient)
{
  return nutrients[nutrient].unit;
}

/** cham_nutrient_get_limit: The daily amount that should not be passed, in its unit. */
double
cham_nutrient_get_limit (ChamNutrient nutrient)
{
  return nutrients[nutrient].limit;
}

/** cham_nutrient_get_limit_text: What the limit is, for whom, and who says so. */
const char *
cham_nutrient_get_limit_text (ChamNutrient nutrient)
{
  return _ (nutrients[nutrient].limit_text);
}

static int
find_unit (ChamNutrient nutrient, const char *unit)
{
  g_autofree char *normal = cham_unit_normalize (unit);
  int index;

  return cham_keyword_find (nutrients[nutrient].units, normal, &index) ? index : -1;
}

/** cham_nutrient_find_unit: (nullable): @unit as we spell it, %NULL when the nutrient is not
 * measured in it. Static. */
const char *
cham_nutrient_find_unit (ChamNutrient nutrient, const char *unit)
{
  int index = find_unit (nutrient, unit);

  return index >= 0 ? nutrients[nutrient].units[index] : NULL;
}

/**
 * cham_nutrient_convert:
 * @amount: in @unit
 *
 * Returns: @amount in the nutrient's own unit, NAN when @unit does not measure it
 */
double
cham_nutrient_convert (ChamNutrient nutrient, double amount, const char *unit)
{
  int index = find_unit (nutrient, unit);

  return index >= 0 ? amount * nutrients[nutrient].factors[index] : NAN;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person may type for an amount, and what nobody can mean. Nothing here knows widgets. */
#include "app/treatment-amounts.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/amount.h"

static gboolean
read_number (const char *text, double *number)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  *number = NAN;
  return *stripped == '\0' || cham_number_parse_localized (stripped, number);
}

/** cham_treatment_read_amount: Whether @text is empty, for NAN, or a number above zero. */
gboolean
cham_treatment_read_amount (const char *text, double *amount)
{
  return read_number (text, amount) && !(*amount <= 0);
}

/** cham_treatment_read_stock: Whether @text is empty, for NAN, or a number of 0 to a thousand
 * million million. */
gboolean
cham_treatment_read_stock (const char *text, double *stock)
{
  return read_number (text, stock) && !(*stock < 0) && !(*stock > 1e15);
}

/** cham_treatment_write_amount: (transfer full): @amount to be edited, "" for NAN. */
char *
cham_treatment_write_amount (double amount)
{
  return isnan (amount) ? g_strdup ("") : cham_number_format (amount, 6);
}

/**
 * cham_treatment_is_plausible:
 * @unit: as typed
 *
 * Returns: whether anybody could take @amount as one dose: at most 1 kg, 10 million IU, a day's
 *   minutes, a litre, or 1,000 of what is counted; bounds against slips of the keyboard, not
 *   limits of health
 */
gboolean
cham_treatment_is_plausible (double amount, const char *unit)
{
  static const struct
  {
    const char *unit;
    double most;
  } bounds[]
      = { { "µg", 1e9 },       { "mg", 1e6 },        { "g", 1e3 },       { "kg", 1 },
          { "IU", 1e7 },       { "CFU", 1e14 },      { "mL", 1e3 },      { "minute", 1440 },
          { "capsule", 1000 }, { "tablet", 1000 },   { "drop", 1000 },   { "application", 1000 } };
  g_autofree char *normal = cham_unit_normalize (unit);
  double most = 1e9;

  for (gsize i = 0; i < G_N_ELEMENTS (bounds); i++)
    if (!isnan (cham_amount_convert (1, normal, bounds[i].unit)))
      return isnan (amount) || cham_amount_convert (amount, normal, bounds[i].unit)
                                   <= bounds[i].most;
  return isnan (amount) || amount <= most;
}

/** cham_treatment_get_stock_title: (transfer full): "Left in Stock (capsules)"; @unit is that of
 * the doses, as typed. */
char *
cham_treatment_get_stock_title (const char *unit)
{
  g_autofree char *normal = cham_unit_normalize (unit);

  return *normal == '\0' ? g_strdup (_ ("Left in Stock"))
                         : g_strdup_printf (_ ("Left in Stock (%s)"),
                                            cham_unit_get_name (normal, 2));
}

/* Labels state a weight of something in so much of a powder or an oil, not in one µg of it. */
static double
get_reference (const char *unit)
{
  static const struct
  {
    const char *unit;
    double reference;
  } references[] = { { "µg", 100 }, { "mg", 1000 }, { "IU", 1000 } };

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    if (g_str_equal (unit, references[i].unit))
      return references[i].reference;
  return 1;
}

/**
 * cham_treatment_get_content_title:
 * @unit: the unit of the doses, as typed
 *
 * Returns: (transfer full): what the field asks for: "Vitamin D in 1 capsule"
 */
char *
cham_treatment_get_content_title (ChamNutrient nutrient, const char *unit)
{
  g_autofree char *normal = cham_unit_normalize (unit);
  g_autofree char *amount = NULL;

  if (*normal == '\0')
    return g_strdup_printf (_ ("%s in a Dose"), cham_nutrient_get_title (nutrient));
  amount = cham_amount_format (get_reference (normal), normal);
  /* Translators: "Vitamin D in 1 capsule" */
  return g_strdup_printf (_ ("%s in %s"), cham_nutrient_get_title (nutrient), amount);
}

/** cham_treatment_write_content: (transfer full): @content to be edited, "" for none. */
char *
cham_treatment_write_content (const ChamContent *content, const char *unit)
{
  g_autofree char *normal = cham_unit_normalize (unit);
  g_autofree char *number = NULL;

  if (isnan (content->amount))
    return g_strdup ("");
  number = cham_number_format (content->amount * get_reference (normal), 6);
  return g_strdup_printf ("%s %s", number, content->unit);
}

/* More than the whole cannot be in it, nor a hundred times what anybody should take a day. */
static gboolean
fits (ChamNutrient nutrient, const ChamContent *content, const char *unit)
{
  double part = cham_amount_convert (content->amount, content->unit, unit);

  return !(part > 1 + 1e-9)
         && cham_nutrient_convert (nutrient, content->amount, content->unit)
                <= 100 * cham_nutrient_get_limit (nutrient);
}

/**
 * cham_treatment_read_content:
 * @text: as typed: "25 µg", "1000 IU", or empty for none
 * @unit: the unit of the doses, as typed
 * @content: (out): how much one @unit holds
 *
 * Returns: whether @text is empty or an amount of @nutrient with its unit, and possible
 */
gboolean
cham_treatment_read_content (ChamNutrient nutrient, const char *text, const char *unit,
                             ChamContent *content)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *normal = cham_unit_normalize (unit);
  g_autofree char *written = NULL;
  double amount;

  *content = (ChamContent){ NAN, NULL };
  if (*stripped == '\0')
    return TRUE;
  if (!cham_amount_parse (stripped, &amount, &written) || !(amount > 0))
    return FALSE;
  content->unit = cham_nutrient_find_unit (nutrient, written);
  content->amount = amount / get_reference (normal);
  return content->unit != NULL && fits (nutrient, content, normal);
}

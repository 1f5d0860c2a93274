/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reading and writing numbers and units. Files speak the C locale, people their own. */
#include "model/amount.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define GROUP_SEPARATOR "\u202f"
/* Between people; files have a hyphen. */
#define MINUS "\u2212"
#define GROUPED_FROM 10000

/** cham_number_print: The shortest text, in the C locale, that reads back as @number. */
const char *
cham_number_print (double number, char text[CHAM_NUMBER_TEXT_SIZE])
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, CHAM_NUMBER_TEXT_SIZE, formats[i], number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }
  return text;
}

/**
 * cham_number_parse:
 * @text: (nullable): a decimal number in the C locale, nothing before or after it
 * @number: (out): the number; untouched on failure
 *
 * Returns: whether @text is a finite number
 */
gboolean
cham_number_parse (const char *text, double *number)
{
  char *end = NULL;
  double value;

  if (text == NULL || !(g_ascii_isdigit (*text) || strchr ("+-.", *text) != NULL)
      || *text == '\0')
    return FALSE;
  value = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (value) || strpbrk (text, "xXpP") != NULL)
    return FALSE;
  *number = value;
  return TRUE;
}

/**
 * cham_number_parse_localized:
 * @text: a number as a person types it, or cham_number_format() prints it: "7.5" and "7,5" alike,
 *   and either sign for minus
 *
 * Returns: whether @text is a finite number
 */
gboolean
cham_number_parse_localized (const char *text, double *number)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));

  if (strchr (plain, ',') != NULL && strchr (plain, '.') == NULL)
    g_strdelimit (plain, ",", '.');
  if (!g_str_has_prefix (plain, MINUS))
    return cham_number_parse (plain, number);
  if (!g_ascii_isdigit (plain[strlen (MINUS)])
      || !cham_number_parse (plain + strlen (MINUS), number))
    return FALSE;
  *number = -*number;
  return TRUE;
}

/**
 * cham_number_format_fixed:
 * @decimals: how many decimals to show, 0–6
 *
 * The sign is U+2212, which is as wide as a plus; what is rounded to zero has none.
 *
 * Returns: (transfer full): @number in the person's locale, such as "1.0" or "−0.3"
 */
char *
cham_number_format_fixed (double number, int decimals)
{
  g_autofree char *text = g_strdup_printf ("%.*f", CLAMP (decimals, 0, 6), fabs (number));
  gboolean zero = strpbrk (text, "123456789") == NULL;

  return g_strconcat (number < 0 && !zero ? MINUS : "", text, NULL);
}

/**
 * cham_number_format:
 * @decimals: the most decimals to show, 0–6; trailing zeros are dropped
 *
 * With the sign of cham_number_format_fixed().
 *
 * Returns: (transfer full): @number in the person's locale
 */
char *
cham_number_format (double number, int decimals)
{
  char *text = cham_number_format_fixed (number, decimals);
  const char *point = localeconv ()->decimal_point;

  if (strstr (text, point) != NULL)
    {
      gsize length = strlen (text);

      while (text[length - 1] == '0')
        text[--length] = '\0';
      if (g_str_has_suffix (text, point))
        text[length - strlen (point)] = '\0';
    }
  return text;
}

/**
 * cham_number_format_grouped:
 * @decimals: as for cham_number_format()
 *
 * To be read, not to be edited. The space between thousands is that of ISO 80000-1: unlike a
 * comma or a point it is never taken for a decimal sign.
 *
 * Returns: (transfer full): "32 000" in the person's locale, its thousands apart from 10,000 on
 */
char *
cham_number_format_grouped (double number, int decimals)
{
  g_autofree char *plain = cham_number_format (number, decimals);
  gsize start = g_str_has_prefix (plain, MINUS) ? strlen (MINUS) : 0;
  gsize digits = strspn (plain + start, "0123456789");
  GString *text = NULL;

  if (!(fabs (number) >= GROUPED_FROM))
    return g_steal_pointer (&plain);
  text = g_string_new (plain);
  for (gsize left = digits; left > 3; left -= 3)
    g_string_insert (text, (gssize) (start + left - 3), GROUP_SEPARATOR);
  return g_string_free (text, FALSE);
}

/**
 * cham_number_format_large:
 * @decimals: as for cham_number_format(), also of the millions and billions
 *
 * To be read, not to be edited.
 *
 * Returns: (transfer full): @number with its millions and billions as words: "10 billion"; what is
 *   smaller as cham_number_format_grouped() has it
 */
char *
cham_number_format_large (double number, int decimals)
{
  gboolean billions = fabs (number) >= 1e9;
  g_autofree char *large = NULL;

  if (!(fabs (number) >= 1e6))
    return cham_number_format_grouped (number, decimals);
  large = cham_number_format_grouped (number / (billions ? 1e9 : 1e6), decimals);
  return g_strdup_printf (billions ? _ ("%s billion") : _ ("%s million"), large);
}

/**
 * cham_unit_get_name:
 * @unit: a unit as it is kept
 * @amount: how much of it
 *
 * Returns: "capsule" for one of "capsules", in the person's language; @unit itself when it is
 *   not a word we know. Valid as long as @unit.
 */
const char *
cham_unit_get_name (const char *unit, double amount)
{
  /* What is not a whole number takes the plural in English: 0.5 capsules. */
  gulong n = amount >= 0 && amount < 1e6 && amount == floor (amount) ? (gulong) amount : 2;
  const struct
  {
    const char *one;
    const char *many;
    const char *shown;
  } words[] = {
    { "application", "applications", ngettext ("application", "applications", n) },
    { "capsule", "capsules", ngettext ("capsule", "capsules", n) },
    { "drop", "drops", ngettext ("drop", "drops", n) },
    { "minute", "minutes", ngettext ("minute", "minutes", n) },
    { "tablet", "tablets", ngettext ("tablet", "tablets", n) },
    { "unit", "units", ngettext ("unit", "units", n) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (unit, words[i].one) == 0 || strcmp (unit, words[i].many) == 0)
      return words[i].shown;
  return unit;
}

/**
 * cham_amount_format:
 * @unit: (nullable): the unit as it is kept
 *
 * Returns: (transfer full): "25 µg", "1 capsule" or "10 billion CFU" in the person's locale, or the
 *   number alone
 */
char *
cham_amount_format (double amount, const char *unit)
{
  g_autofree char *number = cham_number_format_large (amount, 6);

  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&number);
  return g_strdup_printf ("%s\u00a0%s", number, cham_unit_get_name (unit, amount));
}

/**
 * cham_unit_normalize:
 * @unit: (nullable): a unit as written
 *
 * The Greek mu (U+03BC) and "mcg" become the micro sign; a final letter typed twice
 * ("µgg") and the case of the metric units are put right. Other units stay as they are.
 *
 * Returns: (transfer full): the unit, "" for none
 */
char *
cham_unit_normalize (const char *unit)
{
  static const struct
  {
    const char *written;
    const char *meant;
  } spellings[] = {
    { "ug", "µg" },   { "mcg", "µg" },   { "μg", "µg" },    { "µgg", "µg" }, { "μgg", "µg" },
    { "mgg", "mg" },  { "milligram", "mg" }, { "gram", "g" }, { "ml", "mL" },
    { "iu", "IU" },   { "cfu", "CFU" },  { "mg", "mg" },    { "g", "g" },    { "kg", "kg" },
  };
  g_autofree char *text = g_strstrip (g_strdup (unit != NULL ? unit : ""));
  g_autofree char *folded = g_utf8_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *written = g_utf8_strdown (spellings[i].written, -1);

      if (strcmp (folded, written) == 0)
        return g_strdup (spellings[i].meant);
    }
  return g_steal_pointer (&text);
}

/* How many µg a unit of mass is; 0 for what is no mass. */
static double
get_mass (const char *unit)
{
  static const struct
  {
    const char *unit;
    double mass;
  } masses[] = { { "µg", 1 }, { "mg", 1e3 }, { "g", 1e6 }, { "kg", 1e9 } };

  for (gsize i = 0; i < G_N_ELEMENTS (masses); i++)
    if (strcmp (masses[i].unit, unit) == 0)
      return masses[i].mass;
  return 0;
}

/**
 * cham_amount_convert:
 * @from: the unit of @amount
 * @to: the unit wanted
 *
 * Returns: @amount in @to when both are the same unit ("capsule" and "capsules" are) or both
 *   are masses; NAN otherwise, and for NAN
 */
double
cham_amount_convert (double amount, const char *from, const char *to)
{
  g_autofree char *left = cham_unit_normalize (from);
  g_autofree char *right = cham_unit_normalize (to);
  double have = get_mass (left), want = get_mass (right);

  if (strcmp (cham_unit_get_name (left, 1), cham_unit_get_name (right, 1)) == 0)
    return amount;
  return have > 0 && want > 0 ? amount * have / want : NAN;
}

/* The length of the plain decimal number that @text starts with. */
static gsize
measure_number (const char *text)
{
  gsize length = strspn (text, "+-");

  length += strspn (text + length, "0123456789,");
  if (text[length] == '.')
    length += 1 + strspn (text + length + 1, "0123456789");
  return length;
}

/**
 * cham_amount_parse:
 * @text: an amount, its unit glued to it or behind spaces: "0.372mg", "500 μg", "3,436mg", "0.3"
 * @amount: (out): the number; a comma followed by three digits groups thousands, any
 *   other comma is a decimal one
 * @unit: (out) (transfer full): the unit as cham_unit_normalize() spells it, "" for none
 *
 * Returns: whether @text starts with a finite number
 */
gboolean
cham_amount_parse (const char *text, double *amount, char **unit)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gsize length = measure_number (stripped);
  g_autofree char *number = g_strndup (stripped, length);
  char *comma = strchr (number, ',');

  if (comma != NULL && strlen (comma) >= 4 && (comma[4] == '.' || comma[4] == '\0'
                                               || comma[4] == ','))
    {
      g_auto (GStrv) groups = g_strsplit (number, ",", -1);
      g_autofree char *joined = g_strjoinv ("", groups);

      g_set_str (&number, joined);
    }
  if (!cham_number_parse_localized (number, amount))
    return FALSE;
  *unit = cham_unit_normalize (stripped + length);
  return TRUE;
}

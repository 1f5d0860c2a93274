/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reading and writing numbers and units. Files speak the C locale, people their own. */
#include "model/amount.h"

#include <locale.h>
#include <math.h>
#include <string.h>

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
 * @text: a number as a person types it: "7.5" and "7,5" alike
 *
 * Returns: whether @text is a finite number
 */
gboolean
cham_number_parse_localized (const char *text, double *number)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));

  if (strchr (plain, ',') != NULL && strchr (plain, '.') == NULL)
    g_strdelimit (plain, ",", '.');
  return cham_number_parse (plain, number);
}

/**
 * cham_number_format:
 * @decimals: the most decimals to show, 0–6; trailing zeros are dropped
 *
 * Returns: (transfer full): @number in the person's locale
 */
char *
cham_number_format (double number, int decimals)
{
  g_autofree char *text = g_strdup_printf ("%.*f", CLAMP (decimals, 0, 6), number);
  const char *point = localeconv ()->decimal_point;

  if (strstr (text, point) != NULL)
    {
      gsize length = strlen (text);

      while (text[length - 1] == '0')
        text[--length] = '\0';
      if (g_str_has_suffix (text, point))
        text[length - strlen (point)] = '\0';
    }
  return g_strdup (strcmp (text, "-0") == 0 ? "0" : text);
}

/**
 * cham_amount_format:
 * @unit: (nullable): the unit
 *
 * Returns: (transfer full): "25 µg" in the person's locale, or the number alone
 */
char *
cham_amount_format (double amount, const char *unit)
{
  g_autofree char *number = cham_number_format (amount, 6);

  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&number);
  return g_strdup_printf ("%s\u00a0%s", number, unit);
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

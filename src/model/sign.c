/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What to look for, in our own words. Redness is asked as a change of colour, because on dark
 * skin it is easily overlooked. */
#include "model/sign.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/amount.h"
#include "model/keyword.h"

static const char *const words[] = { "redness",   "swelling",   "oozing", "scratches",
                                     "thickening", "dryness",   NULL };

static const struct
{
  const char *title;
  const char *hint;
} signs[CHAM_SIGN_N] = {
  [CHAM_SIGN_REDNESS]
  = { N_ ("Colour change"), N_ ("Redder, darker or more purple than your usual skin") },
  [CHAM_SIGN_SWELLING] = { N_ ("Swelling"), N_ ("Raised, puffy or bumpy") },
  [CHAM_SIGN_OOZING] = { N_ ("Oozing or crusts"), N_ ("Wet, weeping or scabbed over") },
  [CHAM_SIGN_SCRATCHES] = { N_ ("Scratch marks"), N_ ("Scratched lines or broken skin") },
  [CHAM_SIGN_THICKENING]
  = { N_ ("Thickened skin"), N_ ("Leathery, with its lines deeper than usual") },
  [CHAM_SIGN_DRYNESS]
  = { N_ ("Dryness"), N_ ("Of the skin that has no eczema now: rough or scaly") },
};

static const char *const levels[] = { NC_ ("sign", "None"), NC_ ("sign", "Mild"),
                                      NC_ ("sign", "Moderate"), NC_ ("sign", "Severe") };

/** cham_sign_to_string: The word that files have for @sign. */
const char *
cham_sign_to_string (ChamSign sign)
{
  return words[sign];
}

/** cham_sign_from_string: Sets @sign; FALSE when @text is no sign. */
gboolean
cham_sign_from_string (const char *text, ChamSign *sign)
{
  int index;

  if (!cham_keyword_find (words, text, &index))
    return FALSE;
  *sign = (ChamSign) index;
  return TRUE;
}

/** cham_sign_get_title: The name in the person's language. */
const char *
cham_sign_get_title (ChamSign sign)
{
  return _ (signs[sign].title);
}

/** cham_sign_get_hint: What to look for, and where. */
const char *
cham_sign_get_hint (ChamSign sign)
{
  return _ (signs[sign].hint);
}

/** cham_sign_level_get_title: What the number @level, 0–3, means. */
const char *
cham_sign_level_get_title (int level)
{
  g_return_val_if_fail (level >= 0 && level <= CHAM_SIGN_MOST, "");
  return g_dpgettext2 (NULL, "sign", levels[level]);
}

/**
 * cham_signs_print:
 * @values: (array fixed-size=6): 0–3 each, NAN for not recorded
 *
 * Returns: (transfer full): "redness=2;dryness=0": the recorded ones, "" for none
 */
char *
cham_signs_print (const double *values)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < CHAM_SIGN_N; i++)
    if (!isnan (values[i]))
      g_string_append_printf (text, "%s%s=%d", text->len > 0 ? ";" : "", words[i],
                              (int) lround (values[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
parse_one (const char *text, double *values)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  double value;
  int sign;

  if (g_strv_length (parts) == 2 && cham_keyword_find (words, parts[0], &sign)
      && cham_number_parse (parts[1], &value) && value == floor (value) && value >= 0
      && value <= CHAM_SIGN_MOST)
    values[sign] = value;
}

/**
 * cham_signs_parse:
 * @text: what cham_signs_print() wrote; anything else in it is passed over
 * @values: (out caller-allocates) (array fixed-size=6): 0–3 each, NAN for not recorded
 */
void
cham_signs_parse (const char *text, double *values)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (int i = 0; i < CHAM_SIGN_N; i++)
    values[i] = NAN;
  for (guint i = 0; parts[i] != NULL; i++)
    parse_one (parts[i], values);
}

/** cham_signs_count_recorded: How many of the six are recorded. */
guint
cham_signs_count_recorded (const double *values)
{
  guint count = 0;

  for (int i = 0; i < CHAM_SIGN_N; i++)
    if (!isnan (values[i]))
      count++;
  return count;
}

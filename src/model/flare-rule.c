/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rule as a plain value, as a line of text that journals hold, and in words. Finding flares by
 * it is the affair of analysis. */
#include "model/flare-rule.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/amount.h"

const ChamFlareRule cham_flare_rule_default = { 4, 2, 14, 2, 3 };

static const char *const keys[]
    = { "itch_above", "above_median", "median_days", "start_days", "end_days" };

static gboolean
is_within (double value, double least, double most)
{
  return value >= least && value <= most;
}

/** cham_flare_rule_is_valid: Whether every part of it lies within its limits. */
gboolean
cham_flare_rule_is_valid (const ChamFlareRule *self)
{
  return is_within (self->itch_above, 0, CHAM_FLARE_RULE_MOST_ITCH)
         && is_within (self->above_median, 0, CHAM_FLARE_RULE_MOST_ABOVE_MEDIAN)
         && is_within (self->median_days, CHAM_FLARE_RULE_FEWEST_MEDIAN_DAYS,
                       CHAM_FLARE_RULE_MOST_MEDIAN_DAYS)
         && is_within (self->start_days, 1, CHAM_FLARE_RULE_MOST_START_DAYS)
         && is_within (self->end_days, 1, CHAM_FLARE_RULE_MOST_END_DAYS);
}

gboolean
cham_flare_rule_equal (const ChamFlareRule *a, const ChamFlareRule *b)
{
  return a->itch_above == b->itch_above && a->above_median == b->above_median
         && a->median_days == b->median_days && a->start_days == b->start_days
         && a->end_days == b->end_days;
}

/** cham_flare_rule_print: (transfer full): What cham_flare_rule_parse() reads, in any locale. */
char *
cham_flare_rule_print (const ChamFlareRule *self)
{
  const double values[] = { self->itch_above, self->above_median, self->median_days,
                            self->start_days, self->end_days };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", keys[i],
                              g_ascii_formatd (number, sizeof number, "%g", values[i]));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
parse_part (const char *part, const char *key, double *value)
{
  char *end = NULL;

  if (!g_str_has_prefix (part, key) || part[strlen (key)] != ' ')
    return FALSE;
  *value = g_ascii_strtod (part + strlen (key) + 1, &end);
  return end != part + strlen (key) + 1 && *end == '\0' && isfinite (*value);
}

/**
 * cham_flare_rule_parse:
 * @rule: (out): untouched unless @text is a rule within the limits
 */
gboolean
cham_flare_rule_parse (const char *text, ChamFlareRule *rule)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);
  double values[G_N_ELEMENTS (keys)];
  ChamFlareRule parsed;

  if (g_strv_length (parts) != G_N_ELEMENTS (keys))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (!parse_part (parts[i], keys[i], &values[i]) || fabs (values[i]) > G_MAXINT
          || (i > 1 && values[i] != floor (values[i])))
        return FALSE;
    }
  parsed = (ChamFlareRule){ values[0], values[1], (int) values[2], (int) values[3],
                            (int) values[4] };
  if (!cham_flare_rule_is_valid (&parsed))
    return FALSE;
  *rule = parsed;
  return TRUE;
}

static char *
describe_start (const ChamFlareRule *self)
{
  if (self->start_days == 1)
    return g_strdup (_ ("A flare begins on its first flare day"));
  return g_strdup_printf (ngettext ("A flare begins on the last of %d flare day in a row",
                                    "A flare begins on the last of %d flare days in a row",
                                    self->start_days),
                          self->start_days);
}

static const char *
describe_origin (const ChamFlareRule *self)
{
  if (cham_flare_rule_equal (self, &cham_flare_rule_default))
    return _ ("There is no agreed definition of a flare; this one is the program’s own.");
  return _ ("There is no agreed definition of a flare; this one was set by hand in this journal.");
}

/** cham_flare_rule_describe: (transfer full): The rule in sentences, and whose it is. */
char *
cham_flare_rule_describe (const ChamFlareRule *self)
{
  g_autofree char *above = cham_number_format (self->itch_above, 1);
  g_autofree char *median = cham_number_format (self->above_median, 1);
  g_autofree char *start = describe_start (self);
  g_autofree char *end
      = g_strdup_printf (ngettext ("has ended after %d day without", "has ended after %d days "
                                   "without", self->end_days),
                         self->end_days);

  /* Translators: how a flare begins, "has ended after 3 days without", limits of itch, days, and
   * whose rule it is */
  return g_strdup_printf (
      _ ("%s and %s. A flare day was marked as one, had treatment stepped up, or had worst itch "
         "above %s and at least %s points above the median of the %d days before. %s"),
      start, end, above, median, self->median_days, describe_origin (self));
}

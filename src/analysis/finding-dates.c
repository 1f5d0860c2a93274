/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A text with a line for each thing that is found: day, outcome, kind and name, with tabs
 * between. What is not found any more loses its line, and begins anew when it comes back. */
#include "analysis/finding-dates.h"

#include <string.h>

/* "YYYY-MM-DD" and the tab after it. */
#define DAY_LENGTH 11

/* What follows the day in a line: (transfer full) */
static char *
make_key (const char *outcome, const ChamExposureSeries *series)
{
  g_autofree char *name = g_strdelimit (g_strdup (series->name), "\t\r\n", ' ');

  return g_strdup_printf ("%s\t%s\t%s", outcome, cham_exposure_kind_to_string (series->kind),
                          name);
}

static ChamDay
find_day (char **lines, const char *key)
{
  for (; *lines != NULL; lines++)
    if (strlen (*lines) > DAY_LENGTH && strcmp (*lines + DAY_LENGTH, key) == 0)
      {
        g_autofree char *day = g_strndup (*lines, DAY_LENGTH - 1);

        return cham_day_parse (day);
      }
  return CHAM_DAY_NONE;
}

static gboolean
is_found (const ChamTrigger *trigger)
{
  return trigger->verdict == CHAM_VERDICT_POSSIBLE || trigger->verdict == CHAM_VERDICT_LIKELY;
}

static void
append_others (GString *text, char **lines, const char *outcome)
{
  g_autofree char *prefix = g_strdup_printf ("%s\t", outcome);

  for (; *lines != NULL; lines++)
    if (strlen (*lines) > DAY_LENGTH && !g_str_has_prefix (*lines + DAY_LENGTH, prefix))
      g_string_append_printf (text, "%s\n", *lines);
}

static void
append_found (GString *text, char **lines, const char *key, ChamDay today)
{
  ChamDay known = find_day (lines, key);
  char day[CHAM_DAY_TEXT_SIZE];

  cham_day_print (cham_day_is_valid (known) ? MIN (known, today) : today, day);
  g_string_append_printf (text, "%s\t%s\n", day, key);
}

/**
 * cham_finding_dates_update:
 * @dates: (nullable): the text as it was before
 * @outcome: the key of what was compared with
 * @findings: what was found of that outcome today
 *
 * Returns: (transfer full): the text as it is now; lines of other outcomes stay
 */
char *
cham_finding_dates_update (const char *dates, const char *outcome, const ChamFindings *findings,
                           ChamDay today)
{
  g_auto (GStrv) lines = g_strsplit (dates != NULL ? dates : "", "\n", -1);
  GString *text = g_string_new (NULL);

  append_others (text, lines, outcome);
  for (guint i = 0; i < findings->exposures->series->len; i++)
    {
      g_autofree char *key = make_key (outcome, cham_exposures_get (findings->exposures, i));

      if (is_found (&findings->triggers[i]))
        append_found (text, lines, key, today);
    }
  return g_string_free (text, FALSE);
}

/**
 * cham_finding_dates_get:
 * @dates: (nullable): as cham_finding_dates_update() gave it
 *
 * Returns: the day on which @series was found first, %CHAM_DAY_NONE when it is not found
 */
ChamDay
cham_finding_dates_get (const char *dates, const char *outcome, const ChamExposureSeries *series)
{
  g_auto (GStrv) lines = g_strsplit (dates != NULL ? dates : "", "\n", -1);
  g_autofree char *key = make_key (outcome, series);

  return find_day (lines, key);
}

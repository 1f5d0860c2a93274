/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile triggers: what a table of severity and exposures says, in words or as a table. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/trigger-words.h"
#include "cli/commands.h"
#include "cli/common.h"
#include "exchange/csv.h"
#include "exchange/exposure-table.h"

#define PO_SCORAD_MAXIMUM 103
#define PO_SCORAD_POINT 5 /* as much of it as a point of a scale from 0 to 10 */

/* A series and what was found of it. */
typedef struct
{
  const ChamExposureSeries *series;
  ChamTrigger *trigger;
} Finding;

static int
count_rated (const ChamExposures *exposures)
{
  int rated = 0;

  for (int t = 0; t < cham_exposures_count_days (exposures); t++)
    rated += !isnan (exposures->severity[t]);
  return rated;
}

/* The most convincing first. */
static int
compare_findings (const void *a, const void *b)
{
  const Finding *x = a, *y = b;

  if (x->trigger->q != y->trigger->q)
    return x->trigger->q < y->trigger->q ? -1 : 1;
  if (x->trigger->p != y->trigger->p)
    return x->trigger->p < y->trigger->p ? -1 : 1;
  return strcmp (x->series->name, y->series->name);
}

static const char *
get_linked_name (const ChamExposures *exposures, const ChamTrigger *trigger)
{
  if (trigger->linked_to < 0)
    return "";
  return ((const ChamExposureSeries *) exposures->series->pdata[trigger->linked_to])->name;
}

static void
print_words (const ChamExposures *exposures, const Finding *findings, int n_examined)
{
  g_autofree char *search = cham_triggers_describe_search (n_examined);

  for (guint i = 0; i < exposures->series->len; i++)
    {
      const Finding *finding = &findings[i];
      g_autofree char *words
          = cham_trigger_describe (finding->trigger, finding->series->name,
                                   get_linked_name (exposures, finding->trigger),
                                   count_rated (exposures));

      printf ("%s\n  %s\n", finding->series->name, words);
    }
  printf ("%s\n", search);
}

/* Empty for unknown. */
static char *
print_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return isfinite (number) ? g_strdup (g_ascii_formatd (text, sizeof text, "%.9g", number))
                           : g_strdup ("");
}

static void
append_finding (GString *text, const ChamExposures *exposures, const Finding *finding)
{
  const ChamTrigger *trigger = finding->trigger;
  gboolean known = trigger->lag >= 0;
  g_autofree char *lag = known ? g_strdup_printf ("%d", trigger->lag) : g_strdup ("");
  g_autofree char *effect = print_number (trigger->effect);
  g_autofree char *low = print_number (trigger->low);
  g_autofree char *high = print_number (trigger->high);
  g_autofree char *p = print_number (trigger->p);
  g_autofree char *q = print_number (trigger->q);
  g_autofree char *exposed
      = known ? g_strdup_printf ("%d", trigger->days_exposed) : g_strdup ("");
  g_autofree char *worse = known ? g_strdup_printf ("%d", trigger->days_worse) : g_strdup ("");
  g_autofree char *smallest = print_number (trigger->smallest);
  const char *const cells[]
      = { finding->series->name, lag, effect, low, high, p, q,
          cham_verdict_to_string (trigger->verdict), trigger->ruled_out ? "1" : "0", exposed,
          worse, get_linked_name (exposures, trigger), smallest };

  cham_csv_append_row (text, cells, G_N_ELEMENTS (cells));
}

static void
print_table (const ChamExposures *exposures, const Finding *findings)
{
  static const char *const heading[]
      = { "exposure", "lag", "effect", "low", "high", "p", "q", "verdict", "ruled_out",
          "n_exposed", "n_worse", "linked_to", "mde" };
  g_autoptr (GString) text = g_string_new (NULL);

  cham_csv_append_row (text, heading, G_N_ELEMENTS (heading));
  for (guint i = 0; i < exposures->series->len; i++)
    append_finding (text, exposures, &findings[i]);
  fputs (text->str, stdout);
}

static int
find (const ChamExposures *exposures, double unit, ChamTrigger *triggers)
{
  guint n = exposures->series->len;
  g_autofree ChamExposure *list = g_new0 (ChamExposure, n);
  ChamTriggersInput input = { { cham_exposures_count_days (exposures),
                                cham_day_get_weekday (exposures->days.from) - 1,
                                exposures->severity },
                              unit, (int) n, list };

  for (guint i = 0; i < n; i++)
    {
      const ChamExposureSeries *series = exposures->series->pdata[i];

      list[i] = (ChamExposure) { series->values, series->continuous };
    }
  return cham_triggers_find (&input, triggers);
}

static void
print_findings (const ChamExposures *exposures, double unit, gboolean as_table)
{
  guint n = exposures->series->len;
  g_autofree ChamTrigger *triggers = g_new0 (ChamTrigger, n);
  g_autofree Finding *findings = g_new0 (Finding, n);
  int n_examined = find (exposures, unit, triggers);

  for (guint i = 0; i < n; i++)
    findings[i] = (Finding) { exposures->series->pdata[i], &triggers[i] };
  qsort (findings, n, sizeof *findings, compare_findings);
  if (as_table)
    print_table (exposures, findings);
  else
    print_words (exposures, findings, n_examined);
}

static ChamExposures *
read_table (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  ChamExposures *exposures = NULL;

  if (stream != NULL)
    exposures = cham_exposure_table_read (G_INPUT_STREAM (stream), NULL, &error);
  if (exposures == NULL)
    cham_cli_complain (_ ("“%s” could not be read: %s"), path, error->message);
  return exposures;
}

static gboolean
check_options (const char *table, int scale, const char *format)
{
  if (table == NULL)
    cham_cli_complain ("%s", _ ("--table says which table to read; it is missing"));
  else if (scale < 1 || scale > 1000)
    cham_cli_complain (_ ("--scale: %d is not the highest severity of any scale"), scale);
  else if (format != NULL && strcmp (format, "words") != 0 && strcmp (format, "csv") != 0)
    cham_cli_complain (_ ("--format: “%s” is neither “words” nor “csv”"), format);
  else
    return TRUE;
  return FALSE;
}

/** cham_command_triggers: Prints what each exposure of a table has to do with severity. */
int
cham_command_triggers (int argc, char **argv)
{
  g_autofree char *table = NULL;
  g_autofree char *format = NULL;
  int scale = 10;
  const GOptionEntry entries[] = {
    { "table", 0, 0, G_OPTION_ARG_FILENAME, &table,
      N_ ("A table with the columns date, kind, name, value"), N_ ("FILE") },
    { "scale", 0, 0, G_OPTION_ARG_INT, &scale, N_ ("The highest severity: 10, or 103"), "10" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("Sentences, or a table"),
      "words|csv" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "triggers", "", _ ("Says which exposures go with severity, and which do not."),
      _ ("Kinds are severity, food, supplement, stress and sleep_hours. On a day with any row of "
         "food or supplement, what is not listed was not taken; other days are unknown. "
         "It draws no random numbers: the same table gives the same answer."));
  g_autoptr (ChamExposures) exposures = NULL;

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0)
      || !check_options (table, scale, format))
    return CHAM_EXIT_USAGE;
  exposures = read_table (table);
  if (exposures == NULL)
    return CHAM_EXIT_FAILED;
  print_findings (exposures, scale == PO_SCORAD_MAXIMUM ? PO_SCORAD_POINT : scale / 10.0,
                  g_strcmp0 (format, "csv") == 0);
  return CHAM_EXIT_DONE;
}

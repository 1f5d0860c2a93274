/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile triggers: what a journal, or a table, says of severity and exposures, in words or
 * as a table. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "analysis/finding-words.h"
#include "cli/commands.h"
#include "cli/common.h"
#include "exchange/csv.h"
#include "exchange/exposure-table.h"
#include "store/exposures.h"
#include "store/readings.h"

static const char *
get_linked_name (const ChamFindings *findings, guint index)
{
  int linked_to = findings->triggers[index].linked_to;

  return linked_to < 0 ? "" : cham_exposures_get (findings->exposures, (guint) linked_to)->name;
}

/* A food group may have the name of a food. */
static char *
make_heading (const ChamExposureSeries *series)
{
  /* Translators: the name of something and what it is: "Dairy (food group)" */
  return g_strdup_printf (_ ("%s (%s)"), series->name,
                          cham_exposure_kind_get_title (series->kind));
}

static void
print_occurrences (const ChamFindings *findings, guint index)
{
  g_autoptr (GArray) list = cham_findings_list_confounders (findings, index);

  for (guint i = 0; i < list->len; i++)
    {
      const ChamOccurrence *count = &g_array_index (list, ChamOccurrence, i);
      g_autofree char *words = cham_occurrence_describe (count);

      if (count->both > 0)
        printf ("  %s: %s\n", cham_exposures_get (findings->exposures, count->index)->name,
                words);
    }
}

static void
print_finding (const ChamFindings *findings, guint index, gboolean from_journal)
{
  const ChamTrigger *trigger = &findings->triggers[index];
  const ChamExposureSeries *series = cham_exposures_get (findings->exposures, index);
  g_autofree char *heading = from_journal ? make_heading (series) : g_strdup (series->name);
  g_autofree char *words = cham_findings_describe (findings, index);

  printf ("%s\n  %s. %s\n", heading, cham_trigger_get_title (trigger), words);
  if (trigger->verdict > CHAM_VERDICT_NO_SIGN)
    print_occurrences (findings, index);
}

static void
print_words (const ChamFindings *findings, gboolean from_journal)
{
  g_autofree char *search = cham_findings_describe_search (findings);

  for (guint i = 0; i < findings->exposures->series->len; i++)
    print_finding (findings, findings->order[i], from_journal);
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
append_finding (GString *text, const ChamFindings *findings, guint index)
{
  const ChamTrigger *trigger = &findings->triggers[index];
  const ChamExposureSeries *series = cham_exposures_get (findings->exposures, index);
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
      = { series->name, lag, effect, low, high, p, q, cham_verdict_to_string (trigger->verdict),
          trigger->ruled_out ? "1" : "0", exposed, worse, get_linked_name (findings, index),
          smallest, cham_exposure_kind_to_string (series->kind) };

  cham_csv_append_row (text, cells, G_N_ELEMENTS (cells));
}

static void
print_table (const ChamFindings *findings)
{
  static const char *const heading[]
      = { "exposure", "lag", "effect", "low", "high", "p", "q", "verdict", "ruled_out",
          "n_exposed", "n_worse", "linked_to", "mde", "kind" };
  g_autoptr (GString) text = g_string_new (NULL);

  cham_csv_append_row (text, heading, G_N_ELEMENTS (heading));
  for (guint i = 0; i < findings->exposures->series->len; i++)
    append_finding (text, findings, findings->order[i]);
  fputs (text->str, stdout);
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

static ChamMeasure *
find_outcome (ChamJournal *journal, const char *name)
{
  g_autoptr (GError) error = NULL;
  ChamMeasure *outcome = cham_journal_find_measure (journal, name, &error);

  if (error != NULL)
    cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  else if (outcome == NULL)
    cham_cli_complain (_ ("--outcome: nothing in this journal is called “%s”"), name);
  else if (!cham_measure_may_be_outcome (outcome))
    {
      cham_cli_complain (_ ("--outcome: “%s” does not say how bad skin or gut are"),
                         cham_measure_get_title (outcome));
      g_clear_pointer (&outcome, cham_measure_free);
    }
  return outcome;
}

static ChamExposures *
read_journal (const char *path, const char *name)
{
  g_autoptr (ChamJournal) journal = cham_cli_open_journal (path, CHAM_OPEN_READ);
  g_autoptr (ChamMeasure) outcome = journal != NULL ? find_outcome (journal, name) : NULL;
  g_autoptr (GError) error = NULL;
  ChamExposures *exposures = NULL;

  if (outcome == NULL)
    return NULL;
  exposures = cham_journal_load_exposures (journal, outcome, &error);
  if (exposures == NULL)
    cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  return exposures;
}

/**
 * Options: What is on the command line.
 * @table: (nullable): the table, %NULL to read a journal
 * @journal: (nullable): %NULL for the person's own
 */
typedef struct
{
  char *table;
  char *journal;
  char *outcome;
  char *format;
  int scale;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->table);
  g_free (self->journal);
  g_free (self->outcome);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check_options (const Options *options)
{
  if (options->table == NULL || (options->journal == NULL && options->outcome == NULL))
    return cham_cli_check_analysis (options->scale, options->format);
  cham_cli_complain ("%s", _ ("--table goes with neither --journal nor --outcome"));
  return FALSE;
}

static ChamExposures *
read_exposures (const Options *options)
{
  ChamExposures *exposures;

  if (options->table == NULL)
    return read_journal (options->journal,
                         options->outcome != NULL ? options->outcome : CHAM_MEASURE_ITCH);
  exposures = read_table (options->table);
  if (exposures != NULL)
    exposures->unit = cham_cli_get_scale_unit (options->scale);
  return exposures;
}

static int
run (const Options *options)
{
  ChamExposures *exposures = read_exposures (options);
  g_autoptr (ChamFindings) findings = exposures != NULL ? cham_findings_new (exposures) : NULL;

  if (findings == NULL)
    return CHAM_EXIT_FAILED;
  if (cham_cli_wants_table (options->format))
    print_table (findings);
  else
    print_words (findings, options->table == NULL);
  return CHAM_EXIT_DONE;
}

/** cham_command_triggers: Prints what each exposure has to do with severity. */
int
cham_command_triggers (int argc, char **argv)
{
  g_auto (Options) options = { .scale = 10 };
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &options.journal,
      N_ ("The journal, your own unless said"), N_ ("FILE") },
    { "outcome", 0, 0, G_OPTION_ARG_STRING, &options.outcome,
      N_ ("What says how bad a day was, worst itch unless said"), N_ ("NAME") },
    { "table", 0, 0, G_OPTION_ARG_FILENAME, &options.table,
      N_ ("Instead of a journal, a table with the columns date, kind, name, value"),
      N_ ("FILE") },
    { "scale", 0, 0, G_OPTION_ARG_INT, &options.scale,
      N_ ("The highest severity in the table: 10, or 103"), "10" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("Sentences, or a table"),
      "words|csv" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "triggers", "", _ ("Says which exposures go with severity, and which do not."),
      _ ("In a journal a day’s diet is known when it is complete or has three meals, or, where "
         "most days have fewer, any meal; what is not listed was not eaten then. In a table the "
         "kinds are severity, food, supplement, stress and sleep_hours; on a day with any row of "
         "food or supplement, what is not listed was not taken. Other days are unknown. It draws "
         "no random numbers: the same diary gives the same answer."));

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0) || !check_options (&options))
    return CHAM_EXIT_USAGE;
  return run (&options);
}

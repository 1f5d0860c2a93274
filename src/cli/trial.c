/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile trial: what a trial in a table says, in words or as a table. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "analysis/day-trial.h"
#include "analysis/trial-words.h"
#include "cli/commands.h"
#include "cli/common.h"
#include "exchange/trial-table.h"

#define LARGEST_SCALE 1000

typedef struct
{
  char *table;
  char *format;
  int scale;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->table);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Empty for unknown. */
static void
print_number (const char *name, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("%s,%s\n", name,
          isfinite (number) ? g_ascii_formatd (text, sizeof text, "%.9g", number) : "");
}

static void
print_response (const ChamTrialResponse *response)
{
  printf ("response,%s\n", response->builds ? "builds" : "flares");
  print_number ("phi", response->phi);
  print_number ("lag", response->lag);
}

static void
print_block_table (const ChamBlockResult *result)
{
  printf ("name,value\nverdict,%s\n", cham_trial_verdict_to_string (result->verdict));
  print_number ("effect", result->effect);
  print_number ("low", result->low);
  print_number ("high", result->high);
  print_number ("p_one", result->p_one);
  print_number ("p_two", result->p_two);
  print_number ("orders", result->n_orders);
  if (result->response >= 0)
    print_response (cham_trial_response_get (result->response));
  print_number ("difference", result->difference);
  print_number ("rated", result->n_rated);
}

static void
print_phase_table (const ChamPhaseResult *result)
{
  printf ("name,value\nverdict,%s\n", cham_trial_verdict_to_string (result->verdict));
  print_number ("effect", result->effect);
  print_number ("low", result->low);
  print_number ("high", result->high);
  print_number ("p_one", result->p_one);
  print_number ("p_two", result->p_two);
  print_number ("drop", result->drop);
  print_number ("rise", result->rise);
  print_number ("rated", result->n_rated);
}

static guint32
read_order (const ChamTrialTable *table)
{
  int days = table->n / table->blocks;
  guint32 order = 0;

  for (int block = 0; block < table->blocks; block++)
    order = order << 1 | (table->on[block * days] > 0);
  return order;
}

static gboolean
check_blocks (const ChamTrialTable *table)
{
  if (table->blocks % 2 == 0 && table->blocks <= CHAM_TRIAL_MOST_BLOCKS)
    return TRUE;
  cham_cli_complain (_ ("there are %d blocks; an even number up to %d can be analysed"),
                     table->blocks, CHAM_TRIAL_MOST_BLOCKS);
  return FALSE;
}

static void
print_result (const ChamBlockResult *result, gboolean as_table)
{
  g_autofree char *words = cham_block_result_describe (result);

  if (as_table)
    print_block_table (result);
  else
    printf ("%s\n", words);
}

static gboolean
analyse_days (const ChamTrialTable *table, ChamNoise noise, double unit, gboolean as_table)
{
  ChamDayTrial trial
      = { table->n, table->on, table->outcome + table->n_before, noise, unit };
  ChamBlockResult result;

  if (!cham_day_trial_analyse (&trial, &result))
    {
      cham_cli_complain (_ ("a trial by days needs at least %d days, some with it and some "
                            "without"), CHAM_DAY_TRIAL_FEWEST_DAYS);
      return FALSE;
    }
  print_result (&result, as_table);
  return TRUE;
}

static gboolean
analyse_blocks (const ChamTrialTable *table, ChamNoise noise, double unit, gboolean as_table)
{
  ChamBlockTrial trial = { table->blocks, table->n / table->blocks, CHAM_TRIAL_LONGEST_RUN, 0,
                           table->outcome + table->n_before, noise, unit };
  ChamBlockResult result;

  if (!check_blocks (table))
    return FALSE;
  trial.order = read_order (table);
  if (!cham_block_trial_analyse (&trial, &result))
    {
      cham_cli_complain (_ ("half of the blocks must be with it, and no more than %d of a kind may "
                            "follow each other"), CHAM_TRIAL_LONGEST_RUN);
      return FALSE;
    }
  print_result (&result, as_table);
  return TRUE;
}

static void
analyse_phases (const ChamTrialTable *table, ChamNoise noise, double unit, gboolean as_table)
{
  ChamPhaseTrial trial
      = { table->n, table->on, table->outcome + table->n_before, noise, unit };
  ChamPhaseResult result;
  g_autofree char *words = NULL;

  cham_phase_trial_analyse (&trial, &result);
  words = cham_phase_result_describe (&result);
  if (as_table)
    print_phase_table (&result);
  else
    printf ("%s\n", words);
}

static ChamTrialTable *
read_table (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  ChamTrialTable *table = NULL;

  if (stream != NULL)
    table = cham_trial_table_read (G_INPUT_STREAM (stream), NULL, &error);
  if (table == NULL)
    cham_cli_complain (_ ("“%s” could not be read: %s"), path, error->message);
  return table;
}

static gboolean
check_options (const Options *options, const char *word)
{
  const char *format = options->format;

  if (g_strcmp0 (word, "analyse") != 0)
    cham_cli_complain ("%s", _ ("say what to do with a trial: chamomile trial analyse"));
  else if (options->table == NULL)
    cham_cli_complain ("%s", _ ("--table says which table to read; it is missing"));
  else if (options->scale < 1 || options->scale > LARGEST_SCALE)
    cham_cli_complain (_ ("--scale: %d is not the highest severity of any scale"),
                       options->scale);
  else if (format != NULL && strcmp (format, "words") != 0 && strcmp (format, "csv") != 0)
    cham_cli_complain (_ ("--format: “%s” is neither “words” nor “csv”"), format);
  else
    return TRUE;
  return FALSE;
}

static int
analyse (const Options *options)
{
  g_autoptr (ChamTrialTable) table = read_table (options->table);
  gboolean as_table = g_strcmp0 (options->format, "csv") == 0;
  double unit = cham_cli_get_scale_unit (options->scale);
  ChamNoise noise;

  if (table == NULL)
    return CHAM_EXIT_FAILED;
  noise = cham_noise_estimate (table->outcome, table->n_before);
  if (table->by_days)
    return analyse_days (table, noise, unit, as_table) ? CHAM_EXIT_DONE : CHAM_EXIT_FAILED;
  if (table->blocks > 0)
    return analyse_blocks (table, noise, unit, as_table) ? CHAM_EXIT_DONE : CHAM_EXIT_FAILED;
  analyse_phases (table, noise, unit, as_table);
  return CHAM_EXIT_DONE;
}

/** cham_command_trial: Prints what a trial in a table says. */
int
cham_command_trial (int argc, char **argv)
{
  const char *word = argc > 1 && *argv[1] != '-' ? argv[1] : NULL;
  g_auto (Options) options = { .scale = 10 };
  const GOptionEntry entries[] = {
    { "table", 0, 0, G_OPTION_ARG_FILENAME, &options.table,
      N_ ("A table with the columns date, block, day or phase, on, outcome"), N_ ("FILE") },
    { "scale", 0, 0, G_OPTION_ARG_INT, &options.scale,
      N_ ("The highest severity: 10, or 103"), "10" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("Sentences, or a table"),
      "words|csv" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "trial", "analyse", _ ("Says what a trial shows."),
      _ ("A row for each day, one after the other. on is 1 with what is tried and 0 without it. "
         "block numbers blocks of equal length whose order was drawn; day names days that "
         "were drawn one by one; phase names phases whose order was not. Rows with neither "
         "come first: the diary before the trial, which tells "
         "how severity moves by itself. A day without an outcome has no rating."));

  if (word != NULL)
    {
      argc--;
      argv++;
    }
  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0)
      || !check_options (&options, word))
    return CHAM_EXIT_USAGE;
  return analyse (&options);
}

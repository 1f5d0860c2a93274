/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile trial analyse --table: what a trial in a table says, in words or as a table. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "analysis/day-trial.h"
#include "analysis/trial-words.h"
#include "cli/common.h"
#include "cli/trial-commands.h"
#include "exchange/trial-table.h"

/** cham_cli_print_trial_number: A line of a table; empty for unknown. */
void
cham_cli_print_trial_number (const char *name, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("%s,%s\n", name,
          isfinite (number) ? g_ascii_formatd (text, sizeof text, "%.9g", number) : "");
}

static void
print_response (const ChamTrialResponse *response)
{
  printf ("response,%s\n", response->builds ? "builds" : "flares");
  cham_cli_print_trial_number ("phi", response->phi);
  cham_cli_print_trial_number ("lag", response->lag);
}

static void
print_block_table (const ChamBlockResult *result)
{
  printf ("name,value\nverdict,%s\n", cham_trial_verdict_to_string (result->verdict));
  cham_cli_print_trial_number ("effect", result->effect);
  cham_cli_print_trial_number ("low", result->low);
  cham_cli_print_trial_number ("high", result->high);
  cham_cli_print_trial_number ("p_one", result->p_one);
  cham_cli_print_trial_number ("p_two", result->p_two);
  cham_cli_print_trial_number ("orders", result->n_orders);
  if (result->response >= 0)
    print_response (cham_trial_response_get (result->response));
  cham_cli_print_trial_number ("difference", result->difference);
  cham_cli_print_trial_number ("rated", result->n_rated);
}

static void
print_phase_table (const ChamPhaseResult *result)
{
  printf ("name,value\nverdict,%s\n", cham_trial_verdict_to_string (result->verdict));
  cham_cli_print_trial_number ("effect", result->effect);
  cham_cli_print_trial_number ("low", result->low);
  cham_cli_print_trial_number ("high", result->high);
  cham_cli_print_trial_number ("p_one", result->p_one);
  cham_cli_print_trial_number ("p_two", result->p_two);
  cham_cli_print_trial_number ("drop", result->drop);
  cham_cli_print_trial_number ("rise", result->rise);
  cham_cli_print_trial_number ("rated", result->n_rated);
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

/**
 * cham_cli_analyse_trial_table:
 * @path: the table
 * @scale: the highest severity in it
 * @as_table: whether to print a table rather than sentences
 *
 * Returns: the exit status
 */
int
cham_cli_analyse_trial_table (const char *path, int scale, gboolean as_table)
{
  g_autoptr (ChamTrialTable) table = read_table (path);
  double unit = cham_cli_get_scale_unit (scale);
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

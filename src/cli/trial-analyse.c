/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile trial analyse: what the trials of a journal, or one in a table, showed. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "analysis/trial-result.h"
#include "cli/common.h"
#include "cli/trial-commands.h"

typedef struct
{
  char *journal;
  char *table;
  char *format;
  char *day;
  int trial;
  int scale;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->journal);
  g_free (self->table);
  g_free (self->format);
  g_free (self->day);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
print_words (const ChamTrialCase *trial)
{
  g_autoptr (ChamTrialResult) result = cham_trial_result_new (trial);
  g_autoptr (GPtrArray) reasons = cham_trial_result_list_reasons (result, trial);
  g_autoptr (GPtrArray) items = cham_trial_result_list_items (result, trial);

  cham_cli_print_trial_title (trial->trial);
  printf ("  %s\n", cham_trial_result_get_headline (result, trial->trial));
  for (guint i = 0; i < reasons->len; i++)
    printf ("  – %s\n", (const char *) g_ptr_array_index (reasons, i));
  for (guint i = 0; i < items->len; i++)
    {
      const ChamTrialItem *item = g_ptr_array_index (items, i);

      printf ("  %s: %s\n", item->title, item->text);
    }
}

static const char *
get_conclusion (const ChamTrialResult *result)
{
  static const char *const names[] = { "", "reacts", "no-clear-link", "cannot-tell" };

  return names[result->conclusion];
}

static void
print_group (int index, const ChamTrialGroup *group)
{
  static const char *const names[][3] = { { "mean_1", "rated_1", "days_1" },
                                          { "mean_2", "rated_2", "days_2" },
                                          { "mean_3", "rated_3", "days_3" } };

  cham_cli_print_trial_number (names[index][0], group->mean);
  cham_cli_print_trial_number (names[index][1], group->rated);
  cham_cli_print_trial_number (names[index][2], group->days);
}

static void
print_table (const ChamTrialCase *trial)
{
  g_autoptr (ChamTrialResult) result = cham_trial_result_new (trial);

  printf ("name,value\ntrial,%" G_GINT64_FORMAT "\n", trial->trial->id);
  printf ("verdict,%s\nconclusion,%s\n",
          result->over ? cham_trial_verdict_to_string (result->verdict) : "",
          get_conclusion (result));
  cham_cli_print_trial_number ("effect", result->effect);
  cham_cli_print_trial_number ("low", result->low);
  cham_cli_print_trial_number ("high", result->high);
  cham_cli_print_trial_number ("p_one", result->p_one);
  cham_cli_print_trial_number ("p_two", result->p_two);
  cham_cli_print_trial_number ("orders", result->n_orders);
  cham_cli_print_trial_number ("drop", result->drop);
  cham_cli_print_trial_number ("rise", result->rise);
  cham_cli_print_trial_number ("days", result->days);
  cham_cli_print_trial_number ("rated", result->rated);
  cham_cli_print_trial_number ("kept", trial->status->adherence.kept);
  cham_cli_print_trial_number ("missed", trial->status->adherence.missed);
  cham_cli_print_trial_number ("unknown", trial->status->adherence.unknown);
  for (int i = 0; i < result->n_groups; i++)
    print_group (i, &result->groups[i]);
}

static int
analyse_journal (const Options *options, ChamDay today)
{
  g_autoptr (GPtrArray) cases = cham_cli_load_trials (options->journal, today);
  gboolean found = FALSE;

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      const ChamTrialCase *trial = g_ptr_array_index (cases, i);

      if (options->trial != 0 && trial->trial->id != options->trial)
        continue;
      found = TRUE;
      if (cham_cli_wants_table (options->format))
        print_table (trial);
      else
        print_words (trial);
    }
  if (cases != NULL && !found)
    cham_cli_complain (_ ("there is no trial %d in this journal"), options->trial);
  return found ? CHAM_EXIT_DONE : CHAM_EXIT_FAILED;
}

static gboolean
check_options (const Options *options)
{
  if (options->table == NULL
      || (options->journal == NULL && options->trial == 0 && options->day == NULL))
    return cham_cli_check_analysis (options->scale, options->format);
  cham_cli_complain ("%s", _ ("--table goes with neither --journal, --trial nor --day"));
  return FALSE;
}

/** cham_command_trial_analyse: Prints what trials showed. */
int
cham_command_trial_analyse (int argc, char **argv)
{
  g_auto (Options) options = { .scale = 10 };
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &options.journal,
      N_ ("The journal, your own unless said"), N_ ("FILE") },
    { "trial", 0, 0, G_OPTION_ARG_INT, &options.trial,
      N_ ("One of its trials, all unless said; trial status has their numbers"), "N" },
    { "day", 0, 0, G_OPTION_ARG_STRING, &options.day,
      N_ ("As it stood on that day, today unless said"), N_ ("DAY") },
    { "table", 0, 0, G_OPTION_ARG_FILENAME, &options.table,
      N_ ("Instead of a journal, a table with the columns date, block, day or phase, on, "
          "outcome"), N_ ("FILE") },
    { "scale", 0, 0, G_OPTION_ARG_INT, &options.scale,
      N_ ("The highest severity in the table: 10, or 103"), "10" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("Sentences, or a table"),
      "words|csv" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "trial analyse", "", _ ("Says what a trial shows."),
      _ ("A trial of a journal says nothing before its end. In a table there is a row for each "
         "day, one after the other. on is 1 with what is tried and 0 without it. "
         "block numbers blocks of equal length whose order was drawn; day names days that "
         "were drawn one by one; phase names phases whose order was not. Rows with neither "
         "come first: the diary before the trial, which tells "
         "how severity moves by itself. A day without an outcome has no rating."));
  ChamDay today;

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0) || !check_options (&options)
      || !cham_cli_parse_trial_day (options.day, &today))
    return CHAM_EXIT_USAGE;
  if (options.table != NULL)
    return cham_cli_analyse_trial_table (options.table, options.scale,
                                         cham_cli_wants_table (options.format));
  return analyse_journal (&options, today);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile trial: plan a test of one thing, say what to do today, note what happened, and say what
 * it showed. */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/common.h"
#include "cli/trial-commands.h"
#include "model/trial-instruction.h"
#include "store/trials.h"

static const struct
{
  const char *word;
  int (*run) (int argc, char **argv);
  const char *summary;
} words[] = {
  { "plan", cham_command_trial_plan, N_ ("what a test can find, its dates, and starting it") },
  { "status", cham_command_trial_status, N_ ("what to do today, and where each test stands") },
  { "note", cham_command_trial_note, N_ ("what happened: a slip, a reaction, a break, its end") },
  { "analyse", cham_command_trial_analyse, N_ ("what a test showed, in a journal or a table") },
};

static int
print_help (void)
{
  printf ("%s\n\n", _ ("Tests one thing on oneself: a food left out and taken up again, or blocks "
                       "of days with and without something in a drawn order."));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    printf ("  chamomile trial %-8s %s\n", words[i].word, _ (words[i].summary));
  printf ("\n%s\n", _ ("Each explains itself: chamomile trial WORD --help"));
  return CHAM_EXIT_DONE;
}

/** cham_cli_parse_trial_day: Today where nothing is typed; says so when it is no day. */
gboolean
cham_cli_parse_trial_day (const char *text, ChamDay *day)
{
  *day = text != NULL ? cham_day_parse (text) : cham_cli_get_today ();
  if (*day != CHAM_DAY_NONE)
    return TRUE;
  cham_cli_complain (_ ("--day: “%s” is not a date (YYYY-MM-DD)"), text);
  return FALSE;
}

/** cham_cli_load_trials: (transfer full) (nullable) (element-type ChamTrialCase): Those of the
 * journal at @path as they stand @today; %NULL after saying why not. */
GPtrArray *
cham_cli_load_trials (const char *path, ChamDay today)
{
  g_autoptr (ChamJournal) journal = cham_cli_open_journal (path, CHAM_OPEN_READ);
  g_autoptr (GError) error = NULL;
  GPtrArray *cases = NULL;

  if (journal == NULL)
    return NULL;
  cases = cham_journal_list_trial_cases (journal, today, &error);
  if (cases == NULL)
    cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  else if (cases->len == 0)
    {
      g_clear_pointer (&cases, g_ptr_array_unref);
      cham_cli_complain ("%s", _ ("there is no trial in this journal"));
    }
  return cases;
}

/** cham_cli_print_trial_title: What is tested, how, and its number in the journal. */
void
cham_cli_print_trial_title (const ChamTrial *trial)
{
  if (trial->id > 0)
    printf ("%" G_GINT64_FORMAT ". ", trial->id);
  printf ("%s · %s\n", trial->title, cham_trial_design_get_title (trial->design));
}

/** cham_cli_print_trial_phases: A line for each; "…" before an end that may still move. */
void
cham_cli_print_trial_phases (const ChamTrialStatus *status)
{
  for (guint i = 0; i < status->phases->len; i++)
    {
      const ChamTrialPhase *phase = cham_trial_status_get_phase (status, i);
      g_autofree char *title = cham_trial_phase_format_title (phase);
      char from[CHAM_DAY_TEXT_SIZE], to[CHAM_DAY_TEXT_SIZE];

      printf ("  %s – %s%s  %s\n", cham_day_print (phase->from, from),
              cham_day_print (phase->to, to), phase->expected ? " …" : "  ", title);
    }
}

/** cham_command_trial: Finds the word behind it and hands the rest of the line on. */
int
cham_command_trial (int argc, char **argv)
{
  if (argc > 1 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0))
    return print_help ();
  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, argv[1]) == 0)
      return words[i].run (argc - 1, argv + 1);
  cham_cli_complain ("%s", _ ("say what to do with a trial: chamomile trial plan, status, note or "
                              "analyse"));
  return CHAM_EXIT_USAGE;
}

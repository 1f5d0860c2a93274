/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile trial status: today's instruction and the phases of each trial. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/common.h"
#include "cli/trial-commands.h"
#include "model/trial-instruction.h"

static void
print_case (const ChamTrialCase *trial)
{
  const ChamTrialStatus *status = trial->status;
  g_autofree char *instruction = cham_trial_format_instruction (trial->trial, status);
  g_autofree char *progress = cham_trial_format_progress (status);
  g_autofree char *adherence = cham_trial_format_adherence (status);

  cham_cli_print_trial_title (trial->trial);
  printf ("  %s\n", instruction);
  if (status->ending == CHAM_TRIAL_ENDED_DAMAGED)
    return;
  printf ("  %s\n", progress);
  cham_cli_print_trial_phases (status);
  printf (_ ("  Rated: %d of %d days\n"), status->rated, status->days);
  if (*adherence != '\0')
    printf ("  %s\n", adherence);
  if (status->conclusion != CHAM_TRIAL_OPEN)
    printf ("  %s\n", cham_trial_conclusion_get_title (status->conclusion));
}

/** cham_command_trial_status: Prints where each trial of a journal stands. */
int
cham_command_trial_status (int argc, char **argv)
{
  g_autofree char *journal = NULL, *day = NULL;
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &journal,
      N_ ("The journal, your own unless said"), N_ ("FILE") },
    { "day", 0, 0, G_OPTION_ARG_STRING, &day, N_ ("As it stood on that day, today unless said"),
      N_ ("DAY") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "trial status", "", _ ("Says what to do today, and where each trial stands."),
      _ ("Dates follow from the plan, from what was noted and from the diary: “…” stands behind "
         "an end that may still move. A day of which nothing is recorded is never counted as "
         "kept."));
  g_autoptr (GPtrArray) cases = NULL;
  ChamDay today;

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0)
      || !cham_cli_parse_trial_day (day, &today))
    return CHAM_EXIT_USAGE;
  cases = cham_cli_load_trials (journal, today);
  if (cases == NULL)
    return CHAM_EXIT_FAILED;
  for (guint i = 0; i < cases->len; i++)
    print_case (g_ptr_array_index (cases, i));
  return CHAM_EXIT_DONE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The pages of one trial, which the window prints too. */
#include <glib/gi18n-lib.h>

#include "cli/common.h"
#include "cli/trial-commands.h"
#include "draw/trial-sheet.h"
#include "store/trials.h"

/* @number: 0 for the only one. Returns: (nullable): NULL after saying why not */
static const ChamTrialCase *
choose (const GPtrArray *cases, int number)
{
  if (number == 0 && cases->len == 1)
    return cases->pdata[0];
  for (guint i = 0; i < cases->len; i++)
    if (((const ChamTrialCase *) cases->pdata[i])->trial->id == number)
      return cases->pdata[i];
  if (cases->len == 0)
    cham_cli_complain ("%s", _ ("there is no trial in this journal"));
  else if (number != 0)
    cham_cli_complain (_ ("there is no trial %d in this journal"), number);
  else
    cham_cli_complain ("%s", _ ("there are several trials in this journal; --trial says which, "
                                "and chamomile trial status has their numbers"));
  return NULL;
}

static GBytes *
draw (const ChamTrialCase *one, const char *person, ChamPaper paper, ChamDay today)
{
  g_autoptr (ChamTrialSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  if (one->trial->damage != NULL)
    {
      cham_cli_complain (_ ("trial %d cannot be shown: %s"), (int) one->trial->id,
                         one->trial->damage);
      return NULL;
    }
  sheet = cham_trial_sheet_new (one, person, paper, today);
  bytes = cham_trial_sheet_make_pdf (sheet, &error);
  if (bytes == NULL)
    cham_cli_complain (_ ("the report could not be drawn: %s"), error->message);
  return bytes;
}

/**
 * cham_cli_make_trial_report:
 * @number: of the trial, 0 for the only one
 * @person: (nullable): the line about the person, %NULL for the journal's
 *
 * Returns: (transfer full) (nullable): the report of a trial as PDF; %NULL after saying why not
 */
GBytes *
cham_cli_make_trial_report (ChamJournal *journal, int number, const char *person, ChamPaper paper)
{
  g_autofree char *own = cham_journal_dup_setting (journal, CHAM_SETTING_PERSON);
  g_autoptr (GError) error = NULL;
  ChamDay today = cham_cli_get_today ();
  g_autoptr (GPtrArray) cases = cham_journal_list_trial_cases (journal, today, &error);
  const ChamTrialCase *one = NULL;

  if (cases == NULL)
    {
      cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
      return NULL;
    }
  one = choose (cases, number);
  return one != NULL ? draw (one, person != NULL ? person : own, paper, today) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile trial note: what happened in a trial, noted or taken back. It notes what the buttons
 * of the window would offer on that day. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/common.h"
#include "cli/trial-commands.h"
#include "model/trial-instruction.h"
#include "model/trial-notes.h"
#include "store/trials.h"

typedef struct
{
  char *journal;
  char *what;
  char *day_text;
  char *text;
  int trial;
  gboolean take_back;
  ChamTrialEventKind kind;
  ChamDay day;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->journal);
  g_free (self->what);
  g_free (self->day_text);
  g_free (self->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check_options (Options *options)
{
  if (!cham_cli_parse_trial_day (options->day_text, &options->day))
    return FALSE;
  if (options->what == NULL)
    cham_cli_complain ("%s", _ ("--what says what happened, such as slip or reaction"));
  else if (!cham_trial_event_kind_from_string (options->what, &options->kind))
    cham_cli_complain (_ ("--what: “%s” is nothing that can be noted in a trial"), options->what);
  else if (options->day > cham_cli_get_today ())
    cham_cli_complain (_ ("--day: %s is still to come"), options->day_text);
  else if (options->text != NULL && !g_utf8_validate (options->text, -1, NULL))
    cham_cli_complain ("%s", _ ("--text: the text is not UTF-8"));
  else if (options->text != NULL && options->take_back)
    cham_cli_complain ("%s", _ ("--take-back goes without --text"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
is_answer (ChamTrialEventKind kind)
{
  return kind == CHAM_TRIAL_KEPT || kind == CHAM_TRIAL_SLIP;
}

/* Whether it can be noted in @one, or taken back there. The same is not noted twice. */
static gboolean
fits (const Options *options, const ChamTrialCase *one)
{
  ChamTrialInstruction instruction = one->status->instruction;
  gboolean noted = cham_trial_find_event (one->trial, options->kind, options->day) != NULL;

  if (options->take_back)
    return noted;
  if (options->kind == CHAM_TRIAL_NOTE)
    return options->trial != 0 || cham_trial_instruction_goes_on (instruction);
  return (!noted || is_answer (options->kind))
         && cham_trial_may_note (one->trial, instruction, options->day, options->kind);
}

static void
complain_of_none (const Options *options)
{
  const char *title = cham_trial_event_kind_get_title (options->kind);
  char day[CHAM_DAY_TEXT_SIZE];

  cham_day_print (options->day, day);
  if (options->take_back)
    cham_cli_complain (_ ("nothing was changed: “%s” is not noted on %s"), title, day);
  else
    cham_cli_complain (_ ("nothing was noted: “%s” is noted on %s already, or does not go with "
                          "where the trial stands then; see chamomile trial status"), title, day);
}

/* The trial that is meant: the one of that number, else the only one that it goes with. */
static const ChamTrialCase *
find_case (const Options *options, const GPtrArray *cases)
{
  const ChamTrialCase *found = NULL;
  gboolean known = options->trial == 0;

  for (guint i = 0; i < cases->len; i++)
    {
      const ChamTrialCase *one = g_ptr_array_index (cases, i);

      if (options->trial != 0 && one->trial->id != options->trial)
        continue;
      known = TRUE;
      if (!fits (options, one))
        continue;
      if (found != NULL)
        {
          cham_cli_complain ("%s", _ ("there is more than one such trial: say which with --trial"));
          return NULL;
        }
      found = one;
    }
  if (!known)
    cham_cli_complain (_ ("there is no trial %d in this journal"), options->trial);
  else if (found == NULL)
    complain_of_none (options);
  return found;
}

/* Whether a day was kept is one answer; a text goes with it as a note of its own. */
static gboolean
answer (ChamJournal *journal, gint64 trial, const Options *options, GError **error)
{
  g_autoptr (ChamTrialEvent) note
      = cham_trial_event_new (CHAM_TRIAL_NOTE, options->day, options->text);
  ChamTrialFinding kept = options->kind == CHAM_TRIAL_KEPT ? CHAM_TRIAL_YES : CHAM_TRIAL_NO;

  return cham_journal_set_trial_kept (journal, trial, options->day,
                                      options->take_back ? CHAM_TRIAL_UNKNOWN : kept, error)
         && (*note->note == '\0'
             || cham_journal_add_trial_event (journal, trial, note, error));
}

static gboolean
change (ChamJournal *journal, const ChamTrial *trial, const Options *options, GError **error)
{
  g_autoptr (ChamTrialEvent) event = NULL;

  if (is_answer (options->kind))
    return answer (journal, trial->id, options, error);
  if (options->take_back)
    return cham_journal_remove_trial_event (
        journal, cham_trial_find_event (trial, options->kind, options->day)->id, error);
  event = cham_trial_event_new (options->kind, options->day, options->text);
  return cham_journal_add_trial_event (journal, trial->id, event, error);
}

static gboolean
change_whole (ChamJournal *journal, const ChamTrial *trial, const Options *options,
              GError **error)
{
  if (!cham_journal_begin (journal, _ ("Note in a trial"), error))
    return FALSE;
  if (change (journal, trial, options, error))
    return cham_journal_commit (journal, error);
  cham_journal_roll_back (journal);
  return FALSE;
}

/* What was done, and what to do now. */
static void
print_done (const Options *options, const ChamTrialCase *one)
{
  g_autofree char *instruction = cham_trial_format_instruction (one->trial, one->status);
  char day[CHAM_DAY_TEXT_SIZE];

  cham_cli_print_trial_title (one->trial);
  printf (options->take_back ? _ ("  Taken back on %s: %s\n") : _ ("  Noted on %s: %s\n"),
          cham_day_print (options->day, day), cham_trial_event_kind_get_title (options->kind));
  printf ("  %s\n", instruction);
  if (options->kind == CHAM_TRIAL_IMMEDIATE && !options->take_back)
    printf ("  %s\n", cham_gate_get_emergency_text ());
}

static gboolean
note (ChamJournal *journal, const Options *options, GError **error)
{
  g_autoptr (GPtrArray) cases = cham_journal_list_trial_cases (journal, options->day, error);
  const ChamTrialCase *one = cases != NULL ? find_case (options, cases) : NULL;
  g_autoptr (ChamTrial) trial = NULL;
  g_autoptr (ChamTrialCase) now = NULL;
  ChamTrialRecord *record;

  if (one == NULL || !change_whole (journal, one->trial, options, error))
    return FALSE;
  trial = cham_journal_load_trial (journal, one->trial->id, error);
  record = trial != NULL
               ? cham_journal_load_trial_record (journal, trial, options->day, error)
               : NULL;
  if (record == NULL)
    return FALSE;
  now = cham_trial_case_new (g_steal_pointer (&trial), record, options->day);
  print_done (options, now);
  return TRUE;
}

static int
run (const Options *options)
{
  g_autoptr (ChamJournal) journal = cham_cli_open_journal (options->journal, CHAM_OPEN_WRITE);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (journal == NULL)
    return CHAM_EXIT_FAILED;
  done = note (journal, options, &error);
  if (error != NULL)
    cham_cli_complain_of_journal (error, cham_journal_get_path (journal));
  return cham_cli_close_journal (journal) && done ? CHAM_EXIT_DONE : CHAM_EXIT_FAILED;
}

/** cham_command_trial_note: Notes what happened in a trial. */
int
cham_command_trial_note (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "journal", 'j', 0, G_OPTION_ARG_FILENAME, &options.journal,
      N_ ("The journal, your own unless said"), N_ ("FILE") },
    { "what", 0, 0, G_OPTION_ARG_STRING, &options.what,
      N_ ("What happened: one of the words below"), N_ ("WORD") },
    { "trial", 0, 0, G_OPTION_ARG_INT, &options.trial,
      N_ ("In which trial, the one that it goes with unless said"), "N" },
    { "day", 0, 0, G_OPTION_ARG_STRING, &options.day_text, N_ ("On which day, today unless said"),
      N_ ("DAY") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text, N_ ("More about it"), N_ ("TEXT") },
    { "take-back", 0, 0, G_OPTION_ARG_NONE, &options.take_back,
      N_ ("It did not happen on that day after all"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "trial note", "", _ ("Notes what happened in a trial, and says what to do then."),
      _ ("Words: kept and slip say whether a day’s instruction was kept; the later one replaces "
         "the earlier one. reaction is skin that got worse; immediate is hives, swelling or "
         "trouble breathing within two hours, and the trial ends with it. illness may explain "
         "bad days. paused and resumed are the first day of a break and the first one after it. "
         "stopped is the last day of a trial that ends early. eaten_again says after the end "
         "that it is part of the diet again. revealed shows a hidden order. note is anything "
         "else, with --text.\n"
         "What does not go with where a trial stands on that day is not noted."));

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0) || !check_options (&options))
    return CHAM_EXIT_USAGE;
  return run (&options);
}

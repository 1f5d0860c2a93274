/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Plain sentences. They say what to do and never why the skin is as it is. */
#include "model/trial-instruction.h"

#include <glib/gi18n-lib.h>

static const char *const design_titles[CHAM_TRIAL_N_DESIGNS] = {
  [CHAM_TRIAL_ELIMINATION] = N_ ("Leave it out, then take it up again"),
  [CHAM_TRIAL_RETURN] = N_ ("Usual, without, usual again"),
  [CHAM_TRIAL_ON_OFF] = N_ ("Blocks of days with and without, in a drawn order"),
};

static const char *const event_titles[CHAM_TRIAL_N_EVENT_KINDS] = {
  [CHAM_TRIAL_SLIP] = N_ ("Not kept"),
  [CHAM_TRIAL_KEPT] = N_ ("Kept"),
  [CHAM_TRIAL_REACTION] = N_ ("Skin got worse"),
  [CHAM_TRIAL_IMMEDIATE] = N_ ("Reaction within two hours"),
  [CHAM_TRIAL_ILLNESS] = N_ ("Ill"),
  [CHAM_TRIAL_PAUSED] = N_ ("Paused"),
  [CHAM_TRIAL_RESUMED] = N_ ("Resumed"),
  [CHAM_TRIAL_STOPPED] = N_ ("Stopped"),
  [CHAM_TRIAL_EATEN_AGAIN] = N_ ("Eaten again"),
  [CHAM_TRIAL_REVEALED] = N_ ("Order looked at"),
  [CHAM_TRIAL_NOTE] = N_ ("Note"),
};

static const char *const phase_titles[CHAM_TRIAL_N_PHASE_KINDS] = {
  [CHAM_TRIAL_PHASE_BASELINE] = N_ ("As usual"),
  [CHAM_TRIAL_PHASE_WITHOUT] = N_ ("Without it"),
  [CHAM_TRIAL_PHASE_CHALLENGE] = N_ ("Eaten again"),
  [CHAM_TRIAL_PHASE_WASHOUT] = N_ ("Settling down"),
  [CHAM_TRIAL_PHASE_RETURN] = N_ ("As usual again"),
  [CHAM_TRIAL_PHASE_BLOCK_ON] = N_ ("With it"),
  [CHAM_TRIAL_PHASE_BLOCK_OFF] = N_ ("Without it"),
  [CHAM_TRIAL_PHASE_BLOCK] = N_ ("Block"),
  [CHAM_TRIAL_PHASE_BREAK] = N_ ("Break"),
};

static const char *const ending_texts[CHAM_TRIAL_N_ENDINGS] = {
  [CHAM_TRIAL_GOES_ON] = N_ ("It goes on."),
  [CHAM_TRIAL_ENDED_PLANNED] = N_ ("It went to its end."),
  [CHAM_TRIAL_ENDED_NO_GAIN]
  = N_ ("It ended because leaving it out did not help by as much as was set before the start."),
  [CHAM_TRIAL_ENDED_LIMIT]
  = N_ ("It ended after 42 days without it: too few of them have a rating to decide anything, and "
        "nothing is left out for longer in a test at home."),
  [CHAM_TRIAL_ENDED_UNRATED]
  = N_ ("It ended before anything was left out: too few days have a rating to compare with."),
  [CHAM_TRIAL_ENDED_STOPPED] = N_ ("It was stopped early."),
  [CHAM_TRIAL_ENDED_REACTION] = N_ ("It ended with a reaction within two hours."),
  [CHAM_TRIAL_ENDED_DAMAGED]
  = N_ ("Its plan in the journal is damaged and cannot be read. Your diary is not touched. Delete "
        "the trial and plan it anew."),
};

static const char *const conclusion_titles[] = {
  [CHAM_TRIAL_OPEN] = N_ ("Not over yet"),
  [CHAM_TRIAL_REACTS] = N_ ("Better without it, worse with it"),
  [CHAM_TRIAL_NO_CLEAR_LINK] = N_ ("No clear link"),
  [CHAM_TRIAL_CANNOT_TELL] = N_ ("Cannot tell"),
};

/* Translators: %s is the name of a food, food group or treatment */
static const char *const instructions[CHAM_TRIAL_N_INSTRUCTIONS] = {
  [CHAM_TRIAL_DO_WAIT] = N_ ("The test has not begun. Go on as usual: %s"),
  [CHAM_TRIAL_DO_AS_USUAL] = N_ ("Eat as usual, and rate the day: %s"),
  [CHAM_TRIAL_DO_WITHOUT] = N_ ("Leave it out today: %s"),
  [CHAM_TRIAL_DO_EAT] = N_ ("Eat a usual portion: %s"),
  [CHAM_TRIAL_DO_WATCH] = N_ ("Leave it out and watch your skin: %s"),
  [CHAM_TRIAL_DO_WITH] = N_ ("Have a usual portion or dose today: %s"),
  [CHAM_TRIAL_DO_PACK] = N_ ("Take from the pack of this block: %s"),
  [CHAM_TRIAL_DO_RESUME] = N_ ("The test is paused. Live as usual, and resume it when you can: %s"),
  [CHAM_TRIAL_DO_EAT_AGAIN]
  = N_ ("The test is over and shows nothing clear against it. Put it back into your diet: %s"),
  [CHAM_TRIAL_DO_ASK]
  = N_ ("The test is over. Talk to a doctor or dietitian before you leave it out for longer: %s"),
  [CHAM_TRIAL_DO_NOT_EAT]
  = N_ ("The test is over. Do not have it again before you have seen a doctor: %s"),
  [CHAM_TRIAL_DO_NOTHING] = N_ ("The test is over. Live as usual: %s"),
};

/** cham_trial_design_get_title: (transfer none): In the person's language, likewise the others. */
const char *
cham_trial_design_get_title (ChamTrialDesign design)
{
  return _ (design_titles[design]);
}

/** cham_trial_event_kind_get_title: (transfer none): For people. */
const char *
cham_trial_event_kind_get_title (ChamTrialEventKind kind)
{
  return _ (event_titles[kind]);
}

/** cham_trial_phase_kind_get_title: (transfer none): For people. */
const char *
cham_trial_phase_kind_get_title (ChamTrialPhaseKind kind)
{
  return _ (phase_titles[kind]);
}

/** cham_trial_phase_format_title: (transfer full): With the number of a block or repeat. */
char *
cham_trial_phase_format_title (const ChamTrialPhase *phase)
{
  const char *title = cham_trial_phase_kind_get_title (phase->kind);

  if (phase->kind == CHAM_TRIAL_PHASE_BLOCK)
    /* Translators: the number of a block of days */
    return g_strdup_printf (_ ("Block %d"), phase->round);
  if (phase->kind == CHAM_TRIAL_PHASE_BLOCK_ON || phase->kind == CHAM_TRIAL_PHASE_BLOCK_OFF)
    /* Translators: the number of a block of days, and “With it” or “Without it” */
    return g_strdup_printf (_ ("Block %d: %s"), phase->round, title);
  if (phase->round <= 1)
    return g_strdup (title);
  /* Translators: the title of a phase, and how often it comes: “Eaten again, 2” */
  return g_strdup_printf (_ ("%s, %d"), title, phase->round);
}

/** cham_trial_conclusion_get_title: (transfer none): For people. */
const char *
cham_trial_conclusion_get_title (ChamTrialConclusion conclusion)
{
  return _ (conclusion_titles[conclusion]);
}

/** cham_trial_ending_get_text: (transfer none): A sentence that says why it is over. */
const char *
cham_trial_ending_get_text (ChamTrialEnding ending)
{
  return _ (ending_texts[ending]);
}

/** cham_trial_format_instruction: (transfer full): What to do today, in one sentence or two. */
char *
cham_trial_format_instruction (const ChamTrial *trial, const ChamTrialStatus *status)
{
  const char *format = _ (instructions[status->instruction]);

  if (status->ending == CHAM_TRIAL_ENDED_DAMAGED)
    return g_strdup (cham_trial_ending_get_text (status->ending));
  if (status->instruction == CHAM_TRIAL_DO_PACK)
    return g_strdup_printf (_ ("Take from pack %d today: %s"), status->round, trial->title);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, trial->title);
#pragma GCC diagnostic pop
}

/** cham_trial_format_progress: (transfer full): "Day 3 of 28", in how many days it begins, or how
 * it ended. */
char *
cham_trial_format_progress (const ChamTrialStatus *status)
{
  const ChamTrialPhase *phase = cham_trial_status_get_current (status);

  if (status->ending != CHAM_TRIAL_GOES_ON)
    return g_strdup (cham_trial_ending_get_text (status->ending));
  if (phase == NULL)
    return g_strdup_printf (ngettext ("Begins in %d day", "Begins in %d days",
                                      (gulong) status->day),
                            status->day);
  if (phase->kind == CHAM_TRIAL_PHASE_BREAK)
    return g_strdup_printf (_ ("Day %d of the break"), status->day);
  if (phase->kind == CHAM_TRIAL_PHASE_CHALLENGE)
    return g_strdup_printf (_ ("Day %d of %d · eaten on %d of at least %d days"), status->day,
                            status->length, status->exposures, status->wanted);
  return g_strdup_printf (_ ("Day %d of %d"), status->day, status->length);
}

/** cham_trial_format_adherence: (transfer full): Days kept, not kept and unknown; "" before there
 * was anything to keep. */
char *
cham_trial_format_adherence (const ChamTrialStatus *status)
{
  const ChamTrialAdherence *adherence = &status->adherence;

  if (adherence->assigned == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("Of %d day: kept on %d, not kept on %d, not known of %d",
                                    "Of %d days: kept on %d, not kept on %d, not known of %d",
                                    (gulong) adherence->assigned),
                          adherence->assigned, adherence->kept, adherence->missed,
                          adherence->unknown);
}

/** cham_trial_get_caution: (transfer none) (nullable): What is to be said with the plan before it
 * begins, %NULL for nothing. */
const char *
cham_trial_get_caution (const ChamTrial *trial)
{
  if (trial->design != CHAM_TRIAL_ON_OFF
      && trial->numbers[CHAM_TRIAL_ELIMINATION_DAYS] > CHAM_TRIAL_LONG_ELIMINATION)
    return _ ("Leaving a food out for more than two weeks is best talked over with a doctor or "
              "dietitian first: weeks without a food can cost nutrients and tolerance.");
  return NULL;
}

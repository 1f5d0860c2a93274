/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* When a phase of a trial is through, and what follows it. Up to yesterday the diary decides; from
 * today on the days are assumed to go as planned, so that the dates to come can be shown. */
#include "model/trial-machine.h"

#include <math.h>

#include "model/trial-rules.h"

static int
get_number (const ChamTrialMachine *self, ChamTrialNumber number)
{
  return self->trial->numbers[number];
}

static ChamDay
get_last_day (const ChamTrialMachine *self)
{
  return g_array_index (self->days, ChamDay, self->days->len - 1);
}

/* Whether the phase lies behind us as far as it goes, so that nothing is assumed. */
static gboolean
is_known (const ChamTrialMachine *self)
{
  return get_last_day (self) < self->status->today;
}

/* From today on a day without a rating is assumed to get one. */
static int
count_rated (const ChamTrialMachine *self, guint first)
{
  int rated = 0;

  for (guint i = first; i < self->days->len; i++)
    {
      ChamDay day = g_array_index (self->days, ChamDay, i);

      rated += day >= self->status->today
               || !isnan (cham_series_get (self->record->severity, day));
    }
  return rated;
}

/** cham_trial_machine_get_judged_start: Index of the first of the days that are judged: the last
 * %CHAM_TRIAL_JUDGED_DAYS. */
guint
cham_trial_machine_get_judged_start (const ChamTrialMachine *self)
{
  return self->days->len > CHAM_TRIAL_JUDGED_DAYS ? self->days->len - CHAM_TRIAL_JUDGED_DAYS : 0;
}

/** cham_trial_machine_enter: Begins a phase; its first day is still to come. */
void
cham_trial_machine_enter (ChamTrialMachine *self, ChamTrialPhaseKind kind, int round)
{
  self->kind = kind;
  self->round = round;
  g_array_set_size (self->days, 0);
}

/** cham_trial_machine_finish: Ends the trial with the day that it has lived through last. */
void
cham_trial_machine_finish (ChamTrialMachine *self, ChamTrialEnding ending)
{
  self->over = TRUE;
  self->status->ending = ending;
}

static void
leave_baseline (ChamTrialMachine *self)
{
  int n = (int) self->days->len;

  if (n < get_number (self, CHAM_TRIAL_BASELINE_DAYS))
    return;
  if (self->trial->design == CHAM_TRIAL_RETURN
      || count_rated (self, 0) >= get_number (self, CHAM_TRIAL_BASELINE_RATED))
    cham_trial_machine_enter (self, CHAM_TRIAL_PHASE_WITHOUT, 1);
  else if (n >= cham_trial_number_get_limits (CHAM_TRIAL_BASELINE_DAYS)->most)
    cham_trial_machine_finish (self, CHAM_TRIAL_ENDED_UNRATED);
}

/** cham_trial_machine_count_slips: Days of this phase, up to today, on which it was eaten. */
int
cham_trial_machine_count_slips (const ChamTrialMachine *self)
{
  int slips = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      ChamDay day = g_array_index (self->days, ChamDay, i);

      slips += day <= self->status->today
               && cham_trial_is_kept (self->trial, self->record, day, FALSE)
                      == CHAM_TRIAL_NO;
    }
  return slips;
}

/* Decision 1. What is still to come is assumed to help, or there would be no dates to show. */
static void
decide (ChamTrialMachine *self)
{
  ChamTrialStatus *status = self->status;

  if (is_known (self))
    {
      status->better = cham_trial_rules_compare (
          status->without, CHAM_TRIAL_JUDGED_RATED, status->baseline,
          get_number (self, CHAM_TRIAL_BASELINE_RATED), self->trial->threshold);
      if (status->better != CHAM_TRIAL_YES)
        {
          cham_trial_machine_finish (self, status->better == CHAM_TRIAL_NO
                                               ? CHAM_TRIAL_ENDED_NO_GAIN
                                               : CHAM_TRIAL_ENDED_LIMIT);
          return;
        }
    }
  cham_trial_machine_enter (self, CHAM_TRIAL_PHASE_CHALLENGE, 1);
}

/* Each slip adds a day, and days without ratings do until there are enough, up to the limit. */
static void
leave_elimination (ChamTrialMachine *self)
{
  int n = (int) self->days->len;
  int planned = get_number (self, CHAM_TRIAL_ELIMINATION_DAYS) + self->status->slips;
  int rated = count_rated (self, cham_trial_machine_get_judged_start (self));

  if (self->trial->design == CHAM_TRIAL_RETURN)
    {
      if (n >= get_number (self, CHAM_TRIAL_ELIMINATION_DAYS))
        cham_trial_machine_enter (self, CHAM_TRIAL_PHASE_RETURN, 1);
    }
  else if (n >= CHAM_TRIAL_MOST_ELIMINATION
           || (n >= planned && rated >= CHAM_TRIAL_JUDGED_RATED))
    decide (self);
}

/* From today on a day is assumed to bring a portion. */
static int
count_portions (const ChamTrialMachine *self)
{
  int portions = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      ChamDay day = g_array_index (self->days, ChamDay, i);
      ChamTrialFinding eaten
          = cham_trial_is_kept (self->trial, self->record, day, TRUE);

      portions += eaten == CHAM_TRIAL_YES || day > self->status->today
                  || (day == self->status->today && eaten == CHAM_TRIAL_UNKNOWN);
    }
  return portions;
}

static void
leave_challenge (ChamTrialMachine *self)
{
  int n = (int) self->days->len;
  ChamDay day = get_last_day (self);
  gboolean reacted = day <= self->status->today
                     && cham_trial_find_event (self->trial, CHAM_TRIAL_REACTION, day) != NULL;

  if (!reacted && n < cham_trial_number_get_limits (CHAM_TRIAL_CHALLENGE_DAYS)->most
      && (n < get_number (self, CHAM_TRIAL_CHALLENGE_DAYS)
          || count_portions (self) < get_number (self, CHAM_TRIAL_CHALLENGE_EXPOSURES)))
    return;
  cham_trial_machine_enter (self, CHAM_TRIAL_PHASE_WASHOUT, self->round);
}

/* Back near where it was without it: within half of the change that counts. */
static gboolean
has_settled (const ChamTrialMachine *self)
{
  ChamTrialMean mean;

  if (!is_known (self))
    return TRUE;
  mean = cham_trial_rules_mean (self->record, self->days, self->days->len - CHAM_TRIAL_WATCH_DAYS,
                                self->status->today);
  return mean.n > 0 && mean.mean <= self->status->without.mean + self->trial->threshold / 2;
}

static gboolean
is_last_round (const ChamTrialMachine *self)
{
  return self->round > get_number (self, CHAM_TRIAL_REPEATS);
}

/* Without a reaction there is nothing to settle and nothing to repeat. */
static void
leave_washout (ChamTrialMachine *self)
{
  int n = (int) self->days->len;
  const ChamTrialChallenge *challenge = &self->status->challenges[self->round - 1];
  gboolean same = self->status->n_challenges >= self->round && challenge->worse == CHAM_TRIAL_NO;

  if (n < CHAM_TRIAL_WATCH_DAYS)
    return;
  if (same || is_last_round (self))
    cham_trial_machine_finish (self, CHAM_TRIAL_ENDED_PLANNED);
  else if (n >= cham_trial_number_get_limits (CHAM_TRIAL_WASHOUT_DAYS)->most
           || (n >= get_number (self, CHAM_TRIAL_WASHOUT_DAYS) && has_settled (self)))
    cham_trial_machine_enter (self, CHAM_TRIAL_PHASE_CHALLENGE, self->round + 1);
}

static void
leave_block (ChamTrialMachine *self)
{
  if ((int) self->days->len < get_number (self, CHAM_TRIAL_BLOCK_DAYS))
    return;
  if (self->round >= get_number (self, CHAM_TRIAL_BLOCKS))
    cham_trial_machine_finish (self, CHAM_TRIAL_ENDED_PLANNED);
  else
    cham_trial_machine_enter (self, CHAM_TRIAL_PHASE_BLOCK, self->round + 1);
}

/** cham_trial_machine_leave: Goes on to the next phase where this one is through. */
void
cham_trial_machine_leave (ChamTrialMachine *self)
{
  switch (self->kind)
    {
    case CHAM_TRIAL_PHASE_BASELINE:
      leave_baseline (self);
      break;
    case CHAM_TRIAL_PHASE_WITHOUT:
      leave_elimination (self);
      break;
    case CHAM_TRIAL_PHASE_CHALLENGE:
      leave_challenge (self);
      break;
    case CHAM_TRIAL_PHASE_WASHOUT:
      leave_washout (self);
      break;
    case CHAM_TRIAL_PHASE_RETURN:
      if ((int) self->days->len >= get_number (self, CHAM_TRIAL_RETURN_DAYS))
        cham_trial_machine_finish (self, CHAM_TRIAL_ENDED_PLANNED);
      break;
    case CHAM_TRIAL_PHASE_BLOCK:
    case CHAM_TRIAL_PHASE_BLOCK_ON:
    case CHAM_TRIAL_PHASE_BLOCK_OFF:
    case CHAM_TRIAL_PHASE_BREAK:
    default:
      leave_block (self);
    }
}

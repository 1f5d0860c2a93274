/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rules by which a trial is judged. A comparison without ratings enough is unknown, never
 * "no". */
#include "model/trial-rules.h"

#include <math.h>

#define EQUAL 1e-9 /* means closer than this to the threshold reach it */

/**
 * cham_trial_rules_mean:
 * @days: (element-type ChamDay): some days, ascending
 * @first: index of the first of them that counts
 * @last: later days do not count
 */
ChamTrialMean
cham_trial_rules_mean (const ChamTrialRecord *record, const GArray *days, guint first,
                       ChamDay last)
{
  ChamTrialMean mean = { 0, 0 };

  for (guint i = first; i < days->len; i++)
    {
      ChamDay day = g_array_index (days, ChamDay, i);
      double severity = cham_series_get (record->severity, day);

      if (day > last || isnan (severity))
        continue;
      mean.mean += severity;
      mean.n++;
    }
  mean.mean = mean.n > 0 ? mean.mean / mean.n : NAN;
  return mean;
}

/**
 * cham_trial_is_kept:
 * @with: whether it is to be taken that day, otherwise left out
 *
 * What was written down wins: a slip over all else, having eaten what was to be left out over the
 * word that it was kept, and that over a diet that only does not list it.
 */
ChamTrialFinding
cham_trial_is_kept (const ChamTrial *trial, const ChamTrialRecord *record, ChamDay day,
                    gboolean with)
{
  double exposure = cham_series_get (record->exposure, day);

  if (cham_trial_find_event (trial, CHAM_TRIAL_SLIP, day) != NULL
      || (!with && exposure > 0))
    return CHAM_TRIAL_NO;
  if (cham_trial_find_event (trial, CHAM_TRIAL_KEPT, day) != NULL)
    return CHAM_TRIAL_YES;
  if (isnan (exposure))
    return CHAM_TRIAL_UNKNOWN;
  return (exposure > 0) == with ? CHAM_TRIAL_YES : CHAM_TRIAL_NO;
}

/** cham_trial_rules_is_paused: Whether @day lies in a break. */
gboolean
cham_trial_rules_is_paused (const ChamTrial *trial, ChamDay day)
{
  gboolean paused = FALSE;

  for (guint i = 0; i < trial->events->len; i++)
    {
      const ChamTrialEvent *event = g_ptr_array_index (trial->events, i);

      if (event->day > day)
        break;
      if (event->kind == CHAM_TRIAL_PAUSED || event->kind == CHAM_TRIAL_RESUMED)
        paused = event->kind == CHAM_TRIAL_PAUSED;
    }
  return paused;
}

/** cham_trial_rules_compare: Whether @higher is above @lower by @threshold; unknown unless each
 * has as many ratings as it needs. */
ChamTrialFinding
cham_trial_rules_compare (ChamTrialMean lower, int lower_rated, ChamTrialMean higher,
                          int higher_rated, double threshold)
{
  if (lower.n < lower_rated || higher.n < higher_rated)
    return CHAM_TRIAL_UNKNOWN;
  return higher.mean - lower.mean >= threshold - EQUAL ? CHAM_TRIAL_YES : CHAM_TRIAL_NO;
}

static ChamDay
find_reaction (const ChamTrial *trial, ChamDayRange days, ChamDay today)
{
  for (ChamDay day = days.from; day <= MIN (days.to, today); day++)
    if (cham_trial_find_event (trial, CHAM_TRIAL_REACTION, day) != NULL)
      return day;
  return CHAM_DAY_NONE;
}

static int
count_exposures (const ChamTrial *trial, const ChamTrialRecord *record, const GArray *days,
                 ChamDay today)
{
  int count = 0;

  for (guint i = 0; i < days->len; i++)
    {
      ChamDay day = g_array_index (days, ChamDay, i);

      count += day <= today
               && cham_trial_is_kept (trial, record, day, TRUE) == CHAM_TRIAL_YES;
    }
  return count;
}

/* The days whose ratings count, as a list: those of the challenge but the first, then the days of
 * watching. */
static GArray *
list_watched (const GArray *days, ChamDay last)
{
  GArray *watched = g_array_new (FALSE, FALSE, sizeof (ChamDay));

  for (guint i = 1; i < days->len; i++)
    g_array_append_val (watched, g_array_index (days, ChamDay, i));
  for (ChamDay day = g_array_index (days, ChamDay, days->len - 1) + 1; day <= last; day++)
    g_array_append_val (watched, day);
  return watched;
}

/* Worse when a reaction was written down or the mean rose; not worse only when it was eaten often
 * enough, the skin was rated, and the time of watching is over. */
static ChamTrialFinding
judge_rise (const ChamTrial *trial, const ChamTrialChallenge *challenge, ChamTrialMean without,
            ChamDay today)
{
  ChamTrialFinding rise = cham_trial_rules_compare (without, CHAM_TRIAL_JUDGED_RATED,
                                                    challenge->severity, CHAM_TRIAL_WATCH_RATED,
                                                    trial->threshold);

  if (challenge->reaction != CHAM_DAY_NONE)
    return CHAM_TRIAL_YES;
  if (challenge->watched.to >= today
      || challenge->exposures < trial->numbers[CHAM_TRIAL_CHALLENGE_EXPOSURES])
    return CHAM_TRIAL_UNKNOWN;
  return rise;
}

/**
 * cham_trial_rules_judge_challenge:
 * @days: (element-type ChamDay): of the challenge, breaks left out, at least one
 * @without: severity without it
 * @challenge: (out): what the days up to @today say
 */
void
cham_trial_rules_judge_challenge (const ChamTrial *trial, const ChamTrialRecord *record,
                                  const GArray *days, ChamTrialMean without, ChamDay today,
                                  ChamTrialChallenge *challenge)
{
  ChamDay from = g_array_index (days, ChamDay, 0);
  ChamDay to = g_array_index (days, ChamDay, days->len - 1);
  g_autoptr (GArray) watched = list_watched (days, to + CHAM_TRIAL_WATCH_DAYS);

  challenge->days = (ChamDayRange){ from, to };
  challenge->watched = (ChamDayRange){ from + 1, to + CHAM_TRIAL_WATCH_DAYS };
  challenge->exposures = count_exposures (trial, record, days, today);
  challenge->severity = cham_trial_rules_mean (record, watched, 0, today);
  challenge->reaction
      = find_reaction (trial, (ChamDayRange){ from, challenge->watched.to }, today);
  challenge->worse = judge_rise (trial, challenge, without, today);
}

/* -1 where there is nothing to keep to. Packs are taken each day, whatever is in them. */
static int
get_assignment (const ChamTrial *trial, ChamTrialPhaseKind kind)
{
  switch (kind)
    {
    case CHAM_TRIAL_PHASE_WITHOUT:
    case CHAM_TRIAL_PHASE_WASHOUT:
      return 0;
    case CHAM_TRIAL_PHASE_BLOCK_OFF:
      return trial->hidden;
    case CHAM_TRIAL_PHASE_BLOCK_ON:
    case CHAM_TRIAL_PHASE_BLOCK:
      return 1;
    case CHAM_TRIAL_PHASE_BASELINE:
    case CHAM_TRIAL_PHASE_CHALLENGE:
    case CHAM_TRIAL_PHASE_RETURN:
    case CHAM_TRIAL_PHASE_BREAK:
    default:
      return -1;
    }
}

static void
count_day (const ChamTrial *trial, const ChamTrialRecord *record, ChamTrialStatus *status,
           ChamTrialPhaseKind kind, ChamDay day)
{
  ChamTrialAdherence *adherence = &status->adherence;
  int assignment = get_assignment (trial, kind);
  ChamTrialFinding kept;

  status->days++;
  status->rated += !isnan (cham_series_get (record->severity, day));
  if (assignment < 0)
    return;
  kept = cham_trial_is_kept (trial, record, day, assignment == 1);
  if (kept == CHAM_TRIAL_UNKNOWN && day == status->today)
    return;
  adherence->assigned++;
  adherence->kept += kept == CHAM_TRIAL_YES;
  adherence->missed += kept == CHAM_TRIAL_NO;
  adherence->unknown += kept == CHAM_TRIAL_UNKNOWN;
}

/** cham_trial_rules_count: Counts the days up to today, breaks left out, in @status. */
void
cham_trial_rules_count (const ChamTrial *trial, const ChamTrialRecord *record,
                        ChamTrialStatus *status)
{
  for (guint i = 0; i < status->phases->len; i++)
    {
      const ChamTrialPhase *phase = cham_trial_status_get_phase (status, i);

      if (phase->kind == CHAM_TRIAL_PHASE_BREAK)
        continue;
      for (ChamDay day = phase->from; day <= MIN (phase->to, status->today); day++)
        count_day (trial, record, status, phase->kind, day);
    }
}

/** cham_trial_rules_conclude: What an elimination that is over says: it takes improvement without
 * it and worsening with it again. Sets @reproduced of @status. */
ChamTrialConclusion
cham_trial_rules_conclude (ChamTrialStatus *status)
{
  int worse = 0, same = 0;

  for (int i = 0; i < status->n_challenges; i++)
    {
      worse += status->challenges[i].worse == CHAM_TRIAL_YES;
      same += status->challenges[i].worse == CHAM_TRIAL_NO;
    }
  status->reproduced = worse >= 2 && same == 0;
  if (status->ending == CHAM_TRIAL_ENDED_REACTION || status->better == CHAM_TRIAL_UNKNOWN)
    return CHAM_TRIAL_CANNOT_TELL;
  if (status->better == CHAM_TRIAL_NO || (same > 0 && worse == 0))
    return CHAM_TRIAL_NO_CLEAR_LINK;
  return worse > 0 && same == 0 ? CHAM_TRIAL_REACTS : CHAM_TRIAL_CANNOT_TELL;
}

/* Whether it may still be left out although nothing speaks against it any more. */
static gboolean
is_left_out (const ChamTrial *trial, const ChamTrialRecord *record, const ChamTrialStatus *status)
{
  const ChamTrialPhase *last;

  if (!cham_trial_is_of_food (trial) || status->phases->len == 0
      || cham_trial_find_event (trial, CHAM_TRIAL_EATEN_AGAIN, CHAM_DAY_NONE) != NULL)
    return FALSE;
  last = cham_trial_status_get_phase (status, status->phases->len - 1);
  if (last->kind != CHAM_TRIAL_PHASE_WITHOUT && last->kind != CHAM_TRIAL_PHASE_WASHOUT
      && last->kind != CHAM_TRIAL_PHASE_BREAK
      && !(last->kind == CHAM_TRIAL_PHASE_BLOCK_OFF
           && status->ending == CHAM_TRIAL_ENDED_STOPPED))
    return FALSE;
  for (ChamDay day = status->end + 1; day <= status->today; day++)
    if (cham_series_get (record->exposure, day) > 0)
      return FALSE;
  return TRUE;
}

static ChamTrialInstruction
instruct_after (const ChamTrial *trial, const ChamTrialRecord *record,
                const ChamTrialStatus *status)
{
  if (status->ending == CHAM_TRIAL_ENDED_REACTION)
    return CHAM_TRIAL_DO_NOT_EAT;
  if (status->conclusion == CHAM_TRIAL_REACTS)
    return CHAM_TRIAL_DO_ASK;
  return is_left_out (trial, record, status) ? CHAM_TRIAL_DO_EAT_AGAIN : CHAM_TRIAL_DO_NOTHING;
}

static ChamTrialInstruction
instruct_during (const ChamTrial *trial, const ChamTrialStatus *status)
{
  switch (cham_trial_status_get_current (status)->kind)
    {
    case CHAM_TRIAL_PHASE_WITHOUT:
    case CHAM_TRIAL_PHASE_BLOCK_OFF:
      return trial->hidden ? CHAM_TRIAL_DO_PACK : CHAM_TRIAL_DO_WITHOUT;
    case CHAM_TRIAL_PHASE_CHALLENGE:
      return cham_trial_find_event (trial, CHAM_TRIAL_REACTION, status->today) != NULL
                 ? CHAM_TRIAL_DO_WATCH
                 : CHAM_TRIAL_DO_EAT;
    case CHAM_TRIAL_PHASE_WASHOUT:
      return CHAM_TRIAL_DO_WATCH;
    case CHAM_TRIAL_PHASE_BLOCK_ON:
      return trial->hidden ? CHAM_TRIAL_DO_PACK : CHAM_TRIAL_DO_WITH;
    case CHAM_TRIAL_PHASE_BLOCK:
      return CHAM_TRIAL_DO_PACK;
    case CHAM_TRIAL_PHASE_BREAK:
      return CHAM_TRIAL_DO_RESUME;
    case CHAM_TRIAL_PHASE_BASELINE:
    case CHAM_TRIAL_PHASE_RETURN:
    default:
      return CHAM_TRIAL_DO_AS_USUAL;
    }
}

/** cham_trial_rules_instruct: What to do on the day of @status, all else of which is known. */
ChamTrialInstruction
cham_trial_rules_instruct (const ChamTrial *trial, const ChamTrialRecord *record,
                           const ChamTrialStatus *status)
{
  if (status->ending != CHAM_TRIAL_GOES_ON)
    return instruct_after (trial, record, status);
  if (status->current < 0)
    return CHAM_TRIAL_DO_WAIT;
  return instruct_during (trial, status);
}

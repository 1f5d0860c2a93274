/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lives through a trial day by day and says where that leads; trial-machine.c knows when a phase is
 * through. */
#include "model/trial-state.h"

#include <math.h>

#include "model/trial-machine.h"
#include "model/trial-rules.h"

static int
get_number (const ChamTrialMachine *self, ChamTrialNumber number)
{
  return self->trial->numbers[number];
}

/* What is to be told of a block: nothing while it is hidden or still to come. */
static ChamTrialPhaseKind
get_told_kind (const ChamTrialMachine *self)
{
  const ChamTrial *trial = self->trial;
  ChamDay first;

  if (self->kind != CHAM_TRIAL_PHASE_BLOCK)
    return self->kind;
  first = g_array_index (self->days, ChamDay, 0);
  if (first > self->status->today || !trial->drawn
      || cham_trial_is_hidden (trial, self->status->today))
    return CHAM_TRIAL_PHASE_BLOCK;
  return cham_trial_order_is_on (trial->order, get_number (self, CHAM_TRIAL_BLOCKS),
                                 self->round - 1)
             ? CHAM_TRIAL_PHASE_BLOCK_ON
             : CHAM_TRIAL_PHASE_BLOCK_OFF;
}

static int
count_phase_days (const ChamTrialStatus *status, ChamTrialPhaseKind kind, int round)
{
  int days = 0;

  for (guint i = 0; i < status->phases->len; i++)
    {
      const ChamTrialPhase *phase = cham_trial_status_get_phase (status, i);

      if (phase->kind == kind && phase->round == round)
        days += phase->to - phase->from + 1;
    }
  return days;
}

static void
add_day (ChamTrialStatus *status, ChamTrialPhaseKind kind, int round, ChamDay day)
{
  ChamTrialPhase phase = { kind, round, day, day, 0, 0, FALSE };

  if (status->phases->len > 0)
    {
      ChamTrialPhase *last
          = &g_array_index (status->phases, ChamTrialPhase, status->phases->len - 1);

      if (last->kind == kind && last->round == round)
        {
          last->to = day;
          return;
        }
    }
  phase.before = kind == CHAM_TRIAL_PHASE_BREAK ? 0 : count_phase_days (status, kind, round);
  g_array_append_val (status->phases, phase);
}

/* What the phase says so far. */
static void
look (ChamTrialMachine *self)
{
  ChamTrialStatus *status = self->status;
  ChamDay today = status->today;

  if (self->kind == CHAM_TRIAL_PHASE_CHALLENGE)
    {
      g_array_set_size (self->challenged, 0);
      g_array_append_vals (self->challenged, self->days->data, self->days->len);
      if (g_array_index (self->days, ChamDay, 0) <= today)
        status->n_challenges = self->round;
    }
  if (self->kind == CHAM_TRIAL_PHASE_BASELINE)
    status->baseline = cham_trial_rules_mean (self->record, self->days, 0, today);
  if (self->kind == CHAM_TRIAL_PHASE_WITHOUT)
    {
      guint first = cham_trial_machine_get_judged_start (self);

      status->without = cham_trial_rules_mean (self->record, self->days, first, today);
      status->slips = cham_trial_machine_count_slips (self);
    }
  if (self->challenged->len > 0)
    cham_trial_rules_judge_challenge (self->trial, self->record, self->challenged,
                                      status->without, today,
                                      &status->challenges[self->round - 1]);
}

static void
resume (ChamTrialMachine *self)
{
  if (self->break_days > CHAM_TRIAL_LONGEST_BREAK && self->kind == CHAM_TRIAL_PHASE_WITHOUT
      && self->trial->design == CHAM_TRIAL_ELIMINATION && self->days->len > 0)
    cham_trial_machine_enter (self, CHAM_TRIAL_PHASE_WITHOUT, self->round + 1);
  self->break_days = 0;
}

/* The person or a reaction at once ends it that day. */
static gboolean
has_ended (ChamTrialMachine *self, ChamDay day)
{
  if (cham_trial_find_event (self->trial, CHAM_TRIAL_IMMEDIATE, day) != NULL)
    cham_trial_machine_finish (self, CHAM_TRIAL_ENDED_REACTION);
  else if (cham_trial_find_event (self->trial, CHAM_TRIAL_STOPPED, day) != NULL)
    cham_trial_machine_finish (self, CHAM_TRIAL_ENDED_STOPPED);
  return self->over;
}

static void
live (ChamTrialMachine *self, ChamDay day)
{
  if (cham_trial_rules_is_paused (self->trial, day))
    {
      self->break_days++;
      add_day (self->status, CHAM_TRIAL_PHASE_BREAK, 0, day);
      has_ended (self, day);
      return;
    }
  resume (self);
  g_array_append_val (self->days, day);
  add_day (self->status, get_told_kind (self), self->round, day);
  look (self);
  if (!has_ended (self, day))
    cham_trial_machine_leave (self);
}

static void
run (ChamTrialMachine *self)
{
  ChamDay today = self->status->today;

  /* It was called off before it began. */
  for (guint i = 0; i < self->trial->events->len; i++)
    {
      const ChamTrialEvent *event = g_ptr_array_index (self->trial->events, i);

      if (event->kind == CHAM_TRIAL_STOPPED && event->day < self->trial->start)
        cham_trial_machine_finish (self, CHAM_TRIAL_ENDED_STOPPED);
    }
  for (ChamDay day = self->trial->start; !self->over && day <= CHAM_DAY_LAST; day++)
    {
      if (day > today && cham_trial_rules_is_paused (self->trial, MAX (today, day - 1)))
        break;
      live (self, day);
    }
}

/* While paused, a phase is as long as it is planned to be. */
static int
get_length (const ChamTrialMachine *self, const ChamTrialPhase *phase)
{
  int days = count_phase_days (self->status, phase->kind, phase->round);

  if (self->over || phase->kind == CHAM_TRIAL_PHASE_BREAK)
    return days;
  switch (phase->kind)
    {
    case CHAM_TRIAL_PHASE_BASELINE:
      return MAX (days, get_number (self, CHAM_TRIAL_BASELINE_DAYS));
    case CHAM_TRIAL_PHASE_WITHOUT:
      return MAX (days, get_number (self, CHAM_TRIAL_ELIMINATION_DAYS));
    case CHAM_TRIAL_PHASE_CHALLENGE:
      return MAX (days, get_number (self, CHAM_TRIAL_CHALLENGE_DAYS));
    case CHAM_TRIAL_PHASE_WASHOUT:
      return MAX (days, get_number (self, CHAM_TRIAL_WASHOUT_DAYS));
    case CHAM_TRIAL_PHASE_RETURN:
      return MAX (days, get_number (self, CHAM_TRIAL_RETURN_DAYS));
    case CHAM_TRIAL_PHASE_BLOCK:
    case CHAM_TRIAL_PHASE_BLOCK_ON:
    case CHAM_TRIAL_PHASE_BLOCK_OFF:
    case CHAM_TRIAL_PHASE_BREAK:
    default:
      return MAX (days, get_number (self, CHAM_TRIAL_BLOCK_DAYS));
    }
}

static void
find_current (ChamTrialStatus *status)
{
  for (guint i = 0; i < status->phases->len; i++)
    {
      const ChamTrialPhase *phase = cham_trial_status_get_phase (status, i);

      if (phase->from <= status->today && status->today <= phase->to)
        status->current = (int) i;
    }
}

static void
describe_today (ChamTrialMachine *self)
{
  ChamTrialStatus *status = self->status;
  const ChamTrialPhase *phase;

  status->day = self->trial->start - status->today;
  find_current (status);
  if (status->current < 0)
    return;
  phase = cham_trial_status_get_current (status);
  status->day = phase->before + status->today - phase->from + 1;
  status->length = phase->length;
  status->round = phase->round;
  if (phase->kind == CHAM_TRIAL_PHASE_CHALLENGE)
    {
      status->exposures = status->challenges[phase->round - 1].exposures;
      status->wanted = get_number (self, CHAM_TRIAL_CHALLENGE_EXPOSURES);
    }
}

/* What has ended so far: a last day that is not over yet ends nothing, unless somebody said so. */
static void
settle_ending (ChamTrialMachine *self)
{
  ChamTrialStatus *status = self->status;
  gboolean said = status->ending == CHAM_TRIAL_ENDED_STOPPED
                  || status->ending == CHAM_TRIAL_ENDED_REACTION;

  if (status->end > status->today || (status->end == status->today && !said))
    status->ending = CHAM_TRIAL_GOES_ON;
  if (status->ending == CHAM_TRIAL_GOES_ON)
    describe_today (self);
  else if (self->trial->design == CHAM_TRIAL_ELIMINATION)
    status->conclusion = cham_trial_rules_conclude (status);
}

static void
settle (ChamTrialMachine *self)
{
  ChamTrialStatus *status = self->status;
  GArray *phases = status->phases;

  for (guint i = 0; i < phases->len; i++)
    {
      ChamTrialPhase *phase = &g_array_index (phases, ChamTrialPhase, i);

      phase->length = get_length (self, phase);
      phase->expected = phase->to > status->today;
    }
  status->end = phases->len > 0 ? g_array_index (phases, ChamTrialPhase, phases->len - 1).to
                                : self->trial->start - 1;
  if (phases->len == 0 && self->over)
    status->end = MIN (status->end, status->today);
  settle_ending (self);
  cham_trial_rules_count (self->trial, self->record, status);
  status->instruction = cham_trial_rules_instruct (self->trial, self->record, status);
}

static ChamTrialStatus *
allocate (ChamDay today)
{
  ChamTrialStatus *self = g_new0 (ChamTrialStatus, 1);

  self->today = today;
  self->phases = g_array_new (FALSE, FALSE, sizeof (ChamTrialPhase));
  self->current = -1;
  self->baseline.mean = self->without.mean = NAN;
  return self;
}

/**
 * cham_trial_status_new:
 * @record: the days of cham_trial_get_record_days(); days that it does not cover are not recorded
 * @today: the day to look from
 *
 * Returns: (transfer full): where the trial stands. Of a damaged plan nothing is known: it has
 *   no phases and the ending %CHAM_TRIAL_ENDED_DAMAGED
 */
ChamTrialStatus *
cham_trial_status_new (const ChamTrial *trial, const ChamTrialRecord *record, ChamDay today)
{
  ChamTrialStatus *status = allocate (today);
  g_autofree char *problem = trial->damage == NULL ? cham_trial_check (trial) : NULL;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ChamDay));
  g_autoptr (GArray) challenged = g_array_new (FALSE, FALSE, sizeof (ChamDay));
  ChamTrialMachine machine = { trial, record, status, CHAM_TRIAL_PHASE_BASELINE, 1, days,
                               challenged, 0, FALSE };

  status->instruction = CHAM_TRIAL_DO_NOTHING;
  status->end = trial->start - 1;
  status->ending = CHAM_TRIAL_ENDED_DAMAGED;
  if (trial->damage != NULL || problem != NULL)
    return status;
  status->ending = CHAM_TRIAL_GOES_ON;
  if (trial->design == CHAM_TRIAL_ON_OFF)
    machine.kind = CHAM_TRIAL_PHASE_BLOCK;
  run (&machine);
  settle (&machine);
  return status;
}

void
cham_trial_status_free (ChamTrialStatus *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->phases);
  g_free (self);
}

/** cham_trial_status_get_phase: (transfer none): The phase at @index. */
const ChamTrialPhase *
cham_trial_status_get_phase (const ChamTrialStatus *self, guint index)
{
  return &g_array_index (self->phases, ChamTrialPhase, index);
}

/** cham_trial_status_get_current: (transfer none) (nullable): Today's phase. */
const ChamTrialPhase *
cham_trial_status_get_current (const ChamTrialStatus *self)
{
  return self->current >= 0 ? cham_trial_status_get_phase (self, (guint) self->current) : NULL;
}

/** cham_trial_status_is_open: Whether it is planned, running or paused. */
gboolean
cham_trial_status_is_open (const ChamTrialStatus *self)
{
  return self->ending == CHAM_TRIAL_GOES_ON;
}

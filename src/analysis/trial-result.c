/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Puts a trial of the journal into the tests of trials. Days of a break are left out: what was
 * eaten then nobody assigned. */
#include "analysis/trial-result.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/trial-response.h"

#define CHANGED_SHARE 0.2 /* of the days, for something that is ticked */
#define CHANGED_POINTS 1
#define FEWEST_FOR_NOISE 40 /* as cham_noise_estimate() has it */
#define WATCH_DAYS 3        /* after a challenge, as the state of the trial has it */

static void
change_free (ChamTrialChange *self)
{
  g_free (self->title);
  g_free (self);
}

/* -1 for a day that belongs to no group. The days of watching belong to the challenge. */
static int
get_group (const ChamTrialCase *self, const ChamTrialPhase *phase, ChamDay day)
{
  switch (phase->kind)
    {
    case CHAM_TRIAL_PHASE_BASELINE:
      return 0;
    case CHAM_TRIAL_PHASE_WITHOUT:
      return 1;
    case CHAM_TRIAL_PHASE_CHALLENGE:
    case CHAM_TRIAL_PHASE_RETURN:
      return 2;
    case CHAM_TRIAL_PHASE_WASHOUT:
      return day < phase->from + WATCH_DAYS ? 2 : -1;
    case CHAM_TRIAL_PHASE_BLOCK_ON:
    case CHAM_TRIAL_PHASE_BLOCK_OFF:
    case CHAM_TRIAL_PHASE_BLOCK:
      return cham_trial_order_is_on (self->trial->order, self->trial->numbers[CHAM_TRIAL_BLOCKS],
                                     phase->round - 1)
                 ? 0
                 : 1;
    case CHAM_TRIAL_PHASE_BREAK:
    default:
      return -1;
    }
}

typedef void (*DayFunc) (const ChamTrialCase *self, const ChamTrialPhase *phase, ChamDay day,
                         gpointer data);

/* The days up to today, breaks left out. */
static void
for_each_day (const ChamTrialCase *self, DayFunc func, gpointer data)
{
  for (guint i = 0; i < self->status->phases->len; i++)
    {
      const ChamTrialPhase *phase = cham_trial_status_get_phase (self->status, i);

      for (ChamDay day = phase->from; day <= MIN (phase->to, self->status->today); day++)
        if (phase->kind != CHAM_TRIAL_PHASE_BREAK)
          func (self, phase, day, data);
    }
}

static void
add_to_mean (double *mean, int *n, double value)
{
  if (isnan (value))
    return;
  *mean = *n > 0 ? *mean + (value - *mean) / (*n + 1) : value;
  (*n)++;
}

static void
count_kept (const ChamTrialCase *self, ChamTrialGroup *group, ChamDay day, gboolean with)
{
  switch (cham_trial_is_kept (self->trial, self->record, day, with))
    {
    case CHAM_TRIAL_YES:
      group->kept++;
      break;
    case CHAM_TRIAL_NO:
      group->missed++;
      break;
    case CHAM_TRIAL_UNKNOWN:
    default:
      group->unknown++;
    }
}

static void
take_day (const ChamTrialCase *self, const ChamTrialPhase *phase, ChamDay day, gpointer data)
{
  ChamTrialResult *result = data;
  int index = get_group (self, phase, day);
  ChamTrialGroup *group;

  if (index < 0)
    return;
  group = &result->groups[index];
  group->days++;
  add_to_mean (&group->mean, &group->rated, cham_series_get (self->record->severity, day));
  if (phase->kind == CHAM_TRIAL_PHASE_WITHOUT)
    count_kept (self, group, day, FALSE);
  else if (self->trial->design == CHAM_TRIAL_ON_OFF)
    count_kept (self, group, day, self->trial->hidden || index == 0);
}

typedef struct
{
  const ChamTrialConfounder *confounder;
  ChamTrialChange *change;
} Counting;

static void
take_confounder (const ChamTrialCase *self, const ChamTrialPhase *phase, ChamDay day,
                 gpointer data)
{
  Counting *counting = data;
  int index = get_group (self, phase, day);

  if (index >= 0)
    add_to_mean (&counting->change->means[index], &counting->change->recorded[index],
                 cham_series_get (counting->confounder->series, day));
}

static gboolean
has_changed (const ChamTrialChange *change, int n_groups)
{
  double least = INFINITY, most = -INFINITY;

  for (int i = 0; i < n_groups; i++)
    if (change->recorded[i] > 0)
      {
        least = MIN (least, change->means[i]);
        most = MAX (most, change->means[i]);
      }
  return most - least >= (change->flag ? CHANGED_SHARE : CHANGED_POINTS) - 1e-9;
}

static void
compare_confounders (const ChamTrialCase *self, ChamTrialResult *result)
{
  for (guint i = 0; i < self->record->confounders->len; i++)
    {
      const ChamTrialConfounder *confounder
          = g_ptr_array_index (self->record->confounders, i);
      ChamTrialChange *change = g_new0 (ChamTrialChange, 1);
      Counting counting = { confounder, change };

      change->title = g_strdup (confounder->title);
      change->flag = confounder->flag;
      for (int group = 0; group < CHAM_TRIAL_MOST_GROUPS; group++)
        change->means[group] = NAN;
      for_each_day (self, take_confounder, &counting);
      change->changed = has_changed (change, result->n_groups);
      g_ptr_array_add (result->changes, change);
    }
}

static void
prepare_groups (const ChamTrialCase *self, ChamTrialResult *result)
{
  gboolean blocks = self->trial->design == CHAM_TRIAL_ON_OFF;
  gboolean again = self->trial->design == CHAM_TRIAL_ELIMINATION;

  result->n_groups = blocks ? 2 : 3;
  result->groups[0].title = blocks ? _ ("With it") : _ ("As usual");
  result->groups[1].title = _ ("Without it");
  result->groups[2].title = again ? _ ("Eaten again") : _ ("As usual again");
  for (int i = 0; i < CHAM_TRIAL_MOST_GROUPS; i++)
    result->groups[i].mean = NAN;
}

/**
 * cham_trial_estimate_noise:
 * @rated: (out): how many ratings that is from
 *
 * Returns: how severity moved by itself in the days before the start
 */
ChamNoise
cham_trial_estimate_noise (const ChamTrial *trial, const ChamTrialRecord *record, int *rated)
{
  const ChamSeries *severity = record->severity;
  int n = CLAMP (trial->start - severity->range.from, 0, (int) cham_series_get_length (severity));

  *rated = 0;
  for (int i = 0; i < n; i++)
    *rated += !isnan (severity->values[i]);
  return cham_noise_estimate (severity->values, n);
}

/* Severity on the days of a trial, one after the other, and whether it was with it. */
typedef struct
{
  GArray *severity;
  GArray *on;
} Days;

static void
days_init (Days *self)
{
  self->severity = g_array_new (FALSE, FALSE, sizeof (double));
  self->on = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
days_clear (Days *self)
{
  g_array_unref (self->severity);
  g_array_unref (self->on);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Days, days_clear)

static void
collect_day (const ChamTrialCase *self, const ChamTrialPhase *phase, ChamDay day, gpointer data)
{
  Days *days = data;
  double severity = cham_series_get (self->record->severity, day);
  double on = phase->kind == CHAM_TRIAL_PHASE_BASELINE || phase->kind == CHAM_TRIAL_PHASE_CHALLENGE
              || phase->kind == CHAM_TRIAL_PHASE_RETURN;

  g_array_append_val (days->severity, severity);
  g_array_append_val (days->on, on);
}

/* Usual, without, and the first time again: what comes after it would be a third change. */
static void
cut_after_return (Days *days)
{
  int changes = 0;

  for (guint t = 1; t < days->on->len; t++)
    {
      changes += g_array_index (days->on, double, t) != g_array_index (days->on, double, t - 1);
      if (changes == 3)
        {
          g_array_set_size (days->on, t);
          g_array_set_size (days->severity, t);
        }
    }
}

static void
analyse_phases (const ChamTrialCase *self, ChamTrialResult *result)
{
  g_auto (Days) days = { 0 };
  ChamPhaseTrial trial = { .noise = result->noise, .unit = result->unit };
  ChamPhaseResult phases;

  days_init (&days);
  for_each_day (self, collect_day, &days);
  cut_after_return (&days);
  if (days.on->len < 2)
    return;
  trial.n = (int) days.on->len;
  trial.on = (const double *) (gpointer) days.on->data;
  trial.severity = (const double *) (gpointer) days.severity->data;
  cham_phase_trial_analyse (&trial, &phases);
  result->effect = phases.effect;
  result->low = phases.low;
  result->high = phases.high;
  result->p_one = phases.p_one;
  result->p_two = phases.p_two;
  result->drop = phases.drop;
  result->rise = phases.rise;
  result->verdict = phases.verdict;
  /* Without it taken up again there is nothing to be suggestive of. */
  if (isnan (phases.drop) && result->verdict == CHAM_TRIAL_SUGGESTIVE)
    result->verdict = CHAM_TRIAL_INCONCLUSIVE;
}

/* Days of a trial that ended early have no rating. */
static double *
list_block_days (const ChamTrialCase *self, int n)
{
  g_auto (Days) days = { 0 };
  double *severity = g_new (double, n);

  days_init (&days);
  for_each_day (self, collect_day, &days);
  for (int t = 0; t < n; t++)
    severity[t]
        = t < (int) days.severity->len ? g_array_index (days.severity, double, t) : NAN;
  return severity;
}

/* Days by what was assigned @lag days earlier. */
static void
average_shifted (const ChamTrialCase *self, const double *severity, int n, ChamTrialResult *result)
{
  const int *numbers = self->trial->numbers;

  for (int t = result->lag; t < n; t++)
    {
      int block = (t - result->lag) / numbers[CHAM_TRIAL_BLOCK_DAYS];
      gboolean on = cham_trial_order_is_on (self->trial->order, numbers[CHAM_TRIAL_BLOCKS], block);
      ChamTrialMean *mean = on ? &result->with : &result->without;

      add_to_mean (&mean->mean, &mean->n, severity[t]);
    }
}

/* Where it is suspected to help, days without it take the part of those with it. */
static void
analyse_blocks (const ChamTrialCase *self, ChamTrialResult *result)
{
  const int *numbers = self->trial->numbers;
  const guint32 all = (1u << numbers[CHAM_TRIAL_BLOCKS]) - 1;
  const int n = numbers[CHAM_TRIAL_BLOCKS] * numbers[CHAM_TRIAL_BLOCK_DAYS];
  g_autofree double *severity = list_block_days (self, n);
  ChamBlockTrial trial = { numbers[CHAM_TRIAL_BLOCKS], numbers[CHAM_TRIAL_BLOCK_DAYS],
                           numbers[CHAM_TRIAL_RUN_LIMIT], self->trial->order, severity,
                           result->noise, result->unit };
  ChamBlockResult blocks;

  if (self->trial->direction == CHAM_TRIAL_WORSE_WITHOUT)
    trial.order = ~trial.order & all;
  result->days = n;
  if (!cham_block_trial_analyse (&trial, &blocks))
    return;
  result->effect = blocks.effect;
  result->low = blocks.low;
  result->high = blocks.high;
  result->p_one = blocks.p_one;
  result->p_two = blocks.p_two;
  result->n_orders = blocks.n_orders;
  result->verdict = blocks.verdict;
  result->lag = cham_trial_response_get (blocks.response)->lag;
  average_shifted (self, severity, n, result);
}

static ChamTrialResult *
allocate (const ChamTrialCase *trial)
{
  ChamTrialResult *self = g_new0 (ChamTrialResult, 1);

  self->unit = trial->record->unit;
  self->over = !cham_trial_status_is_open (trial->status)
               && trial->status->ending != CHAM_TRIAL_ENDED_DAMAGED;
  self->verdict = CHAM_TRIAL_TOO_FEW_RATINGS;
  self->conclusion = trial->status->conclusion;
  self->reproduced = trial->status->reproduced;
  self->days = trial->status->days;
  self->rated = trial->status->rated;
  self->effect = self->low = self->high = self->p_one = self->p_two = NAN;
  self->drop = self->rise = self->with.mean = self->without.mean = NAN;
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  return self;
}

/**
 * cham_trial_result_new:
 * @trial: with the status of today
 *
 * Returns: (transfer full): what it says
 */
ChamTrialResult *
cham_trial_result_new (const ChamTrialCase *trial)
{
  ChamTrialResult *self = allocate (trial);
  gboolean blocks = trial->trial->design == CHAM_TRIAL_ON_OFF;

  prepare_groups (trial, self);
  if (trial->status->ending == CHAM_TRIAL_ENDED_DAMAGED || (blocks && !self->over))
    return self;
  self->noise = cham_trial_estimate_noise (trial->trial, trial->record, &self->diary_rated);
  self->usual_noise = self->diary_rated < FEWEST_FOR_NOISE;
  for_each_day (trial, take_day, self);
  compare_confounders (trial, self);
  if (self->over && blocks)
    analyse_blocks (trial, self);
  else if (self->over)
    analyse_phases (trial, self);
  return self;
}

void
cham_trial_result_free (ChamTrialResult *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->changes);
  g_free (self);
}

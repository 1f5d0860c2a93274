/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The whole search: surprises, candidates, selection, estimates. Days without a record are
 * unknown throughout, no random number is drawn, and the same diary gives the same answer. */
#include "analysis/triggers.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/distribution.h"
#include "analysis/triggers-private.h"

#define SMALLEST_LIMIT 2.5 /* points: no effect larger than this is to be hoped for */
#define POWER 0.84         /* quantile of 80 % power */
#define NO_SURPRISE 1e-9   /* a rating that its day's column alone explains */

static const char *const verdict_words[]
    = { "not_enough_data", "no_sign", "same_day", "linked", "possible", "likely" };

/** cham_verdict_to_string: As tables hold it. */
const char *
cham_verdict_to_string (ChamVerdict verdict)
{
  return verdict_words[verdict];
}

static void
init_triggers (const ChamTriggersInput *input, ChamTrigger *triggers)
{
  for (int i = 0; i < input->n_exposures; i++)
    triggers[i] = (ChamTrigger) { .verdict = CHAM_VERDICT_NOT_ENOUGH_DATA,
                                  .lag = -1,
                                  .effect = NAN,
                                  .low = NAN,
                                  .high = NAN,
                                  .p = 1,
                                  .q = 1,
                                  .smallest = NAN,
                                  .linked_to = -1 };
}

static gboolean
may_be_searched (const ChamDiary *diary)
{
  double first = NAN;
  gboolean varied = FALSE;
  int rated = 0;

  for (int t = 0; t < diary->n; t++)
    {
      double severity = diary->severity[t];

      if (isnan (severity))
        continue;
      if (fabs (severity) > 1e6)
        return FALSE;
      if (rated++ == 0)
        first = severity;
      varied = varied || severity != first;
    }
  return varied && rated >= CHAM_TRIGGERS_MIN_RATINGS;
}

static void
find_candidates (ChamSearch *self)
{
  self->candidates = g_new0 (ChamCandidate, self->input->n_exposures);
  for (int i = 0; i < self->input->n_exposures; i++)
    if (cham_exposure_find_needs (&self->input->exposures[i], self->input->diary.n,
                                  &self->triggers[i].needs))
      {
        ChamCandidate *candidate = &self->candidates[self->n_candidates++];

        candidate->index = i;
        candidate->same_day = g_new (double, self->surprises->n);
        cham_templates_init (&candidate->templates, &self->input->exposures[i],
                             self->input->diary.n);
      }
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The middle one of what is left of the templates of the first three days. */
static double
get_usual_length (const ChamCandidate *candidate)
{
  double lengths[3];

  for (int k = 0; k < 3; k++)
    {
      lengths[k] = candidate->total[k] - candidate->accounted[k];
      if (lengths[k] <= 1e-4 * candidate->total[k])
        lengths[k] = 0;
    }
  qsort (lengths, 3, sizeof *lengths, compare_doubles);
  return lengths[1];
}

static double
get_deviation (const double *values, int n)
{
  double mean = 0, sum = 0;

  for (int t = 0; t < n; t++)
    mean += values[t] / n;
  for (int t = 0; t < n; t++)
    sum += (values[t] - mean) * (values[t] - mean);
  return sqrt (sum / n);
}

/* The effect that 80 % of diaries like this one would show. It looks at the design and the
 * scatter alone, never at the association, so that leaving candidates out because of it does
 * not bias the others. */
static double
get_smallest (const ChamSearch *self, const ChamCandidate *candidate)
{
  const ChamSurprises *surprises = self->surprises;
  double variance
      = cham_dot (surprises->residual, surprises->residual, surprises->n) / surprises->freedom;
  double error = sqrt (variance / get_usual_length (candidate));
  double level = CHAM_TRIGGERS_POSSIBLE / (2.0 * self->n_candidates);
  double smallest = (POWER - cham_normal_quantile (level)) * error;

  if (self->input->exposures[candidate->index].continuous)
    smallest *= 2 * get_deviation (candidate->templates.bridged, self->input->diary.n);
  return smallest;
}

static void
find_family (ChamSearch *self)
{
  for (int i = 0; i < self->n_candidates; i++)
    {
      ChamCandidate *candidate = &self->candidates[i];
      ChamTrigger *trigger = &self->triggers[candidate->index];

      trigger->smallest = get_smallest (self, candidate);
      candidate->in_family
          = isfinite (trigger->smallest)
            && trigger->smallest <= SMALLEST_LIMIT * self->input->unit;
      self->family += candidate->in_family;
    }
}

/* Days of it, and how many were followed by a rating worse than predicted; of a quantity, days
 * with more of it than usual. */
static void
count_days (const ChamSearch *self, ChamTrigger *trigger, const ChamExposure *exposure,
            const double *residual)
{
  double above = cham_exposure_get_threshold (exposure, self->input->diary.n);

  for (int row = 0; row < self->surprises->n; row++)
    {
      int t = self->dynamics->rated[row] - trigger->lag;

      if (t < 0 || isnan (exposure->values[t]) || exposure->values[t] <= above)
        continue;
      trigger->days_exposed++;
      trigger->days_worse += residual[row] > NO_SURPRISE;
    }
}

static void
count_all_days (ChamSearch *self)
{
  ChamBasis base = *self->surprises->basis;
  double *residual = self->column;

  base.columns = self->surprises->n_base;
  for (int row = 0; row < self->surprises->n; row++)
    residual[row] = self->surprises->error[row];
  cham_basis_remove_from (&base, residual);
  for (int i = 0; i < self->input->n_exposures; i++)
    if (self->triggers[i].lag >= 0)
      count_days (self, &self->triggers[i], &self->input->exposures[i], residual);
}

static void
search (ChamSearch *self)
{
  find_candidates (self);
  cham_search_measure (self);
  find_family (self);
  if (self->family == 0)
    return;
  cham_search_select (self);
  cham_search_judge_rest (self);
  cham_search_find_same_day (self);
  cham_search_estimate (self);
  count_all_days (self);
}

static void
clear (ChamSearch *self)
{
  for (int i = 0; i < self->n_candidates; i++)
    {
      cham_templates_clear (&self->candidates[i].templates);
      g_free (self->candidates[i].same_day);
    }
  g_free (self->candidates);
  g_free (self->rows);
  g_free (self->column);
  cham_surprises_free (self->surprises);
  cham_dynamics_free (self->dynamics);
}

/**
 * cham_triggers_find:
 * @triggers: (out) (array length=n_exposures): what was found of each exposure
 *
 * Asks of every exposure whether surprises follow it, one to seven days later, and counts the
 * errors over all that were asked: whatever is found beyond chance is picked one at a time, each
 * given the ones before, so that bread is not blamed for cheese. With fewer than
 * %CHAM_TRIGGERS_MIN_RATINGS ratings, or ratings all alike, there is not enough data for any.
 *
 * The parts are known: a Kalman filter for the dynamics, normal scores of ranks (van der
 * Waerden), the Cauchy combination (Liu and Xie 2020), step-down thresholds (Gavrilov,
 * Benjamini and Sarkar, Ann Stat 2009;37:619-29), HC3 errors (MacKinnon and White 1985). Their
 * combination is the program's own; it was tried on invented patients, not on real ones.
 *
 * Returns: how many exposures were examined
 */
int
cham_triggers_find (const ChamTriggersInput *input, ChamTrigger *triggers)
{
  ChamSearch self = { .input = input, .triggers = triggers };

  init_triggers (input, triggers);
  if (!may_be_searched (&input->diary))
    return 0;
  self.dynamics = cham_dynamics_new (&input->diary);
  self.surprises = cham_surprises_new (self.dynamics, CHAM_TRIGGERS_ROOM);
  self.rows = g_new (ChamLanes, self.surprises->n);
  self.column = g_new (double, self.surprises->n);
  search (&self);
  clear (&self);
  return self.family;
}

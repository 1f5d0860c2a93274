/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Generalised least squares with the dynamics of the diary before. Whatever else changed when the
 * phases did is in the difference, so that it is suggestive at best, never confirmed. */
#include "analysis/phase-trial.h"

#include <math.h>

#include "analysis/distribution.h"
#include "analysis/trial-fit.h"
#include "analysis/trial-response.h"

#define FEWEST_RATED 8
#define LEAST_P 0.05
#define CONFIDENCE 0.975 /* upper end of a 95 % interval */

/* Builds up and clears within a few days. */
static const ChamTrialResponse shape = { TRUE, 0.6, 1 };

/* The days of the two changes; FALSE when there are more or fewer. */
static gboolean
find_changes (const ChamPhaseTrial *trial, int changes[2])
{
  int found = 0;

  for (int t = 1; t < trial->n; t++)
    if (trial->on[t] != trial->on[t - 1])
      {
        if (found < 2)
          changes[found] = t;
        found++;
      }
  return found == 2;
}

/* A step at @from, as skin would follow it. */
static void
fill_step (const ChamPhaseTrial *trial, int from, double *response)
{
  g_autofree double *step = g_new0 (double, trial->n);

  for (int t = from; t < trial->n; t++)
    step[t] = 1;
  cham_trial_response_fill (&shape, step, trial->n, 0, response);
}

/* Each change by itself, beside the other, level and line. */
static void
measure_changes (const ChamPhaseTrial *trial, const ChamTrialFit *fit, ChamPhaseResult *result)
{
  int n = fit->dynamics->n_rated, changes[2];
  g_autofree double *response = g_new (double, trial->n);
  g_autofree double *columns = g_new (double, (gsize) n * 2);
  double steps[2];

  if (!find_changes (trial, changes))
    return;
  for (int i = 0; i < 2; i++)
    {
      fill_step (trial, changes[i], response);
      cham_trial_fit_prepare (fit, response, columns + (gsize) n * i);
    }
  cham_solve_least_squares (columns, 2, fit->outcome, n, steps);
  result->drop = -steps[0];
  result->rise = steps[1];
}

static void
measure_effect (const ChamPhaseTrial *trial, const ChamTrialFit *fit, ChamPhaseResult *result)
{
  g_autofree double *response = g_new (double, trial->n);
  double tail = cham_student_quantile (CONFIDENCE, fit->freedom);
  ChamTrialEffect effect;

  cham_trial_response_fill (&shape, trial->on, trial->n, trial->on[0], response);
  effect = cham_trial_fit_estimate (fit, response,
                                    isnan (trial->noise.scale) ? 0 : trial->noise.scale);
  result->effect = effect.size;
  result->low = effect.size - tail * effect.error;
  result->high = effect.size + tail * effect.error;
  result->p_two = cham_student_two_sided (effect.size / effect.error, fit->freedom);
  result->p_one = effect.size > 0 ? result->p_two / 2 : 1 - result->p_two / 2;
}

static ChamTrialVerdict
judge (const ChamPhaseTrial *trial, const ChamPhaseResult *result)
{
  if (isnan (result->effect))
    return CHAM_TRIAL_TOO_FEW_RATINGS;
  if (result->p_one <= LEAST_P && result->effect >= CHAM_TRIAL_SMALLEST_EFFECT * trial->unit
      && result->drop > 0 && result->rise > 0)
    return CHAM_TRIAL_SUGGESTIVE;
  if (result->high < CHAM_TRIAL_EXCLUDED_EFFECT * trial->unit)
    return CHAM_TRIAL_EXCLUDED;
  return CHAM_TRIAL_INCONCLUSIVE;
}

/**
 * cham_phase_trial_analyse:
 * @result: (out): what it says
 */
void
cham_phase_trial_analyse (const ChamPhaseTrial *trial, ChamPhaseResult *result)
{
  g_autoptr (ChamTrialFit) fit
      = cham_trial_fit_new (trial->severity, trial->n, &trial->noise);

  *result = (ChamPhaseResult) { NAN, NAN, NAN, NAN, NAN, NAN, NAN, fit->dynamics->n_rated,
                                CHAM_TRIAL_TOO_FEW_RATINGS };
  if (result->n_rated < FEWEST_RATED)
    return;
  measure_effect (trial, fit, result);
  measure_changes (trial, fit, result);
  result->verdict = judge (trial, result);
}

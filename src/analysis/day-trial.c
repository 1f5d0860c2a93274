/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A randomisation test by a sample of orders, where there are too many to list. The drawn order
 * counts among the sample, which keeps the test valid however small the sample is (Phipson and
 * Smyth, Stat Appl Genet Mol Biol 2010;9:39). Each day is compared as it was assigned: nothing is
 * looked for on the days after it. */
#include "analysis/day-trial.h"

#include <math.h>

#include "analysis/distribution.h"
#include "model/random.h"
#include "analysis/trial-fit.h"

#define N_ORDERS 10000 /* with the one that was drawn */
#define SEED 20260101  /* the same answer each time */
#define EQUAL 1e-9     /* z values closer than this count as equal */
#define CONFIDENCE 0.975 /* upper end of a 95 % interval */

/* @days: those that belong to the trial */
typedef struct
{
  int n_days;
  int *days;
  double *assigned;
  double *on;
  double *column;
} Sample;

static void
sample_clear (Sample *self)
{
  g_free (self->days);
  g_free (self->assigned);
  g_free (self->on);
  g_free (self->column);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static void
sample_init (Sample *self, const ChamDayTrial *trial)
{
  self->days = g_new (int, trial->n);
  self->assigned = g_new (double, trial->n);
  self->on = g_new0 (double, trial->n);
  self->column = g_new (double, trial->n);
  for (int t = 0; t < trial->n; t++)
    if (!isnan (trial->on[t]))
      {
        self->on[t] = trial->on[t];
        self->assigned[self->n_days] = trial->on[t];
        self->days[self->n_days++] = t;
      }
}

/* Fisher and Yates: each order of as many days with it is as likely as the others. */
static void
shuffle (Sample *self, guint64 *state)
{
  for (int i = self->n_days - 1; i > 0; i--)
    {
      guint j = cham_random_below (state, (guint) i + 1);
      double other = self->assigned[j];

      self->assigned[j] = self->assigned[i];
      self->assigned[i] = other;
    }
  for (int i = 0; i < self->n_days; i++)
    self->on[self->days[i]] = self->assigned[i];
}

static void
test_orders (const ChamTrialFit *fit, Sample *sample, ChamBlockResult *result)
{
  double seen = cham_trial_fit_get_z (fit, sample->on, sample->column);
  guint as_high = 1, as_wide = 1;
  guint64 state = SEED;

  for (int i = 1; i < N_ORDERS; i++)
    {
      double other;

      shuffle (sample, &state);
      other = cham_trial_fit_get_z (fit, sample->on, sample->column);
      as_high += other >= seen - EQUAL;
      as_wide += fabs (other) >= fabs (seen) - EQUAL;
    }
  result->n_orders = N_ORDERS;
  result->sampled = TRUE;
  result->p_one = (double) as_high / N_ORDERS;
  result->p_two = (double) as_wide / N_ORDERS;
}

static void
estimate (const ChamTrialFit *fit, const double *on, ChamBlockResult *result)
{
  ChamTrialEffect effect = cham_trial_fit_estimate (fit, on, 0);
  double tail = cham_student_quantile (CONFIDENCE, fit->freedom);

  result->effect = effect.size;
  result->low = effect.size - tail * effect.error;
  result->high = effect.size + tail * effect.error;
}

static double
compare_means (const Sample *sample, const double *ratings)
{
  double sums[2] = { 0 };
  int counts[2] = { 0 };

  for (int i = 0; i < sample->n_days; i++)
    if (!isnan (ratings[sample->days[i]]))
      {
        sums[sample->assigned[i] > 0] += ratings[sample->days[i]];
        counts[sample->assigned[i] > 0]++;
      }
  return sums[1] / counts[1] - sums[0] / counts[0];
}

/* Ratings of days that do not belong to the trial are left out: nobody drew what happened then. */
static double *
choose_ratings (const ChamDayTrial *trial)
{
  double *ratings = g_new (double, trial->n);

  for (int t = 0; t < trial->n; t++)
    ratings[t] = isnan (trial->on[t]) ? NAN : trial->severity[t];
  return ratings;
}

static gboolean
has_both (const Sample *sample)
{
  int n_on = 0;

  for (int i = 0; i < sample->n_days; i++)
    n_on += sample->assigned[i] > 0;
  return n_on > 0 && n_on < sample->n_days;
}

/**
 * cham_day_trial_analyse:
 * @result: (out): what it says; @response is that of no shape and means nothing
 *
 * Returns: whether there are days enough, some with it and some without; otherwise nothing can
 *   be said
 */
gboolean
cham_day_trial_analyse (const ChamDayTrial *trial, ChamBlockResult *result)
{
  g_auto (Sample) sample = { 0 };
  g_autofree double *ratings = choose_ratings (trial);
  g_autoptr (ChamTrialFit) fit = cham_trial_fit_new (ratings, trial->n, &trial->noise);

  *result = (ChamBlockResult) { .n_rated = fit->dynamics->n_rated, .response = -1 };
  sample_init (&sample, trial);
  if (sample.n_days < CHAM_DAY_TRIAL_FEWEST_DAYS || !has_both (&sample))
    return FALSE;
  estimate (fit, sample.on, result);
  result->difference = compare_means (&sample, ratings);
  test_orders (fit, &sample, result);
  result->verdict = cham_block_result_judge (result, sample.n_days, trial->unit);
  return TRUE;
}

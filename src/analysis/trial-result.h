/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a trial of the journal says, with every number behind it. A trial that goes on says
 * nothing yet, so that nobody looks until the numbers please. */
#pragma once

#include "analysis/block-trial.h"
#include "analysis/phase-trial.h"
#include "model/trial-state.h"

G_BEGIN_DECLS

/**
 * ChamTrialGroup: The days of one kind, compared with those of the others.
 * @title: (transfer none): for people
 * @days: of that kind
 * @rated: those with a rating of the outcome
 * @mean: of the outcome, NAN without a rating
 * @kept: days on which the instruction was kept; with @missed and @unknown 0 where there is none
 */
typedef struct
{
  const char *title;
  int days;
  int rated;
  double mean;
  int kept;
  int missed;
  int unknown;
} ChamTrialGroup;

#define CHAM_TRIAL_MOST_GROUPS 3

/**
 * ChamTrialChange: Something that may change the skin by itself, by the groups of days.
 * @title: for people
 * @flag: whether it is ticked; then @means are shares of the recorded days
 * @means: by group, NAN where nothing is recorded
 * @recorded: by group, days with it recorded
 * @changed: whether two groups differ by a fifth of the days, or by a point
 */
typedef struct
{
  char *title;
  gboolean flag;
  double means[CHAM_TRIAL_MOST_GROUPS];
  int recorded[CHAM_TRIAL_MOST_GROUPS];
  gboolean changed;
} ChamTrialChange;

/**
 * ChamTrialResult:
 * @over: whether the trial is over; otherwise only @groups, @changes and the counts are filled,
 *   and of a trial in blocks the counts alone
 * @verdict: how sure the numbers are; at best suggestive unless the order was drawn
 * @conclusion: of an elimination, by the rule that was set before the start
 * @reproduced: whether it was worse in two challenges of two
 * @diary_rated: rated days before the start that tell how severity moves by itself
 * @noise: how it does, in @usual_noise what is usual because these are fewer than 40
 * @days: of the trial, breaks left out; for blocks as planned
 * @rated: those with a rating
 * @effect: points worse with it; without it where that was suspected (%CHAM_TRIAL_WORSE_WITHOUT).
 *   NAN where it is not known, likewise the following
 * @low: lower end of the 95 % interval
 * @high: upper end
 * @p_one: that chance makes it look at least as much so
 * @p_two: either way
 * @n_orders: orders that could have been drawn, 0 unless one was
 * @lag: days by which severity follows best
 * @with: outcome on days with it, shifted by @lag
 * @without: on days without it
 * @drop: points lower when it was left out
 * @rise: points higher when it was taken up again
 * @groups: usual, without, again; or with and without
 * @changes: (element-type ChamTrialChange)
 * @unit: one point of severity's scale
 */
typedef struct
{
  gboolean over;
  ChamTrialVerdict verdict;
  ChamTrialConclusion conclusion;
  gboolean reproduced;
  int diary_rated;
  ChamNoise noise;
  gboolean usual_noise;
  int days;
  int rated;
  double effect;
  double low;
  double high;
  double p_one;
  double p_two;
  guint n_orders;
  int lag;
  ChamTrialMean with;
  ChamTrialMean without;
  double drop;
  double rise;
  ChamTrialGroup groups[CHAM_TRIAL_MOST_GROUPS];
  int n_groups;
  GPtrArray *changes;
  double unit;
} ChamTrialResult;

ChamTrialResult *cham_trial_result_new (const ChamTrialCase *trial);
void cham_trial_result_free (ChamTrialResult *self);
ChamNoise cham_trial_estimate_noise (const ChamTrial *trial, const ChamTrialRecord *record,
                                     int *rated);

/**
 * ChamTrialItem: A line of a report of a trial.
 * @title: (transfer none): what it tells, after the items of CENT 2015
 * @text: one sentence or more
 */
typedef struct
{
  const char *title;
  char *text;
} ChamTrialItem;

const char *cham_trial_result_get_headline (const ChamTrialResult *self, const ChamTrial *trial);
GPtrArray *cham_trial_result_list_reasons (const ChamTrialResult *self,
                                           const ChamTrialCase *trial);
GPtrArray *cham_trial_result_list_items (const ChamTrialResult *self, const ChamTrialCase *trial);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialResult, cham_trial_result_free)

G_END_DECLS

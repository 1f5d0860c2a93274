/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which exposures go with flares: an honest list of what a diary can and cannot say. */
#pragma once

#include "analysis/dynamics.h"
#include "analysis/exposure.h"

G_BEGIN_DECLS

/** ChamVerdict: What a diary alone says of an exposure; never that it is the cause. */
typedef enum
{
  CHAM_VERDICT_NOT_ENOUGH_DATA,
  CHAM_VERDICT_NO_SIGN,
  CHAM_VERDICT_SAME_DAY, /* goes together on the same day: nobody can tell which came first */
  CHAM_VERDICT_LINKED,   /* cannot be told apart from another one that was found */
  CHAM_VERDICT_POSSIBLE, /* of ten such, one is chance */
  CHAM_VERDICT_LIKELY,   /* of twenty such, one is chance */
} ChamVerdict;

/**
 * ChamTriggersInput:
 * @diary: severity, day by day
 * @unit: one point of the scale: 1 for 0–10, 5 for PO-SCORAD's 0–103
 */
typedef struct
{
  ChamDiary diary;
  double unit;
  int n_exposures;
  const ChamExposure *exposures;
} ChamTriggersInput;

/**
 * ChamTrigger: What was found of one exposure
 * @needs: what is missing, when there was too little of it
 * @lag: days after which the effect is largest, -1 when unknown
 * @effect: change of severity in points after one unit of it, NAN when unknown
 * @low: lower end of the effect's interval, NAN when unknown
 * @high: upper end
 * @p: probability of such surprises if it did nothing
 * @q: share of chance findings among all that look at least as convincing
 * @smallest: the smallest effect that could have been noticed four times out of five, NAN
 *   when nothing can be said
 * @ruled_out: whether an effect of 1 point or more is unlikely
 * @days_exposed: days with it that have a rating @lag days later
 * @days_worse: of these, days with a rating worse than predicted
 * @linked_to: the exposure that it cannot be told apart from, -1 for none
 */
typedef struct
{
  ChamVerdict verdict;
  ChamExposureNeeds needs;
  int lag;
  double effect;
  double low;
  double high;
  double p;
  double q;
  double smallest;
  gboolean ruled_out;
  int days_exposed;
  int days_worse;
  int linked_to;
} ChamTrigger;

#define CHAM_TRIGGERS_MIN_RATINGS 40

int cham_triggers_find (const ChamTriggersInput *input, ChamTrigger *triggers);
const char *cham_verdict_to_string (ChamVerdict verdict);

G_END_DECLS

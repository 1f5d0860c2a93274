/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a day, and what some days, say; private to the state machine of a trial. */
#pragma once

#include "model/trial-state.h"

G_BEGIN_DECLS

/* Days without it whose mean is compared with the baseline's, and how many need a rating. */
#define CHAM_TRIAL_JUDGED_DAYS 14
#define CHAM_TRIAL_JUDGED_RATED 7
/* After each exposure the skin is watched for three days (72 hours). */
#define CHAM_TRIAL_WATCH_DAYS 3
#define CHAM_TRIAL_WATCH_RATED 3
/* After a longer break without instructions, leaving it out begins anew. */
#define CHAM_TRIAL_LONGEST_BREAK 7

ChamTrialMean cham_trial_rules_mean (const ChamTrialRecord *record, const GArray *days,
                                     guint first, ChamDay last);
gboolean cham_trial_rules_is_paused (const ChamTrial *trial, ChamDay day);
ChamTrialFinding cham_trial_rules_compare (ChamTrialMean lower, int lower_rated,
                                           ChamTrialMean higher, int higher_rated,
                                           double threshold);
void cham_trial_rules_judge_challenge (const ChamTrial *trial, const ChamTrialRecord *record,
                                       const GArray *days, ChamTrialMean without, ChamDay today,
                                       ChamTrialChallenge *challenge);
void cham_trial_rules_count (const ChamTrial *trial, const ChamTrialRecord *record,
                             ChamTrialStatus *status);
ChamTrialConclusion cham_trial_rules_conclude (ChamTrialStatus *status);
ChamTrialInstruction cham_trial_rules_instruct (const ChamTrial *trial,
                                                const ChamTrialRecord *record,
                                                const ChamTrialStatus *status);

G_END_DECLS

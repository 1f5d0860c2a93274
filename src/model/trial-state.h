/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Where a trial stands: its phases, today's instruction, and how it ends. All of it is a pure
 * function of the plan, the events, the diary and today, so that a forgotten week or a rating
 * written down later moves the dates by itself. */
#pragma once

#include "model/trial.h"

G_BEGIN_DECLS

/** ChamTrialPhaseKind: What the person does in a stretch of days. */
typedef enum
{
  CHAM_TRIAL_PHASE_BASELINE,  /* as usual */
  CHAM_TRIAL_PHASE_WITHOUT,   /* left out */
  CHAM_TRIAL_PHASE_CHALLENGE, /* eaten again, on a few days at least */
  CHAM_TRIAL_PHASE_WASHOUT,   /* left out again, watching */
  CHAM_TRIAL_PHASE_RETURN,    /* as usual again, in A-B-A */
  CHAM_TRIAL_PHASE_BLOCK_ON,
  CHAM_TRIAL_PHASE_BLOCK_OFF,
  CHAM_TRIAL_PHASE_BLOCK,     /* not to be known: still to come, or the order is hidden */
  CHAM_TRIAL_PHASE_BREAK,     /* paused */
} ChamTrialPhaseKind;

#define CHAM_TRIAL_N_PHASE_KINDS 9

/**
 * ChamTrialPhase:
 * @round: of a challenge and its washout, the number of a block, or how often leaving it out was
 *   begun; the first is 1
 * @before: days of the same phase before a break
 * @length: days of the whole phase as far as is known, without breaks
 * @expected: whether it reaches beyond today, so that its end may still move
 */
typedef struct
{
  ChamTrialPhaseKind kind;
  int round;
  ChamDay from;
  ChamDay to;
  int before;
  int length;
  gboolean expected;
} ChamTrialPhase;

/** ChamTrialEnding: Why a trial is over. */
typedef enum
{
  CHAM_TRIAL_GOES_ON,        /* planned, running or paused */
  CHAM_TRIAL_ENDED_PLANNED,  /* all phases are through */
  CHAM_TRIAL_ENDED_NO_GAIN,  /* decision 1: leaving it out did not help enough */
  CHAM_TRIAL_ENDED_LIMIT,    /* left out for 42 days without ratings enough to decide */
  CHAM_TRIAL_ENDED_UNRATED,  /* too few ratings before anything was left out */
  CHAM_TRIAL_ENDED_STOPPED,  /* by the person */
  CHAM_TRIAL_ENDED_REACTION, /* an immediate reaction */
  CHAM_TRIAL_ENDED_DAMAGED,  /* the plan in the file cannot be read: nothing is known */
} ChamTrialEnding;

#define CHAM_TRIAL_N_ENDINGS 8

/** ChamTrialFinding: What a comparison of two phases says. Without days enough it is unknown. */
typedef enum
{
  CHAM_TRIAL_UNKNOWN,
  CHAM_TRIAL_NO,
  CHAM_TRIAL_YES,
} ChamTrialFinding;

/**
 * ChamTrialConclusion: Of an elimination. Of the other designs it says nothing: see
 * analysis/trial-result.h.
 */
typedef enum
{
  CHAM_TRIAL_OPEN,          /* not over yet, or of another design */
  CHAM_TRIAL_REACTS,        /* better without it and worse with it again */
  CHAM_TRIAL_NO_CLEAR_LINK, /* no better without it, or no worse with it again */
  CHAM_TRIAL_CANNOT_TELL,
} ChamTrialConclusion;

/**
 * ChamTrialMean: Of the rated days of a stretch of days.
 * @mean: NAN without a rating
 */
typedef struct
{
  double mean;
  int n;
} ChamTrialMean;

/**
 * ChamTrialChallenge:
 * @days: on which it was eaten or could have been
 * @watched: the days whose ratings count: from the second day to three days after the last
 * @exposures: days of @days on which it is known to have been eaten
 * @severity: on the watched days
 * @reaction: the day of a reaction that was written down, else %CHAM_DAY_NONE
 * @worse: whether severity rose by the threshold, or a reaction was written down
 */
typedef struct
{
  ChamDayRange days;
  ChamDayRange watched;
  int exposures;
  ChamTrialMean severity;
  ChamDay reaction;
  ChamTrialFinding worse;
} ChamTrialChallenge;

#define CHAM_TRIAL_MOST_CHALLENGES 3

/** ChamTrialInstruction: What to do today. */
typedef enum
{
  CHAM_TRIAL_DO_WAIT,      /* it has not begun; day counts down to it */
  CHAM_TRIAL_DO_AS_USUAL,  /* as always, and rate the day */
  CHAM_TRIAL_DO_WITHOUT,   /* leave it out */
  CHAM_TRIAL_DO_EAT,       /* a usual portion, on some days of the challenge */
  CHAM_TRIAL_DO_WATCH,     /* leave it out and watch the skin */
  CHAM_TRIAL_DO_WITH,      /* a usual portion or dose each day of the block */
  CHAM_TRIAL_DO_PACK,      /* take from the pack with the number round */
  CHAM_TRIAL_DO_RESUME,    /* paused: as usual, until it is taken up again */
  CHAM_TRIAL_DO_EAT_AGAIN, /* over and not linked: put it back into the diet */
  CHAM_TRIAL_DO_ASK,       /* over and linked: talk to a clinician before leaving it out */
  CHAM_TRIAL_DO_NOT_EAT,   /* an immediate reaction: not again without a clinician */
  CHAM_TRIAL_DO_NOTHING,   /* over */
} ChamTrialInstruction;

#define CHAM_TRIAL_N_INSTRUCTIONS 12

/**
 * ChamTrialAdherence: The days with an instruction that can be kept, up to today; today counts
 * once something is known of it.
 * @assigned: @kept + @missed + @unknown
 * @unknown: nothing is recorded; never taken as kept
 */
typedef struct
{
  int assigned;
  int kept;
  int missed;
  int unknown;
} ChamTrialAdherence;

/**
 * ChamTrialStatus:
 * @today: the day it was made for
 * @phases: (element-type ChamTrialPhase): without gaps, from the start to the end that is
 *   expected; while paused no further than today
 * @current: index of today's phase, -1 before the start and after the end
 * @end: the last day, or the last one expected
 * @day: of the phase, 1 the first; before the start the days until then
 * @length: days of the phase as far as is known
 * @round: of the phase
 * @exposures: in a challenge the days it was eaten on so far
 * @wanted: and how many are wanted
 * @baseline: severity on the baseline's days
 * @without: severity on the last 14 days without it, before the first challenge
 * @better: decision 1, whether severity fell by the threshold
 * @challenges: those that have begun
 * @reproduced: whether it was worse in two challenges or more and in each
 * @rated: days of the trial with a rating, up to today
 * @days: days of the trial up to today
 * @slips: days of leaving it out that were not kept, in the first phase without it
 */
typedef struct
{
  ChamDay today;
  GArray *phases;
  int current;
  ChamDay end;
  ChamTrialEnding ending;
  ChamTrialConclusion conclusion;
  ChamTrialInstruction instruction;
  int day;
  int length;
  int round;
  int exposures;
  int wanted;
  ChamTrialMean baseline;
  ChamTrialMean without;
  ChamTrialFinding better;
  ChamTrialChallenge challenges[CHAM_TRIAL_MOST_CHALLENGES];
  int n_challenges;
  gboolean reproduced;
  ChamTrialAdherence adherence;
  int rated;
  int days;
  int slips;
} ChamTrialStatus;

ChamTrialStatus *cham_trial_status_new (const ChamTrial *trial, const ChamTrialRecord *record,
                                        ChamDay today);
void cham_trial_status_free (ChamTrialStatus *self);
const ChamTrialPhase *cham_trial_status_get_phase (const ChamTrialStatus *self, guint index);
const ChamTrialPhase *cham_trial_status_get_current (const ChamTrialStatus *self);
gboolean cham_trial_status_is_open (const ChamTrialStatus *self);

ChamTrialFinding cham_trial_is_kept (const ChamTrial *trial, const ChamTrialRecord *record,
                                     ChamDay day, gboolean with);

/**
 * ChamTrialCase: A trial with what the diary says of it and where it stands.
 */
typedef struct
{
  ChamTrial *trial;
  ChamTrialRecord *record;
  ChamTrialStatus *status;
} ChamTrialCase;

ChamTrialCase *cham_trial_case_new (ChamTrial *trial, ChamTrialRecord *record, ChamDay today);
void cham_trial_case_free (ChamTrialCase *self);
const ChamTrialCase *cham_trial_cases_find_obstacle (const GPtrArray *cases,
                                                     const ChamTrial *wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialStatus, cham_trial_status_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialCase, cham_trial_case_free)

G_END_DECLS

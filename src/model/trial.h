/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A structured test of one exposure: what was planned before it began, and what happened since.
 * Its phases are never kept; trial-state.h makes them of this and of the diary. */
#pragma once

#include "model/exposures.h"
#include "model/safety-gate.h"
#include "model/series.h"
#include "model/time-of-day.h"
#include "model/trial-orders.h"

G_BEGIN_DECLS

/** ChamTrialDesign: How the test goes. */
typedef enum
{
  CHAM_TRIAL_ELIMINATION, /* left out; if that helps, taken up again, and once more */
  CHAM_TRIAL_RETURN,      /* usual, without, usual again, of fixed lengths (A-B-A) */
  CHAM_TRIAL_ON_OFF,      /* blocks of days with and without, in an order that is drawn */
} ChamTrialDesign;

#define CHAM_TRIAL_N_DESIGNS 3

/** ChamTrialDirection: What was suspected before the start. */
typedef enum
{
  CHAM_TRIAL_WORSE_WITH,    /* a food that may do harm */
  CHAM_TRIAL_WORSE_WITHOUT, /* a supplement or habit that may help */
} ChamTrialDirection;

/** ChamTrialNumber: The numbers of a plan, each with cham_trial_number_get_limits(). */
typedef enum
{
  CHAM_TRIAL_BASELINE_DAYS,       /* 7–28, usually 14 */
  CHAM_TRIAL_BASELINE_RATED,      /* days of it that need a rating, 5–28, usually 10 */
  CHAM_TRIAL_ELIMINATION_DAYS,    /* 14–42, usually 28 */
  CHAM_TRIAL_CHALLENGE_DAYS,      /* 4–14, usually 7 */
  CHAM_TRIAL_CHALLENGE_EXPOSURES, /* days of it on which it is eaten, 2–14, usually 3 */
  CHAM_TRIAL_WASHOUT_DAYS,        /* 3–14, usually 7 */
  CHAM_TRIAL_REPEATS,             /* further challenges, 0–2, usually 1 */
  CHAM_TRIAL_RETURN_DAYS,         /* 7–28, usually 14 */
  CHAM_TRIAL_BLOCKS,              /* even, 10–20, usually 14 */
  CHAM_TRIAL_BLOCK_DAYS,          /* 2–14, usually 3; 7 for what works slowly */
  CHAM_TRIAL_RUN_LIMIT,           /* always 2 */
} ChamTrialNumber;

#define CHAM_TRIAL_N_NUMBERS 11

/* Nothing is left out for longer than this in a test at home. */
#define CHAM_TRIAL_MOST_ELIMINATION 42
/* Leaving out for longer than this is talked over with a clinician or dietitian. */
#define CHAM_TRIAL_LONG_ELIMINATION 14

/**
 * ChamTrialLimits:
 * @key: as files and the command line hold it
 * @title: (transfer none): for people
 */
typedef struct
{
  const char *key;
  const char *title;
  int usual;
  int least;
  int most;
} ChamTrialLimits;

const ChamTrialLimits *cham_trial_number_get_limits (ChamTrialNumber number);
const char *cham_trial_number_get_title (ChamTrialNumber number);
gboolean cham_trial_design_uses (ChamTrialDesign design, ChamTrialNumber number);

/** ChamTrialEventKind: What people write down about a trial, beside the diary itself. */
typedef enum
{
  CHAM_TRIAL_SLIP,        /* the day's instruction was not kept */
  CHAM_TRIAL_KEPT,        /* it was kept; says more than a diet that is not recorded */
  CHAM_TRIAL_REACTION,    /* during a challenge: it ends there */
  CHAM_TRIAL_IMMEDIATE,   /* hives, swelling, wheeze …: the trial ends there */
  CHAM_TRIAL_ILLNESS,
  CHAM_TRIAL_PAUSED,      /* the first day of a break */
  CHAM_TRIAL_RESUMED,     /* the first day after it */
  CHAM_TRIAL_STOPPED,     /* the last day of a trial that ends early; the note says why */
  CHAM_TRIAL_EATEN_AGAIN, /* after the end it is part of the diet again */
  CHAM_TRIAL_REVEALED,    /* a hidden order was looked at */
  CHAM_TRIAL_NOTE,
} ChamTrialEventKind;

#define CHAM_TRIAL_N_EVENT_KINDS 11

/**
 * ChamTrialEvent:
 * @id: row in the journal, 0 for one not stored yet
 * @time: %CHAM_TIME_NONE when not recorded
 * @note: (not nullable): "" for none
 */
typedef struct
{
  gint64 id;
  ChamTrialEventKind kind;
  ChamDay day;
  ChamTimeOfDay time;
  char *note;
} ChamTrialEvent;

ChamTrialEvent *cham_trial_event_new (ChamTrialEventKind kind, ChamDay day, const char *note);
ChamTrialEvent *cham_trial_event_copy (const ChamTrialEvent *self);
void cham_trial_event_free (ChamTrialEvent *self);

/**
 * ChamTrial:
 * @id: row in the journal, 0 for one not stored yet
 * @kind: of the exposure
 * @exposure: (not nullable): the name of the food, treatment or own measure, the key of the group
 *   or built-in measure
 * @title: (not nullable): the exposure's name for people, filled in by the journal
 * @outcome: (not nullable): the key of the built-in measure that judges, or the name of an own one
 * @threshold: how much the mean of @outcome has to fall, and to rise again, in its own points;
 *   set before the start
 * @start: the first day
 * @numbers: by #ChamTrialNumber; those that the design does not use have their usual value
 * @hidden: whether the order is kept from the person: somebody else has filled numbered packs
 * @drawn: whether an order has been drawn
 * @seed: the random number it was drawn with
 * @index: of the order among those of @numbers, see trial-orders.h
 * @order: the order itself, "on" is with it
 * @gate: what was answered before the start
 * @agreed: whether the person said that the test was talked over with a clinician or dietitian
 * @damage: (nullable): what is wrong with the plan in the file, in the person's language; such a
 *   trial can be read and deleted, and nothing is concluded from it
 * @events: (element-type ChamTrialEvent): by day and time
 */
typedef struct
{
  gint64 id;
  ChamExposureKind kind;
  char *exposure;
  char *title;
  ChamTrialDesign design;
  ChamTrialDirection direction;
  char *outcome;
  double threshold;
  ChamDay start;
  int numbers[CHAM_TRIAL_N_NUMBERS];
  gboolean hidden;
  gboolean drawn;
  guint64 seed;
  guint index;
  guint32 order;
  ChamSafetyGate gate;
  gboolean agreed;
  char *damage;
  GPtrArray *events;
} ChamTrial;

ChamTrial *cham_trial_new (ChamTrialDesign design, ChamExposureKind kind, const char *exposure,
                           ChamDay start);
ChamTrial *cham_trial_copy (const ChamTrial *self);
void cham_trial_free (ChamTrial *self);

gboolean cham_trial_is_of_food (const ChamTrial *self);
int cham_trial_get_longest (const ChamTrial *self);
char *cham_trial_check (const ChamTrial *self);
gboolean cham_trial_draw (ChamTrial *self, guint64 seed);
const ChamTrialEvent *cham_trial_find_event (const ChamTrial *self, ChamTrialEventKind kind,
                                             ChamDay day);
gboolean cham_trial_is_hidden (const ChamTrial *self, ChamDay today);
void cham_trial_add_event (ChamTrial *self, ChamTrialEvent *event);

const char *cham_trial_design_to_string (ChamTrialDesign design);
gboolean cham_trial_design_from_string (const char *text, ChamTrialDesign *design);
const char *cham_trial_direction_to_string (ChamTrialDirection direction);
gboolean cham_trial_direction_from_string (const char *text, ChamTrialDirection *direction);
const char *cham_trial_event_kind_to_string (ChamTrialEventKind kind);
gboolean cham_trial_event_kind_from_string (const char *text, ChamTrialEventKind *kind);

/**
 * ChamTrialConfounder: Something known to change the skin by itself.
 * @title: for people
 * @flag: whether it is ticked, 1 or 0 a day; otherwise it is rated
 * @series: NAN where not recorded; the same days as the record's
 */
typedef struct
{
  char *title;
  gboolean flag;
  ChamSeries *series;
} ChamTrialConfounder;

/* Days before the start that tell how severity moves by itself. */
#define CHAM_TRIAL_DIARY_DAYS 120

/**
 * ChamTrialRecord: What the diary says of a trial; a snapshot that needs no journal.
 * @minimum: the lowest severity that can be rated
 * @maximum: the highest
 * @unit: one point of severity's scale: 1 for 0–10
 * @outcome_title: (not nullable): what severity is, for people
 * @severity: the outcome, from %CHAM_TRIAL_DIARY_DAYS before the start on
 * @exposure: 1 on days with it, 0 on days without, NAN where nothing is known; the same days
 * @confounders: (element-type ChamTrialConfounder): those with a reading in these days
 */
typedef struct
{
  double minimum;
  double maximum;
  double unit;
  char *outcome_title;
  ChamSeries *severity;
  ChamSeries *exposure;
  GPtrArray *confounders;
} ChamTrialRecord;

ChamTrialRecord *cham_trial_record_new (ChamDayRange days);
void cham_trial_record_free (ChamTrialRecord *self);
ChamDayRange cham_trial_get_record_days (const ChamTrial *self, ChamDay today);
void cham_trial_record_take_confounder (ChamTrialRecord *self, const char *title, gboolean flag,
                                        ChamSeries *series);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialEvent, cham_trial_event_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrial, cham_trial_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialRecord, cham_trial_record_free)

G_END_DECLS

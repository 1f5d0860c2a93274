/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* When the journal itself says that it is time to see somebody. A day that is not recorded never
 * counts towards a rule. */
#pragma once

#include "analysis/weekly-score.h"
#include "model/series.h"

G_BEGIN_DECLS

/** ChamRedFlagRule: What can be met. The levels say whose they are; all numbers of days are the
 * program's own. */
typedef enum
{
  CHAM_RED_FLAG_ITCH,      /* severe itch on most days of each of two weeks */
  CHAM_RED_FLAG_SLEEP,     /* disturbed sleep, likewise */
  CHAM_RED_FLAG_SYMPTOMS,  /* a high score of seven days of symptoms */
  CHAM_RED_FLAG_TREATMENT, /* itch is no less in the second week of treatment */
  CHAM_RED_FLAG_OOZING,    /* skin that oozes, crusts or weeps */
} ChamRedFlagRule;

#define CHAM_RED_FLAG_N_RULES 5

/* Two weeks, and most days of each. */
#define CHAM_RED_FLAG_WEEK 7
#define CHAM_RED_FLAG_DAYS 14
#define CHAM_RED_FLAG_MOST 4
/* Severe is 7–10 in adults: Br J Dermatol 2018;178:925. */
#define CHAM_RED_FLAG_ITCH_LEVEL 7
/* The program’s own. */
#define CHAM_RED_FLAG_SLEEP_LEVEL 5
/* From 17 on POEM is severe: Charman et al., Br J Dermatol 2013;169:1326–32. */
#define CHAM_RED_FLAG_SCORE 17
/* The program’s own: days of treatment of fourteen, and the mean itch from which on it counts. */
#define CHAM_RED_FLAG_TREATED_DAYS 10
#define CHAM_RED_FLAG_TREATED_ITCH 4
/* The program’s own: days of weeping of seven; severe oozing is enough on one. */
#define CHAM_RED_FLAG_WEEPING_DAYS 3

/* Days before the first one to judge that have to be known. */
#define CHAM_RED_FLAG_LEAD (CHAM_RED_FLAG_DAYS - 1)

/**
 * ChamRedFlagBasis: What the rules look at; all of the same days.
 * @days: those days; the rules are judged from %CHAM_RED_FLAG_LEAD days after the first on
 * @itch: (nullable): worst itch 0–10
 * @sleep: (nullable): sleep disturbance 0–10
 * @stepped_up: (nullable): whether treatment was stepped up
 * @anti_inflammatory: (nullable): whether an anti-inflammatory cream was used
 * @oozing: (nullable): the sign, 0–3
 * @weeping: (nullable): whether skin wept
 * @symptoms: (nullable) (array fixed-size=7): as for cham_weekly_score_compute()
 */
typedef struct
{
  ChamDayRange days;
  const ChamSeries *itch;
  const ChamSeries *sleep;
  const ChamSeries *stepped_up;
  const ChamSeries *anti_inflammatory;
  const ChamSeries *oozing;
  const ChamSeries *weeping;
  ChamSeries *const *symptoms;
} ChamRedFlagBasis;

/**
 * ChamRedFlag: A rule that is met on a day.
 * @since: the first day of all those in a row on which it was met; not before the days known
 * @days: days that count: of itch, of disturbed sleep, of treatment, of oozing
 * @recorded: days of those looked at on which there is anything recorded
 * @value: the score, or the mean of itch in the second week of treatment; NAN otherwise
 * @before: the mean of itch in the first week of treatment; NAN otherwise
 */
typedef struct
{
  ChamRedFlagRule rule;
  ChamDay since;
  guint days;
  guint recorded;
  double value;
  double before;
} ChamRedFlag;

GArray *cham_red_flags_list (const ChamRedFlagBasis *basis, ChamDay today);

const char *cham_red_flag_rule_to_string (ChamRedFlagRule rule);
const char *cham_red_flag_rule_describe (ChamRedFlagRule rule);
char *cham_red_flag_describe (const ChamRedFlag *self);

G_END_DECLS

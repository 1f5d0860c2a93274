/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Keeping it up: whether the skin has been calm for weeks, and what is worth looking at again
 * then. It never says to stop a treatment that was prescribed. */
#pragma once

#include "model/meal-plan.h"
#include "model/series.h"
#include "model/treatment.h"

G_BEGIN_DECLS

/**
 * The rule: in each of the last four weeks itch was recorded on at least five days, and at most two
 * days each had itch above 4 or stepped-up treatment. The level and the two days are those of a
 * well-controlled week (Langan et al., Arch Dermatol 2006;142:1190–6), which wants all seven days
 * recorded; four weeks and five days are the program's own.
 */
#define CHAM_CALM_WEEKS 4
#define CHAM_CALM_FEWEST_DAYS 5
#define CHAM_CALM_MOST_DAYS 2
#define CHAM_CALM_ITCH 4

/** ChamCalm: What is known of the last weeks. Unknown is not calm. */
typedef enum
{
  CHAM_CALM_UNKNOWN, /* too little is recorded */
  CHAM_CALM_NOT,
  CHAM_CALM_YES,
} ChamCalm;

ChamDayRange cham_calm_get_days (ChamDay today);
ChamCalm cham_calm_judge (const ChamSeries *itch, const ChamSeries *stepped_up, ChamDay today);

/**
 * ChamReviewItem: Something one takes or leaves out.
 * @id: of the treatment or the rule of the diet
 * @avoided: whether it is left out; otherwise it is taken
 * @own: whether it is the person's own to lay aside: nothing that may have been prescribed
 * @title: its name
 * @since: the first day, %CHAM_DAY_NONE when not recorded
 * @question: what to ask oneself or somebody about it
 */
typedef struct
{
  gint64 id;
  gboolean avoided;
  gboolean own;
  char *title;
  ChamDay since;
  const char *question;
} ChamReviewItem;

GPtrArray *cham_review_list (const GPtrArray *treatments, const ChamMealPlan *plan,
                             ChamDay today);

G_END_DECLS

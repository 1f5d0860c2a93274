/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A score of seven days of symptom ticks. It is made of a diary and is not POEM, which asks the
 * same person once, looking back. */
#pragma once

#include "model/series.h"

G_BEGIN_DECLS

#define CHAM_WEEKLY_SCORE_SYMPTOMS 7
#define CHAM_WEEKLY_SCORE_DAYS 7
#define CHAM_WEEKLY_SCORE_MOST 28

/**
 * ChamWeeklyScore:
 * @days: of the seven, those on which all symptoms are recorded
 * @answers: all answers there are, 0–49
 * @with: for each symptom the days on which it was there
 * @recorded: for each symptom the days on which it was answered
 * @least: the points if all missing answers were "no", 0–28
 * @most: the points if all missing answers were "yes", 0–28
 * @total: the points, NAN unless all seven days are complete: nothing is rescaled
 */
typedef struct
{
  guint days;
  guint answers;
  guint with[CHAM_WEEKLY_SCORE_SYMPTOMS];
  guint recorded[CHAM_WEEKLY_SCORE_SYMPTOMS];
  guint least;
  guint most;
  double total;
} ChamWeeklyScore;

ChamDayRange cham_weekly_score_get_range (ChamDay day);
ChamWeeklyScore cham_weekly_score_compute (ChamSeries *const *symptoms, ChamDay day);
guint cham_weekly_score_get_points (guint days);
const char *cham_weekly_score_describe_band (double total);

G_END_DECLS

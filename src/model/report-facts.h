/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a page for a doctor says of some days besides charts and treatments. */
#pragma once

#include "model/body.h"
#include "model/day.h"
#include "model/nutrient.h"
#include "model/sign.h"
#include "model/stool.h"

G_BEGIN_DECLS

/**
 * ChamNutrientUse: A nutrient in all doses taken, day by day.
 * @days: days with a dose taken that holds it, as far as that was noted
 * @known_days: of those, days on which the amount of every such dose is known
 * @days_over: days that passed the limit, whatever else is unknown
 * @highest: the largest sum of a day as far as it is known, in the nutrient's unit
 * @sum: of all known amounts
 */
typedef struct
{
  guint days;
  guint known_days;
  guint days_over;
  double highest;
  double sum;
} ChamNutrientUse;

/**
 * ChamReportFacts:
 * @stools: stools of each form, the first of form 1
 * @stool_days: days with any
 * @diet_days: days with a meal recorded
 * @complete_days: days whose diet is recorded completely
 * @body_day: the last day in the range with a body map, else %CHAM_DAY_NONE
 * @shares: the affected share of each region on that day, NAN where not recorded
 * @map_days: days with a body map
 * @mapped: for each region, the days on which it is recorded
 * @affected: for each region, the days of those on which any of it was affected
 * @signs_day: the last day in the range with all signs and a complete map, else %CHAM_DAY_NONE
 * @signs: those of that day
 * @signs_shares: the map of that day
 * @nutrients: by #ChamNutrient
 */
typedef struct
{
  guint stools[CHAM_STOOL_N_FORMS];
  guint stool_days;
  guint diet_days;
  guint complete_days;
  ChamDay body_day;
  double shares[CHAM_BODY_N_REGIONS];
  guint map_days;
  guint mapped[CHAM_BODY_N_REGIONS];
  guint affected[CHAM_BODY_N_REGIONS];
  ChamDay signs_day;
  double signs[CHAM_SIGN_N];
  double signs_shares[CHAM_BODY_N_REGIONS];
  ChamNutrientUse nutrients[CHAM_N_NUTRIENTS];
} ChamReportFacts;

G_END_DECLS

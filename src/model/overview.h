/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a range of a journal holds, as charts and reports draw it: a snapshot that owns all
 * its data and needs no journal any more. */
#pragma once

#include <glib-object.h>

#include "model/care.h"
#include "model/day.h"
#include "model/flare-rule.h"
#include "model/measure.h"
#include "model/profile.h"
#include "model/report-facts.h"
#include "model/series.h"
#include "model/sign.h"
#include "model/treatment.h"
#include "model/trial-state.h"

G_BEGIN_DECLS

/** ChamMeasuredSeries: A measure and the day's values of it. */
typedef struct
{
  ChamMeasure *measure;
  ChamSeries *series;
} ChamMeasuredSeries;

/**
 * ChamTreatmentUse:
 * @days_used: days in the range with at least one dose taken
 * @days_skipped: days in the range on which a dose was skipped and none taken
 * @doses: doses taken in the range
 * @total: sum of the amounts taken in @unit, NAN when no dose had an amount in that unit
 * @without_amount: doses taken whose amount is not recorded or in another unit
 * @first: first day in the range with a dose taken
 * @last: last such day
 */
typedef struct
{
  char *name;
  ChamTreatmentKind kind;
  double amount;
  char *unit;
  guint days_used;
  guint days_skipped;
  guint doses;
  double total;
  guint without_amount;
  ChamDay first;
  ChamDay last;
} ChamTreatmentUse;

/** ChamExtraKind: What the numbers of a #ChamExtraSeries are. */
typedef enum
{
  CHAM_EXTRA_PORTIONS,
  CHAM_EXTRA_DOSES,
  CHAM_EXTRA_ADHERENCE, /* of the due doses that are recorded, those taken, in percent */
} ChamExtraKind;

/**
 * ChamExtraSeries: A food, a food group or a treatment that was asked for by name.
 * @name: as it was asked for, e.g. "group:dairy"
 * @title: for people
 * @series: a number a day; 0 only where that is known, NAN where nothing is
 */
typedef struct
{
  char *name;
  char *title;
  ChamExtraKind kind;
  ChamSeries *series;
} ChamExtraSeries;

/* Days before the range that any flare rule looks back on. */
#define CHAM_OVERVIEW_LEAD (CHAM_FLARE_RULE_MOST_MEDIAN_DAYS + CHAM_FLARE_RULE_MOST_END_DAYS)

/**
 * ChamFlareBasis: What flares are found in, from %CHAM_OVERVIEW_LEAD days before the range on
 * @itch: (nullable): worst itch
 * @ticked: (nullable): whether the person ticked "flare"
 * @stepped_up: (nullable): whether treatment was stepped up
 */
typedef struct
{
  ChamSeries *itch;
  ChamSeries *ticked;
  ChamSeries *stepped_up;
} ChamFlareBasis;

/**
 * ChamBodyDay: What is recorded of the skin on one day
 * @shares: the affected part of each region, 0–1, NAN where it is not recorded
 * @signs: how strong each sign is, 0–3, NAN where it is not recorded
 */
typedef struct
{
  ChamDay day;
  double shares[CHAM_BODY_N_REGIONS];
  double signs[CHAM_SIGN_N];
} ChamBodyDay;

/**
 * ChamOverviewPhase: A stretch of days of a trial, within the range and no further than the diary.
 * @tested: what the trial is of: "Milk"
 * @what: what is done: "Without it"
 * @title: both: "Milk: Without it"
 * @first: which day of the phase @from is, 1 its first
 * @length: days of the whole phase, 0 where that is not known
 */
typedef struct
{
  char *tested;
  char *what;
  char *title;
  ChamTrialPhaseKind kind;
  ChamDay from;
  ChamDay to;
  int first;
  int length;
} ChamOverviewPhase;

typedef struct _ChamOverview ChamOverview;

/**
 * ChamOverview:
 * @range: the days asked for
 * @days_recorded: days in @range with anything written down
 * @measures: (element-type ChamMeasuredSeries): those with a reading in @range, in the
 *   order of the check-in, flags included
 * @flare_basis: what flares are found in
 * @flare_rule: how they are found
 * @supportive: portions of supportive foods a day; 0 only where the day's diet is complete,
 *   NAN where nothing is known
 * @watched: portions of watch-list foods a day, likewise
 * @doses: doses taken a day; NAN on days without any recorded dose, taken or skipped
 * @treatments: (element-type ChamTreatmentUse): those with a dose recorded in @range, by
 *   kind and name
 * @extras: (element-type ChamExtraSeries): what was asked for by name
 * @body_days: (element-type ChamBodyDay) (nullable): ascending; read when asked for alone
 * @phases: (element-type ChamOverviewPhase): of trials, those of one after those of another
 * @trials: (element-type ChamTrialCase) (nullable): as known on the last day; read for reports
 *   alone
 * @person: (not nullable): the person's line, "" when not given
 * @questions: (array zero-terminated=1) (nullable): what the person wants to ask at the visit
 * @facts: (nullable): read for reports alone
 * @visit: (nullable): the first visit on or after the last day; read for reports alone
 * @contacts: (element-type ChamContact) (nullable): the care team; read for reports alone
 * @profile: (nullable): what the person said about themselves; read for reports alone
 * @allergies: (not nullable): the allergies in @profile in words, "" for none said
 * @earlier: (nullable): as many days just before @range, with their facts; read for reports alone
 * @invented: whether the journal is an invented example
 */
struct _ChamOverview
{
  ChamDayRange range;
  guint days_recorded;
  GPtrArray *measures;
  ChamFlareBasis flare_basis;
  ChamFlareRule flare_rule;
  ChamSeries *supportive;
  ChamSeries *watched;
  ChamSeries *doses;
  GPtrArray *treatments;
  GPtrArray *extras;
  GArray *body_days;
  GPtrArray *phases;
  GPtrArray *trials;
  char *person;
  char **questions;
  ChamReportFacts *facts;
  ChamVisit *visit;
  GPtrArray *contacts;
  ChamProfile *profile;
  char *allergies;
  ChamOverview *earlier;
  gboolean invented;
};

ChamOverview *cham_overview_new (ChamDayRange range);
void cham_overview_free (ChamOverview *self);
void cham_overview_take_measure (ChamOverview *self, ChamMeasure *measure, ChamSeries *series);
ChamExtraSeries *cham_overview_add_extra (ChamOverview *self, const char *name, const char *title,
                                          ChamExtraKind kind);
void cham_overview_add_phase (ChamOverview *self, const char *tested, const ChamTrialPhase *phase,
                              ChamDayRange days);
const ChamExtraSeries *cham_overview_find_extra (const ChamOverview *self, const char *name);
const ChamMeasuredSeries *cham_overview_find_measure (const ChamOverview *self, const char *key);
ChamTreatmentUse *cham_treatment_use_new (const ChamTreatment *treatment);
void cham_treatment_use_free (ChamTreatmentUse *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamOverview, cham_overview_free)

G_END_DECLS

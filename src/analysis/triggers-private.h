/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A search for triggers and its steps. Private to this folder. */
#pragma once

#include "analysis/surprises.h"
#include "analysis/templates.h"
#include "analysis/triggers.h"

G_BEGIN_DECLS

#define CHAM_TRIGGERS_LIKELY 0.05
#define CHAM_TRIGGERS_POSSIBLE 0.10
#define CHAM_TRIGGERS_MOST 8 /* found one after the other */
#define CHAM_TRIGGERS_ADDED 4 /* columns that each of them adds to what is accounted for */
#define CHAM_TRIGGERS_ROOM (CHAM_TRIGGERS_MOST * (CHAM_TRIGGERS_ADDED + 1))

/**
 * ChamCandidate: An exposure of which there is enough
 * @index: which exposure it is
 * @total: squared length of each template
 * @accounted: how much of that the basis accounts for
 * @p: of each template, given what was found so far
 * @first_p: of all together, before anything was found
 * @combined_p: of all together, given what was found so far
 * @same_day: its template of the same day
 * @in_family: whether an effect of a believable size could be noticed
 */
typedef struct
{
  int index;
  ChamTemplates templates;
  ChamLanes total;
  ChamLanes accounted;
  ChamLanes p;
  double first_p;
  double combined_p;
  double *same_day;
  gboolean in_family;
  gboolean selected;
} ChamCandidate;

/** ChamSelection: A candidate that was found, with the template that fits it best. */
typedef struct
{
  int candidate;
  int template;
  double p;
  double q;
} ChamSelection;

/**
 * ChamSearch:
 * @rows: scratch, a row for each rated day
 * @column: scratch, a number for each rated day
 * @family: how many candidates are in the family that errors are counted over
 */
typedef struct
{
  const ChamTriggersInput *input;
  ChamTrigger *triggers;
  ChamDynamics *dynamics;
  ChamSurprises *surprises;
  int n_candidates;
  ChamCandidate *candidates;
  int family;
  int n_selections;
  ChamSelection selections[CHAM_TRIGGERS_MOST];
  int n_same_days;
  int same_days[CHAM_TRIGGERS_MOST]; /* candidates that go together with severity */
  int n_columns; /* of the basis after the main selection */
  ChamLanes *rows;
  double *column;
} ChamSearch;

void cham_search_measure (ChamSearch *self);
int cham_candidate_find_best (const ChamCandidate *self);
void cham_search_select (ChamSearch *self);
void cham_search_judge_rest (ChamSearch *self);
void cham_search_find_same_day (ChamSearch *self);
void cham_search_estimate (ChamSearch *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person can test: foods and their groups, what is on the checklist, and circumstances. */
#pragma once

#include "model/exposures.h"
#include "model/safety-gate.h"
#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamTrialCandidate:
 * @exposure: what #ChamTrial calls it: a key for groups and circumstances, else its name
 * @title: its name for people
 * @also: (array zero-terminated=1): other names it is found by
 * @uses: how often it was eaten, 0 where that is not counted
 * @subject: what it is for the questions about safety
 */
typedef struct
{
  ChamExposureKind kind;
  char *exposure;
  char *title;
  char **also;
  guint uses;
  ChamGateSubject subject;
} ChamTrialCandidate;

GPtrArray *cham_trial_candidates_load (ChamJournal *journal, GError **error);
GPtrArray *cham_trial_candidates_filter (const GPtrArray *all, const char *typed, guint most);
const ChamTrialCandidate *cham_trial_candidates_find (const GPtrArray *all, ChamExposureKind kind,
                                                      const char *name);

G_END_DECLS

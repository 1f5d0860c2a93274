/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A diary and what was found in it, in the order in which people read it. */
#pragma once

#include "analysis/triggers.h"
#include "model/exposures.h"

G_BEGIN_DECLS

/** ChamFindingGroup: Where a finding stands, from the top of the list. */
typedef enum
{
  CHAM_FINDING_WORSE,
  CHAM_FINDING_BETTER,
  CHAM_FINDING_SAME_DAY,
  CHAM_FINDING_LINKED,
  CHAM_FINDING_SAFE,
  CHAM_FINDING_NO_SIGN,
  CHAM_FINDING_TOO_LITTLE,
} ChamFindingGroup;

#define CHAM_FINDING_N_GROUPS 7

/**
 * ChamFindings: Immutable, shared by reference from any thread.
 * @triggers: (array): one for each series of @exposures
 * @order: (array): the series by group, the most convincing first
 * @n_examined: how many there was enough of
 * @n_rated: days with a rating
 */
typedef struct
{
  ChamExposures *exposures;
  ChamTrigger *triggers;
  guint *order;
  guint n_examined;
  guint n_rated;
} ChamFindings;

/**
 * ChamOccurrence: On how many days one thing came with another.
 * @index: the series that is counted
 * @both: days with both
 * @with: days with the first on which the second is known
 * @alone: days with the second and without the first
 * @without: days without the first on which the second is known
 * @likeness: correlation of the two, -1 to 1; 0 when one of them never varies
 */
typedef struct
{
  guint index;
  int both;
  int with;
  int alone;
  int without;
  double likeness;
} ChamOccurrence;

/* From this likeness on two things cannot be told apart. */
#define CHAM_OCCURRENCE_SAME 0.8

ChamFindings *cham_findings_new (ChamExposures *exposures);
ChamFindings *cham_findings_ref (ChamFindings *self);
void cham_findings_unref (ChamFindings *self);

gboolean cham_trigger_is_clear (const ChamTrigger *self);
ChamFindingGroup cham_trigger_get_group (const ChamTrigger *self);
void cham_findings_count_days (const ChamFindings *self, guint index, int *with, int *without);
ChamOccurrence cham_findings_compare (const ChamFindings *self, guint first, guint second);
GArray *cham_findings_list_confounders (const ChamFindings *self, guint index);
GArray *cham_findings_list_companions (const ChamFindings *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamFindings, cham_findings_unref)

G_END_DECLS

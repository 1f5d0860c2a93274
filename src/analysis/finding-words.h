/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a list of findings says, short where it is looked over and plain where it is read. */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

const char *cham_finding_group_get_title (ChamFindingGroup group);
const char *cham_finding_group_get_description (ChamFindingGroup group);

const char *cham_trigger_get_title (const ChamTrigger *self);
char *cham_findings_describe (const ChamFindings *self, guint index);
char *cham_findings_summarize (const ChamFindings *self, guint index);
char *cham_findings_describe_days (const ChamFindings *self, guint index);
char *cham_findings_describe_search (const ChamFindings *self);
char *cham_occurrence_describe (const ChamOccurrence *self);
char *cham_occurrence_describe_companion (const ChamOccurrence *self);

G_END_DECLS

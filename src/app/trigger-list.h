/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Findings by verdict, in groups of rows. */
#pragma once

#include <adwaita.h>

#include "analysis/findings.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIGGER_LIST (cham_trigger_list_get_type ())
G_DECLARE_FINAL_TYPE (ChamTriggerList, cham_trigger_list, CHAM, TRIGGER_LIST, AdwBin)

/* Signals:
 *   opened (guint index) when the person wants to see more of that series. */

void cham_trigger_list_set_findings (ChamTriggerList *self, ChamFindings *findings);

G_END_DECLS

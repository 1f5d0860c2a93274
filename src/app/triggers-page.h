/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Triggers: what goes with severity, what does not, and what nobody can say yet. */
#pragma once

#include "app/page.h"
#include "model/exposures.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIGGERS_PAGE (cham_triggers_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamTriggersPage, cham_triggers_page, CHAM, TRIGGERS_PAGE, ChamPage)

void cham_triggers_page_open (ChamTriggersPage *self, ChamExposureKind kind, const char *name);

G_END_DECLS

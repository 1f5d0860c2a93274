/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Trials: a suspicion put to a test, planned beforehand. */
#pragma once

#include "app/page.h"
#include "model/exposures.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIALS_PAGE (cham_trials_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialsPage, cham_trials_page, CHAM, TRIALS_PAGE, ChamPage)

void cham_trials_page_open (ChamTrialsPage *self, gint64 trial);
void cham_trials_page_plan (ChamTrialsPage *self, const char *kind, const char *name,
                             int lag);

G_END_DECLS

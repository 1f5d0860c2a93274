/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What counts, from when on, and who knows the order: fixed before a trial begins. */
#pragma once

#include <adwaita.h>

#include "model/trial.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_PLAN_PAGE (cham_trial_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialPlanPage, cham_trial_plan_page, CHAM, TRIAL_PLAN_PAGE,
                      AdwNavigationPage)

/* Signals:
 *   planned () when the person goes on; cham_trial_plan_page_read() has what was chosen. */

void cham_trial_plan_page_set_outcomes (ChamTrialPlanPage *self, const GPtrArray *measures);
void cham_trial_plan_page_show (ChamTrialPlanPage *self, const ChamTrial *trial, ChamDay today);
void cham_trial_plan_page_read (ChamTrialPlanPage *self, ChamTrial *trial);

G_END_DECLS

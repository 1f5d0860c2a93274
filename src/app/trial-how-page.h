/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How something is tested: the designs, and beforehand what each of them can and cannot show. */
#pragma once

#include <adwaita.h>

#include "model/trial.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_HOW_PAGE (cham_trial_how_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialHowPage, cham_trial_how_page, CHAM, TRIAL_HOW_PAGE,
                      AdwNavigationPage)

/* Signals:
 *   chosen () when the person goes on; cham_trial_how_page_read() has what was chosen. */

void cham_trial_how_page_show (ChamTrialHowPage *self, const ChamTrial *trial,
                               const ChamTrialRecord *record);
void cham_trial_how_page_read (ChamTrialHowPage *self, ChamTrial *trial);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One trial: today's instruction, its days so far, and what it says in the end. */
#pragma once

#include <adwaita.h>

#include "model/trial-state.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_PAGE (cham_trial_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialPage, cham_trial_page, CHAM, TRIAL_PAGE, AdwNavigationPage)

AdwNavigationPage *cham_trial_page_new (ChamJournal *journal);
void cham_trial_page_show (ChamTrialPage *self, const ChamTrialCase *one);

G_END_DECLS

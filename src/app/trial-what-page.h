/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is to be tested, found as one types. */
#pragma once

#include <adwaita.h>

#include "app/trial-candidates.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_WHAT_PAGE (cham_trial_what_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialWhatPage, cham_trial_what_page, CHAM, TRIAL_WHAT_PAGE,
                      AdwNavigationPage)

/* Signals:
 *   chosen (gpointer candidate): a ChamTrialCandidate, the page's own. */

void cham_trial_what_page_set_candidates (ChamTrialWhatPage *self, GPtrArray *candidates);
const ChamTrialCandidate *cham_trial_what_page_choose (ChamTrialWhatPage *self,
                                                       ChamExposureKind kind, const char *name);

G_END_DECLS

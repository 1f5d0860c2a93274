/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The questions before a trial, and what stands in its way. */
#pragma once

#include <adwaita.h>

#include "model/safety-gate.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_GATE_PAGE (cham_trial_gate_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialGatePage, cham_trial_gate_page, CHAM, TRIAL_GATE_PAGE,
                      AdwNavigationPage)

/* Signals:
 *   answered () after each answer.
 *   passed () when the person goes on; only while nothing blocks. */

void cham_trial_gate_page_set_gate (ChamTrialGatePage *self, const ChamSafetyGate *gate);
ChamSafetyGate cham_trial_gate_page_get_gate (ChamTrialGatePage *self);

G_END_DECLS

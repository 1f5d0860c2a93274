/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What was answered yes at the gate, so that nobody forgets it with the next attempt. A no is
 * asked for anew each time, for it may have become a yes. */
#pragma once

#include "model/safety-gate.h"

G_BEGIN_DECLS

char *cham_gate_memory_update (const char *memory, const char *exposure,
                               const ChamSafetyGate *gate);
void cham_gate_memory_recall (const char *memory, const char *exposure, ChamSafetyGate *gate);

G_END_DECLS

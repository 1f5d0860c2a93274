/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The words of the safety gate; private to it. */
#pragma once

#include "model/safety-gate.h"

G_BEGIN_DECLS

void cham_safety_question_explain (ChamGateFinding *finding);

G_END_DECLS

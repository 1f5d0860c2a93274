/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The diagram of a trial as it stands. */
#pragma once

#include "draw/trial-diagram.h"
#include "model/trial-state.h"

G_BEGIN_DECLS

ChamChart *cham_trial_chart_new (const ChamTrialCase *self);

G_END_DECLS

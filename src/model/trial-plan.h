/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The plan of a trial as text: a key file that anybody can read, and check the draw of. */
#pragma once

#include "model/trial.h"

G_BEGIN_DECLS

char *cham_trial_print_plan (const ChamTrial *self);
gboolean cham_trial_parse_plan (ChamTrial *self, const char *text);
char *cham_trial_print_exposure (const ChamTrial *self);
gboolean cham_trial_parse_exposure (ChamTrial *self, const char *text);

G_END_DECLS

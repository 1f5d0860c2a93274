/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What there is to know of a trial beside its picture, in lists. */
#pragma once

#include <adwaita.h>

#include "model/trial-state.h"
#include "store/journal.h"

G_BEGIN_DECLS

void cham_trial_facts_fill (GtkBox *box, ChamJournal *journal, const ChamTrialCase *one);

G_END_DECLS

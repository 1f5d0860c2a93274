/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial as a row of the list. */
#pragma once

#include <adwaita.h>

#include "model/trial-state.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIAL_ROW (cham_trial_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamTrialRow, cham_trial_row, CHAM, TRIAL_ROW, AdwActionRow)

GtkWidget *cham_trial_row_new (const ChamTrialCase *one);
gint64 cham_trial_row_get_trial (ChamTrialRow *self);

G_END_DECLS

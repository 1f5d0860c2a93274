/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Chooses and orders the lanes of the timeline. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_LANES_DIALOG (cham_lanes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamLanesDialog, cham_lanes_dialog, CHAM, LANES_DIALOG, AdwDialog)

/* Signals:
 *   changed () when other lanes, another order or other days were chosen. */

AdwDialog *cham_lanes_dialog_new (ChamJournal *journal, const char *const *lanes);
char **cham_lanes_dialog_list (ChamLanesDialog *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One stool of the day: its drawing, its time, and a button that removes it. */
#pragma once

#include <adwaita.h>

#include "model/stool.h"

G_BEGIN_DECLS

#define CHAM_TYPE_STOOL_CHIP (cham_stool_chip_get_type ())
G_DECLARE_FINAL_TYPE (ChamStoolChip, cham_stool_chip, CHAM, STOOL_CHIP, AdwBin)

/* Signals: removed () */

GtkWidget *cham_stool_chip_new (const ChamStool *stool);
gint64 cham_stool_chip_get_id (ChamStoolChip *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A finding as a row of the list. */
#pragma once

#include <adwaita.h>

#include "analysis/findings.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIGGER_ROW (cham_trigger_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamTriggerRow, cham_trigger_row, CHAM, TRIGGER_ROW, AdwActionRow)

GtkWidget *cham_trigger_row_new (const ChamFindings *findings, guint index);
guint cham_trigger_row_get_index (ChamTriggerRow *self);

G_END_DECLS

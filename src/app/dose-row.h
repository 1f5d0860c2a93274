/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One dose of a day's checklist: taken, skipped or not recorded. */
#pragma once

#include <adwaita.h>

#include "store/treatments.h"

G_BEGIN_DECLS

#define CHAM_TYPE_DOSE_ROW (cham_dose_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamDoseRow, cham_dose_row, CHAM, DOSE_ROW, AdwActionRow)

/* Signals:
 *   status-chosen (int status) when the person chose another ChamDoseStatus. The row shows
 *     it once it is told so by cham_dose_row_set_item(). */

GtkWidget *cham_dose_row_new (void);
void cham_dose_row_set_item (ChamDoseRow *self, const ChamChecklistItem *item, gboolean to_come);
char *cham_dose_row_describe (const ChamChecklistItem *item);

G_END_DECLS

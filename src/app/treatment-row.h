/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One treatment in the list of all that is taken. */
#pragma once

#include <adwaita.h>

#include "app/treatment-status.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TREATMENT_ROW (cham_treatment_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamTreatmentRow, cham_treatment_row, CHAM, TREATMENT_ROW, AdwActionRow)

/* Signals:
 *   edit-requested ()
 *   dose-requested () to record a dose that is not planned
 *   refill-requested () to add to its stock
 *   archive-requested (gboolean archive) to archive it or bring it back */

GtkWidget *cham_treatment_row_new (void);
void cham_treatment_row_set_caution (ChamTreatmentRow *self, const char *caution);
void cham_treatment_row_set_treatment (ChamTreatmentRow *self, const ChamTreatment *treatment,
                                       const ChamTreatmentStatus *status, ChamDay today);
char *cham_treatment_row_describe (const ChamTreatment *treatment, ChamDay today);

G_END_DECLS

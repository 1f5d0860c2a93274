/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The day's totals of nutrients beside their limits. */
#pragma once

#include <adwaita.h>

#include "model/total.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TOTALS_ROW (cham_totals_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamTotalsRow, cham_totals_row, CHAM, TOTALS_ROW, AdwExpanderRow)

void cham_totals_row_show (ChamTotalsRow *self, const ChamTotal totals[CHAM_N_NUTRIENTS]);
char *cham_totals_row_describe (const ChamTotal *total);

G_END_DECLS

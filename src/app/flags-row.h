/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Several yes-or-no questions of the check-in behind one row that sums them up. */
#pragma once

#include <adwaita.h>

#include "model/measure.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FLAGS_ROW (cham_flags_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamFlagsRow, cham_flags_row, CHAM, FLAGS_ROW, AdwExpanderRow)

/* Signals:
 *   edited (gint64 measure, double value), NAN for cleared
 *   rest-denied (ChamMeasureGroup group): what is not recorded is a no */

GtkWidget *cham_flags_row_new (ChamMeasureGroup group, const char *title, GPtrArray *measures);
void cham_flags_row_show (ChamFlagsRow *self, GPtrArray *readings, GPtrArray *yesterday);

G_END_DECLS

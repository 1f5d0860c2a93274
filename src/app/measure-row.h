/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One row of the check-in: a measure and the day's value of it. */
#pragma once

#include <adwaita.h>

#include "model/measure.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MEASURE_ROW (cham_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamMeasureRow, cham_measure_row, CHAM, MEASURE_ROW, AdwPreferencesRow)

/* Signals: edited (double value), NAN for cleared. */

GtkWidget *cham_measure_row_new (const ChamMeasure *measure);
const ChamMeasure *cham_measure_row_get_measure (ChamMeasureRow *self);
double cham_measure_row_get_value (ChamMeasureRow *self);
void cham_measure_row_show (ChamMeasureRow *self, GPtrArray *readings, GPtrArray *yesterday);
void cham_measure_row_repeat (ChamMeasureRow *self);
void cham_measure_row_save (ChamMeasureRow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A measure where the check-in is put together: shown or not, in which place, changed, archived. */
#pragma once

#include <adwaita.h>

#include "model/measure.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MEASURE_CHOICE (cham_measure_choice_get_type ())
G_DECLARE_FINAL_TYPE (ChamMeasureChoice, cham_measure_choice, CHAM, MEASURE_CHOICE, AdwActionRow)

/* It activates these actions, which a widget above it has, with the measure's id first:
 *   check-in.show "(xb)", check-in.move "(xx)" before another or 0, check-in.change "x",
 *   check-in.archive "(xb)" */

GtkWidget *cham_measure_choice_new (const ChamMeasure *measure);
const ChamMeasure *cham_measure_choice_get_measure (ChamMeasureChoice *self);
void cham_measure_choice_set_measure (ChamMeasureChoice *self, const ChamMeasure *measure);
void cham_measure_choice_update_moves (ChamMeasureChoice *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Hours, minutes or a count, typed. */
#pragma once

#include <gtk/gtk.h>

#include "model/measure.h"

G_BEGIN_DECLS

#define CHAM_TYPE_AMOUNT_ENTRY (cham_amount_entry_get_type ())
G_DECLARE_FINAL_TYPE (ChamAmountEntry, cham_amount_entry, CHAM, AMOUNT_ENTRY, GtkWidget)

/* Signals: edited (double value), NAN for cleared. */

GtkWidget *cham_amount_entry_new (const ChamMeasure *measure);
GtkWidget *cham_amount_entry_get_field (ChamAmountEntry *self);
void cham_amount_entry_set_value (ChamAmountEntry *self, double value);
void cham_amount_entry_save (ChamAmountEntry *self);

char *cham_amount_entry_format (const ChamMeasure *measure, double value);

G_END_DECLS

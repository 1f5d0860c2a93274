/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which measures a view of Charts shows: one, or two and how many days lie between. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

/* Emits "changed" when something else was chosen. */
#define CHAM_TYPE_MEASURE_OPTIONS (cham_measure_options_get_type ())
G_DECLARE_FINAL_TYPE (ChamMeasureOptions, cham_measure_options, CHAM, MEASURE_OPTIONS, AdwBin)

GtkWidget *cham_measure_options_new_single (ChamJournal *journal);
GtkWidget *cham_measure_options_new_pair (ChamJournal *journal);
GVariant *cham_measure_options_read (GtkWidget *widget);

G_END_DECLS

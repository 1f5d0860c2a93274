/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which treatment a view of Charts shows. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

/* Emits "changed" when another was chosen. */
#define CHAM_TYPE_TREATMENT_OPTIONS (cham_treatment_options_get_type ())
G_DECLARE_FINAL_TYPE (ChamTreatmentOptions, cham_treatment_options, CHAM, TREATMENT_OPTIONS,
                      AdwBin)

GtkWidget *cham_treatment_options_new (ChamJournal *journal);
GVariant *cham_treatment_options_read (GtkWidget *widget);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The allergies of a profile, to choose and to write. */
#pragma once

#include <adwaita.h>

#include "model/profile.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_ALLERGY_ROWS (cham_allergy_rows_get_type ())
G_DECLARE_FINAL_TYPE (ChamAllergyRows, cham_allergy_rows, CHAM, ALLERGY_ROWS, AdwPreferencesGroup)

/* Signals: changed () when something was chosen, written or taken away. */

void cham_allergy_rows_set_journal (ChamAllergyRows *self, ChamJournal *journal);
void cham_allergy_rows_show (ChamAllergyRows *self, const ChamProfile *profile);
void cham_allergy_rows_read (ChamAllergyRows *self, ChamProfile *profile);
gboolean cham_allergy_rows_has_any (ChamAllergyRows *self);

G_END_DECLS

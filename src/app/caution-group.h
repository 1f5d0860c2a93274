/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The cautions of a treatment, each to unfold, read and lay aside. */
#pragma once

#include <adwaita.h>

#include "model/treatment.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CAUTION_GROUP (cham_caution_group_get_type ())
G_DECLARE_FINAL_TYPE (ChamCautionGroup, cham_caution_group, CHAM, CAUTION_GROUP,
                      AdwPreferencesGroup)

void cham_caution_group_set_journal (ChamCautionGroup *self, ChamJournal *journal);
void cham_caution_group_show (ChamCautionGroup *self, const ChamTreatment *treatment);

G_END_DECLS

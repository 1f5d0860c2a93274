/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the journal says that cautions depend on, and which the person has read. */
#pragma once

#include "analysis/cautions.h"
#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamTreatmentCautions: A snapshot to list cautions of several treatments by.
 * @understood: the keys and names of what the person has read
 */
typedef struct
{
  ChamProfile *profile;
  GPtrArray *treatments;
  guint broken;
  ChamDay today;
  GHashTable *understood;
} ChamTreatmentCautions;

ChamTreatmentCautions *cham_treatment_cautions_load (ChamJournal *journal, ChamDay today);
void cham_treatment_cautions_free (ChamTreatmentCautions *self);
GPtrArray *cham_treatment_cautions_list (const ChamTreatmentCautions *self,
                                         const ChamTreatment *treatment);
gboolean cham_treatment_cautions_is_understood (const ChamTreatmentCautions *self,
                                                const ChamTreatment *treatment,
                                                const ChamCaution *caution);
char *cham_treatment_cautions_describe (const ChamTreatmentCautions *self,
                                        const ChamTreatment *treatment);
gboolean cham_treatment_cautions_understand (ChamJournal *journal, const char *name,
                                             const char *key, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTreatmentCautions, cham_treatment_cautions_free)

G_END_DECLS

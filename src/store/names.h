/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the names in records mean in a journal, found without a query for each. Private to this
 * folder. */
#pragma once

#include "model/food.h"
#include "model/measure.h"
#include "model/treatment.h"
#include "store/journal.h"

G_BEGIN_DECLS

typedef struct _ChamNames ChamNames;

ChamNames *cham_names_new (ChamJournal *journal, GError **error);
void cham_names_free (ChamNames *self);

const ChamMeasure *cham_names_find_measure (ChamNames *self, const char *name);
const ChamFood *cham_names_find_food (ChamNames *self, const char *name);
const ChamFood *cham_names_find_eaten (ChamNames *self, const char *name);
const ChamTreatment *cham_names_find_treatment (ChamNames *self, const char *name);

gboolean cham_names_add_measure (ChamNames *self, ChamMeasure *measure, GError **error);
gboolean cham_names_add_food (ChamNames *self, ChamFood *food, GError **error);
gboolean cham_names_add_treatment (ChamNames *self, ChamTreatment *treatment, GError **error);

gboolean cham_names_learn (ChamNames *self, GPtrArray *records, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamNames, cham_names_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which foods the person noted an allergy to, by their profile. Private to this folder. */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

typedef struct _ChamAllergies ChamAllergies;

ChamAllergies *cham_allergies_load (ChamJournal *journal);
void cham_allergies_free (ChamAllergies *self);
char *cham_allergies_find (const ChamAllergies *self, gint64 food, const char *const *groups);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamAllergies, cham_allergies_free)

G_END_DECLS

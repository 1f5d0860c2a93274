/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rows that say which rules the journal meets, to read more or to dismiss; not there otherwise. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_RED_FLAG_HINT (cham_red_flag_hint_get_type ())
G_DECLARE_FINAL_TYPE (ChamRedFlagHint, cham_red_flag_hint, CHAM, RED_FLAG_HINT,
                      AdwPreferencesGroup)

void cham_red_flag_hint_set_journal (ChamRedFlagHint *self, ChamJournal *journal);
void cham_red_flag_hint_set_day (ChamRedFlagHint *self, ChamDay day);
GArray *cham_red_flag_hint_judge (ChamJournal *journal, ChamDay today);

G_END_DECLS

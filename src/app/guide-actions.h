/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person can do with an item of the guide in the own journal. */
#pragma once

#include <adwaita.h>

#include "model/guide.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_GUIDE_ACTIONS (cham_guide_actions_get_type ())
G_DECLARE_FINAL_TYPE (ChamGuideActions, cham_guide_actions, CHAM, GUIDE_ACTIONS,
                      AdwPreferencesGroup)

void cham_guide_actions_show (ChamGuideActions *self, ChamJournal *journal,
                              const ChamGuideItem *item);

G_END_DECLS

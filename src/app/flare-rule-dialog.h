/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Changes what the journal calls a flare, and shows at once how many there are. */
#pragma once

#include <adwaita.h>

#include "model/overview.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_FLARE_RULE_DIALOG (cham_flare_rule_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamFlareRuleDialog, cham_flare_rule_dialog, CHAM, FLARE_RULE_DIALOG,
                      AdwDialog)

AdwDialog *cham_flare_rule_dialog_new (ChamJournal *journal, const ChamOverview *overview);

G_END_DECLS

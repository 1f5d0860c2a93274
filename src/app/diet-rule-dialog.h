/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Puts something on the lists of what is eaten or left out on purpose, or changes it. */
#pragma once

#include <adwaita.h>

#include "model/meal-plan.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_DIET_RULE_DIALOG (cham_diet_rule_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamDietRuleDialog, cham_diet_rule_dialog, CHAM, DIET_RULE_DIALOG, AdwDialog)

AdwDialog *cham_diet_rule_dialog_new (ChamJournal *journal, const ChamDietRule *rule,
                                      ChamDay today);

G_END_DECLS

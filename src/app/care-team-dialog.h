/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The people who care for somebody, and the visits to them. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CARE_TEAM_DIALOG (cham_care_team_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamCareTeamDialog, cham_care_team_dialog, CHAM, CARE_TEAM_DIALOG, AdwDialog)

AdwDialog *cham_care_team_dialog_new (ChamJournal *journal);

G_END_DECLS

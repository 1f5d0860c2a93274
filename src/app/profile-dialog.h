/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person says about themselves: asked, each with the reason why. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PROFILE_DIALOG (cham_profile_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamProfileDialog, cham_profile_dialog, CHAM, PROFILE_DIALOG, AdwDialog)

AdwDialog *cham_profile_dialog_new (ChamJournal *journal);

G_END_DECLS

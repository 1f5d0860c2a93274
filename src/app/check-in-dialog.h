/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the check-in asks for, and in which order. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CHECK_IN_DIALOG (cham_check_in_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamCheckInDialog, cham_check_in_dialog, CHAM, CHECK_IN_DIALOG, AdwDialog)

AdwDialog *cham_check_in_dialog_new (ChamJournal *journal);

G_END_DECLS

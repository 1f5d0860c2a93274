/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Body map, signs and PO-SCORAD of one day. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_BODY_DIALOG (cham_body_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamBodyDialog, cham_body_dialog, CHAM, BODY_DIALOG, AdwDialog)

AdwDialog *cham_body_dialog_new (ChamJournal *journal, ChamDay day);

G_END_DECLS

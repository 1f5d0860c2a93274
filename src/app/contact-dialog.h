/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A person of the care team, to add or to change. */
#pragma once

#include <adwaita.h>

#include "model/care.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CONTACT_DIALOG (cham_contact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamContactDialog, cham_contact_dialog, CHAM, CONTACT_DIALOG, AdwDialog)

AdwDialog *cham_contact_dialog_new (ChamJournal *journal, const ChamContact *contact);

G_END_DECLS

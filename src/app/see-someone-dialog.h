/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* When to see someone: what cannot wait, what should not, and when a dietitian helps. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_SEE_SOMEONE_DIALOG (cham_see_someone_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamSeeSomeoneDialog, cham_see_someone_dialog, CHAM, SEE_SOMEONE_DIALOG,
                      AdwDialog)

AdwDialog *cham_see_someone_dialog_new (ChamJournal *journal);

G_END_DECLS

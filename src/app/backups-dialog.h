/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Where one backs up a journal and gets it back. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_BACKUPS_DIALOG (cham_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamBackupsDialog, cham_backups_dialog, CHAM, BACKUPS_DIALOG, AdwDialog)

AdwDialog *cham_backups_dialog_new (ChamJournal *journal);
AdwDialog *cham_backups_dialog_new_without (const char *path);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Takes records into a journal while the window stays alive: how far it is, and Cancel. */
#pragma once

#include <adwaita.h>

#include "store/records.h"

G_BEGIN_DECLS

#define CHAM_TYPE_IMPORT_DIALOG (cham_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamImportDialog, cham_import_dialog, CHAM, IMPORT_DIALOG, AdwAlertDialog)

/* Signals:
 *   stored () when there is no more to take in, or when that failed; then
 *     cham_import_dialog_finish() is to be called.
 *   cancelled () when the person wants none of it; the journal is as it was then. */

ChamImportDialog *cham_import_dialog_new (GtkWidget *window, const char *name);
GCancellable *cham_import_dialog_get_cancellable (ChamImportDialog *self);
void cham_import_dialog_store (ChamImportDialog *self, ChamJournal *journal, GPtrArray *records,
                               ChamAddFlags flags);
ChamAddReport *cham_import_dialog_finish (ChamImportDialog *self, GError **error);
void cham_import_dialog_end (ChamImportDialog *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Backs up an open journal: to a file that the person wants, and by itself once a day. */
#pragma once

#include <gtk/gtk.h>

#include "store/journal.h"

G_BEGIN_DECLS

void cham_journal_back_up_to_file (GtkWidget *parent, ChamJournal *journal);
GtkFileDialog *cham_journal_backup_new_file_dialog (void);
void cham_journal_keep_copy_behind (ChamJournal *journal);

G_END_DECLS

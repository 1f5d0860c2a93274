/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One piece of writing with its time, saved as it is typed. */
#pragma once

#include <adwaita.h>

#include "model/entry.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_ENTRY_ROW (cham_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamEntryRow, cham_entry_row, CHAM, ENTRY_ROW, AdwPreferencesRow)

/* Signals:
 *   text-edited () at most half a second after the first key that is not stored yet
 *   time-edited (int time)
 *   left () when the focus went elsewhere
 *   removed () */

GtkWidget *cham_entry_row_new (ChamJournal *journal);
gint64 cham_entry_row_get_id (ChamEntryRow *self);
ChamTimeOfDay cham_entry_row_get_time (ChamEntryRow *self);
char *cham_entry_row_dup_text (ChamEntryRow *self);
gboolean cham_entry_row_is_blank (ChamEntryRow *self);
void cham_entry_row_set_entry (ChamEntryRow *self, const ChamEntry *entry);
void cham_entry_row_clear (ChamEntryRow *self);
void cham_entry_row_save (ChamEntryRow *self);
void cham_entry_row_focus (ChamEntryRow *self);

G_END_DECLS

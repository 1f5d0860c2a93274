/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The doses of one day, to tick. */
#pragma once

#include <adwaita.h>

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CHECKLIST_VIEW (cham_checklist_view_get_type ())
G_DECLARE_FINAL_TYPE (ChamChecklistView, cham_checklist_view, CHAM, CHECKLIST_VIEW, AdwBin)

GtkWidget *cham_checklist_view_new (ChamJournal *journal);
ChamDay cham_checklist_view_get_day (ChamChecklistView *self);
void cham_checklist_view_set_day (ChamChecklistView *self, ChamDay day);
char *cham_checklist_view_summarize (const GPtrArray *items);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The doses of one day, to tick. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CHECKLIST_VIEW (cham_checklist_view_get_type ())
G_DECLARE_FINAL_TYPE (ChamChecklistView, cham_checklist_view, CHAM, CHECKLIST_VIEW, ChamPage)

GtkWidget *cham_checklist_view_new (ChamJournal *journal);
gboolean cham_checklist_view_record_dose (ChamChecklistView *self, gint64 treatment_id,
                                          GError **error);
char *cham_checklist_view_summarize (const GPtrArray *items, gboolean to_come);

G_END_DECLS

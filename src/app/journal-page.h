/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The Journal: one day, written down. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_JOURNAL_PAGE (cham_journal_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamJournalPage, cham_journal_page, CHAM, JOURNAL_PAGE, ChamPage)

guint cham_journal_page_count_parts (void);
void cham_journal_page_focus_part (ChamJournalPage *self, guint index);
void cham_journal_page_show_entry (ChamJournalPage *self, gint64 id);

G_END_DECLS

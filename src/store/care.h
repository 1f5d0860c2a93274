/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The care team: contacts, visits, and what was asked at them. Nothing of it goes anywhere. */
#pragma once

#include "model/care.h"
#include "store/journal.h"

G_BEGIN_DECLS

GPtrArray *cham_journal_list_contacts (ChamJournal *self, GError **error);
ChamContact *cham_journal_find_contact (ChamJournal *self, const char *name, GError **error);
gboolean cham_journal_store_contact (ChamJournal *self, ChamContact *contact, GError **error);
gboolean cham_journal_remove_contact (ChamJournal *self, gint64 id, GError **error);

GPtrArray *cham_journal_list_visits (ChamJournal *self, GError **error);
ChamVisit *cham_journal_find_next_visit (ChamJournal *self, ChamDay from, GError **error);
gboolean cham_journal_store_visit (ChamJournal *self, ChamVisit *visit, GError **error);
gboolean cham_journal_remove_visit (ChamJournal *self, gint64 id, GError **error);

GPtrArray *cham_journal_list_all_questions (ChamJournal *self, GError **error);
gboolean cham_journal_keep_questions (ChamJournal *self, gint64 visit, GError **error);
gboolean cham_journal_add_question (ChamJournal *self, const ChamQuestion *question,
                                    GError **error);

G_END_DECLS

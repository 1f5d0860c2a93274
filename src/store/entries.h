/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writing, and finding it again. */
#pragma once

#include "model/day.h"
#include "model/entry.h"
#include "store/journal.h"

G_BEGIN_DECLS

GPtrArray *cham_journal_list_entries (ChamJournal *self, ChamDay day, GError **error);
gboolean cham_journal_add_entry (ChamJournal *self, ChamEntry *entry, GError **error);
gboolean cham_journal_set_entry_text (ChamJournal *self, gint64 id, const char *text,
                                      GError **error);
gboolean cham_journal_set_entry_time (ChamJournal *self, gint64 id, ChamTimeOfDay time,
                                      GError **error);
gboolean cham_journal_remove_entry (ChamJournal *self, gint64 id, GError **error);

/**
 * ChamSearchHit:
 * @snippet: the words around the match, matches between U+2068 and U+2069
 */
typedef struct
{
  gint64 entry_id;
  ChamDay day;
  char *snippet;
} ChamSearchHit;

void cham_search_hit_free (ChamSearchHit *self);

GPtrArray *cham_journal_search (ChamJournal *self, const char *words, guint limit, GError **error);

G_END_DECLS

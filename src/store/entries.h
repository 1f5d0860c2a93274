/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writing, and the tags in it. */
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
 * ChamTagUse:
 * @name: the tag without "#", lower case
 * @count: how many entries have it
 */
typedef struct
{
  char *name;
  guint count;
} ChamTagUse;

void cham_tag_use_free (ChamTagUse *self);

GPtrArray *cham_journal_list_tags (ChamJournal *self, const char *prefix, guint limit,
                                   GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A piece of writing on a day. */
#pragma once

#include <glib-object.h>

#include "model/day.h"
#include "model/time-of-day.h"
#include "model/words.h"

G_BEGIN_DECLS

/**
 * ChamEntry:
 * @id: row in the journal, 0 for one not stored yet
 * @text: plain text with #tags, as typed
 */
typedef struct
{
  gint64 id;
  ChamDay day;
  ChamTimeOfDay time;
  char *text;
} ChamEntry;

ChamEntry *cham_entry_new (ChamDay day, ChamTimeOfDay time, const char *text);
void cham_entry_free (ChamEntry *self);
char **cham_entry_list_tags (const char *text);
GArray *cham_entry_find_tags (const char *text);
const char *cham_entry_find_unfinished_tag (const char *before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamEntry, cham_entry_free)

G_END_DECLS

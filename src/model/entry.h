/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A piece of writing on a day, and a movement of the bowels: small values of the journal. */
#pragma once

#include <glib-object.h>

#include "model/day.h"
#include "model/time-of-day.h"

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

/**
 * ChamStool:
 * @form: 1 (separate hard lumps) to 7 (entirely liquid); ordinal, never averaged
 *   (Lewis and Heaton, Scand J Gastroenterol 1997;32:920-4)
 */
typedef struct
{
  gint64 id;
  ChamDay day;
  ChamTimeOfDay time;
  int form;
  char *note;
} ChamStool;

void cham_stool_free (ChamStool *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamEntry, cham_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamStool, cham_stool_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What can be undone and redone on one connection; private to the journal. */
#pragma once

#include <sqlite3.h>

#include "store/journal.h"

G_BEGIN_DECLS

typedef struct _ChamUndo ChamUndo;

typedef enum
{
  CHAM_UNDO_BACK,
  CHAM_UNDO_FORTH,
} ChamUndoDirection;

/* How many steps are kept. */
#define CHAM_UNDO_MOST_STEPS 1000

/**
 * ChamUndoStep:
 * @label: what the person did, in their language
 * @merge_key: (nullable): the key under which the next edit may join this step
 * @what: what it touched
 * @days: the days it touched, empty for none
 * @first: its first row of the log
 * @last: its last row of the log
 */
typedef struct
{
  char *label;
  char *merge_key;
  ChamChanges what;
  ChamDayRange days;
  gint64 first;
  gint64 last;
} ChamUndoStep;

void cham_undo_step_free (ChamUndoStep *self);
void cham_undo_step_widen (ChamUndoStep *self, ChamChanges what, ChamDayRange days);

ChamUndo *cham_undo_new (sqlite3 *connection, GError **error);
void cham_undo_free (ChamUndo *self);
gboolean cham_undo_begin (ChamUndo *self, GError **error);
gboolean cham_undo_record (ChamUndo *self, ChamUndoStep *step);
const ChamUndoStep *cham_undo_play (ChamUndo *self, ChamUndoDirection direction, GError **error);
const char *cham_undo_get_label (ChamUndo *self, ChamUndoDirection direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamUndo, cham_undo_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamUndoStep, cham_undo_step_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What can go wrong with a journal. The message is for a log; whoever stands near the person
 * words the code. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChamStoreError:
 * @CHAM_STORE_ERROR_NOT_FOUND: there is no journal at that path
 * @CHAM_STORE_ERROR_NOT_A_JOURNAL: the file is something else
 * @CHAM_STORE_ERROR_DAMAGED: the file is cut short or otherwise damaged
 * @CHAM_STORE_ERROR_BUSY: another process has the journal open for writing
 * @CHAM_STORE_ERROR_READ_ONLY: the journal was opened for reading only
 * @CHAM_STORE_ERROR_NO_ACCESS: file or folder may not be read, or the folder not be made
 * @CHAM_STORE_ERROR_FULL: the disk is full; nothing of the change was stored
 * @CHAM_STORE_ERROR_MIGRATION: a step to the current schema failed; the file is as it was
 * @CHAM_STORE_ERROR_INVALID: a value that the journal does not accept
 * @CHAM_STORE_ERROR_FAILED: anything else; the change was not stored
 * @CHAM_STORE_ERROR_NAME_EMPTY: a name of nothing but space
 * @CHAM_STORE_ERROR_NAME_TOO_LONG: a name longer than anybody reads
 * @CHAM_STORE_ERROR_NAME_TAKEN: a name that another of the same kind has
 * @CHAM_STORE_ERROR_INSIDE_ITSELF: a food among its own ingredients, however deep
 * @CHAM_STORE_ERROR_IS_BACKUP: the file is a backup, which is restored and not opened
 * @CHAM_STORE_ERROR_NOT_A_BACKUP: the file is something else than a backup
 * @CHAM_STORE_ERROR_IN_THE_WAY: a file of another kind is where one was to be written
 */
typedef enum
{
  CHAM_STORE_ERROR_NOT_FOUND,
  CHAM_STORE_ERROR_NOT_A_JOURNAL,
  CHAM_STORE_ERROR_DAMAGED,
  CHAM_STORE_ERROR_BUSY,
  CHAM_STORE_ERROR_READ_ONLY,
  CHAM_STORE_ERROR_NO_ACCESS,
  CHAM_STORE_ERROR_FULL,
  CHAM_STORE_ERROR_MIGRATION,
  CHAM_STORE_ERROR_INVALID,
  CHAM_STORE_ERROR_FAILED,
  CHAM_STORE_ERROR_NAME_EMPTY,
  CHAM_STORE_ERROR_NAME_TOO_LONG,
  CHAM_STORE_ERROR_NAME_TAKEN,
  CHAM_STORE_ERROR_INSIDE_ITSELF,
  CHAM_STORE_ERROR_IS_BACKUP,
  CHAM_STORE_ERROR_NOT_A_BACKUP,
  CHAM_STORE_ERROR_IN_THE_WAY,
} ChamStoreError;

#define CHAM_STORE_ERROR (cham_store_error_quark ())
GQuark cham_store_error_quark (void);

G_END_DECLS

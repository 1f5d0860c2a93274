/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How a journal's file is opened and let go of; private to the journal. */
#pragma once

#include <sqlite3.h>

#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamOpenFile:
 * @connection: the connection, its pragmas set, its schema the current one unless the file is
 *   newer
 * @lock: descriptor of the lock file that a writer holds, -1 for a reader
 * @read_only: why it can only be read
 */
typedef struct
{
  sqlite3 *connection;
  int lock;
  ChamReadOnlyReason read_only;
} ChamOpenFile;

gboolean cham_open_file (ChamOpenFile *file, const char *path, ChamOpenMode mode, GError **error);
gboolean cham_open_file_close (ChamOpenFile *file, GError **error);

/* Makes a journal at @path, where there is nothing yet. */
gboolean cham_journal_create_file (const char *path, GError **error);

/**
 * ChamFileHeader:
 * @size: of the file, in bytes
 * @needed: the bytes that its pages take by its own account
 */
typedef struct
{
  gint64 size;
  gint64 needed;
  guint32 application_id;
  guint32 version;
} ChamFileHeader;

gboolean cham_file_header_read (ChamFileHeader *header, const char *path, guint32 wanted,
                                GError **error);
gboolean cham_file_has_log (const char *path);
gboolean cham_file_make_folder (const char *path, GError **error);
char *cham_file_make_beside (const char *path, GError **error);
gboolean cham_file_give_name (const char *name, const char *path, GError **error);
gboolean cham_file_sync_folder (const char *path, GError **error);
gboolean cham_file_lock (const char *path, int *descriptor, GError **error);
gboolean cham_file_connect (const char *name, int flags, sqlite3 **connection, GError **error);
gboolean cham_file_connect_immutable (const char *path, sqlite3 **connection, GError **error);
gboolean cham_file_fail (const char *what, int error_number, GError **error);

G_END_DECLS

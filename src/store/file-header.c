/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a file says of itself before anything is done to it, so that whatever is no journal, or
 * a damaged one, stays as it is. The layout is sqlite.org/fileformat.html, section 1.3. */
#include "store/journal-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/database.h"
#include "store/schema.h"

#define HEADER_SIZE 100

static const char magic[16] = "SQLite format 3";

static guint32
get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

/**
 * cham_file_fail:
 * @what: the file or folder
 * @error_number: errno
 *
 * Returns: %FALSE, with @error set
 */
gboolean
cham_file_fail (const char *what, int error_number, GError **error)
{
  int code = CHAM_STORE_ERROR_NO_ACCESS;

  if (error_number == ENOENT)
    code = CHAM_STORE_ERROR_NOT_FOUND;
  else if (error_number == ENOSPC || error_number == EDQUOT)
    code = CHAM_STORE_ERROR_FULL;
  g_set_error (error, CHAM_STORE_ERROR, code, "%s: %s", what, g_strerror (error_number));
  return FALSE;
}

static int
get_refusal (guint32 wanted)
{
  return wanted == CHAM_SCHEMA_BACKUP_ID ? CHAM_STORE_ERROR_NOT_A_BACKUP
                                         : CHAM_STORE_ERROR_NOT_A_JOURNAL;
}

static gboolean
find_file (const char *path, guint32 wanted, GError **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return cham_file_fail (path, errno, error);
  if (S_ISREG (status.st_mode))
    return TRUE;
  g_set_error (error, CHAM_STORE_ERROR, get_refusal (wanted), "%s is not a regular file", path);
  return FALSE;
}

/* Reads through SQLite's own descriptor: to close another one of the same file would drop the
 * locks that this process may hold on it (sqlite.org/howtocorrupt.html, section 2.2). */
static gboolean
read_start (const char *path, guint8 bytes[HEADER_SIZE], gint64 *size, GError **error)
{
  g_autoptr (sqlite3) connection = NULL;
  sqlite3_file *file = NULL;
  sqlite3_int64 file_size = 0;
  int result;

  if (sqlite3_open_v2 (path, &connection, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    return cham_database_fail (connection, path, error);
  sqlite3_file_control (connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  result = file->pMethods->xFileSize (file, &file_size);
  memset (bytes, 0, HEADER_SIZE);
  if (result == SQLITE_OK)
    result = file->pMethods->xRead (file, bytes, HEADER_SIZE, 0);
  *size = file_size;
  if (result == SQLITE_OK || result == SQLITE_IOERR_SHORT_READ)
    return TRUE;
  g_set_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NO_ACCESS, "%s: %s", path,
               sqlite3_errstr (result));
  return FALSE;
}

static void
parse (ChamFileHeader *header, const guint8 bytes[HEADER_SIZE])
{
  guint page_size = (guint) bytes[16] << 8 | bytes[17];

  header->needed = (gint64) get_number (bytes + 28) * (page_size == 1 ? 65536 : page_size);
  header->version = get_number (bytes + 60);
  header->application_id = get_number (bytes + 68);
}

/** cham_file_has_log: Whether the log beside @path may hold pages that the file has yet to get. */
gboolean
cham_file_has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

static gboolean
check (const ChamFileHeader *header, const char *path, guint32 wanted, GError **error)
{
  int code;

  if (header->size < HEADER_SIZE)
    code = CHAM_STORE_ERROR_DAMAGED;
  else if (header->application_id != wanted)
    code = header->application_id == CHAM_SCHEMA_BACKUP_ID ? CHAM_STORE_ERROR_IS_BACKUP
                                                           : get_refusal (wanted);
  else if (header->size < header->needed && !cham_file_has_log (path))
    code = CHAM_STORE_ERROR_DAMAGED;
  else
    return TRUE;
  g_set_error (error, CHAM_STORE_ERROR, code,
               "%s: %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " bytes, application id %08x",
               path, header->size, header->needed, header->application_id);
  return FALSE;
}

/**
 * cham_file_header_read:
 * @header: (out): what the file says of itself
 * @wanted: the application id it should have
 *
 * Returns: whether there is such a file at @path, by its looks whole; otherwise @error is
 *   %CHAM_STORE_ERROR_NOT_FOUND, _NO_ACCESS, _NOT_A_JOURNAL, _NOT_A_BACKUP, _IS_BACKUP or
 *   _DAMAGED
 */
gboolean
cham_file_header_read (ChamFileHeader *header, const char *path, guint32 wanted, GError **error)
{
  guint8 bytes[HEADER_SIZE];

  if (!find_file (path, wanted, error) || !read_start (path, bytes, &header->size, error))
    return FALSE;
  if (header->size == 0 || memcmp (bytes, magic, MIN (header->size, (gint64) sizeof magic)) != 0)
    {
      g_set_error (error, CHAM_STORE_ERROR, get_refusal (wanted), "%s is not an SQLite database",
                   path);
      return FALSE;
    }
  parse (header, bytes);
  return check (header, path, wanted, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Opens a journal's file. First it is looked at, then locked against other writers by a lock
 * file beside it, then opened; a file that does not pass one of these is left as it is. Nothing
 * here removes, shortens or replaces a journal. */
#include "store/journal-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/database.h"
#include "store/migrations.h"
#include "store/schema.h"

/* Before anything of the file is read. */
static const char safety_sql[] = "PRAGMA trusted_schema = OFF;"
                                 "PRAGMA cell_size_check = ON;"
                                 "PRAGMA busy_timeout = 2000;"
                                 /* Undone text shall not linger in temporary files. */
                                 "PRAGMA temp_store = MEMORY;";

static const char writer_sql[] = "PRAGMA journal_mode = WAL;"
                                 "PRAGMA synchronous = FULL;";

/* After the migrations, which may take tables apart. */
static const char rules_sql[] = "PRAGMA foreign_keys = ON;"
                                /* The undo log hears of replaced rows only so. */
                                "PRAGMA recursive_triggers = ON;";

/* After the migrations: whoever reads beside us looks for the version in the file itself. */
static const char publish_sql[] = "PRAGMA wal_checkpoint";

static const char reader_sql[] = "PRAGMA query_only = ON";

/** cham_file_make_folder: Makes the folder of @path, which nobody else may look into. */
gboolean
cham_file_make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0 || g_chmod (folder, 0700) != 0)
    return cham_file_fail (folder, errno, error);
  return TRUE;
}

static gboolean
may_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0
         && faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0;
}

/**
 * cham_file_lock:
 * @descriptor: (out): to be closed by whoever writes the journal at @path no more
 *
 * Keeps other writers out by a file beside the journal, since closing any descriptor of the
 * journal itself would drop the locks of SQLite. It stays behind: to remove it would let two
 * processes hold two different ones.
 */
gboolean
cham_file_lock (const char *path, int *descriptor, GError **error)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  g_autofd int fd = open (name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return cham_file_fail (name, errno, error);
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno != EWOULDBLOCK)
        return cham_file_fail (name, errno, error);
      g_set_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_BUSY,
                   "%s is open for writing already", path);
      return FALSE;
    }
  *descriptor = g_steal_fd (&fd);
  return TRUE;
}

/**
 * cham_file_connect:
 * @name: a path, or a URI with %SQLITE_OPEN_URI
 * @connection: (out): to be closed whatever is returned
 *
 * Returns: whether the database is open and can be read, with what its schema says not trusted
 */
gboolean
cham_file_connect (const char *name, int flags, sqlite3 **connection, GError **error)
{
  gint64 tables;

  if (sqlite3_open_v2 (name, connection, flags | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    return cham_database_fail (*connection, name, error);
  /* Otherwise every new value bound is compared with the conditions of the partial indices, and
   * the statement prepared anew for it. */
  sqlite3_db_config (*connection, SQLITE_DBCONFIG_ENABLE_QPSG, 1, NULL);
  return cham_database_execute (*connection, safety_sql, error)
         && cham_database_get_integer (*connection, "SELECT count (*) FROM sqlite_schema",
                                       &tables, error);
}

static char *
make_immutable_uri (const char *path)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);

  return g_strconcat ("file:", escaped, "?immutable=1", NULL);
}

/** cham_file_connect_immutable: As cham_file_connect(), for a @path that nobody writes to. */
gboolean
cham_file_connect_immutable (const char *path, sqlite3 **connection, GError **error)
{
  g_autofree char *uri = make_immutable_uri (path);

  return cham_file_connect (uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, connection, error);
}

static gboolean
connect_immutable (ChamOpenFile *file, const char *path, GError **error)
{
  g_clear_pointer (&file->connection, sqlite3_close_v2);
  return cham_file_connect_immutable (path, &file->connection, error);
}

/* To read with a write-ahead log makes files beside the journal, which whoever may not write
 * could not remove. Without a log nobody writes the journal, and the file alone is all there
 * is; with one that cannot be read either, the file alone is better than nothing. */
static gboolean
connect_reader (ChamOpenFile *file, const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean writable = may_write (path);

  if (!writable && !cham_file_has_log (path))
    return connect_immutable (file, path, error);
  if (cham_file_connect (path, SQLITE_OPEN_READWRITE, &file->connection, &local_error))
    return cham_database_execute (file->connection, reader_sql, error);
  if (!writable && !g_error_matches (local_error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_DAMAGED))
    return connect_immutable (file, path, error);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
connect_writer (ChamOpenFile *file, const char *path, GError **error)
{
  return cham_file_connect (path, SQLITE_OPEN_READWRITE, &file->connection, error)
         && cham_database_execute (file->connection, writer_sql, error)
         && cham_migrations_run (file->connection, path, cham_migrations, error)
         && cham_database_execute (file->connection, rules_sql, error);
}

static ChamReadOnlyReason
find_reason (const char *path, ChamOpenMode mode, const ChamFileHeader *header)
{
  if (mode == CHAM_OPEN_READ)
    return CHAM_READ_ONLY_ASKED;
  if (header->version > CHAM_MIGRATIONS_VERSION)
    return CHAM_READ_ONLY_NEWER;
  return may_write (path) ? CHAM_READ_ONLY_NOT : CHAM_READ_ONLY_FILE;
}

static gboolean
open_existing (ChamOpenFile *file, const char *path, ChamOpenMode mode, GError **error)
{
  ChamFileHeader header;

  if (!cham_file_header_read (&header, path, CHAM_SCHEMA_APPLICATION_ID, error))
    return FALSE;
  file->read_only = find_reason (path, mode, &header);
  if (file->read_only == CHAM_READ_ONLY_NOT)
    return (file->lock >= 0 || cham_file_lock (path, &file->lock, error))
           && connect_writer (file, path, error)
           && (header.version >= CHAM_MIGRATIONS_VERSION
               || cham_database_execute (file->connection, publish_sql, error));
  if (header.version < CHAM_MIGRATIONS_VERSION)
    {
      g_set_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_MIGRATION,
                   "%s has version %u and may not be written", path, header.version);
      return FALSE;
    }
  return connect_reader (file, path, error);
}

static gboolean
create_and_lock (ChamOpenFile *file, const char *path, GError **error)
{
  if (!cham_file_make_folder (path, error) || !cham_file_lock (path, &file->lock, error))
    return FALSE;
  return g_file_test (path, G_FILE_TEST_EXISTS) || cham_journal_create_file (path, error);
}

/**
 * cham_open_file:
 * @file: (out caller-allocates): the open file; nothing to close on failure
 * @path: the journal
 *
 * Returns: whether it is open; a file that may not be written, or is of a newer version, is
 *   open for reading, and @file->read_only says why
 */
gboolean
cham_open_file (ChamOpenFile *file, const char *path, ChamOpenMode mode, GError **error)
{
  *file = (ChamOpenFile) { .lock = -1 };
  if (mode == CHAM_OPEN_CREATE && !g_file_test (path, G_FILE_TEST_EXISTS)
      && !create_and_lock (file, path, error))
    {
      g_clear_fd (&file->lock, NULL);
      return FALSE;
    }
  if (open_existing (file, path, mode, error))
    return TRUE;
  g_clear_pointer (&file->connection, sqlite3_close_v2);
  g_clear_fd (&file->lock, NULL);
  return FALSE;
}

/**
 * cham_open_file_close:
 *
 * Writes what the write-ahead log holds into the file, closes it and lets other writers in. It
 * is closed whatever is returned; the log keeps what could not be written into the file.
 *
 * Returns: whether all of it worked
 */
gboolean
cham_open_file_close (ChamOpenFile *file, GError **error)
{
  gboolean worked = TRUE;

  if (file->read_only == CHAM_READ_ONLY_NOT)
    worked = cham_database_execute (file->connection, "PRAGMA wal_checkpoint (TRUNCATE)", error);
  if (sqlite3_close_v2 (file->connection) != SQLITE_OK && worked)
    worked = cham_database_fail (file->connection, "close", error);
  file->connection = NULL;
  g_clear_fd (&file->lock, NULL);
  return worked;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Makes a new journal: whole under another name first, then given its own, so that there is
 * never half of one, and never in place of a file that is there already. */
#define _GNU_SOURCE /* renameat2() */

#include "store/journal-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/database.h"
#include "store/migrations.h"
#include "store/schema.h"

/**
 * cham_file_make_beside:
 *
 * Whatever the umask, nobody else may read it; SQLite gives its own files the same mode.
 *
 * Returns: (transfer full) (nullable): the name of a new empty file beside @path
 */
char *
cham_file_make_beside (const char *path, GError **error)
{
  g_autofree char *name = g_strconcat (path, ".new-XXXXXX", NULL);
  g_autofd int fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);

  if (fd >= 0 && fchmod (fd, 0600) == 0)
    return g_steal_pointer (&name);
  cham_file_fail (name, errno, error);
  return NULL;
}

static gboolean
fill (const char *name, GError **error)
{
  g_autoptr (sqlite3) connection = NULL;
  g_autofree char *mark
    = g_strdup_printf ("PRAGMA application_id = %d", CHAM_SCHEMA_APPLICATION_ID);

  if (sqlite3_open_v2 (name, &connection, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    return cham_database_fail (connection, name, error);
  return cham_database_execute (connection, "PRAGMA synchronous = FULL", error)
         && cham_database_execute (connection, mark, error)
         && cham_migrations_apply (connection, cham_migrations, error);
}

/** cham_file_sync_folder: Brings the name @path to the disk, or it could be lost. */
gboolean
cham_file_sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0 || (fsync (fd) != 0 && errno != EINVAL))
    return cham_file_fail (folder, errno, error);
  return TRUE;
}

/**
 * cham_file_give_name:
 *
 * Gives the file @name the name @path, never in place of another file. Not every file system
 * knows a rename that replaces nothing; a hard link replaces nothing.
 */
gboolean
cham_file_give_name (const char *name, const char *path, GError **error)
{
  if (renameat2 (AT_FDCWD, name, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return cham_file_fail (path, errno, error);
  if (link (name, path) != 0)
    return cham_file_fail (path, errno, error);
  g_unlink (name);
  return TRUE;
}

gboolean
cham_journal_create_file (const char *path, GError **error)
{
  g_autofree char *name = cham_file_make_beside (path, error);

  if (name == NULL)
    return FALSE;
  if (fill (name, error) && cham_file_give_name (name, path, error))
    return cham_file_sync_folder (path, error);
  g_unlink (name);
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Makes a journal of a backup: the pictures first, then the journal, whole under another name,
 * and only then its own name. A journal that has that name keeps its bytes under another one. */
#include <glib/gstdio.h>

#include "store/backup-photos.h"
#include "store/backup.h"
#include "store/database.h"
#include "store/journal-private.h"
#include "store/schema.h"

/* Takes out of the copy @name what makes it a backup. */
static gboolean
make_journal (const char *name, GError **error)
{
  g_autoptr (sqlite3) journal = NULL;
  g_autofree char *sql
      = g_strdup_printf ("BEGIN; DROP TABLE backup; DROP TABLE IF EXISTS sqlar;"
                         " PRAGMA application_id = %d; COMMIT; VACUUM",
                         CHAM_SCHEMA_APPLICATION_ID);

  return cham_file_connect (name, SQLITE_OPEN_READWRITE, &journal, error)
         && cham_database_execute (journal, sql, error);
}

/* A copy that a journal keeps of itself leaves the pictures where they are: beside the journal. */
static gboolean
bring_photos (sqlite3 *connection, const char *backup, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (backup);

  return cham_backup_has_photos (connection)
             ? cham_backup_unpack_photos (connection, path, error)
             : cham_backup_fetch_photos (connection, folder, path, error);
}

static gboolean
unpack (const char *backup, const char *name, const char *path, GError **error)
{
  g_autoptr (sqlite3) connection = NULL;

  return cham_file_connect_immutable (backup, &connection, error)
         && cham_database_check (connection, backup, error)
         && bring_photos (connection, backup, path, error)
         && cham_database_copy (connection, name, error) && make_journal (name, error);
}

static char *
find_free_name (const char *path)
{
  for (guint attempt = 1;; attempt++)
    {
      g_autofree char *name = attempt == 1
                                  ? g_strconcat (path, ".before-restore", NULL)
                                  : g_strdup_printf ("%s.before-restore-%u", path, attempt);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

/* The log goes first: left behind it would be taken for the log of the new journal. */
static gboolean
rename_journal (const char *path, const char *name, GError **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *kept_log = g_strconcat (name, "-wal", NULL);
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  if (g_file_test (log, G_FILE_TEST_EXISTS) && !cham_file_give_name (log, kept_log, error))
    return FALSE;
  g_unlink (index);
  if (cham_file_give_name (path, name, error))
    return TRUE;
  cham_file_give_name (kept_log, log, NULL);
  return FALSE;
}

static gboolean
put_in_place (const char *name, const char *path, char **kept, GError **error)
{
  g_autofree char *before = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      before = find_free_name (path);
      if (!rename_journal (path, before, error))
        return FALSE;
    }
  if (!cham_file_give_name (name, path, error))
    {
      if (before != NULL)
        rename_journal (before, path, NULL);
      return FALSE;
    }
  if (kept != NULL)
    *kept = g_steal_pointer (&before);
  return TRUE;
}

/**
 * cham_backup_restore:
 * @backup: the path of a backup, which is left as it is
 * @path: where the journal is to be
 * @kept: (out) (optional) (nullable): under which name the file that was at @path is kept
 *
 * Makes a journal of a backup.
 *
 * Returns: whether it is there; otherwise @error is %CHAM_STORE_ERROR_NOT_FOUND, _NOT_A_BACKUP or
 *   _DAMAGED for the backup, _BUSY, _NO_ACCESS or _FULL for @path, which is as it was
 */
gboolean
cham_backup_restore (const char *backup, const char *path, char **kept, GError **error)
{
  g_autoptr (ChamBackup) facts = NULL;
  g_autofree char *name = NULL;
  g_autofd int lock = -1;

  g_return_val_if_fail (backup != NULL && path != NULL, FALSE);
  facts = cham_backup_read (backup, error);
  if (facts == NULL || !cham_file_make_folder (path, error)
      || !cham_file_lock (path, &lock, error))
    return FALSE;
  name = cham_file_make_beside (path, error);
  if (name == NULL)
    return FALSE;
  if (unpack (backup, name, path, error) && put_in_place (name, path, kept, error))
    return cham_file_sync_folder (path, error);
  g_unlink (name);
  return FALSE;
}

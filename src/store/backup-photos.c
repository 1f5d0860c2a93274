/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pictures are in a table as sqlite.org/sqlar.html describes it, so that they can be taken out
 * without this program. They are JPEG already and not packed any further. */
#include "store/backup-photos.h"

#include <string.h>

#include "store/database.h"
#include "store/photo-files.h"

#define FOLDER "photos/"

static const char create_archive[]
    = "CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)";

static const char select_files[] = "SELECT DISTINCT file FROM photo ORDER BY file";

/* 33152: an ordinary file that its owner alone may read and write. */
static const char insert_picture[]
    = "INSERT INTO sqlar (name, mode, mtime, sz, data) VALUES (?1, 33152, 0, length (?2), ?2)";

static const char select_pictures[]
    = "SELECT data FROM sqlar WHERE name GLOB '" FOLDER "*' AND sz = length (data)";

static gboolean
pack (sqlite3 *backup, const char *file, GBytes *image, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = cham_database_prepare (backup, insert_picture, error);
  g_autofree char *name = g_strconcat (FOLDER, file, NULL);

  if (statement == NULL)
    return FALSE;
  cham_database_bind_text (statement, 1, name);
  sqlite3_bind_blob64 (statement, 2, g_bytes_get_data (image, NULL), g_bytes_get_size (image),
                       SQLITE_STATIC);
  return cham_database_run (statement, error);
}

/* What is not as it was stored would not be taken back either. */
static gboolean
pack_if_fine (sqlite3 *backup, const char *journal, const char *file, ChamBackup *facts,
              GError **error)
{
  g_autoptr (GBytes) image = cham_photo_file_load (journal, file, NULL);

  facts->n_photos += image != NULL;
  facts->n_lost += image == NULL;
  return image == NULL || pack (backup, file, image, error);
}

/**
 * cham_backup_pack_photos:
 * @backup: a copy of the journal, open for writing
 * @journal: the path of the journal
 * @facts: counted in
 *
 * Puts the pictures of the journal's photos into @backup.
 */
gboolean
cham_backup_pack_photos (sqlite3 *backup, const char *journal, ChamBackup *facts, GError **error)
{
  g_autoptr (sqlite3_stmt) files = NULL;
  g_autoptr (GError) failure = NULL;

  if (!cham_database_execute (backup, create_archive, error))
    return FALSE;
  files = cham_database_prepare (backup, select_files, error);
  while (files != NULL && cham_database_next (files, &failure))
    {
      g_autofree char *file = cham_database_dup_text (files, 0);

      if (!pack_if_fine (backup, journal, file, facts, error))
        return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return files != NULL && failure == NULL;
}

/* Each gets the name that its bytes give it, whatever it is called in the backup. */
static gboolean
unpack (sqlite3_stmt *pictures, const char *journal, GError **error)
{
  g_autoptr (GBytes) image = g_bytes_new (sqlite3_column_blob (pictures, 0),
                                          (gsize) sqlite3_column_bytes (pictures, 0));
  g_autofree char *name = cham_photo_file_store (journal, image, error);

  return name != NULL;
}

/**
 * cham_backup_unpack_photos:
 * @journal: the path that the journal will have
 *
 * Writes the pictures in @backup beside @journal; those that are there already stay.
 */
gboolean
cham_backup_unpack_photos (sqlite3 *backup, const char *journal, GError **error)
{
  g_autoptr (sqlite3_stmt) pictures = NULL;
  g_autoptr (GError) failure = NULL;

  if (sqlite3_table_column_metadata (backup, NULL, "sqlar", "data", NULL, NULL, NULL, NULL, NULL)
      != SQLITE_OK)
    return TRUE; /* a backup without pictures */
  pictures = cham_database_prepare (backup, select_pictures, error);
  while (pictures != NULL && cham_database_next (pictures, &failure))
    if (!unpack (pictures, journal, error))
      return FALSE;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return pictures != NULL && failure == NULL;
}

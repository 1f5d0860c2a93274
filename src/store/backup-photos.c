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

/* Whose pictures go where: @source and @target are paths of journals. */
typedef struct
{
  sqlite3 *backup;
  const char *source;
  const char *target;
  ChamBackup *facts;
} Photos;

typedef gboolean (*FileFunc) (Photos *photos, const char *file, GError **error);

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
pack_if_fine (Photos *photos, const char *file, GError **error)
{
  g_autoptr (GBytes) image = cham_photo_file_load (photos->source, file, NULL);

  photos->facts->n_photos += image != NULL;
  photos->facts->n_lost += image == NULL;
  return image == NULL || pack (photos->backup, file, image, error);
}

/* Calls @func with the name of each photo's file. */
static gboolean
for_each_file (sqlite3 *backup, FileFunc func, Photos *photos, GError **error)
{
  g_autoptr (sqlite3_stmt) files = cham_database_prepare (backup, select_files, error);
  g_autoptr (GError) failure = NULL;

  while (files != NULL && cham_database_next (files, &failure))
    {
      g_autofree char *file = cham_database_dup_text (files, 0);

      if (!func (photos, file, error))
        return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return files != NULL && failure == NULL;
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
  Photos photos = { .backup = backup, .source = journal, .facts = facts };

  return cham_database_execute (backup, create_archive, error)
         && for_each_file (backup, pack_if_fine, &photos, error);
}

static gboolean
fetch (Photos *photos, const char *file, GError **error)
{
  g_autoptr (GBytes) image = cham_photo_file_load (photos->source, file, NULL);
  g_autofree char *name = NULL;

  if (image != NULL)
    name = cham_photo_file_store (photos->target, image, error);
  return image == NULL || name != NULL;
}

/**
 * cham_backup_fetch_photos:
 * @source: the path of a journal
 * @journal: the path that the journal of @backup will have
 *
 * Copies the pictures that @backup names, and does not hold, from beside @source; one that is not
 * there is missing afterwards as it was before.
 */
gboolean
cham_backup_fetch_photos (sqlite3 *backup, const char *source, const char *journal,
                          GError **error)
{
  Photos photos = { .source = source, .target = journal };

  return for_each_file (backup, fetch, &photos, error);
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

/** cham_backup_has_photos: Whether pictures are in @backup, were it none. */
gboolean
cham_backup_has_photos (sqlite3 *backup)
{
  return sqlite3_table_column_metadata (backup, NULL, "sqlar", "data", NULL, NULL, NULL, NULL,
                                        NULL)
         == SQLITE_OK;
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
  g_autoptr (sqlite3_stmt) pictures = cham_database_prepare (backup, select_pictures, error);
  g_autoptr (GError) failure = NULL;

  while (pictures != NULL && cham_database_next (pictures, &failure))
    if (!unpack (pictures, journal, error))
      return FALSE;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return pictures != NULL && failure == NULL;
}

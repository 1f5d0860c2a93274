/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A backup is the journal's database with the pictures and a few facts in tables of their own,
 * under an application id of its own, so that nobody writes into it by opening it. It gets its
 * name when it is whole and has been checked, and replaces nothing but another backup. */
#include "store/backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "store/backup-photos.h"
#include "store/database.h"
#include "store/journal-private.h"
#include "store/overviews.h"
#include "store/schema.h"

/* Unused space holds zeros, not what was there before. */
#define SECURE "PRAGMA secure_delete = ON;"

/* An index of words remembers those of writing that was removed, until it is made anew. */
static const char forget_sql[] = SECURE "INSERT INTO entry_fts (entry_fts) VALUES ('rebuild');"
                                        "INSERT INTO photo_fts (photo_fts) VALUES ('rebuild')";

static const char create_facts[]
    = "CREATE TABLE backup (written TEXT NOT NULL, first_day TEXT, last_day TEXT,"
      " photos INTEGER NOT NULL, lost INTEGER NOT NULL) STRICT";

static const char insert_facts[] = "INSERT INTO backup VALUES (?1, ?2, ?3, ?4, ?5)";

static const char select_facts[]
    = "SELECT written, first_day, last_day, photos, lost FROM backup";

void
cham_backup_free (ChamBackup *self)
{
  if (self == NULL)
    return;
  g_free (self->written);
  g_free (self);
}

static ChamBackup *
collect_facts (ChamJournal *journal)
{
  ChamBackup *self = g_new0 (ChamBackup, 1);

  self->written = cham_database_now ();
  self->days = cham_journal_get_span (journal);
  return self;
}

static gboolean
note_facts (sqlite3 *backup, const ChamBackup *facts, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (!cham_database_execute (backup, create_facts, error))
    return FALSE;
  statement = cham_database_prepare (backup, insert_facts, error);
  if (statement == NULL)
    return FALSE;
  cham_database_bind_text (statement, 1, facts->written);
  if (!cham_day_range_is_empty (facts->days))
    {
      cham_database_bind_day (statement, 2, facts->days.from);
      cham_database_bind_day (statement, 3, facts->days.to);
    }
  sqlite3_bind_int64 (statement, 4, facts->n_photos);
  sqlite3_bind_int64 (statement, 5, facts->n_lost);
  return cham_database_run (statement, error);
}

/* SQLite takes a copy for a change of the journal, which it is not. */
static gboolean
copy (ChamJournal *journal, const char *name, GError **error)
{
  sqlite3 *connection = cham_journal_get_connection (journal);
  gboolean copied;

  if (!cham_database_execute (connection, SECURE "PRAGMA query_only = OFF", error))
    return FALSE;
  copied = cham_database_copy (connection, name, error);
  if (cham_journal_get_read_only (journal) != CHAM_READ_ONLY_NOT)
    cham_database_execute (connection, "PRAGMA query_only = ON", NULL);
  return copied;
}

static gboolean
complete (ChamJournal *journal, const char *name, ChamBackupPhotos photos, GError **error)
{
  g_autoptr (ChamBackup) facts = collect_facts (journal);
  g_autofree char *mark
      = g_strdup_printf ("PRAGMA application_id = %d; BEGIN", CHAM_SCHEMA_BACKUP_ID);
  g_autoptr (sqlite3) backup = NULL;

  return cham_file_connect (name, SQLITE_OPEN_READWRITE, &backup, error)
         && cham_database_execute (backup, mark, error)
         && cham_database_execute (backup, forget_sql, error)
         && (photos == CHAM_BACKUP_WITHOUT_PHOTOS
             || cham_backup_pack_photos (backup, cham_journal_get_path (journal), facts, error))
         && note_facts (backup, facts, error) && cham_database_execute (backup, "COMMIT", error)
         && cham_database_check (backup, name, error);
}

static gboolean
replace (const char *name, const char *path, GError **error)
{
  if (!cham_backup_may_replace (path, error))
    return FALSE;
  if (rename (name, path) != 0)
    return cham_file_fail (path, errno, error);
  return cham_file_sync_folder (path, error);
}

/**
 * cham_backup_may_replace:
 *
 * Returns: whether there is nothing at @path, or a backup; otherwise @error is
 *   %CHAM_STORE_ERROR_IN_THE_WAY
 */
gboolean
cham_backup_may_replace (const char *path, GError **error)
{
  ChamFileHeader header;

  if (!g_file_test (path, G_FILE_TEST_EXISTS)
      || cham_file_header_read (&header, path, CHAM_SCHEMA_BACKUP_ID, NULL))
    return TRUE;
  g_set_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_IN_THE_WAY, "%s is no backup", path);
  return FALSE;
}

/**
 * cham_journal_back_up:
 * @path: where to; a backup there is replaced once the new one is whole
 *
 * Writes all of the journal as it is stored now into one file, which nobody else may read. Not
 * to be called between cham_journal_begin() and its end.
 *
 * Returns: whether it is there; otherwise @error is %CHAM_STORE_ERROR_IN_THE_WAY, _NO_ACCESS,
 *   _FULL or _DAMAGED, and what was at @path is as it was
 */
gboolean
cham_journal_back_up (ChamJournal *self, const char *path, ChamBackupPhotos photos,
                      GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (CHAM_IS_JOURNAL (self) && path != NULL, FALSE);
  if (!cham_backup_may_replace (path, error))
    return FALSE;
  name = cham_file_make_beside (path, error);
  if (name == NULL)
    return FALSE;
  if (copy (self, name, error) && complete (self, name, photos, error)
      && replace (name, path, error))
    return TRUE;
  g_unlink (name);
  return FALSE;
}

static ChamBackup *
read_facts (sqlite3 *backup, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = cham_database_prepare (backup, select_facts, error);
  g_autoptr (ChamBackup) self = NULL;

  if (statement == NULL || !cham_database_next (statement, error))
    return NULL;
  self = g_new0 (ChamBackup, 1);
  self->written = cham_database_dup_text (statement, 0);
  self->days.from = cham_database_get_day (statement, 1);
  self->days.to = cham_database_get_day (statement, 2);
  self->n_photos = (guint) sqlite3_column_int (statement, 3);
  self->n_lost = (guint) sqlite3_column_int (statement, 4);
  return g_steal_pointer (&self);
}

/**
 * cham_backup_read:
 *
 * Returns: (transfer full) (nullable): what the backup at @path says of itself; %NULL with @error
 *   %CHAM_STORE_ERROR_NOT_FOUND, _NO_ACCESS, _NOT_A_BACKUP or _DAMAGED
 */
ChamBackup *
cham_backup_read (const char *path, GError **error)
{
  ChamFileHeader header;
  g_autoptr (sqlite3) backup = NULL;
  ChamBackup *self = NULL;

  if (!cham_file_header_read (&header, path, CHAM_SCHEMA_BACKUP_ID, error)
      || !cham_file_connect_immutable (path, &backup, error))
    return NULL;
  self = read_facts (backup, error);
  if (self == NULL && error != NULL && *error == NULL)
    g_set_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_DAMAGED, "%s says nothing", path);
  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* All of a journal in one file, and a journal made of such a file again. */
#pragma once

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

/* The ending of a backup's name. */
#define CHAM_BACKUP_ENDING ".chamomile"

/** ChamBackupPhotos: Whether pictures are in a backup, or only what is written about them. */
typedef enum
{
  CHAM_BACKUP_WITHOUT_PHOTOS,
  CHAM_BACKUP_WITH_PHOTOS,
} ChamBackupPhotos;

/**
 * ChamBackup: What a backup says of itself.
 * @written: when, in UTC as ISO 8601 has it
 * @days: the first to the last day with anything written down; empty for none
 * @n_photos: the pictures in it
 * @n_lost: photos whose file was missing or changed when it was written
 */
typedef struct
{
  char *written;
  ChamDayRange days;
  guint n_photos;
  guint n_lost;
} ChamBackup;

void cham_backup_free (ChamBackup *self);

gboolean cham_journal_back_up (ChamJournal *self, const char *path, ChamBackupPhotos photos,
                               GError **error);
gboolean cham_backup_may_replace (const char *path, GError **error);

gboolean cham_journal_keep_copy (ChamJournal *self, ChamDay today, GError **error);
GArray *cham_backup_list_copies (const char *journal);
char *cham_backup_dup_copy_path (const char *journal, ChamDay day);

ChamBackup *cham_backup_read (const char *path, GError **error);
gboolean cham_backup_restore (const char *backup, const char *path, char **kept, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamBackup, cham_backup_free)

G_END_DECLS

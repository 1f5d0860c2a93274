/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The folder of photos beside a journal. Private to this folder. */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

  /** ChamPhotoFileState: What became of a photo's file. */
  typedef enum
  {
    CHAM_PHOTO_FILE_FINE,
    CHAM_PHOTO_FILE_MISSING, /* or not to be read */
    CHAM_PHOTO_FILE_CHANGED, /* its bytes are not those that gave it its name */
  } ChamPhotoFileState;

  char *cham_photo_file_store (ChamJournal * journal, GBytes * image, GError * *error);
  char *cham_photo_file_dup_path (ChamJournal * journal, const char *name);
  ChamPhotoFileState cham_photo_file_check (ChamJournal * journal, const char *name);

  G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The folder of photos beside a journal. Private to this folder. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** ChamPhotoFileState: What became of a photo's file. */
typedef enum
{
  CHAM_PHOTO_FILE_FINE,
  CHAM_PHOTO_FILE_MISSING, /* or not to be read */
  CHAM_PHOTO_FILE_CHANGED, /* its bytes are not those that gave it its name */
} ChamPhotoFileState;

char *cham_photo_file_store (const char *journal, GBytes *image, GError **error);
char *cham_photo_file_dup_path (const char *journal, const char *name);
GBytes *cham_photo_file_load (const char *journal, const char *name, ChamPhotoFileState *state);
ChamPhotoFileState cham_photo_file_check (const char *journal, const char *name);

G_END_DECLS

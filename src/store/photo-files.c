/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Photos lie in "photos" beside the journal's file, each under the SHA-256 of its bytes:
 * the same picture is kept once, and a damage shows. A file is on the disk before a row
 * names it. None is ever deleted, since removing a photo can be undone; a damaged one is
 * written anew when the same picture comes again. A journal is named by its path, so that its
 * photos can come before itself. */
#include "store/photo-files.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/journal-private.h"

#define ENDING ".jpg"
#define HASH_LENGTH 64

static char *
dup_folder (const char *journal)
{
  g_autofree char *parent = g_path_get_dirname (journal);

  return g_build_filename (parent, "photos", NULL);
}

static char *
make_name (GBytes *image)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);

  return g_strconcat (hash, ENDING, NULL);
}

/* A name from the journal may be anything; only such as make_name() gives become a path.
 */
static gboolean
is_name (const char *name)
{
  return strspn (name, "0123456789abcdef") == HASH_LENGTH
         && strcmp (name + HASH_LENGTH, ENDING) == 0;
}

/* Nobody else may look into it. */
static gboolean
ensure_folder (const char *folder, GError **error)
{
  if (g_mkdir (folder, 0700) == 0)
    return cham_file_sync_folder (folder, error);
  return errno == EEXIST || cham_file_fail (folder, errno, error);
}

static gboolean
write_file (const char *path, GBytes *image, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize size;
  const char *data = g_bytes_get_data (image, &size);

  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT
                                    | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &cause))
    return TRUE;
  g_set_error_literal (error, CHAM_STORE_ERROR,
                       g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
                           ? CHAM_STORE_ERROR_FULL
                           : CHAM_STORE_ERROR_NO_ACCESS,
                       cause->message);
  return FALSE;
}

/**
 * cham_photo_file_dup_path:
 *
 * Returns: (transfer full) (nullable): where the file @name lies, whether there is one or
 * not; %NULL for what cannot be the name of a photo
 */
char *
cham_photo_file_dup_path (const char *journal, const char *name)
{
  g_autofree char *folder = dup_folder (journal);

  return is_name (name) ? g_build_filename (folder, name, NULL) : NULL;
}

/**
 * cham_photo_file_load:
 * @state: (out) (optional): what became of the file
 *
 * Returns: (transfer full) (nullable): the bytes of the file @name, %NULL unless they are those
 *   that gave it its name
 */
GBytes *
cham_photo_file_load (const char *journal, const char *name, ChamPhotoFileState *state)
{
  g_autofree char *path = cham_photo_file_dup_path (journal, name);
  g_autofree char *found = NULL;
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) image = NULL;
  ChamPhotoFileState result = CHAM_PHOTO_FILE_MISSING;

  if (path != NULL)
    file = g_mapped_file_new (path, FALSE, NULL);
  if (file != NULL)
    {
      image = g_mapped_file_get_bytes (file);
      found = make_name (image);
      result = strcmp (found, name) == 0 ? CHAM_PHOTO_FILE_FINE : CHAM_PHOTO_FILE_CHANGED;
    }
  if (state != NULL)
    *state = result;
  return result == CHAM_PHOTO_FILE_FINE ? g_steal_pointer (&image) : NULL;
}

/** cham_photo_file_check: Reads the file @name and compares it with its name. */
ChamPhotoFileState
cham_photo_file_check (const char *journal, const char *name)
{
  ChamPhotoFileState state;
  g_autoptr (GBytes) image = cham_photo_file_load (journal, name, &state);

  return state;
}

/**
 * cham_photo_file_store:
 * @journal: the path of the journal
 *
 * Writes @image unless its file is there already, as it should be.
 *
 * Returns: (transfer full) (nullable): the name of the file; %NULL with @error,
 *   %CHAM_STORE_ERROR_FULL or _NO_ACCESS
 */
char *
cham_photo_file_store (const char *journal, GBytes *image, GError **error)
{
  g_autofree char *folder = dup_folder (journal);
  g_autofree char *name = make_name (image);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (cham_photo_file_check (journal, name) != CHAM_PHOTO_FILE_FINE
      && (!ensure_folder (folder, error) || !write_file (path, image, error)))
    return NULL;
  return g_steal_pointer (&name);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Makes of any image an upright JPEG of moderate size that holds pixels and nothing else:
 * no place, no time, no camera. The original is only read. */
#include "app/photo-import.h"

#include <gtk/gtk.h>

#include "app/photo-decode.h"

#define QUALITY "85"

/* What is transparent becomes white: JPEG has no transparency. */
static GdkPixbuf *
flatten (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  GdkPixbuf *flat;

  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return g_object_ref (pixbuf);
  flat = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  if (flat == NULL)
    return NULL;
  gdk_pixbuf_fill (flat, 0xffffffff);
  gdk_pixbuf_composite (pixbuf, flat, 0, 0, width, height, 0, 0, 1, 1, GDK_INTERP_NEAREST,
                        255);
  return flat;
}

/**
 * cham_photo_import:
 * @image: an image file's bytes
 *
 * Safe in any thread.
 *
 * Returns: (transfer full) (nullable): a JPEG file without metadata, upright, its longest
 * side at most %CHAM_PHOTO_LONGEST_SIDE; %NULL with @error as of cham_photo_decode()
 */
GBytes *
cham_photo_import (GBytes *image, GCancellable *cancellable, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf =
      cham_photo_decode (image, CHAM_PHOTO_LONGEST_SIDE, cancellable, error);
  g_autoptr (GdkPixbuf) flat = pixbuf != NULL ? flatten (pixbuf) : NULL;
  char *data = NULL;
  gsize size = 0;

  if (pixbuf != NULL && flat == NULL)
    cham_photo_fail (CHAM_PHOTO_ERROR_TOO_LARGE, error);
  if (flat == NULL
      || !gdk_pixbuf_save_to_buffer (flat, &data, &size, "jpeg", error, "quality",
                                     QUALITY, NULL))
    return NULL;
  return g_bytes_new_take (data, size);
}

/* The size is asked first, so that no file is read that is refused anyway. */
static GBytes *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file,
                         G_FILE_ATTRIBUTE_STANDARD_TYPE
                         "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    cham_photo_fail (CHAM_PHOTO_ERROR_UNKNOWN, error);
  else if (g_file_info_get_size (info) > CHAM_PHOTO_MOST_BYTES)
    cham_photo_fail (CHAM_PHOTO_ERROR_TOO_LARGE, error);
  else
    return g_file_load_bytes (file, cancellable, NULL, error);
  return NULL;
}

static void
import_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) image = GDK_IS_TEXTURE (source)
                                 ? gdk_texture_save_to_png_bytes (source)
                                 : read_file (G_FILE (source), cancellable, &error);
  GBytes *photo = image != NULL ? cham_photo_import (image, cancellable, &error) : NULL;

  if (photo != NULL)
    g_task_return_pointer (task, photo, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cham_photo_import_async:
 * @source: a #GFile, or a #GdkTexture
 *
 * Does the same off the main thread.
 */
void
cham_photo_import_async (GObject *source,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, data);

  g_return_if_fail (G_IS_FILE (source) || GDK_IS_TEXTURE (source));
  g_task_set_source_tag (task, cham_photo_import_async);
  g_task_run_in_thread (task, import_in_thread);
}

/** cham_photo_import_finish: (transfer full) (nullable): As of cham_photo_import(). */
GBytes *
cham_photo_import_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads and decodes a photo off the main thread, no larger than it is shown. */
#include "app/photo-texture.h"

#include "app/photo-decode.h"

typedef struct
{
  GFile *file;
  int longest_side;
} Wish;

static void
wish_free (Wish *self)
{
  g_object_unref (self->file);
  g_free (self);
}

static GdkTexture *
make_texture (GdkPixbuf *pixbuf)
{
  gboolean alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  g_autoptr (GBytes) pixels = gdk_pixbuf_read_pixel_bytes (pixbuf);

  return gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf),
                                 gdk_pixbuf_get_height (pixbuf),
                                 alpha ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8, pixels,
                                 (gsize) gdk_pixbuf_get_rowstride (pixbuf));
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) image = g_file_load_bytes (wish->file, cancellable, NULL, &error);
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  if (image != NULL)
    pixbuf = cham_photo_decode (image, wish->longest_side, cancellable, &error);
  if (pixbuf != NULL)
    g_task_return_pointer (task, make_texture (pixbuf), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cham_photo_texture_load_async:
 * @path: the photo's file
 * @longest_side: in pixels of the screen
 */
void
cham_photo_texture_load_async (const char *path,
                               int longest_side,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Wish *wish = g_new0 (Wish, 1);

  wish->file = g_file_new_for_path (path);
  wish->longest_side = longest_side;
  g_task_set_source_tag (task, cham_photo_texture_load_async);
  g_task_set_task_data (task, wish, (GDestroyNotify) wish_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * cham_photo_texture_load_finish:
 *
 * Returns: (transfer full) (nullable): the photo, or %NULL with @error:
 * %G_IO_ERROR_NOT_FOUND when the file is missing, otherwise as of cham_photo_decode()
 */
GdkTexture *
cham_photo_texture_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

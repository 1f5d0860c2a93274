/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads whatever image formats the system reads, at the size that is asked for. It takes
 * no half of an image for a whole one, and nothing that would not fit into memory. */
#include "app/photo-decode.h"

#include <glib/gi18n.h>

#include "app/photo-whole.h"

/* Bytes between two looks at whether to go on. */
#define CHUNK 65536

G_DEFINE_QUARK (cham - photo - error - quark, cham_photo_error)

static const char *const wordings[] = {
  [CHAM_PHOTO_ERROR_EMPTY] = N_ ("The file is empty. Nothing was added."),
  [CHAM_PHOTO_ERROR_TOO_LARGE] =
      N_ ("The picture is too large: more than 100 MB, or more than "
          "200 million pixels. Nothing was added. Make it smaller in "
          "another program first."),
  [CHAM_PHOTO_ERROR_UNKNOWN] =
      N_ ("This is not a picture, or of a kind that cannot be read "
          "here. Nothing was added. Save it as JPEG or PNG in another "
          "program first."),
  [CHAM_PHOTO_ERROR_BROKEN] =
      N_ ("The picture is damaged or cut short. Nothing was added. Copy "
          "it from the camera once more."),
};

/** cham_photo_fail: Sets @error to @code, in the person's words. Returns FALSE. */
gboolean
cham_photo_fail (ChamPhotoError code, GError **error)
{
  g_set_error_literal (error, CHAM_PHOTO_ERROR, (int) code, _ (wordings[code]));
  return FALSE;
}

typedef struct
{
  int longest_side;
  gboolean too_large;
} Limits;

/* Comes before any pixel has its memory. A size of zero makes the loader give up. */
static void
on_size_prepared_cb (GdkPixbufLoader *loader, int width, int height, Limits *limits)
{
  double scale = (double) limits->longest_side / MAX (width, height);

  limits->too_large = (gint64) width * height > CHAM_PHOTO_MOST_PIXELS;
  if (limits->too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale + 0.5)),
                                MAX (1, (int) (height * scale + 0.5)));
}

static gboolean
feed (GdkPixbufLoader *loader, GBytes *image, GCancellable *cancellable, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (image, &size);

  for (gsize at = 0; at < size; at += CHUNK)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !gdk_pixbuf_loader_write (loader, data + at, MIN (CHUNK, size - at), error))
      return FALSE;
  return TRUE;
}

/* The loaders' own errors are many and name things of theirs. */
static gboolean
reword (GError *cause, const Limits *limits, GError **error)
{
  g_autoptr (GError) taken = cause;

  if (limits->too_large
      || g_error_matches (cause, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY))
    return cham_photo_fail (CHAM_PHOTO_ERROR_TOO_LARGE, error);
  if (g_error_matches (cause, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE))
    return cham_photo_fail (CHAM_PHOTO_ERROR_UNKNOWN, error);
  if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return cham_photo_fail (CHAM_PHOTO_ERROR_BROKEN, error);
  g_propagate_error (error, g_steal_pointer (&taken));
  return FALSE;
}

static gboolean
load (GdkPixbufLoader *loader, GBytes *image, GCancellable *cancellable, GError **error)
{
  gboolean fed = feed (loader, image, cancellable, error);

  /* A loader is to be closed in any case. */
  return gdk_pixbuf_loader_close (loader, fed ? error : NULL) && fed;
}

static gboolean
check_bytes (GBytes *image, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (image, &size);

  if (size == 0)
    return cham_photo_fail (CHAM_PHOTO_ERROR_EMPTY, error);
  if (size > CHAM_PHOTO_MOST_BYTES)
    return cham_photo_fail (CHAM_PHOTO_ERROR_TOO_LARGE, error);
  return cham_photo_is_whole (data, size)
         || cham_photo_fail (CHAM_PHOTO_ERROR_BROKEN, error);
}

/**
 * cham_photo_decode:
 * @image: an image file's bytes
 * @longest_side: the size to scale to in pixels, if the image is larger
 *
 * Reads an image, the first picture of one that moves, and turns it upright. Safe in any
 * thread.
 *
 * Returns: (transfer full) (nullable): the pixels, or %NULL with @error of
 * #CHAM_PHOTO_ERROR in the person's words, or %G_IO_ERROR_CANCELLED
 */
GdkPixbuf *
cham_photo_decode (GBytes *image,
                   int longest_side,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  Limits limits = { .longest_side = longest_side };
  GdkPixbuf *pixbuf;
  GError *cause = NULL;
  gboolean loaded;

  g_return_val_if_fail (image != NULL && longest_side > 0, NULL);
  if (!check_bytes (image, error))
    return NULL;
  loader = gdk_pixbuf_loader_new ();
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared_cb), &limits);
  loaded = load (loader, image, cancellable, &cause);
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (loaded && pixbuf != NULL && !limits.too_large)
    return gdk_pixbuf_apply_embedded_orientation (pixbuf);
  reword (cause, &limits, error);
  return NULL;
}

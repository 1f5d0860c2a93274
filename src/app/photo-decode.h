/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* From the bytes of an image file to its pixels. */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest file that is read, in bytes, and the most pixels that an image may have. */
#define CHAM_PHOTO_MOST_BYTES (100 * 1000 * 1000)
#define CHAM_PHOTO_MOST_PIXELS (200 * 1000 * 1000)

  /**
   * ChamPhotoError:
   * @CHAM_PHOTO_ERROR_EMPTY: there are no bytes
   * @CHAM_PHOTO_ERROR_TOO_LARGE: more than %CHAM_PHOTO_MOST_BYTES or
   * %CHAM_PHOTO_MOST_PIXELS
   * @CHAM_PHOTO_ERROR_UNKNOWN: not an image, or of a format that nobody here can read
   * @CHAM_PHOTO_ERROR_BROKEN: an image that is damaged or cut short
   */
  typedef enum
  {
    CHAM_PHOTO_ERROR_EMPTY,
    CHAM_PHOTO_ERROR_TOO_LARGE,
    CHAM_PHOTO_ERROR_UNKNOWN,
    CHAM_PHOTO_ERROR_BROKEN,
  } ChamPhotoError;

#define CHAM_PHOTO_ERROR (cham_photo_error_quark ())
  GQuark cham_photo_error_quark (void);

  gboolean cham_photo_fail (ChamPhotoError code, GError * *error);
  GdkPixbuf *cham_photo_decode (GBytes * image, int longest_side,
                                GCancellable *cancellable, GError **error);

  G_END_DECLS

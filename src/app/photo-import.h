/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* An image as the journal keeps it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The longest side of a photo that is kept, in pixels. */
#define CHAM_PHOTO_LONGEST_SIDE 2048

  GBytes *cham_photo_import (GBytes * image, GCancellable * cancellable, GError * *error);
  void cham_photo_import_async (GObject * source, GCancellable * cancellable,
                                GAsyncReadyCallback callback, gpointer data);
  GBytes *cham_photo_import_finish (GAsyncResult * result, GError * *error);

  G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A photo's file, ready to be drawn. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

  void cham_photo_texture_load_async (const char *path, int longest_side,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data);
  GdkTexture *cham_photo_texture_load_finish (GAsyncResult * result, GError * *error);

  G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One photo among the day's. */
#pragma once

#include <adwaita.h>

#include "model/photo.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PHOTO_TILE (cham_photo_tile_get_type ())
  G_DECLARE_FINAL_TYPE (ChamPhotoTile, cham_photo_tile, CHAM, PHOTO_TILE, AdwBin)

  /* Signals: opened (), removed (). */

  GtkWidget *cham_photo_tile_new (void);
  gint64 cham_photo_tile_get_id (ChamPhotoTile * self);
  void cham_photo_tile_set_photo (ChamPhotoTile * self, ChamJournal * journal,
                                  const ChamPhoto *photo);

  G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A photo of the journal on screen. */
#pragma once

#include <adwaita.h>

#include "model/photo.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PHOTO_PICTURE (cham_photo_picture_get_type ())
  G_DECLARE_FINAL_TYPE (ChamPhotoPicture, cham_photo_picture, CHAM, PHOTO_PICTURE, AdwBin)

  void cham_photo_picture_set_photo (ChamPhotoPicture * self, ChamJournal * journal,
                                     const ChamPhoto *photo);

  G_END_DECLS

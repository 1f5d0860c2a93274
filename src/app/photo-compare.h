/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Two photos of different days, compared. */
#pragma once

#include <adwaita.h>

#include "model/photo.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PHOTO_COMPARE (cham_photo_compare_get_type ())
  G_DECLARE_FINAL_TYPE (ChamPhotoCompare, cham_photo_compare, CHAM, PHOTO_COMPARE,
                        AdwDialog)

  AdwDialog *cham_photo_compare_new (ChamJournal * journal, const ChamPhoto *photo);

  G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The day's photos. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PHOTOS (cham_photos_get_type ())
  G_DECLARE_FINAL_TYPE (ChamPhotos, cham_photos, CHAM, PHOTOS, ChamPage)

  G_END_DECLS

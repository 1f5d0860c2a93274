/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How the window names photos. */
#pragma once

#include "model/photo.h"

G_BEGIN_DECLS

  const char *cham_photo_get_region_title (const ChamPhoto *photo);
  char *cham_photo_format (const ChamPhoto *photo);
  char *cham_photo_format_with_day (const ChamPhoto *photo, ChamDay today);
  char **cham_photo_list_region_titles (void);

  G_END_DECLS

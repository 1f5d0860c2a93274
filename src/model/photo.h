/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A picture of the skin on a day. */
#pragma once

#include <glib-object.h>

#include "model/day.h"

G_BEGIN_DECLS

  /**
   * ChamPhoto:
   * @id: row in the journal, 0 for one not stored yet
   * @region: key of the #ChamBodyRegion that it shows, "" when not recorded
   * @file: name of its file in the journal's folder of photos, "" for one not stored yet
   * @caption: plain text, may be empty
   */
  typedef struct
  {
    gint64 id;
    ChamDay day;
    char *region;
    char *file;
    char *caption;
  } ChamPhoto;

  ChamPhoto *cham_photo_new (ChamDay day);
  ChamPhoto *cham_photo_copy (const ChamPhoto *self);
  void cham_photo_free (ChamPhoto * self);

  G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamPhoto, cham_photo_free)

  G_END_DECLS

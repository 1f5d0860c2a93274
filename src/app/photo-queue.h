/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pictures on their way into the journal. */
#pragma once

#include <gio/gio.h>

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PHOTO_QUEUE (cham_photo_queue_get_type ())
  G_DECLARE_FINAL_TYPE (ChamPhotoQueue, cham_photo_queue, CHAM, PHOTO_QUEUE, GObject)

  /* Signals:
   *   moved () when another picture is its turn.
   *   finished (char **problems) when none is left; one text for each picture refused. */

  ChamPhotoQueue *cham_photo_queue_new (ChamJournal * journal);
  void cham_photo_queue_add (ChamPhotoQueue * self, ChamDay day, GObject * source);
  void cham_photo_queue_cancel (ChamPhotoQueue * self);
  gboolean cham_photo_queue_is_busy (ChamPhotoQueue * self);
  char *cham_photo_queue_format (ChamPhotoQueue * self);

  G_END_DECLS

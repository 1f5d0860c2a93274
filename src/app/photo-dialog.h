/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A day's photos, one at a time and large. */
#pragma once

#include <adwaita.h>

#include "model/photo.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PHOTO_DIALOG (cham_photo_dialog_get_type ())
  G_DECLARE_FINAL_TYPE (ChamPhotoDialog, cham_photo_dialog, CHAM, PHOTO_DIALOG, AdwDialog)

  /* Signals: removed (gint64 id), to be done by whoever hears it. */

  AdwDialog *cham_photo_dialog_new (ChamJournal * journal, GPtrArray * photos,
                                    guint index);

  G_END_DECLS

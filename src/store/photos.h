/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Photos of a day. */
#pragma once

#include "model/day.h"
#include "model/photo.h"
#include "store/journal.h"

G_BEGIN_DECLS

  GPtrArray *cham_journal_list_photos (ChamJournal * self, ChamDayRange range,
                                       GError * *error);
  guint cham_journal_count_photos (ChamJournal * self);
  char *cham_journal_dup_photo_path (ChamJournal * self, const ChamPhoto *photo);

  gboolean cham_journal_add_photo (ChamJournal * self, ChamPhoto * photo, GBytes * image,
                                   GError * *error);
  gboolean cham_journal_set_photo_caption (ChamJournal * self, gint64 id,
                                           const char *caption, GError **error);
  gboolean cham_journal_set_photo_region (ChamJournal * self, gint64 id,
                                          const char *region, GError **error);
  gboolean cham_journal_remove_photo (ChamJournal * self, gint64 id, GError * *error);

  G_END_DECLS

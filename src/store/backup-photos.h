/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The pictures in a backup. Private to this folder. */
#pragma once

#include <sqlite3.h>

#include "store/backup.h"

G_BEGIN_DECLS

gboolean cham_backup_pack_photos (sqlite3 *backup, const char *journal, ChamBackup *facts,
                                  GError **error);
gboolean cham_backup_has_photos (sqlite3 *backup);
gboolean cham_backup_unpack_photos (sqlite3 *backup, const char *journal, GError **error);
gboolean cham_backup_fetch_photos (sqlite3 *backup, const char *source, const char *journal,
                                   GError **error);

G_END_DECLS

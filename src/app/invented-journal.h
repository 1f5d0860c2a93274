/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The invented year that people can look around in before they begin. */
#pragma once

#include <gio/gio.h>

#include "model/day.h"

G_BEGIN_DECLS

char *cham_invented_journal_dup_path (void);
void cham_invented_journal_make_async (const char *path, ChamDay last,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer data);
gboolean cham_invented_journal_make_finish (GAsyncResult *result, GError **error);

G_END_DECLS

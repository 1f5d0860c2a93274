/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads a journal in a thread, so that the window never waits for it. */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

/**
 * ChamReadFunc: Runs in a thread.
 * @journal: the same file, open for this thread alone
 *
 * Returns: (transfer full) (nullable): what was read; %NULL with @error set
 */
typedef gpointer (*ChamReadFunc) (ChamJournal *journal, gconstpointer data, GError **error);

void cham_background_read (ChamJournal *journal, ChamReadFunc func, gpointer data,
                           GDestroyNotify free_data, GDestroyNotify free_result,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data);
gpointer cham_background_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS

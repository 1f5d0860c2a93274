/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The search for triggers, off the main thread. */
#pragma once

#include <gio/gio.h>

#include "analysis/findings.h"
#include "store/journal.h"

G_BEGIN_DECLS

void cham_trigger_search_async (ChamJournal *journal, gint64 outcome, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer data);
ChamFindings *cham_trigger_search_finish (GAsyncResult *result, GError **error);

G_END_DECLS

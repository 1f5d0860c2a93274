/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The project's own flat CSV: one line a fact, the way in and out of every journal. */
#pragma once

#include <gio/gio.h>

#include "model/record.h"

G_BEGIN_DECLS

ChamRecordSet *cham_diary_read (GInputStream *stream, GCancellable *cancellable, GError **error);
gboolean cham_diary_write (GPtrArray *records, GOutputStream *stream, GCancellable *cancellable,
                           GError **error);

G_END_DECLS

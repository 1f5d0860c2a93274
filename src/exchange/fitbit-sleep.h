/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Sleep logs as Fitbit exports them: a JSON array of nights and naps. */
#pragma once

#include <gio/gio.h>

#include "model/record.h"

G_BEGIN_DECLS

ChamRecordSet *cham_fitbit_sleep_read (GInputStream *stream, GCancellable *cancellable,
                                       GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Severity and exposures from a long table, so that the search for triggers can be checked on
 * other people's data. */
#pragma once

#include <gio/gio.h>

#include "model/exposures.h"

G_BEGIN_DECLS

ChamExposures *cham_exposure_table_read (GInputStream *stream, GCancellable *cancellable,
                                         GError **error);

G_END_DECLS

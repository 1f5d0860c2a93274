/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which two photos are worth a comparison. */
#pragma once

#include "model/photo.h"

G_BEGIN_DECLS

  gboolean cham_photo_pair_choose (const GPtrArray *photos, gint64 id, guint *before,
                                   guint *after);

  G_END_DECLS

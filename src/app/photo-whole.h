/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Whether an image file ends where it says it does. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

  gboolean cham_photo_is_whole (const guint8 *data, gsize size);

  G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How the program was left on this machine; nothing of a journal. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *cham_settings_find (void);

G_END_DECLS

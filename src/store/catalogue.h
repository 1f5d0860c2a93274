/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a new journal starts with. */
#pragma once

#include <sqlite3.h>

#include "store/error.h"

G_BEGIN_DECLS

gboolean cham_catalogue_seed (sqlite3 *connection, GError **error);
gboolean cham_catalogue_add_names (sqlite3 *connection, GError **error);
GHashTable *cham_catalogue_list_roles (GError **error);

G_END_DECLS

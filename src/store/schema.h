/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The tables of the journal, as version 1 has them. */
#pragma once

#include <sqlite3.h>

#include "store/error.h"

G_BEGIN_DECLS

/* "Cham" in the file's header: what tells a journal from any other SQLite database. */
#define CHAM_SCHEMA_APPLICATION_ID 0x4368616d
/* "Chab": a backup, which nobody shall write into by opening it. */
#define CHAM_SCHEMA_BACKUP_ID 0x43686162

gboolean cham_schema_create (sqlite3 *connection, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The steps from one version of the schema to the next. */
#pragma once

#include <sqlite3.h>

#include "store/error.h"

G_BEGIN_DECLS

/**
 * ChamMigration:
 * @version: the version that the file has after the step
 * @sql: (nullable): what the step does
 * @run: (nullable): what it does beyond SQL, after @sql
 */
typedef struct
{
  int version;
  const char *sql;
  gboolean (*run) (sqlite3 *connection, GError **error);
} ChamMigration;

/* The version of this program's journals. */
#define CHAM_MIGRATIONS_VERSION 4

/* All steps, ascending, ended by one of version 0. */
extern const ChamMigration cham_migrations[];

gboolean cham_migrations_run (sqlite3 *connection, const char *path, const ChamMigration *steps,
                              GError **error);
gboolean cham_migrations_apply (sqlite3 *connection, const ChamMigration *steps, GError **error);

G_END_DECLS

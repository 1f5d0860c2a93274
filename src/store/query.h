/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How the query files of this folder speak to the database: a statement with its values in one
 * call, rows read by one function per type. Private to this folder.
 *
 * @types has one letter for each value, bound to ?1, ?2 … in order:
 *   i gint64   b int or gboolean   n double   d ChamDay   t ChamTimeOfDay   s text */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/* What a modified column is set to. */
#define CHAM_QUERY_NOW "strftime ('%Y-%m-%dT%H:%M:%SZ', 'now')"

/* Space that a name of one line has as " ". */
#define CHAM_QUERY_SPACE "\t\n\v\f\r"

/** ChamRowReader: (transfer full): Makes a value of the row that the statement stands on. */
typedef gpointer (*ChamRowReader) (sqlite3_stmt *statement);

/** ChamRowFunc: Takes from the row that the statement stands on. */
typedef void (*ChamRowFunc) (sqlite3_stmt *statement, gpointer data);

sqlite3_stmt *cham_query (ChamJournal *self, GError **error, const char *sql, const char *types,
                          ...);
gboolean cham_query_run (ChamJournal *self, GError **error, const char *sql, const char *types,
                         ...);
gboolean cham_query_insert (ChamJournal *self, GError **error, gint64 *id, const char *sql,
                            const char *types, ...);
void cham_query_bind_row (sqlite3_stmt *statement, int first, const char *types, ...);
gboolean cham_query_for_each (sqlite3_stmt *statement, ChamRowFunc func, gpointer data,
                              GError **error);
GPtrArray *cham_query_list (sqlite3_stmt *statement, ChamRowReader read, GDestroyNotify destroy,
                            GError **error);
gpointer cham_query_find (sqlite3_stmt *statement, ChamRowReader read, GError **error);
gboolean cham_query_integer (sqlite3_stmt *statement, gint64 *integer, GError **error);

gboolean cham_query_has_failed (GError **error);

char *cham_query_fold (const char *name);
gboolean cham_query_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean cham_query_check_day (ChamDay day, GError **error);
gboolean cham_query_check_name (const char *name, GError **error);
gboolean cham_query_check_text (const char *text, GError **error);
gboolean cham_query_check_amount (double amount, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The connection below the journal: private to this folder, the only place that speaks SQLite. */
#pragma once

#include <sqlite3.h>

#include "model/day.h"
#include "model/time-of-day.h"
#include "store/error.h"
#include "store/journal.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

/* The journal's connection and its cache of prepared statements. */
sqlite3 *cham_journal_get_connection (ChamJournal *self);

/* Maps an SQLite result to ChamStoreError; @what says what was being done. Returns FALSE. */
gboolean cham_database_fail (sqlite3 *connection, const char *what, GError **error);
gboolean cham_database_execute (sqlite3 *connection, const char *sql, GError **error);
void cham_database_roll_back (sqlite3 *connection);
sqlite3_stmt *cham_database_prepare (sqlite3 *connection, const char *sql, GError **error);

/* The statement of @sql, kept by the journal, reset and unbound, ready to bind. */
sqlite3_stmt *cham_journal_prepare (ChamJournal *self, const char *sql, GError **error);

/* A table of statements by their SQL, for whoever keeps some: (element-type utf8 sqlite3_stmt) */
GHashTable *cham_database_new_statements (void);

/* Steps a statement that returns nothing. */
gboolean cham_database_run (sqlite3_stmt *statement, GError **error);
/* TRUE on a row. FALSE at the end, or with @error set on failure. To stop before the end:
 * sqlite3_reset(). */
gboolean cham_database_next (sqlite3_stmt *statement, GError **error);

gboolean cham_database_copy (sqlite3 *connection, const char *name, GError **error);
gboolean cham_database_check (sqlite3 *connection, const char *path, GError **error);

/* The one whole number that @sql gives. */
gboolean cham_database_get_integer (sqlite3 *connection, const char *sql, gint64 *value,
                                    GError **error);

/* NAN and NULL bind as SQL NULL; NULL text reads as "", NULL number as NAN. */
void cham_database_bind_day (sqlite3_stmt *statement, int index, ChamDay day);
void cham_database_bind_time (sqlite3_stmt *statement, int index, ChamTimeOfDay time);
void cham_database_bind_number (sqlite3_stmt *statement, int index, double number);
void cham_database_bind_text (sqlite3_stmt *statement, int index, const char *text);
void cham_database_bind_uuid (sqlite3_stmt *statement, int index);
ChamDay cham_database_get_day (sqlite3_stmt *statement, int column);
ChamTimeOfDay cham_database_get_time (sqlite3_stmt *statement, int column);
double cham_database_get_number (sqlite3_stmt *statement, int column);
char *cham_database_dup_text (sqlite3_stmt *statement, int column);

/* One stored change: begins a step unless one is open, and tells what it touches. Every
 * function of the journal that writes calls edit_begin first and edit_end last. edit_end
 * takes whether the change worked and rolls the step back when it did not. @merge_key: NULL,
 * or a key under which consecutive edits (typing) become one step of undo. */
gboolean cham_journal_edit_begin (ChamJournal *self, const char *label, const char *merge_key,
                                  GError **error);
gboolean cham_journal_edit_end (ChamJournal *self, gboolean worked, ChamChanges what, ChamDay from,
                                ChamDay to, GError **error);

/* "YYYY-MM-DDTHH:MM:SSZ" of now, for the modified column. */
char *cham_database_now (void);

G_END_DECLS

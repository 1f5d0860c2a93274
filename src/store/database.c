/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* SQLite as the journal uses it: one function that runs SQL, one that maps its results to our
 * errors, and the journal's types bound and read. Knows no table and opens no file. */
#include "store/database.h"

#include <errno.h>
#include <math.h>

static int
get_code (sqlite3 *connection)
{
  int system_error = sqlite3_system_errno (connection);

  switch (sqlite3_errcode (connection))
    {
    case SQLITE_NOTADB:
      return CHAM_STORE_ERROR_NOT_A_JOURNAL;
    case SQLITE_CORRUPT:
      return CHAM_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CHAM_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
      return CHAM_STORE_ERROR_READ_ONLY;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return CHAM_STORE_ERROR_NO_ACCESS;
    case SQLITE_FULL:
      return CHAM_STORE_ERROR_FULL;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
    case SQLITE_TOOBIG:
      return CHAM_STORE_ERROR_INVALID;
    case SQLITE_CANTOPEN:
      return system_error == ENOSPC ? CHAM_STORE_ERROR_FULL : CHAM_STORE_ERROR_NO_ACCESS;
    case SQLITE_IOERR:
      return system_error == ENOSPC || system_error == EDQUOT ? CHAM_STORE_ERROR_FULL
                                                              : CHAM_STORE_ERROR_FAILED;
    default:
      return CHAM_STORE_ERROR_FAILED;
    }
}

/**
 * cham_database_fail:
 * @what: what was being done, for a log
 *
 * Sets @error to what the last call on @connection ended with.
 *
 * Returns: %FALSE
 */
gboolean
cham_database_fail (sqlite3 *connection, const char *what, GError **error)
{
  g_set_error (error, CHAM_STORE_ERROR, get_code (connection), "%s: %s (%d)", what,
               sqlite3_errmsg (connection), sqlite3_extended_errcode (connection));
  return FALSE;
}

/**
 * cham_database_execute:
 * @sql: one statement or several, without anything to bind
 *
 * Returns: whether all of them ran; stops at the first that does not
 */
gboolean
cham_database_execute (sqlite3 *connection, const char *sql, GError **error)
{
  if (sqlite3_exec (connection, sql, NULL, NULL, NULL) != SQLITE_OK)
    return cham_database_fail (connection, sql, error);
  return TRUE;
}

/** cham_database_roll_back: Ends the transaction, unless a failure has ended it already. */
void
cham_database_roll_back (sqlite3 *connection)
{
  if (!sqlite3_get_autocommit (connection))
    sqlite3_exec (connection, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * cham_database_prepare:
 *
 * Returns: (transfer full) (nullable): the statement of @sql, owned by the caller, or %NULL
 *   with @error set
 */
sqlite3_stmt *
cham_database_prepare (sqlite3 *connection, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL)
      != SQLITE_OK)
    cham_database_fail (connection, sql, error);
  return statement;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/** cham_database_new_statements: (transfer full): a table of statements that it owns, by SQL. */
GHashTable *
cham_database_new_statements (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
}

/**
 * cham_database_run:
 *
 * Runs a statement that returns nothing, and makes it ready to be bound and run again.
 *
 * Returns: whether it worked
 */
gboolean
cham_database_run (sqlite3_stmt *statement, GError **error)
{
  gboolean worked = sqlite3_step (statement) == SQLITE_DONE;

  if (!worked)
    cham_database_fail (sqlite3_db_handle (statement), sqlite3_sql (statement), error);
  sqlite3_reset (statement);
  return worked;
}

/**
 * cham_database_next:
 *
 * Steps to the next row. A statement that has come to its end is reset. Whoever stops before
 * the end resets it with sqlite3_reset(), or it holds its view of the file open.
 *
 * Returns: %TRUE on a row; %FALSE at the end, or with @error set on failure
 */
gboolean
cham_database_next (sqlite3_stmt *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    cham_database_fail (sqlite3_db_handle (statement), sqlite3_sql (statement), error);
  sqlite3_reset (statement);
  return FALSE;
}

/**
 * cham_database_copy:
 * @name: an empty file, or none
 *
 * Writes what is stored, and nothing that was removed, into @name.
 */
gboolean
cham_database_copy (sqlite3 *connection, const char *name, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = cham_database_prepare (connection, "VACUUM INTO ?1", error);

  if (statement == NULL)
    return FALSE;
  cham_database_bind_text (statement, 1, name);
  return cham_database_run (statement, error);
}

/**
 * cham_database_get_integer:
 * @sql: a statement that gives one whole number
 * @value: (out): the number; untouched on failure
 *
 * Returns: whether there was one; @error may be unset when there was no row
 */
gboolean
cham_database_get_integer (sqlite3 *connection, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = cham_database_prepare (connection, sql, error);

  if (statement == NULL || !cham_database_next (statement, error))
    return FALSE;
  *value = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

/** cham_database_bind_day: Binds "YYYY-MM-DD", or NULL for %CHAM_DAY_NONE. */
void
cham_database_bind_day (sqlite3_stmt *statement, int index, ChamDay day)
{
  char text[CHAM_DAY_TEXT_SIZE];

  if (day == CHAM_DAY_NONE)
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_text (statement, index, cham_day_print (day, text), -1, SQLITE_TRANSIENT);
}

/** cham_database_bind_time: Binds "HH:MM", or "" for %CHAM_TIME_NONE. */
void
cham_database_bind_time (sqlite3_stmt *statement, int index, ChamTimeOfDay time)
{
  char text[CHAM_TIME_TEXT_SIZE];

  if (time == CHAM_TIME_NONE)
    sqlite3_bind_text (statement, index, "", 0, SQLITE_STATIC);
  else
    sqlite3_bind_text (statement, index, cham_time_of_day_print (time, text), -1,
                       SQLITE_TRANSIENT);
}

/** cham_database_bind_number: Binds @number, or NULL for NAN. */
void
cham_database_bind_number (sqlite3_stmt *statement, int index, double number)
{
  if (isnan (number))
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_double (statement, index, number);
}

/** cham_database_bind_text: Binds a copy of @text, or NULL for %NULL. */
void
cham_database_bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  if (text == NULL)
    sqlite3_bind_null (statement, index);
  else if (*text == '\0')
    sqlite3_bind_text (statement, index, "", 0, SQLITE_STATIC);
  else
    sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

/* The last @n_digits of @number, in hexadecimal. */
static void
write_hex (char *text, int n_digits, guint64 number)
{
  for (int i = n_digits - 1; i >= 0; i--, number >>= 4)
    text[i] = "0123456789abcdef"[number & 0xf];
}

/**
 * cham_database_bind_uuid:
 *
 * Binds a new UUID of version 7 (RFC 9562, 5.7): it begins with the milliseconds since 1970, so
 * that rows that are added together lie together in the index, and ends at random.
 */
void
cham_database_bind_uuid (sqlite3_stmt *statement, int index)
{
  char uuid[] = "xxxxxxxx-xxxx-7xxx-xxxx-xxxxxxxxxxxx";
  guint64 now = (guint64) (g_get_real_time () / 1000);

  write_hex (uuid, 8, now >> 16);
  write_hex (uuid + 9, 4, now);
  write_hex (uuid + 15, 3, g_random_int ());
  write_hex (uuid + 19, 4, 0x8000 | (g_random_int () & 0x3fff)); /* the variant */
  write_hex (uuid + 24, 4, g_random_int ());
  write_hex (uuid + 28, 8, g_random_int ());
  cham_database_bind_text (statement, index, uuid);
}

/** cham_database_get_day: The day of @column, %CHAM_DAY_NONE for NULL. */
ChamDay
cham_database_get_day (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? cham_day_parse (text) : CHAM_DAY_NONE;
}

/** cham_database_get_time: The time of @column, %CHAM_TIME_NONE for "" and NULL. */
ChamTimeOfDay
cham_database_get_time (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL && *text != '\0' ? cham_time_of_day_parse (text) : CHAM_TIME_NONE;
}

/** cham_database_get_number: The number of @column, NAN for NULL. */
double
cham_database_get_number (sqlite3_stmt *statement, int column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NAN;
  return sqlite3_column_double (statement, column);
}

/** cham_database_dup_text: (transfer full): the text of @column, "" for NULL. */
char *
cham_database_dup_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return g_strdup (text != NULL ? text : "");
}

/** cham_database_now: (transfer full): "YYYY-MM-DDTHH:MM:SSZ" of now, for modified columns. */
char *
cham_database_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * cham_database_check:
 * @path: whose file it is, for the message
 *
 * Returns: whether the file is well formed throughout; otherwise @error is
 *   %CHAM_STORE_ERROR_DAMAGED
 */
gboolean
cham_database_check (sqlite3 *connection, const char *path, GError **error)
{
  static const char sql[]
      = "SELECT count (*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'";
  gint64 damages;

  if (!cham_database_get_integer (connection, sql, &damages, error))
    return FALSE;
  if (damages > 0)
    g_set_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_DAMAGED, "%s is damaged", path);
  return damages == 0;
}

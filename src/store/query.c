/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Statements with their values, and the checks that every value passes before it is stored.
 * Nothing here knows a table. */
#include "store/query.h"

#include <math.h>

static void
bind_values (sqlite3_stmt *statement, int first, const char *types, va_list values)
{
  for (int i = 0; types[i] != '\0'; i++)
    switch (types[i])
      {
      case 'i':
        sqlite3_bind_int64 (statement, first + i, va_arg (values, gint64));
        break;
      case 'b':
        sqlite3_bind_int (statement, first + i, va_arg (values, int));
        break;
      case 'n':
        cham_database_bind_number (statement, first + i, va_arg (values, double));
        break;
      case 'd':
        cham_database_bind_day (statement, first + i, va_arg (values, ChamDay));
        break;
      case 't':
        cham_database_bind_time (statement, first + i, (ChamTimeOfDay) va_arg (values, int));
        break;
      case 's':
        cham_database_bind_text (statement, first + i, va_arg (values, const char *));
        break;
      default:
        g_assert_not_reached ();
      }
}

/**
 * cham_query:
 *
 * Returns: (transfer none) (nullable): the statement of @sql, kept by the journal, its values
 *   bound; %NULL with @error set
 */
sqlite3_stmt *
cham_query (ChamJournal *self, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement = cham_journal_prepare (self, sql, error);
  va_list values;

  if (statement == NULL)
    return NULL;
  va_start (values, types);
  bind_values (statement, 1, types, values);
  va_end (values);
  return statement;
}

/** cham_query_run: Runs a statement that returns no row. */
gboolean
cham_query_run (ChamJournal *self, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement = cham_journal_prepare (self, sql, error);
  va_list values;

  if (statement == NULL)
    return FALSE;
  va_start (values, types);
  bind_values (statement, 1, types, values);
  va_end (values);
  return cham_database_run (statement, error);
}

/**
 * cham_query_insert:
 * @id: (out) (optional): the new row's id
 * @sql: an INSERT whose ?1 is the row's uuid; the values follow from ?2 on
 */
gboolean
cham_query_insert (ChamJournal *self, GError **error, gint64 *id, const char *sql,
                   const char *types, ...)
{
  sqlite3_stmt *statement = cham_journal_prepare (self, sql, error);
  va_list values;

  if (statement == NULL)
    return FALSE;
  cham_database_bind_uuid (statement, 1);
  va_start (values, types);
  bind_values (statement, 2, types, values);
  va_end (values);
  if (!cham_database_run (statement, error))
    return FALSE;
  if (id != NULL)
    *id = sqlite3_last_insert_rowid (sqlite3_db_handle (statement));
  return TRUE;
}

/**
 * cham_query_bind_row:
 * @first: the parameter of the row's uuid; the values follow
 *
 * Binds one row of an INSERT of several.
 */
void
cham_query_bind_row (sqlite3_stmt *statement, int first, const char *types, ...)
{
  va_list values;

  cham_database_bind_uuid (statement, first);
  va_start (values, types);
  bind_values (statement, first + 1, types, values);
  va_end (values);
}

/**
 * cham_query_for_each:
 * @statement: (nullable): %NULL when preparing it failed; @error is set then
 *
 * Tells @func each row.
 *
 * Returns: %FALSE with @error set on failure, which may come after some of the rows
 */
gboolean
cham_query_for_each (sqlite3_stmt *statement, ChamRowFunc func, gpointer data, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (cham_database_next (statement, &failure))
    func (statement, data);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Where cham_query_list() puts what it reads. */
typedef struct
{
  GPtrArray *rows;
  ChamRowReader read;
} List;

static void
add_row (sqlite3_stmt *statement, gpointer data)
{
  const List *list = data;

  g_ptr_array_add (list->rows, list->read (statement));
}

/**
 * cham_query_list:
 * @statement: (nullable): %NULL when preparing it failed; @error is set then
 *
 * Returns: (transfer full) (nullable): what @read makes of each row; %NULL on failure
 */
GPtrArray *
cham_query_list (sqlite3_stmt *statement, ChamRowReader read, GDestroyNotify destroy,
                 GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (destroy);
  List list = { rows, read };

  return cham_query_for_each (statement, add_row, &list, error) ? g_steal_pointer (&rows) : NULL;
}

/** cham_query_find: (transfer full) (nullable): The first row; %NULL without one, or on failure. */
gpointer
cham_query_find (sqlite3_stmt *statement, ChamRowReader read, GError **error)
{
  gpointer row = NULL;

  if (statement == NULL)
    return NULL;
  if (cham_database_next (statement, error))
    row = read (statement);
  sqlite3_reset (statement);
  return row;
}

/** cham_query_integer: Reads the first column of the first row; FALSE without one. */
gboolean
cham_query_integer (sqlite3_stmt *statement, gint64 *integer, GError **error)
{
  gboolean found;

  if (statement == NULL)
    return FALSE;
  found = cham_database_next (statement, error);
  if (found)
    *integer = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return found;
}

/** cham_query_has_failed: Tells "no such row" from a failure, both of which return nothing. */
gboolean
cham_query_has_failed (GError **error)
{
  return error != NULL && *error != NULL;
}

/** cham_query_fold: (transfer full): What two names that differ in case or in the kind of space
 * alone have in common. */
char *
cham_query_fold (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  char *folded = g_utf8_casefold (composed != NULL ? composed : name, -1);

  return g_strdelimit (folded, CHAM_QUERY_SPACE, ' ');
}

/** cham_query_refuse: Sets %CHAM_STORE_ERROR_INVALID unless @error is set. Returns FALSE. */
gboolean
cham_query_refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL && *error == NULL)
    *error = g_error_new_valist (CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID, format, arguments);
  va_end (arguments);
  return FALSE;
}

gboolean
cham_query_check_day (ChamDay day, GError **error)
{
  return cham_day_is_valid (day) || cham_query_refuse (error, "%d is not a day", day);
}

gboolean
cham_query_check_name (const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  return *stripped != '\0' ? cham_query_check_text (name, error)
                           : cham_query_refuse (error, "the name is empty");
}

gboolean
cham_query_check_text (const char *text, GError **error)
{
  return g_utf8_validate (text, -1, NULL)
         || cham_query_refuse (error, "the text is not UTF-8");
}

/** cham_query_check_amount: NAN, for not recorded, or finite and not negative. */
gboolean
cham_query_check_amount (double amount, GError **error)
{
  return isnan (amount) || (isfinite (amount) && amount >= 0)
         || cham_query_refuse (error, "%g is not an amount", amount);
}

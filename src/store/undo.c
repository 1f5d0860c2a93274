/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Undo and redo for every table, without code for any: temporary triggers write the inverse
 * SQL of each change into a temporary log (the method of sqlite.org/undoredo.html), and a step
 * is a range of that log. The log lives and dies with the connection. */
#include "store/undo.h"

#include "store/database.h"

struct _ChamUndo
{
  sqlite3 *connection;
  sqlite3_stmt *get_last;
  sqlite3_stmt *drop;
  sqlite3_stmt *shorten;
  gint64 mark;
  GQueue steps[2];
};

/* AFTER, so that a part that goes with its whole is logged before it and comes back after it.
 * The row's number is its id, which no edit changes. */
static const char triggers_sql[]
  = "WITH one_table (name) AS (SELECT name FROM pragma_table_list"
    "    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'),"
    "  column (tbl, name) AS (SELECT one_table.name, field.name"
    "    FROM one_table, pragma_table_info (one_table.name) AS field"
    "    WHERE NOT (field.name = 'id' AND field.pk = 1)),"
    "  part (tbl, names, olds, sets) AS (SELECT tbl,"
    "      group_concat (format ('\"%w\"', name), ', '),"
    "      group_concat (format ('quote (old.\"%w\")', name), ' || '', '' || '),"
    "      group_concat (format ('''\"%w\" = '' || quote (old.\"%w\")', name, name),"
    "        ' || '', '' || ')"
    "    FROM column GROUP BY tbl)"
    "SELECT format ("
    "  'CREATE TEMP TRIGGER \"undo_%w_insert\" AFTER INSERT ON main.\"%w\" BEGIN"
    "     INSERT INTO undo_log (kind, tbl, row, sql) VALUES (''insert'', %Q, new.rowid,"
    "       ''DELETE FROM main.\"%w\" WHERE rowid = '' || new.rowid); END;"
    "   CREATE TEMP TRIGGER \"undo_%w_update\" AFTER UPDATE ON main.\"%w\" BEGIN"
    "     INSERT INTO undo_log (kind, tbl, row, sql) VALUES (''update'', %Q, old.rowid,"
    "       ''UPDATE main.\"%w\" SET '' || %s || '' WHERE rowid = '' || old.rowid); END;"
    "   CREATE TEMP TRIGGER \"undo_%w_delete\" AFTER DELETE ON main.\"%w\" BEGIN"
    "     INSERT INTO undo_log (kind, tbl, row, sql) VALUES (''delete'', %Q, old.rowid,"
    "       ''INSERT INTO main.\"%w\" (rowid, %s)'' ||"
    "       '' VALUES ('' || old.rowid || '', '' || %s || '')''); END;',"
    "  tbl, tbl, tbl, tbl, tbl, tbl, tbl, tbl, sets, tbl, tbl, tbl, tbl, names, olds) FROM part";

static const char log_sql[]
  = "CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, tbl TEXT NOT NULL,"
    " row INTEGER NOT NULL, sql TEXT NOT NULL)";

static const char last_sql[] = "SELECT coalesce (max (seq), 0) FROM temp.undo_log";

static const char drop_sql[] = "DELETE FROM temp.undo_log WHERE seq BETWEEN ?1 AND ?2";

/* Where a step has changed the same row again and again, only the first change counts. */
static const char shorten_sql[]
  = "DELETE FROM temp.undo_log AS late WHERE seq BETWEEN ?1 AND ?2 AND kind = 'update'"
    " AND EXISTS (SELECT 1 FROM temp.undo_log AS early WHERE early.seq >= ?1"
    "   AND early.seq < late.seq AND early.tbl = late.tbl AND early.row = late.row)"
    " AND NOT EXISTS (SELECT 1 FROM temp.undo_log AS other WHERE other.seq BETWEEN ?1 AND ?2"
    "   AND other.tbl = late.tbl AND other.row = late.row AND other.kind = 'delete')";

static const char play_sql[]
  = "SELECT sql FROM temp.undo_log WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq DESC";

void
cham_undo_step_free (ChamUndoStep *self)
{
  if (self == NULL)
    return;
  g_free (self->label);
  g_free (self->merge_key);
  g_free (self);
}

/** cham_undo_step_widen: Adds to what the step touches; an empty range adds no day. */
void
cham_undo_step_widen (ChamUndoStep *self, ChamChanges what, ChamDayRange days)
{
  self->what |= what;
  if (cham_day_range_is_empty (days))
    return;
  if (cham_day_range_is_empty (self->days))
    self->days = days;
  else
    {
      self->days.from = MIN (self->days.from, days.from);
      self->days.to = MAX (self->days.to, days.to);
    }
}

static gboolean
make_triggers (sqlite3 *connection, GError **error)
{
  g_autoptr (sqlite3_stmt) list = cham_database_prepare (connection, triggers_sql, error);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GError) local_error = NULL;

  if (list == NULL)
    return FALSE;
  while (cham_database_next (list, &local_error))
    g_string_append (sql, (const char *) sqlite3_column_text (list, 0));
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return cham_database_execute (connection, sql->str, error);
}

/* Rows that no step refers to any more only cost memory, so failing here harms nothing. */
static void
run_on_range (sqlite3_stmt *statement, gint64 first, gint64 last)
{
  g_autoptr (GError) error = NULL;

  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, last);
  if (!cham_database_run (statement, &error))
    g_debug ("Could not shorten the undo log: %s", error->message);
}

static void
drop_step (ChamUndo *self, ChamUndoStep *step)
{
  run_on_range (self->drop, step->first, step->last);
  cham_undo_step_free (step);
}

static gboolean
merge_step (ChamUndo *self, ChamUndoStep *step)
{
  ChamUndoStep *top = g_queue_peek_tail (&self->steps[CHAM_UNDO_BACK]);

  if (top == NULL || step->merge_key == NULL || g_strcmp0 (top->merge_key, step->merge_key) != 0)
    return FALSE;
  top->last = step->last;
  cham_undo_step_widen (top, step->what, step->days);
  cham_undo_step_free (step);
  run_on_range (self->shorten, top->first, top->last);
  return TRUE;
}

static gboolean
get_last (ChamUndo *self, gint64 *last, GError **error)
{
  if (!cham_database_next (self->get_last, error))
    return FALSE;
  *last = sqlite3_column_int64 (self->get_last, 0);
  sqlite3_reset (self->get_last);
  return TRUE;
}

static gboolean
run_all (sqlite3 *connection, GPtrArray *statements, GError **error)
{
  for (guint i = 0; i < statements->len; i++)
    if (!cham_database_execute (connection, g_ptr_array_index (statements, i), error))
      return FALSE;
  return TRUE;
}

static GPtrArray *
list_inverse (ChamUndo *self, const ChamUndoStep *step, GError **error)
{
  g_autoptr (sqlite3_stmt) list = cham_database_prepare (self->connection, play_sql, error);
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;

  if (list == NULL)
    return NULL;
  sqlite3_bind_int64 (list, 1, step->first);
  sqlite3_bind_int64 (list, 2, step->last);
  while (cham_database_next (list, &local_error))
    g_ptr_array_add (statements, cham_database_dup_text (list, 0));
  if (local_error == NULL)
    return g_steal_pointer (&statements);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
play_inverse (ChamUndo *self, const ChamUndoStep *step, GError **error)
{
  g_autoptr (GPtrArray) statements = list_inverse (self, step, error);

  return statements != NULL
         && cham_database_execute (self->connection, "PRAGMA defer_foreign_keys = ON", error)
         && run_all (self->connection, statements, error);
}

/**
 * cham_undo_new:
 * @connection: the journal's connection, which outlives the log
 *
 * Begins to log. The triggers cost about 50 µs a table, once.
 *
 * Returns: (transfer full) (nullable): the empty history, or %NULL with @error set
 */
ChamUndo *
cham_undo_new (sqlite3 *connection, GError **error)
{
  g_autoptr (ChamUndo) self = g_new0 (ChamUndo, 1);

  self->connection = connection;
  if (!cham_database_execute (connection, log_sql, error) || !make_triggers (connection, error))
    return NULL;
  self->get_last = cham_database_prepare (connection, last_sql, error);
  if (self->get_last != NULL)
    self->drop = cham_database_prepare (connection, drop_sql, error);
  if (self->drop != NULL)
    self->shorten = cham_database_prepare (connection, shorten_sql, error);
  return self->shorten != NULL ? g_steal_pointer (&self) : NULL;
}

void
cham_undo_free (ChamUndo *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->get_last);
  sqlite3_finalize (self->drop);
  sqlite3_finalize (self->shorten);
  g_queue_clear_full (&self->steps[CHAM_UNDO_BACK], (GDestroyNotify) cham_undo_step_free);
  g_queue_clear_full (&self->steps[CHAM_UNDO_FORTH], (GDestroyNotify) cham_undo_step_free);
  g_free (self);
}

/** cham_undo_begin: Marks the place in the log where the next step begins. */
gboolean
cham_undo_begin (ChamUndo *self, GError **error)
{
  return get_last (self, &self->mark, error);
}

/**
 * cham_undo_record:
 * @step: (transfer full): what was done since cham_undo_begin() and is now committed
 *
 * Makes it the next step to undo, or joins it to the one before if their merge keys are equal.
 * What was undone before can no longer be redone.
 *
 * Returns: whether the step has changed anything
 */
gboolean
cham_undo_record (ChamUndo *self, ChamUndoStep *step)
{
  GQueue *back = &self->steps[CHAM_UNDO_BACK];
  ChamUndoStep *undone;

  step->first = self->mark + 1;
  if (!get_last (self, &step->last, NULL) || step->last == self->mark)
    {
      cham_undo_step_free (step);
      return FALSE;
    }
  while ((undone = g_queue_pop_tail (&self->steps[CHAM_UNDO_FORTH])) != NULL)
    drop_step (self, undone);
  if (merge_step (self, step))
    return TRUE;
  g_queue_push_tail (back, step);
  if (back->length > CHAM_UNDO_MOST_STEPS)
    drop_step (self, g_queue_pop_head (back));
  return TRUE;
}

/**
 * cham_undo_play:
 * @direction: back to undo, forth to redo
 *
 * Undoes or redoes the last step in one transaction; nothing is changed when that fails.
 *
 * Returns: (transfer none) (nullable): the step, %NULL when there is none or with @error set
 */
const ChamUndoStep *
cham_undo_play (ChamUndo *self, ChamUndoDirection direction, GError **error)
{
  ChamUndoStep *step = g_queue_peek_tail (&self->steps[direction]);
  gint64 last;

  if (step == NULL || !cham_database_execute (self->connection, "BEGIN IMMEDIATE", error))
    return NULL;
  if (!cham_undo_begin (self, error) || !play_inverse (self, step, error)
      || !get_last (self, &last, error)
      || !cham_database_execute (self->connection, "COMMIT", error))
    {
      cham_database_roll_back (self->connection);
      return NULL;
    }
  run_on_range (self->drop, step->first, step->last);
  step->first = self->mark + 1;
  step->last = last;
  g_clear_pointer (&step->merge_key, g_free);
  g_queue_push_tail (&self->steps[!direction], g_queue_pop_tail (&self->steps[direction]));
  return step;
}

/** cham_undo_get_label: (nullable): the label of what would be undone or redone next. */
const char *
cham_undo_get_label (ChamUndo *self, ChamUndoDirection direction)
{
  const ChamUndoStep *step = g_queue_peek_tail (&self->steps[direction]);

  return step != NULL ? step->label : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Undo and redo for every table, without code for any: temporary triggers write the old
 * values of each changed row into a temporary log (after sqlite.org/undoredo.html), and a step
 * is a range of that log. The log lives and dies with the connection. */
#include "store/undo.h"

#include "store/database.h"

struct _ChamUndo
{
  sqlite3 *connection;
  sqlite3_stmt *get_last;
  sqlite3_stmt *drop;
  sqlite3_stmt *shorten;
  sqlite3_stmt *list;
  GHashTable *ways;
  gint64 mark;
  GQueue steps[2];
};

/* The columns of every table but its id, in three ways: by name, by their place in the log, and
 * as a trigger names their old values. */
static const char tables_sql[]
  = "SELECT one_table.name, group_concat ('\"' || field.name || '\"', ', '),"
    " group_concat ('c' || field.cid, ', '), group_concat ('old.\"' || field.name || '\"', ', ')"
    " FROM pragma_table_list AS one_table, pragma_table_info (one_table.name) AS field"
    " WHERE one_table.schema = 'main' AND one_table.type = 'table'"
    " AND one_table.name NOT LIKE 'sqlite%' AND NOT (field.name = 'id' AND field.pk = 1)"
    " GROUP BY one_table.name";

/* Values are logged as they are: as text, not every number would come back the same. The row's
 * number is its id, which no edit changes. */
static const char log_sql[]
  = "CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, kind, tbl, row,"
    " c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19);"
    "CREATE TEMP TABLE undo_way (kind, tbl, sql, PRIMARY KEY (kind, tbl));";

/* AFTER, so that a part that goes with its whole is logged before it and comes back after it. */
static const char table_sql[]
  = "INSERT INTO undo_way VALUES ('insert', '$TABLE',"
    " 'DELETE FROM main.$TABLE WHERE rowid = (SELECT row FROM undo_log WHERE seq = ?1)'),"
    " ('update', '$TABLE', 'UPDATE main.$TABLE SET ($NAMES) = ($SLOTS)"
    " FROM undo_log WHERE seq = ?1 AND $TABLE.rowid = undo_log.row'),"
    " ('delete', '$TABLE', 'INSERT INTO main.$TABLE (rowid, $NAMES)"
    " SELECT row, $SLOTS FROM undo_log WHERE seq = ?1');"
    "CREATE TEMP TRIGGER undo_$TABLE_insert AFTER INSERT ON main.$TABLE BEGIN"
    " INSERT INTO undo_log (kind, tbl, row) VALUES ('insert', '$TABLE', new.rowid); END;"
    "CREATE TEMP TRIGGER undo_$TABLE_update AFTER UPDATE ON main.$TABLE BEGIN"
    " INSERT INTO undo_log (kind, tbl, row, $SLOTS)"
    " VALUES ('update', '$TABLE', old.rowid, $OLDS); END;"
    "CREATE TEMP TRIGGER undo_$TABLE_delete AFTER DELETE ON main.$TABLE BEGIN"
    " INSERT INTO undo_log (kind, tbl, row, $SLOTS)"
    " VALUES ('delete', '$TABLE', old.rowid, $OLDS); END;";

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
  = "SELECT seq, sql FROM temp.undo_log JOIN temp.undo_way USING (kind, tbl)"
    " WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq DESC";

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

static char *
make_script (sqlite3_stmt *table)
{
  static const char *const fields[] = { "$TABLE", "$NAMES", "$SLOTS", "$OLDS" };
  GString *script = g_string_new (table_sql);

  for (int i = 0; i < (int) G_N_ELEMENTS (fields); i++)
    g_string_replace (script, fields[i], (const char *) sqlite3_column_text (table, i), 0);
  return g_string_free (script, FALSE);
}

static gboolean
make_triggers (sqlite3 *connection, GError **error)
{
  g_autoptr (sqlite3_stmt) tables = cham_database_prepare (connection, tables_sql, error);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GError) local_error = NULL;

  if (tables == NULL)
    return FALSE;
  while (cham_database_next (tables, &local_error))
    {
      g_autofree char *script = make_script (tables);

      g_string_append (sql, script);
    }
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
get_last (ChamUndo *self, gint64 *last, GError **error)
{
  if (!cham_database_next (self->get_last, error))
    return FALSE;
  *last = sqlite3_column_int64 (self->get_last, 0);
  sqlite3_reset (self->get_last);
  return TRUE;
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
  get_last (self, &top->last, NULL); /* the next step takes the numbers that became free */
  return TRUE;
}

/* One change of the log: its row, and the statement that undoes its kind. */
typedef struct
{
  gint64 seq;
  sqlite3_stmt *statement;
} Inverse;

static sqlite3_stmt *
find_way (ChamUndo *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->ways, sql);

  if (statement != NULL)
    return statement;
  statement = cham_database_prepare (self->connection, sql, error);
  if (statement != NULL)
    g_hash_table_insert (self->ways, g_strdup (sql), statement);
  return statement;
}

/* All of it before the first is run, since running them writes to the log. */
static GArray *
list_inverse (ChamUndo *self, const ChamUndoStep *step, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Inverse));
  g_autoptr (GError) local_error = NULL;

  sqlite3_bind_int64 (self->list, 1, step->first);
  sqlite3_bind_int64 (self->list, 2, step->last);
  while (local_error == NULL && cham_database_next (self->list, &local_error))
    {
      const char *sql = (const char *) sqlite3_column_text (self->list, 1);
      Inverse inverse = { .seq = sqlite3_column_int64 (self->list, 0),
                          .statement = find_way (self, sql, &local_error) };

      g_array_append_val (list, inverse);
    }
  sqlite3_reset (self->list);
  if (local_error == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
play_inverse (ChamUndo *self, const ChamUndoStep *step, GError **error)
{
  g_autoptr (GArray) list = list_inverse (self, step, error);

  if (list == NULL
      || !cham_database_execute (self->connection, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const Inverse *inverse = &g_array_index (list, Inverse, i);

      sqlite3_bind_int64 (inverse->statement, 1, inverse->seq);
      if (!cham_database_run (inverse->statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cham_undo_new:
 * @connection: the journal's connection, which outlives the log
 *
 * Begins to log. To make the triggers takes some 5 ms, once.
 *
 * Returns: (transfer full) (nullable): the empty history, or %NULL with @error set
 */
ChamUndo *
cham_undo_new (sqlite3 *connection, GError **error)
{
  g_autoptr (ChamUndo) self = g_new0 (ChamUndo, 1);

  self->connection = connection;
  self->ways = cham_database_new_statements ();
  if (!cham_database_execute (connection, log_sql, error) || !make_triggers (connection, error))
    return NULL;
  self->get_last = cham_database_prepare (connection, last_sql, error);
  if (self->get_last != NULL)
    self->drop = cham_database_prepare (connection, drop_sql, error);
  if (self->drop != NULL)
    self->shorten = cham_database_prepare (connection, shorten_sql, error);
  if (self->shorten != NULL)
    self->list = cham_database_prepare (connection, play_sql, error);
  return self->list != NULL ? g_steal_pointer (&self) : NULL;
}

void
cham_undo_free (ChamUndo *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->get_last);
  sqlite3_finalize (self->drop);
  sqlite3_finalize (self->shorten);
  sqlite3_finalize (self->list);
  g_hash_table_unref (self->ways);
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

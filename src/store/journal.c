/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The journal as the rest of the program holds it: one open file, its edits and their undoing,
 * and the signals that tell of them. What the tables hold is written and read by the other
 * modules of this folder; this one knows no table. */
#include "store/journal.h"

#include "store/database.h"
#include "store/journal-private.h"
#include "store/undo.h"

struct _ChamJournal
{
  GObject parent_instance;
  char *path;
  ChamOpenFile file;
  GHashTable *statements;
  ChamUndo *undo;
  ChamUndoStep *step;
  guint depth;
};

G_DEFINE_FINAL_TYPE (ChamJournal, cham_journal, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_HISTORY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (ChamJournal *self, ChamChanges what, ChamDayRange days)
{
  g_object_ref (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, (guint) what, days.from, days.to);
  g_signal_emit (self, signals[SIGNAL_HISTORY_CHANGED], 0);
  g_object_unref (self);
}

static gboolean
check_writable (ChamJournal *self, GError **error)
{
  if (self->file.read_only == CHAM_READ_ONLY_NOT)
    return TRUE;
  g_set_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY, "%s is open for reading only",
               self->path);
  return FALSE;
}

/* Logging starts with the first edit: to only look at a journal costs nothing. */
static gboolean
ensure_undo (ChamJournal *self, GError **error)
{
  if (self->undo == NULL)
    self->undo = cham_undo_new (self->file.connection, error);
  return self->undo != NULL;
}

static gboolean
begin_step (ChamJournal *self, const char *label, const char *merge_key, GError **error)
{
  if (!ensure_undo (self, error)
      || !cham_database_execute (self->file.connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!cham_undo_begin (self->undo, error))
    {
      cham_database_roll_back (self->file.connection);
      return FALSE;
    }
  self->step = g_new0 (ChamUndoStep, 1);
  self->step->label = g_strdup (label);
  self->step->merge_key = g_strdup (merge_key);
  self->depth = 1;
  return TRUE;
}

/* A full disk ends the whole transaction at once; nothing must then be stored outside of it. */
static gboolean
begin_level (ChamJournal *self, GError **error)
{
  if (sqlite3_get_autocommit (self->file.connection))
    {
      g_set_error_literal (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_FAILED,
                           "The change that this is a part of has failed already");
      return FALSE;
    }
  if (!cham_database_execute (self->file.connection, "SAVEPOINT level", error))
    return FALSE;
  self->depth++;
  return TRUE;
}

static void
roll_back_level (ChamJournal *self)
{
  if (--self->depth > 0)
    {
      sqlite3_exec (self->file.connection, "ROLLBACK TO level; RELEASE level", NULL, NULL, NULL);
      return;
    }
  cham_database_roll_back (self->file.connection);
  g_clear_pointer (&self->step, cham_undo_step_free);
}

static gboolean
finish_step (ChamJournal *self, GError **error)
{
  ChamUndoStep *step = self->step;
  ChamChanges what = step->what;
  ChamDayRange days = step->days;

  if (!cham_database_execute (self->file.connection, "COMMIT", error))
    {
      roll_back_level (self);
      return FALSE;
    }
  self->step = NULL;
  self->depth = 0;
  if (cham_undo_record (self->undo, step))
    emit_changed (self, what, days);
  return TRUE;
}

static gboolean
play (ChamJournal *self, ChamUndoDirection direction, GError **error)
{
  const ChamUndoStep *step;

  g_return_val_if_fail (CHAM_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  if (self->undo == NULL)
    return FALSE;
  step = cham_undo_play (self->undo, direction, error);
  if (step == NULL)
    return FALSE;
  emit_changed (self, step->what, step->days);
  return TRUE;
}

static void
cham_journal_dispose (GObject *object)
{
  ChamJournal *self = CHAM_JOURNAL (object);
  g_autoptr (GError) error = NULL;

  if (!cham_journal_close (self, &error))
    g_info ("Closing %s: %s", self->path, error->message);

  G_OBJECT_CLASS (cham_journal_parent_class)->dispose (object);
}

static void
cham_journal_finalize (GObject *object)
{
  ChamJournal *self = CHAM_JOURNAL (object);

  g_free (self->path);

  G_OBJECT_CLASS (cham_journal_parent_class)->finalize (object);
}

static void
cham_journal_class_init (ChamJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cham_journal_dispose;
  object_class->finalize = cham_journal_finalize;

  signals[SIGNAL_CHANGED]
    = g_signal_new ("changed", CHAM_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT, G_TYPE_INT);
  signals[SIGNAL_HISTORY_CHANGED]
    = g_signal_new ("history-changed", CHAM_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
}

static void
cham_journal_init (ChamJournal *self)
{
  self->file.lock = -1;
  self->statements = cham_database_new_statements ();
}

/**
 * cham_journal_open:
 * @path: the file
 *
 * Opens a journal. A file that is to be written but may not be, or that a newer version of the
 * program wrote, is opened for reading; see cham_journal_get_read_only(). An older one is
 * brought up to date, after a copy beside it. A file that cannot be opened is left untouched.
 *
 * Returns: (transfer full) (nullable): the journal, or %NULL with @error, one of
 *   %CHAM_STORE_ERROR_NOT_FOUND, _NOT_A_JOURNAL, _DAMAGED, _BUSY, _NO_ACCESS, _FULL, _MIGRATION
 */
ChamJournal *
cham_journal_open (const char *path, ChamOpenMode mode, GError **error)
{
  ChamOpenFile file;
  ChamJournal *self;

  g_return_val_if_fail (path != NULL, NULL);

  if (!cham_open_file (&file, path, mode, error))
    return NULL;
  self = g_object_new (CHAM_TYPE_JOURNAL, NULL);
  self->path = g_strdup (path);
  self->file = file;
  return self;
}

/**
 * cham_journal_close:
 *
 * Closes the file; a step that is not committed is rolled back. The journal can then no longer
 * be used. Closing again does nothing, and the last reference closes by itself.
 *
 * Returns: whether everything reached the file; what did not is kept in the log beside it
 */
gboolean
cham_journal_close (ChamJournal *self, GError **error)
{
  g_return_val_if_fail (CHAM_IS_JOURNAL (self), FALSE);

  if (self->file.connection == NULL)
    {
      g_clear_pointer (&self->statements, g_hash_table_unref);
      return TRUE;
    }
  while (self->depth > 0)
    roll_back_level (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->undo, cham_undo_free);
  return cham_open_file_close (&self->file, error);
}

/** cham_journal_dup_default_path: (transfer full): where the person's own journal lies. */
char *
cham_journal_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "chamomile", "journal.db", NULL);
}

/** cham_journal_get_path: (transfer none): the file that was opened. */
const char *
cham_journal_get_path (ChamJournal *self)
{
  g_return_val_if_fail (CHAM_IS_JOURNAL (self), NULL);

  return self->path;
}

/** cham_journal_get_read_only: Why the journal can only be read, or %CHAM_READ_ONLY_NOT. */
ChamReadOnlyReason
cham_journal_get_read_only (ChamJournal *self)
{
  g_return_val_if_fail (CHAM_IS_JOURNAL (self), CHAM_READ_ONLY_ASKED);

  return self->file.read_only;
}

/** cham_journal_get_connection: (transfer none): the connection, %NULL once closed. */
sqlite3 *
cham_journal_get_connection (ChamJournal *self)
{
  g_return_val_if_fail (CHAM_IS_JOURNAL (self), NULL);

  return self->file.connection;
}

/**
 * cham_journal_prepare:
 * @sql: one statement, with its values as numbered parameters
 *
 * Returns: (transfer none) (nullable): the statement, reset and unbound; the same each time for
 *   the same @sql, so it is not to be used while another use of it still steps
 */
sqlite3_stmt *
cham_journal_prepare (ChamJournal *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;

  g_return_val_if_fail (CHAM_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (self->file.connection != NULL, NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }
  statement = cham_database_prepare (self->file.connection, sql, error);
  if (statement != NULL)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/**
 * cham_journal_edit_begin:
 * @label: what the person does, in their language, as in "Undo: %s"; the outermost counts
 * @merge_key: (nullable): consecutive outermost edits of equal key become one step of undo
 *
 * Begins a change, or a part of the change that has begun already.
 *
 * Returns: whether it has begun; then cham_journal_edit_end() must follow
 */
gboolean
cham_journal_edit_begin (ChamJournal *self,
                         const char *label,
                         const char *merge_key,
                         GError **error)
{
  g_return_val_if_fail (CHAM_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (self->file.connection != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  if (!check_writable (self, error))
    return FALSE;
  if (self->depth > 0)
    return begin_level (self, error);
  return begin_step (self, label, merge_key, error);
}

/**
 * cham_journal_edit_end:
 * @worked: whether the change worked; when not, it is rolled back and @error left alone
 * @what: what it touched
 * @from: the first day it touched, %CHAM_DAY_NONE for none
 * @to: the last day it touched, %CHAM_DAY_NONE for none
 *
 * Ends what cham_journal_edit_begin() has begun. When the outermost edit ends, it is stored,
 * and "changed" is emitted if anything is different now.
 *
 * Returns: %FALSE when @worked is, or when the change could not be stored
 */
gboolean
cham_journal_edit_end (ChamJournal *self,
                       gboolean worked,
                       ChamChanges what,
                       ChamDay from,
                       ChamDay to,
                       GError **error)
{
  g_return_val_if_fail (CHAM_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (!worked)
    {
      roll_back_level (self);
      return FALSE;
    }
  cham_undo_step_widen (self->step, what, (ChamDayRange) { from, to });
  if (self->depth == 1)
    return finish_step (self, error);
  if (!cham_database_execute (self->file.connection, "RELEASE level", error))
    {
      roll_back_level (self);
      return FALSE;
    }
  self->depth--;
  return TRUE;
}

/**
 * cham_journal_begin:
 * @label: what the person does, in their language
 *
 * Makes all changes until cham_journal_commit() one: one transaction, one step of undo, one
 * "changed". Nests; the outermost label counts.
 *
 * Returns: whether it has begun; then cham_journal_commit() or cham_journal_roll_back() must
 *   follow
 */
gboolean
cham_journal_begin (ChamJournal *self, const char *label, GError **error)
{
  return cham_journal_edit_begin (self, label, NULL, error);
}

/** cham_journal_commit: Stores what was changed since the last cham_journal_begin(). */
gboolean
cham_journal_commit (ChamJournal *self, GError **error)
{
  return cham_journal_edit_end (self, TRUE, CHAM_CHANGED_NOTHING, CHAM_DAY_NONE, CHAM_DAY_NONE,
                                error);
}

/** cham_journal_roll_back: Drops what was changed since the last cham_journal_begin(). */
void
cham_journal_roll_back (ChamJournal *self)
{
  cham_journal_edit_end (self, FALSE, CHAM_CHANGED_NOTHING, CHAM_DAY_NONE, CHAM_DAY_NONE, NULL);
}

/**
 * cham_journal_undo:
 *
 * Undoes the last change that is not undone yet.
 *
 * Returns: whether anything was undone; when there is nothing to undo, @error stays unset
 */
gboolean
cham_journal_undo (ChamJournal *self, GError **error)
{
  return play (self, CHAM_UNDO_BACK, error);
}

/**
 * cham_journal_redo:
 *
 * Does again what cham_journal_undo() undid last, if nothing was changed since.
 *
 * Returns: whether anything was done again; when there is nothing, @error stays unset
 */
gboolean
cham_journal_redo (ChamJournal *self, GError **error)
{
  return play (self, CHAM_UNDO_FORTH, error);
}

/** cham_journal_get_undo_label: (nullable): what would be undone, %NULL for nothing. */
const char *
cham_journal_get_undo_label (ChamJournal *self)
{
  g_return_val_if_fail (CHAM_IS_JOURNAL (self), NULL);

  return self->undo != NULL ? cham_undo_get_label (self->undo, CHAM_UNDO_BACK) : NULL;
}

/** cham_journal_get_redo_label: (nullable): what would be done again, %NULL for nothing. */
const char *
cham_journal_get_redo_label (ChamJournal *self)
{
  g_return_val_if_fail (CHAM_IS_JOURNAL (self), NULL);

  return self->undo != NULL ? cham_undo_get_label (self->undo, CHAM_UNDO_FORTH) : NULL;
}

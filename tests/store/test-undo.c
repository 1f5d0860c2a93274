/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Undo and redo, on every table and for every kind of change. */
#include <math.h>
#include <string.h>

#include "fixture.h"
#include "store/database.h"
#include "store/undo.h"

#define UUID "lower (hex (randomblob (16)))"
#define ROW "uuid, modified"
#define ROW_VALUES UUID ", '2025-01-01T00:00:00Z'"

static void
edit (Fixture *fixture, const char *label, const char *merge_key, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gboolean worked;

  cham_journal_edit_begin (fixture->journal, label, merge_key, &error);
  g_assert_no_error (error);
  worked = cham_database_execute (cham_journal_get_connection (fixture->journal), sql, &error);
  g_assert_no_error (error);
  cham_journal_edit_end (fixture->journal, worked, CHAM_CHANGED_READINGS, 10, 20, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean worked = cham_journal_undo (fixture->journal, &error);

  g_assert_no_error (error);
  g_assert_true (worked);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean worked = cham_journal_redo (fixture->journal, &error);

  g_assert_no_error (error);
  g_assert_true (worked);
}

/* Every row of every table as text. */
static char *
dump (Fixture *fixture)
{
  sqlite3 *connection = cham_journal_get_connection (fixture->journal);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) tables = cham_database_prepare (
    connection,
    "SELECT format ('SELECT %Q, rowid, * FROM \"%w\" ORDER BY rowid', name, name)"
    " FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"
    " ORDER BY name",
    NULL);

  while (cham_database_next (tables, NULL))
    {
      g_autofree char *sql = cham_database_dup_text (tables, 0);
      g_autoptr (sqlite3_stmt) rows = cham_database_prepare (connection, sql, NULL);

      while (cham_database_next (rows, NULL))
        for (int i = 0; i < sqlite3_column_count (rows); i++)
          {
            g_autofree char *field = cham_database_dup_text (rows, i);

            g_string_append_printf (text, "%s|", field);
          }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Says where two dumps begin to differ, not all of both. */
static void
assert_same (const char *was, const char *is)
{
  gsize start = 0;

  while (was[start] != '\0' && was[start] == is[start])
    start++;
  if (was[start] != is[start])
    {
      start -= MIN (start, 100);
      g_test_message ("was: %.200s", was + start);
      g_test_message ("is:  %.200s", is + start);
      g_test_fail_printf ("different");
    }
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_check (fixture->journal, &problems, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

#define N_CHANGES 9

static const char *const changes[N_CHANGES] = {
  "INSERT INTO reading (" ROW ", day, measure, value) VALUES (" ROW_VALUES ", '2025-01-01', 1, 7)",
  "UPDATE reading SET value = 0.1 + 0.2, note = 'it''s ''quoted'', – and “so” on'",
  "INSERT INTO meal (id, " ROW ", day, slot) VALUES (1, " ROW_VALUES ", '2025-01-01', 'lunch');"
  "INSERT INTO meal_food (" ROW ", meal, food, portion) VALUES (" ROW_VALUES ", 1, 1, 0.5),"
  " (" ROW_VALUES ", 1, 2, NULL)",
  "INSERT INTO entry (" ROW ", day, text) VALUES (" ROW_VALUES ", '2025-01-02', 'A calm day');"
  "INSERT INTO tag (entry, name) VALUES (last_insert_rowid (), 'calm')",
  "UPDATE entry SET text = 'An itchy day'",
  "INSERT INTO treatment (id, " ROW ", name, folded, kind)"
  " VALUES (1, " ROW_VALUES ", 'Zinc', 'zinc', 'supplement');"
  "INSERT INTO treatment_schedule (id, " ROW ", treatment, from_day, kind)"
  " VALUES (1, " ROW_VALUES ", 1, '2025-01-01', 'daily');"
  "INSERT INTO treatment_time (" ROW ", schedule, time) VALUES (" ROW_VALUES ", 1, '08:00');"
  "INSERT INTO dose (" ROW ", treatment, day, status, recorded)"
  " VALUES (" ROW_VALUES ", 1, '2025-01-02', 'taken', '2025-01-02T08:00:00Z')",
  "INSERT OR REPLACE INTO setting (key, value, modified) VALUES ('person', 'A', 'now');"
  "INSERT OR REPLACE INTO setting (key, value, modified) VALUES ('person', 'B', 'now')",
  "DELETE FROM meal; DELETE FROM entry; DELETE FROM treatment",
  "UPDATE measure SET minimum = 1e-300, maximum = 1.7976931348623157e308, position = 3,"
  " name = 'Line' || char (10) || 'two' WHERE id = 3; DELETE FROM reading",
};

static void
test_back_and_forth (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (states, dump (fixture));
  for (guint i = 0; i < N_CHANGES; i++)
    {
      edit (fixture, "Change", NULL, changes[i]);
      g_ptr_array_add (states, dump (fixture));
      g_assert_cmpstr (g_ptr_array_index (states, i), !=, g_ptr_array_index (states, i + 1));
    }
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = N_CHANGES; i > 0; i--)
        {
          g_autofree char *state = NULL;

          undo (fixture);
          state = dump (fixture);
          assert_same (g_ptr_array_index (states, i - 1), state);
          assert_sound (fixture);
        }
      g_assert_null (cham_journal_get_undo_label (fixture->journal));
      g_assert_false (cham_journal_undo (fixture->journal, NULL));
      for (guint i = 0; i < N_CHANGES; i++)
        {
          g_autofree char *state = NULL;

          redo (fixture);
          state = dump (fixture);
          assert_same (g_ptr_array_index (states, i + 1), state);
        }
      g_assert_null (cham_journal_get_redo_label (fixture->journal));
    }
  assert_sound (fixture);
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (double));
  sqlite3_stmt *add, *list;

  edit (fixture, "Add", NULL,
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
        "INSERT INTO dose (" ROW ", treatment, day, status, recorded)"
        " SELECT " ROW_VALUES ", 1, '2025-01-01', 'taken', 'now' FROM n WHERE 0;"
        "INSERT INTO treatment (id, " ROW ", name, folded, kind)"
        " VALUES (1, " ROW_VALUES ", 'Zinc', 'zinc', 'supplement')");
  cham_journal_begin (fixture->journal, "Doses", &error);
  add = cham_journal_prepare (fixture->journal,
                              "INSERT INTO dose (" ROW ", treatment, day, status, recorded,"
                              " amount) VALUES (" ROW_VALUES ", 1, '2025-01-01', 'taken',"
                              " 'now', ?1)", &error);
  for (guint i = 0; i < 20000; i++)
    {
      guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      double number;

      memcpy (&number, &bits, sizeof number);
      if (!isfinite (number))
        continue;
      g_array_append_val (numbers, number);
      cham_database_bind_number (add, 1, number);
      g_assert_true (cham_database_run (add, &error));
    }
  cham_journal_commit (fixture->journal, &error);
  g_assert_no_error (error);
  edit (fixture, "Remove", NULL, "DELETE FROM dose");
  undo (fixture);
  list = cham_journal_prepare (fixture->journal, "SELECT amount FROM dose ORDER BY id", &error);
  for (guint i = 0; i < numbers->len; i++)
    {
      g_assert_true (cham_database_next (list, &error));
      g_assert_true (cham_database_get_number (list, 0) == g_array_index (numbers, double, i));
    }
}

static void
test_search_index (Fixture *fixture, gconstpointer data)
{
  const char *calm = "SELECT count (*) FROM entry_fts WHERE entry_fts MATCH 'calm'";

  edit (fixture, "Write", NULL,
        "INSERT INTO entry (" ROW ", day, text) VALUES (" ROW_VALUES ", '2025-01-02', 'Calm')");
  g_assert_cmpint (fixture_count (fixture, calm), ==, 1);
  edit (fixture, "Write", NULL, "UPDATE entry SET text = 'Itchy'");
  g_assert_cmpint (fixture_count (fixture, calm), ==, 0);
  undo (fixture);
  g_assert_cmpint (fixture_count (fixture, calm), ==, 1);
  undo (fixture);
  g_assert_cmpint (fixture_count (fixture, calm), ==, 0);
  redo (fixture);
  g_assert_cmpint (fixture_count (fixture, calm), ==, 1);
  assert_sound (fixture);
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  g_assert_null (cham_journal_get_undo_label (fixture->journal));
  edit (fixture, "One", NULL, changes[0]);
  edit (fixture, "Two", NULL, changes[1]);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Two");
  undo (fixture);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "One");
  g_assert_cmpstr (cham_journal_get_redo_label (fixture->journal), ==, "Two");
  edit (fixture, "Three", NULL, changes[2]);
  g_assert_null (cham_journal_get_redo_label (fixture->journal));
  g_assert_false (cham_journal_redo (fixture->journal, NULL));
}

static void
test_merging (Fixture *fixture, gconstpointer data)
{
  const char *logged = "SELECT count (*) FROM undo_log";
  const char *text = "SELECT count (*) FROM entry WHERE text = 'C'";

  edit (fixture, "Write", "entry 1",
        "INSERT INTO entry (" ROW ", day, text) VALUES (" ROW_VALUES ", '2025-01-02', '')");
  edit (fixture, "Write", "entry 1", "UPDATE entry SET text = 'C'");
  for (guint i = 0; i < 50; i++)
    edit (fixture, "Write", "entry 1", "UPDATE entry SET text = text || 'a'");
  g_assert_cmpint (fixture_count (fixture, logged), ==, 1);
  undo (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM entry"), ==, 0);
  redo (fixture);
  edit (fixture, "Write", "entry 1", "UPDATE entry SET text = 'C'");
  edit (fixture, "Write", NULL, "UPDATE entry SET text = 'D'");
  edit (fixture, "Write", "entry 1", "UPDATE entry SET text = 'E'");
  undo (fixture);
  undo (fixture);
  g_assert_cmpint (fixture_count (fixture, text), ==, 1);
  undo (fixture);
  g_assert_cmpint (fixture_count (fixture, text), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM entry"), ==, 1);
}

static void
test_bounded (Fixture *fixture, gconstpointer data)
{
  guint undone = 0;

  edit (fixture, "Add", NULL, changes[0]);
  for (guint i = 0; i < CHAM_UNDO_MOST_STEPS + 20; i++)
    edit (fixture, "Change", NULL, "UPDATE reading SET value = value + 1");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM undo_log"), ==,
                   CHAM_UNDO_MOST_STEPS);
  while (cham_journal_undo (fixture->journal, NULL))
    undone++;
  g_assert_cmpuint (undone, ==, CHAM_UNDO_MOST_STEPS);
  g_assert_cmpint (fixture_count (fixture, "SELECT value FROM reading"), ==, 7 + 20);
}

typedef struct
{
  guint what;
  ChamDayRange days;
  guint changes;
  guint histories;
} Heard;

static void
on_journal_changed_cb (ChamJournal *journal, guint what, int from, int to, Heard *heard)
{
  heard->what = what;
  heard->days = (ChamDayRange) { from, to };
  heard->changes++;
}

static void
on_journal_history_changed_cb (ChamJournal *journal, Heard *heard)
{
  heard->histories++;
}

static void
test_signals (Fixture *fixture, gconstpointer data)
{
  Heard heard = { 0 };

  g_signal_connect (fixture->journal, "changed", G_CALLBACK (on_journal_changed_cb), &heard);
  g_signal_connect (fixture->journal, "history-changed",
                    G_CALLBACK (on_journal_history_changed_cb), &heard);
  edit (fixture, "Add", NULL, changes[0]);
  edit (fixture, "Nothing", NULL, "DELETE FROM meal");
  g_assert_cmpuint (heard.changes, ==, 1);
  heard.what = 0;
  undo (fixture);
  g_assert_cmpuint (heard.what, ==, CHAM_CHANGED_READINGS);
  g_assert_cmpint (heard.days.from, ==, 10);
  g_assert_cmpint (heard.days.to, ==, 20);
  redo (fixture);
  g_assert_cmpuint (heard.changes, ==, 3);
  g_assert_cmpuint (heard.histories, ==, 3);
}

/* The cost of the log for an import: measured, and undone in one step. */
static void
test_bulk (Fixture *fixture, gconstpointer data)
{
  sqlite3_int64 before = sqlite3_memory_used ();
  g_autoptr (GTimer) timer = g_timer_new ();

  edit (fixture, "Import", NULL,
        "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)"
        "INSERT INTO reading (" ROW ", day, measure, value)"
        " SELECT " ROW_VALUES ", date ('1950-01-01', '+' || (i / 10) || ' days'), 1 + i % 10, 5"
        " FROM n");
  g_test_message ("100,000 rows: %.0f ms, %.1f MB", 1000 * g_timer_elapsed (timer, NULL),
                  (double) (sqlite3_memory_used () - before) / 1e6);
  g_timer_start (timer);
  undo (fixture);
  g_test_message ("undone: %.0f ms", 1000 * g_timer_elapsed (timer, NULL));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading"), ==, 0);
  g_timer_start (timer);
  redo (fixture);
  g_test_message ("redone: %.0f ms, %.1f MB", 1000 * g_timer_elapsed (timer, NULL),
                  (double) (sqlite3_memory_used () - before) / 1e6);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading"), ==, 100000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/undo/back-and-forth", test_back_and_forth);
  fixture_add ("/undo/numbers", test_numbers);
  fixture_add ("/undo/search-index", test_search_index);
  fixture_add ("/undo/labels", test_labels);
  fixture_add ("/undo/merging", test_merging);
  fixture_add ("/undo/bounded", test_bounded);
  fixture_add ("/undo/signals", test_signals);
  fixture_add ("/undo/bulk", test_bulk);

  return g_test_run ();
}

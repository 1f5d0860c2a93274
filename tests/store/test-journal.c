/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Edits, steps, signals and settings of an open journal. */
#include <glib/gstdio.h>

#include "fixture.h"

#include "store/meals.h"
#include "store/database.h"

typedef struct
{
  guint count;
  guint what;
  ChamDayRange days;
} Heard;

static void
on_journal_changed_cb (ChamJournal *journal, guint what, int from, int to, Heard *heard)
{
  heard->count++;
  heard->what = what;
  heard->days = (ChamDayRange) { from, to };
}

/* What the program notes is stored and takes no step back; it waits while something can be
 * redone. */
static void
test_note (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *none = NULL, *noted = NULL;
  guint changes;

  cham_journal_set_setting (fixture->journal, CHAM_SETTING_PERSON, "Zoë", &error);
  fixture_undo (fixture);
  changes = fixture->n_changes;
  cham_journal_note_setting (fixture->journal, CHAM_SETTING_FOUND, "a", &error);
  none = cham_journal_dup_setting (fixture->journal, CHAM_SETTING_FOUND);
  g_assert_null (none);
  g_assert_cmpuint (fixture->n_changes, ==, changes);
  fixture_redo (fixture);
  changes = fixture->n_changes;
  cham_journal_note_setting (fixture->journal, CHAM_SETTING_FOUND, "a", &error);
  cham_journal_note_setting (fixture->journal, CHAM_SETTING_FOUND, "b", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_changes, ==, changes);
  fixture_undo (fixture);
  fixture_redo (fixture);
  noted = cham_journal_dup_setting (fixture->journal, CHAM_SETTING_FOUND);
  g_assert_cmpstr (noted, ==, "b");
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *none = cham_journal_dup_setting (fixture->journal, CHAM_SETTING_PERSON);
  g_autofree char *person = NULL;
  Heard heard = { 0 };

  g_assert_null (none);
  g_signal_connect (fixture->journal, "changed", G_CALLBACK (on_journal_changed_cb), &heard);
  cham_journal_set_setting (fixture->journal, CHAM_SETTING_PERSON, "Zoë, 34", &error);
  g_assert_no_error (error);
  person = cham_journal_dup_setting (fixture->journal, CHAM_SETTING_PERSON);
  g_assert_cmpstr (person, ==, "Zoë, 34");
  g_assert_cmpuint (heard.count, ==, 1);
  g_assert_cmpuint (heard.what, ==, CHAM_CHANGED_SETTINGS);
  g_assert_cmpint (heard.days.from, ==, CHAM_DAY_NONE);

  cham_journal_set_setting (fixture->journal, CHAM_SETTING_PERSON, "Zoë, 34", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heard.count, ==, 1);
}

/* What is undone is called by what the person did. */
static void
test_setting_labels (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *label;
  } rows[] = {
    { CHAM_SETTING_UNDERSTOOD, "Caution understood" },
    { CHAM_SETTING_DISMISSED, "Advice to see someone dismissed" },
    { CHAM_SETTING_REVIEWED, "Review done" },
    { CHAM_SETTING_INVENTED, "Change of a setting" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (cham_journal_set_setting (fixture->journal, rows[i].key, "1", NULL));
      g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, rows[i].label);
    }
}

static void
set_person (Fixture *fixture, const char *person)
{
  g_autoptr (GError) error = NULL;

  cham_journal_set_setting (fixture->journal, CHAM_SETTING_PERSON, person, &error);
  g_assert_no_error (error);
}

static void
assert_person (Fixture *fixture, const char *expected)
{
  g_autofree char *person = cham_journal_dup_setting (fixture->journal, CHAM_SETTING_PERSON);

  g_assert_cmpstr (person, ==, expected);
}

/* A part that fails takes back itself alone; the step is stored and told of once. */
static void
test_nested (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Heard heard = { 0 };

  g_signal_connect (fixture->journal, "changed", G_CALLBACK (on_journal_changed_cb), &heard);
  g_assert_true (cham_journal_begin (fixture->journal, "Outer", NULL));
  set_person (fixture, "A");
  g_assert_true (cham_journal_begin (fixture->journal, "Inner", NULL));
  set_person (fixture, "B");
  cham_journal_roll_back (fixture->journal);
  assert_person (fixture, "A");
  g_assert_true (cham_journal_edit_begin (fixture->journal, "Days", NULL, NULL));
  g_assert_true (cham_journal_edit_end (fixture->journal, TRUE, CHAM_CHANGED_DOSES, 30, 40, NULL));
  g_assert_true (cham_journal_edit_begin (fixture->journal, "Days", NULL, NULL));
  g_assert_true (cham_journal_edit_end (fixture->journal, TRUE, CHAM_CHANGED_MEALS, 20, 35, NULL));
  g_assert_cmpuint (heard.count, ==, 0);
  g_assert_true (cham_journal_commit (fixture->journal, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (heard.count, ==, 1);
  g_assert_cmpuint (heard.what, ==,
                    CHAM_CHANGED_SETTINGS | CHAM_CHANGED_DOSES | CHAM_CHANGED_MEALS);
  g_assert_cmpint (heard.days.from, ==, 20);
  g_assert_cmpint (heard.days.to, ==, 40);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Outer");
  g_assert_true (cham_journal_undo (fixture->journal, NULL));
  assert_person (fixture, NULL);
}

static void
test_rolled_back (Fixture *fixture, gconstpointer data)
{
  Heard heard = { 0 };

  set_person (fixture, "A");
  g_signal_connect (fixture->journal, "changed", G_CALLBACK (on_journal_changed_cb), &heard);
  g_assert_true (cham_journal_begin (fixture->journal, "Step", NULL));
  set_person (fixture, "B");
  cham_journal_roll_back (fixture->journal);
  assert_person (fixture, "A");
  g_assert_cmpuint (heard.count, ==, 0);
  g_assert_true (cham_journal_begin (fixture->journal, "Step", NULL));
  set_person (fixture, "B");
  fixture_reopen (fixture, CHAM_OPEN_WRITE);
  assert_person (fixture, "A");
}

/* Version 7: valid, and in the order in which the rows were added. */
static void
test_uuids (Fixture *fixture, gconstpointer data)
{
  set_person (fixture, "A");
  g_usleep (2000);
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, 739000, TRUE, NULL));
  g_assert_cmpint (
      fixture_count (fixture, "SELECT count (*) FROM diet_day JOIN measure"
                              " ON diet_day.uuid > measure.uuid WHERE diet_day.uuid LIKE"
                              " '________-____-7___-____-____________'"),
      >, 10);
}

#define ADD(table, columns)                                                                   \
  "INSERT INTO " table " (uuid, modified, " columns ") VALUES (hex (randomblob (16)), '', "

/* One problem of each kind that a journal can hold, written past our own functions. */
static void
test_check (Fixture *fixture, gconstpointer data)
{
  static const char *const faults[] = {
    ADD ("reading", "measure, day, value") "1, '2025-01-01', 11)",
    ADD ("reading", "measure, day, value") "1, '2025-02-30', 1)",
    ADD ("treatment", "name, folded, kind, start_day, end_day")
      "'Zinc', 'zinc', 'supplement', '2025-01-02', '2025-01-01')",
    "PRAGMA ignore_check_constraints = ON;" ADD ("stool", "day, form") "'2025-01-01', 8)",
    ADD ("stool", "day, time, form") "'2025-01-01', '24:30', 4)",
    "PRAGMA foreign_keys = OFF; INSERT INTO food_in_group VALUES (1, 999)",
  };
  g_autoptr (GPtrArray) none = NULL;

  g_assert_true (cham_journal_check (fixture->journal, &none, NULL));
  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;

      fixture_run (fixture, faults[i]);
      g_assert_true (cham_journal_check (fixture->journal, &problems, NULL));
      g_assert_cmpuint (problems->len, >=, i + 1);
    }
}

static void
test_check_search_index (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  fixture_run (fixture, "INSERT INTO entry_fts (rowid, text) VALUES (7, 'nowhere')");
  g_assert_true (cham_journal_check (fixture->journal, &problems, NULL));
  g_assert_cmpuint (problems->len, >=, 1);
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;

  set_person (fixture, "A");
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_true (cham_journal_close (fixture->journal, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_true (cham_journal_close (fixture->journal, &error));
}

static void
test_seeds (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM measure"), >=, 20);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food"), >=, 150);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food_in_group JOIN food_group"
                                           " ON food_group.id = \"group\" WHERE key = 'dairy'"),
                   >=, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/journal/settings", test_settings);
  fixture_add ("/journal/setting-labels", test_setting_labels);
  fixture_add ("/journal/note", test_note);
  fixture_add ("/journal/nested", test_nested);
  fixture_add ("/journal/rolled-back", test_rolled_back);
  fixture_add ("/journal/uuids", test_uuids);
  fixture_add ("/journal/check", test_check);
  fixture_add ("/journal/check-search-index", test_check_search_index);
  fixture_add ("/journal/close", test_close);
  fixture_add ("/journal/seeds", test_seeds);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The machinery of migrations, with steps of its own: good, failing and interrupted ones. */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "store/database.h"
#include "store/meal-plans.h"
#include "store/migrations.h"

static gboolean
add_mood (sqlite3 *connection, GError **error)
{
  return cham_database_execute (connection, "UPDATE entry SET mood = 'calm'", error);
}

static gboolean
be_killed (sqlite3 *connection, GError **error)
{
  raise (SIGKILL);
  return TRUE;
}

#define NOW CHAM_MIGRATIONS_VERSION
#define LATER (CHAM_MIGRATIONS_VERSION + 2)

#define ADD_COLUMN { .version = NOW + 1, .sql = "ALTER TABLE entry ADD COLUMN mood TEXT" }

static const ChamMigration good[] = { ADD_COLUMN, { .version = LATER, .run = add_mood }, { 0 } };
static const ChamMigration failing[]
  = { ADD_COLUMN, { .version = LATER, .sql = "DROP TABLE none" }, { 0 } };
static const ChamMigration killing[]
  = { ADD_COLUMN, { .version = LATER, .run = be_killed }, { 0 } };
static const ChamMigration breaking[]
  = { ADD_COLUMN, { .version = LATER, .sql = "DELETE FROM food_group" }, { 0 } };

static char *
make_copy_path (Fixture *fixture, int version, const char *end)
{
  return g_strdup_printf ("%s.before-v%d%s", fixture->path, version, end);
}

static gboolean
migrate (Fixture *fixture, const ChamMigration *steps, GError **error)
{
  sqlite3 *connection = cham_journal_get_connection (fixture->journal);

  fixture_run (fixture, "PRAGMA foreign_keys = OFF"); /* as while a journal is opened */
  return cham_migrations_run (connection, fixture->path, steps, error);
}

static void
assert_version (Fixture *fixture, gint64 version)
{
  const char *columns = "SELECT count (*) FROM pragma_table_info ('entry') WHERE name = 'mood'";

  g_assert_cmpint (fixture_count (fixture, "PRAGMA user_version"), ==, version);
  g_assert_cmpint (fixture_count (fixture, columns), ==, version > NOW);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_copy_path (fixture, LATER, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) copy = NULL;
  g_autofree char *person = NULL;
  GStatBuf status;

  g_assert_true (cham_journal_set_setting (fixture->journal, "person", "A", NULL));
  migrate (fixture, good, &error);
  g_assert_no_error (error);
  assert_version (fixture, LATER);

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  copy = cham_journal_open (path, CHAM_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count_in (copy, "PRAGMA user_version"), ==, NOW);
  person = cham_journal_dup_setting (copy, "person");
  g_assert_cmpstr (person, ==, "A");

  g_assert_true (migrate (fixture, good, NULL));
  assert_version (fixture, LATER);
}

static void
assert_fails (Fixture *fixture, const ChamMigration *steps)
{
  g_autofree char *path = make_copy_path (fixture, LATER, "");
  g_autoptr (GError) error = NULL;

  g_assert_false (migrate (fixture, steps, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_MIGRATION);
  assert_version (fixture, NOW);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  fixture_reopen (fixture, CHAM_OPEN_WRITE);
  assert_version (fixture, NOW);
}

static void
test_failing (Fixture *fixture, gconstpointer data)
{
  assert_fails (fixture, failing);
}

static void
test_breaking (Fixture *fixture, gconstpointer data)
{
  assert_fails (fixture, breaking);
}

static void
test_no_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "journal.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_migrations_run (cham_journal_get_connection (fixture->journal), nowhere,
                                       good, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_MIGRATION);
  assert_version (fixture, NOW);
}

static void
test_interrupted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = make_copy_path (fixture, LATER, "");
  g_autofree char *second = make_copy_path (fixture, LATER, "-2");
  g_autoptr (GError) error = NULL;
  pid_t child;
  int status;

  g_clear_object (&fixture->journal);
  child = fork ();
  if (child == 0)
    {
      fixture->journal = cham_journal_open (fixture->path, CHAM_OPEN_WRITE, NULL);
      migrate (fixture, killing, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  fixture->journal = cham_journal_open (fixture->path, CHAM_OPEN_WRITE, &error);
  g_assert_no_error (error);
  assert_version (fixture, NOW);
  migrate (fixture, good, &error);
  g_assert_no_error (error);
  assert_version (fixture, LATER);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

/* 19 readings, 7 doses, 17 foods eaten: what was written is there, and only more to choose from. */
static void
test_from_1 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_copy_path (fixture, NOW, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) copy = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  fixture_open_old (fixture, "version-1.db.gz");
  g_assert_cmpint (fixture_count (fixture, "PRAGMA user_version"), ==, NOW);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading"), ==, 19);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM meal_food"), ==, 17);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM measure"), ==, 32);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food"), >=, 213);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM treatment_content"), ==, 0);
  g_assert_true (cham_journal_check (fixture->journal, &problems, &error));
  g_assert_no_error (error);

  copy = cham_journal_open (path, CHAM_OPEN_READ, &error);
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_MIGRATION);
}

/* The window’s searches read beside it, right after it has brought the journal up to date. */
static void
test_read_beside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) reader = NULL;

  fixture_open_old (fixture, "version-1.db.gz");
  reader = cham_journal_open (fixture->path, CHAM_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count_in (reader, "SELECT count (*) FROM reading"), ==, 19);
}

/* 17 readings, 8 foods eaten, one of them the person's own by another name of a food. */
static void
test_from_2 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  fixture_open_old (fixture, "version-2.db.gz");
  g_assert_cmpint (fixture_count (fixture, "PRAGMA user_version"), ==, NOW);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading"), ==, 17);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM meal_food"), ==, 8);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food"), ==, 765);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food WHERE name = 'Aubergine'"
                                           " AND also = 'Eggplant;Brinjal'"),
                   ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM food WHERE name = 'Eggplant'"
                                           " AND also = ''"),
                   ==, 1);
  g_assert_true (cham_journal_check (fixture->journal, &problems, &error));
  g_assert_no_error (error);
}

/* 6 readings, 6 foods eaten: nothing is planned, and one can plan. */
static void
test_from_3 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  fixture_open_old (fixture, "version-3.db.gz");
  g_assert_cmpint (fixture_count (fixture, "PRAGMA user_version"), ==, NOW);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM reading"), ==, 6);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM meal_food"), ==, 6);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM plan_food"), ==, 0);
  g_assert_true (cham_journal_add_planned_food (fixture->journal, 0, CHAM_MEAL_LUNCH,
                                                "ann's soup", A_DAY, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM plan_food JOIN food"
                                           " ON food.id = food WHERE name = 'Ann''s soup'"),
                   ==, 1);
  g_assert_true (cham_journal_check (fixture->journal, &problems, &error));
  g_assert_no_error (error);
}

/* Each journal has the same tables, whichever version it began with. */
static void
test_same_schema (Fixture *fixture, gconstpointer data)
{
  const char *shape = "SELECT count (*) * 100000 + sum (length (sql)) FROM sqlite_schema";
  gint64 fresh = fixture_count (fixture, shape);

  fixture_open_old (fixture, "version-1.db.gz");
  g_assert_cmpint (fixture_count (fixture, shape), ==, fresh);
  fixture_open_old (fixture, "version-2.db.gz");
  g_assert_cmpint (fixture_count (fixture, shape), ==, fresh);
  fixture_open_old (fixture, "version-3.db.gz");
  g_assert_cmpint (fixture_count (fixture, shape), ==, fresh);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/migrations/good", test_good);
  fixture_add ("/migrations/failing", test_failing);
  fixture_add ("/migrations/breaking", test_breaking);
  fixture_add ("/migrations/no-copy", test_no_copy);
  fixture_add ("/migrations/interrupted", test_interrupted);
  fixture_add ("/migrations/from-1", test_from_1);
  fixture_add ("/migrations/read-beside", test_read_beside);
  fixture_add ("/migrations/from-2", test_from_2);
  fixture_add ("/migrations/from-3", test_from_3);
  fixture_add ("/migrations/same-schema", test_same_schema);

  return g_test_run ();
}

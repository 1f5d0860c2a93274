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

#define ADD_COLUMN { .version = 2, .sql = "ALTER TABLE entry ADD COLUMN mood TEXT" }

static const ChamMigration good[] = { ADD_COLUMN, { .version = 3, .run = add_mood }, { 0 } };
static const ChamMigration failing[] = { ADD_COLUMN, { .version = 3, .sql = "DROP TABLE none" },
                                         { 0 } };
static const ChamMigration killing[] = { ADD_COLUMN, { .version = 3, .run = be_killed }, { 0 } };
static const ChamMigration breaking[]
  = { ADD_COLUMN, { .version = 3, .sql = "DELETE FROM food_group" }, { 0 } };

static char *
make_copy_path (Fixture *fixture, const char *end)
{
  return g_strconcat (fixture->path, end, NULL);
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
  g_assert_cmpint (fixture_count (fixture, columns), ==, version > 1);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_copy_path (fixture, ".before-v3");
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) copy = NULL;
  g_autofree char *person = NULL;
  GStatBuf status;

  g_assert_true (cham_journal_set_setting (fixture->journal, "person", "A", NULL));
  migrate (fixture, good, &error);
  g_assert_no_error (error);
  assert_version (fixture, 3);

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  copy = cham_journal_open (path, CHAM_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count_in (copy, "PRAGMA user_version"), ==, 1);
  person = cham_journal_dup_setting (copy, "person");
  g_assert_cmpstr (person, ==, "A");

  g_assert_true (migrate (fixture, good, NULL));
  assert_version (fixture, 3);
}

static void
assert_fails (Fixture *fixture, const ChamMigration *steps)
{
  g_autofree char *path = make_copy_path (fixture, ".before-v3");
  g_autoptr (GError) error = NULL;

  g_assert_false (migrate (fixture, steps, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_MIGRATION);
  assert_version (fixture, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  fixture_reopen (fixture, CHAM_OPEN_WRITE);
  assert_version (fixture, 1);
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
  assert_version (fixture, 1);
}

static void
test_interrupted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = make_copy_path (fixture, ".before-v3");
  g_autofree char *second = make_copy_path (fixture, ".before-v3-2");
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
  assert_version (fixture, 1);
  migrate (fixture, good, &error);
  g_assert_no_error (error);
  assert_version (fixture, 3);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
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

  return g_test_run ();
}

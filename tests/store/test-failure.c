/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A full disk, and a process that is killed while it writes. */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "store/database.h"

static ssize_t
write_nothing (int fd, const void *bytes, size_t length, off_t offset)
{
  errno = ENOSPC;
  return -1;
}

static ssize_t
append_nothing (int fd, const void *bytes, size_t length)
{
  errno = ENOSPC;
  return -1;
}

/* Makes SQLite's writes fail as on a full disk, or work again. */
static void
set_full (gboolean full)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  sqlite3_syscall_ptr at = full ? (sqlite3_syscall_ptr) write_nothing : NULL;

  vfs->xSetSystemCall (vfs, "pwrite", at);
  vfs->xSetSystemCall (vfs, "pwrite64", at);
  vfs->xSetSystemCall (vfs, "write", full ? (sqlite3_syscall_ptr) append_nothing : NULL);
}

static void
assert_person (Fixture *fixture, const char *expected)
{
  g_autofree char *person = cham_journal_dup_setting (fixture->journal, "person");

  g_assert_cmpstr (person, ==, expected);
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_set_setting (fixture->journal, "person", "A", NULL));
  set_full (TRUE);
  g_assert_false (cham_journal_set_setting (fixture->journal, "person", "B", &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_FULL);
  assert_person (fixture, "A");
  set_full (FALSE);
  g_assert_true (cham_journal_set_setting (fixture->journal, "person", "C", NULL));
  g_assert_true (cham_journal_undo (fixture->journal, NULL));
  fixture_reopen (fixture, CHAM_OPEN_WRITE);
  assert_person (fixture, "A");
}

static void
test_full_within_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_run (fixture, "PRAGMA cache_size = 1");
  g_assert_true (cham_journal_begin (fixture->journal, "Much", NULL));
  set_full (TRUE);
  for (guint i = 0; i < 2000 && error == NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("key %u", i);
      g_autofree char *value = g_strnfill (500, 'x');

      cham_journal_set_setting (fixture->journal, key, value, &error);
    }
  set_full (FALSE);
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_FULL);
  g_assert_false (cham_journal_set_setting (fixture->journal, "person", "B", NULL));
  cham_journal_roll_back (fixture->journal);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM setting"), ==, 0);
  g_assert_true (cham_journal_set_setting (fixture->journal, "person", "C", NULL));
}

static void
test_full_at_close (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_set_setting (fixture->journal, "person", "A", NULL));
  set_full (TRUE);
  g_assert_false (cham_journal_close (fixture->journal, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_FULL);
  set_full (FALSE);
  g_clear_object (&fixture->journal);
  fixture->journal = cham_journal_open (fixture->path, CHAM_OPEN_WRITE, NULL);
  g_assert_nonnull (fixture->journal);
  assert_person (fixture, "A");
}

static void
test_full_at_creation (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "second", "journal.db", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) files = NULL;
  const char *name;

  set_full (TRUE);
  g_assert_null (cham_journal_open (path, CHAM_OPEN_CREATE, &error));
  set_full (FALSE);
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_FULL);
  files = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (files)) != NULL)
    g_assert_cmpstr (name, ==, "journal.db.lock");
}

/* Says on @pipe of each change that it is stored, until it is killed. */
static void
write_until_killed (Fixture *fixture, int pipe)
{
  g_autoptr (ChamJournal) journal = cham_journal_open (fixture->path, CHAM_OPEN_WRITE, NULL);

  for (int i = 1; journal != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      if (!cham_journal_set_setting (journal, "person", text, NULL)
          || write (pipe, &i, sizeof i) != sizeof i)
        break;
    }
  _exit (1);
}

static int
kill_writer (Fixture *fixture, int wait_for)
{
  int pipes[2], stored = 0, number, status;
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0)
    write_until_killed (fixture, pipes[1]);
  close (pipes[1]);
  while (read (pipes[0], &number, sizeof number) == sizeof number)
    {
      stored = number;
      if (stored == wait_for)
        kill (child, SIGKILL);
    }
  close (pipes[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  return stored;
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  for (int round = 0; round < 5; round++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *person = NULL;
      int stored;

      g_clear_object (&fixture->journal);
      stored = kill_writer (fixture, 10 + 7 * round);
      fixture->journal = cham_journal_open (fixture->path, CHAM_OPEN_WRITE, &error);
      g_assert_no_error (error);
      person = cham_journal_dup_setting (fixture->journal, "person");
      g_assert_nonnull (person);
      g_assert_cmpint (atoi (person), >=, stored);
      g_assert_true (cham_journal_check (fixture->journal, &problems, NULL));
      g_assert_cmpuint (problems->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/failure/full", test_full);
  fixture_add ("/failure/full-within-step", test_full_within_step);
  fixture_add ("/failure/full-at-close", test_full_at_close);
  fixture_add ("/failure/full-at-creation", test_full_at_creation);
  fixture_add ("/failure/killed", test_killed);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Opening: every way in which it can go wrong has its own error, and leaves all files alone. */
#define _GNU_SOURCE /* syscall() */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "store/database.h"
#include "store/schema.h"

static void
close_journal (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  cham_journal_close (fixture->journal, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->journal);
}

/* Names, modes and contents of all files of the fixture's folder; without what readers share
 * among themselves in the index of the log. */
static char *
take_picture (Fixture *fixture)
{
  g_autoptr (GDir) files = g_dir_open (fixture->folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *contents = NULL;
      g_autofree char *sum = NULL;
      gsize length = 0;
      GStatBuf status;

      g_assert_cmpint (g_lstat (path, &status), ==, 0);
      if (S_ISREG (status.st_mode) && !g_str_has_suffix (name, "-shm"))
        g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, length);
      g_ptr_array_add (lines, g_strdup_printf ("%s %o %s\n", name, status.st_mode, sum));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("", (char **) lines->pdata);
}

static void
assert_refused (Fixture *fixture, const char *path, ChamOpenMode mode, ChamStoreError code)
{
  g_autofree char *before = take_picture (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) journal = cham_journal_open (path, mode, &error);

  g_assert_null (journal);
  g_assert_error (error, CHAM_STORE_ERROR, (int) code);
  after = take_picture (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_refused_always (Fixture *fixture, ChamStoreError code)
{
  assert_refused (fixture, fixture->path, CHAM_OPEN_READ, code);
  assert_refused (fixture, fixture->path, CHAM_OPEN_WRITE, code);
  assert_refused (fixture, fixture->path, CHAM_OPEN_CREATE, code);
}

static void
put_contents (Fixture *fixture, const char *contents, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, contents, length, &error);
  g_assert_no_error (error);
}

static void
patch (Fixture *fixture, long offset, const void *bytes, gsize length)
{
  g_autofd int fd = g_open (fixture->path, O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (pwrite (fd, bytes, length, offset), ==, (gssize) length);
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a", "b", "own.db", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) journal = NULL;
  mode_t mask = umask (0);
  GStatBuf status;

  journal = cham_journal_open (path, CHAM_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  umask (mask);
  g_assert_cmpint (cham_journal_get_read_only (journal), ==, CHAM_READ_ONLY_NOT);
  g_assert_cmpstr (cham_journal_get_path (journal), ==, path);
}

static void
test_pragmas (Fixture *fixture, gconstpointer data)
{
  sqlite3 *connection = cham_journal_get_connection (fixture->journal);
  g_autoptr (sqlite3_stmt) mode = cham_database_prepare (connection, "PRAGMA journal_mode", NULL);
  g_autofree char *text = NULL;

  g_assert_true (cham_database_next (mode, NULL));
  text = cham_database_dup_text (mode, 0);
  g_assert_cmpstr (text, ==, "wal");
  g_assert_cmpint (fixture_count (fixture, "PRAGMA application_id"), ==,
                   CHAM_SCHEMA_APPLICATION_ID);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA user_version"), ==, 4);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM pragma_table_list"
                                           " WHERE schema = 'main' AND type = 'table'"
                                           " AND name NOT LIKE 'sqlite%' AND NOT strict"),
                   ==, 0);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none.db", NULL);
  g_autofree char *below = g_build_filename (fixture->path, "a", "none.db", NULL);

  assert_refused (fixture, path, CHAM_OPEN_READ, CHAM_STORE_ERROR_NOT_FOUND);
  assert_refused (fixture, path, CHAM_OPEN_WRITE, CHAM_STORE_ERROR_NOT_FOUND);
  assert_refused (fixture, below, CHAM_OPEN_CREATE, CHAM_STORE_ERROR_NO_ACCESS);
  assert_refused (fixture, below, CHAM_OPEN_READ, CHAM_STORE_ERROR_NO_ACCESS);
}

static void
test_not_a_journal (Fixture *fixture, gconstpointer data)
{
  close_journal (fixture);
  put_contents (fixture, "Dear diary, today was a good day.\n", -1);
  assert_refused_always (fixture, CHAM_STORE_ERROR_NOT_A_JOURNAL);
  put_contents (fixture, "", 0);
  assert_refused_always (fixture, CHAM_STORE_ERROR_NOT_A_JOURNAL);
  g_unlink (fixture->path);
  g_mkdir (fixture->path, 0700);
  assert_refused_always (fixture, CHAM_STORE_ERROR_NOT_A_JOURNAL);
  g_rmdir (fixture->path);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused_always (fixture, CHAM_STORE_ERROR_NOT_A_JOURNAL);
}

static void
test_other_database (Fixture *fixture, gconstpointer data)
{
  g_autoptr (sqlite3) connection = NULL;

  close_journal (fixture);
  g_unlink (fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &connection), ==, SQLITE_OK);
  g_assert_true (cham_database_execute (connection, "CREATE TABLE entry (text)", NULL));
  g_clear_pointer (&connection, sqlite3_close_v2);
  assert_refused_always (fixture, CHAM_STORE_ERROR_NOT_A_JOURNAL);
}

static void
test_cut_short (Fixture *fixture, gconstpointer data)
{
  static const long lengths[] = { 100000, 65536, 4096, 101, 99, 20 };

  close_journal (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_cmpint (truncate (fixture->path, lengths[i]), ==, 0);
      assert_refused_always (fixture, CHAM_STORE_ERROR_DAMAGED);
    }
}

static void
test_scribbled_over (Fixture *fixture, gconstpointer data)
{
  guint8 noise[3900];

  close_journal (fixture);
  memset (noise, 0xa5, sizeof noise);
  patch (fixture, 110, noise, sizeof noise);
  assert_refused (fixture, fixture->path, CHAM_OPEN_READ, CHAM_STORE_ERROR_DAMAGED);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fixture_run (fixture, "PRAGMA user_version = 99");
  close_journal (fixture);
  before = take_picture (fixture);
  fixture->journal = cham_journal_open (fixture->path, CHAM_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cham_journal_get_read_only (fixture->journal), ==, CHAM_READ_ONLY_NEWER);
  g_assert_false (cham_journal_set_setting (fixture->journal, "person", "A", &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY);
  close_journal (fixture);
  after = take_picture (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) reader = cham_journal_open (fixture->path, CHAM_OPEN_READ, &error);
  g_autofree char *person = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (cham_journal_get_read_only (reader), ==, CHAM_READ_ONLY_ASKED);
  g_assert_false (cham_journal_begin (reader, "Change", &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY);
  g_assert_false (cham_database_execute (cham_journal_get_connection (reader),
                                         "DELETE FROM food", NULL));
  g_assert_true (cham_journal_set_setting (fixture->journal, "person", "A", NULL));
  person = cham_journal_dup_setting (reader, "person");
  g_assert_cmpstr (person, ==, "A");
}

/* Runs @body in a process of its own, which ends with what it returns. */
static int
run_in_child (Fixture *fixture, int (*body) (Fixture *fixture))
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (body (fixture));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

static int
open_for_writing (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) reader = cham_journal_open (fixture->path, CHAM_OPEN_READ, NULL);
  ChamJournal *writer = cham_journal_open (fixture->path, CHAM_OPEN_WRITE, &error);

  if (reader == NULL)
    return 2;
  return writer == NULL && g_error_matches (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_BUSY) ? 0 : 1;
}

static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run_in_child (fixture, open_for_writing), ==, 0);
  assert_refused (fixture, fixture->path, CHAM_OPEN_WRITE, CHAM_STORE_ERROR_BUSY);
  close_journal (fixture);
  g_assert_cmpint (run_in_child (fixture, open_for_writing), ==, 1);
}

/* Permissions bind root too once it has given up its capabilities. */
static gboolean
give_up_privileges (void)
{
  struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = { 0 };

  return syscall (SYS_capset, &header, none) == 0;
}

static int
open_without_permission (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) journal = NULL;

  if (!give_up_privileges ())
    return 1;
  journal = cham_journal_open (fixture->path, CHAM_OPEN_WRITE, &error);
  if (journal == NULL)
    return 10 + error->code;
  if (fixture_count_in (journal, "SELECT count (*) FROM measure") < 20)
    return 3;
  return 20 + (int) cham_journal_get_read_only (journal);
}

static int
read_without_permission (Fixture *fixture)
{
  g_autoptr (ChamJournal) journal = NULL;
  g_autofree char *person = NULL;

  if (!give_up_privileges ())
    return 1;
  journal = cham_journal_open (fixture->path, CHAM_OPEN_READ, NULL);
  person = journal != NULL ? cham_journal_dup_setting (journal, "person") : NULL;
  return person != NULL ? *person : 2;
}

static void
assert_permitted (Fixture *fixture, int folder_mode, int file_mode, int expected)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  int result;

  g_chmod (fixture->path, file_mode);
  before = take_picture (fixture);
  g_chmod (fixture->folder, folder_mode);
  result = run_in_child (fixture, open_without_permission);
  g_chmod (fixture->folder, 0700);
  after = take_picture (fixture);
  g_assert_cmpint (result, ==, expected);
  g_assert_cmpstr (before, ==, after);
}

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  close_journal (fixture);
  assert_permitted (fixture, 0500, 0600, 20 + CHAM_READ_ONLY_FILE);
  assert_permitted (fixture, 0500, 0400, 20 + CHAM_READ_ONLY_FILE);
  assert_permitted (fixture, 0700, 0400, 20 + CHAM_READ_ONLY_FILE);
  assert_permitted (fixture, 0000, 0600, 10 + CHAM_STORE_ERROR_NO_ACCESS);
  if (geteuid () == 0) /* else the picture cannot be taken */
    assert_permitted (fixture, 0500, 0000, 10 + CHAM_STORE_ERROR_NO_ACCESS);
}

/* What a crash left in the log beside the file is read where nothing may be written. */
static void
test_log_in_forbidden_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  int result;

  g_assert_true (cham_journal_set_setting (fixture->journal, "person", "A", NULL));
  before = take_picture (fixture);
  g_chmod (fixture->folder, 0500);
  result = run_in_child (fixture, read_without_permission);
  g_chmod (fixture->folder, 0700);
  after = take_picture (fixture);
  g_assert_cmpint (result, ==, 'A');
  g_assert_cmpstr (before, ==, after);
}

static int
make_in_forbidden_folder (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new", "own.db", NULL);
  g_autoptr (GError) error = NULL;

  if (!give_up_privileges ())
    return 1;
  return cham_journal_open (path, CHAM_OPEN_CREATE, &error) == NULL ? 10 + error->code : 0;
}

static void
test_forbidden_folder (Fixture *fixture, gconstpointer data)
{
  int result;

  g_chmod (fixture->folder, 0555);
  result = run_in_child (fixture, make_in_forbidden_folder);
  g_chmod (fixture->folder, 0700);
  g_assert_cmpint (result, ==, 10 + CHAM_STORE_ERROR_NO_ACCESS);
}

static void
test_default_path (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = cham_journal_dup_default_path ();

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, "/chamomile/journal.db"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/open/create", test_create);
  fixture_add ("/open/pragmas", test_pragmas);
  fixture_add ("/open/missing", test_missing);
  fixture_add ("/open/not-a-journal", test_not_a_journal);
  fixture_add ("/open/other-database", test_other_database);
  fixture_add ("/open/cut-short", test_cut_short);
  fixture_add ("/open/scribbled-over", test_scribbled_over);
  fixture_add ("/open/newer", test_newer);
  fixture_add ("/open/read", test_read);
  fixture_add ("/open/busy", test_busy);
  fixture_add ("/open/permissions", test_permissions);
  fixture_add ("/open/log-in-forbidden-folder", test_log_in_forbidden_folder);
  fixture_add ("/open/forbidden-folder", test_forbidden_folder);
  fixture_add ("/open/default-path", test_default_path);

  return g_test_run ();
}

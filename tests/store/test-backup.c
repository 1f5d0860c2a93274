/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Backups: all of a journal comes back, nothing that is there is harmed, and what is no backup, or
 * a damaged one, is refused. */
#define _GNU_SOURCE /* memmem() */

#include "store/backup.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"
#include "model/measure.h"
#include "model/random.h"
#include "store/entries.h"
#include "store/readings.h"

static char *
name_beside (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
back_up (Fixture *fixture, ChamBackupPhotos photos)
{
  char *path = name_beside (fixture, "all" CHAM_BACKUP_ENDING);
  g_autoptr (GError) error = NULL;

  cham_journal_back_up (fixture->journal, path, photos, &error);
  g_assert_no_error (error);
  return path;
}

/* Somewhere else, so that no file of the first journal is of use to it. */
static char *
restore (Fixture *fixture, const char *backup)
{
  char *path = g_build_filename (fixture->folder, "elsewhere", "journal.db", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  cham_backup_restore (backup, path, &kept, &error);
  g_assert_no_error (error);
  g_assert_null (kept);
  return path;
}

static void
rate (Fixture *fixture, double itch)
{
  g_autoptr (ChamMeasure) measure
      = cham_journal_find_measure (fixture->journal, CHAM_MEASURE_ITCH, NULL);

  g_assert_true (cham_journal_set_reading (fixture->journal, A_DAY, measure->id, itch, NULL));
}

static void
assert_rated (const char *path, gint64 itch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) journal = cham_journal_open (path, CHAM_OPEN_WRITE, &error);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (cham_journal_get_read_only (journal), ==, CHAM_READ_ONLY_NOT);
  g_assert_cmpint (fixture_count_in (journal, "SELECT sum (value) FROM reading"), ==, itch);
  g_assert_true (cham_journal_check (journal, &problems, NULL));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (cham_journal_close (journal, NULL));
}

static void
assert_refused (const char *backup, const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_backup_restore (backup, path, NULL, &error));
  g_assert_error (error, CHAM_STORE_ERROR, code);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = fixture_add_photo (fixture, A_DAY + 3, "an elbow");
  g_autofree char *backup = NULL, *path = NULL, *picture = NULL, *bytes = NULL;
  g_autoptr (ChamBackup) facts = NULL;
  gsize length;

  rate (fixture, 7);
  backup = back_up (fixture, CHAM_BACKUP_WITH_PHOTOS);
  facts = cham_backup_read (backup, NULL);
  g_assert_cmpint (facts->days.from, ==, A_DAY);
  g_assert_cmpint (facts->days.to, ==, A_DAY + 3);
  g_assert_cmpuint (facts->n_photos, ==, 1);
  g_assert_cmpuint (facts->n_lost, ==, 0);
  g_assert_cmpuint (strlen (facts->written), ==, strlen ("2024-02-28T12:00:00Z"));
  path = restore (fixture, backup);
  assert_rated (path, 7);
  picture = g_build_filename (fixture->folder, "elsewhere", "photos", photo->file, NULL);
  g_assert_true (g_file_get_contents (picture, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, length, "\xff\xd8\xff\xe0" "an elbow", 12);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, CHAM_BACKUP_WITH_PHOTOS);
  g_autoptr (ChamBackup) facts = cham_backup_read (backup, NULL);
  g_autofree char *path = restore (fixture, backup);

  g_assert_true (cham_day_range_is_empty (facts->days));
  g_assert_cmpuint (facts->n_photos, ==, 0);
  assert_rated (path, 0);
}

/* A reader cannot write the journal, but it can be backed up all the same. */
static void
test_reader (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL, *path = NULL;
  g_autoptr (GError) error = NULL;

  rate (fixture, 7);
  fixture_reopen (fixture, CHAM_OPEN_READ);
  backup = back_up (fixture, CHAM_BACKUP_WITH_PHOTOS);
  path = restore (fixture, backup);
  assert_rated (path, 7);
  g_assert_false (cham_journal_set_setting (fixture->journal, "a", "b", &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY);
}

/* A photo whose file is gone is counted, not made up. */
static void
test_lost_photo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = fixture_add_photo (fixture, A_DAY, "an elbow");
  g_autofree char *picture = g_build_filename (fixture->folder, "photos", photo->file, NULL);
  g_autofree char *backup = NULL;
  g_autoptr (ChamBackup) facts = NULL;

  g_assert_cmpint (g_unlink (picture), ==, 0);
  backup = back_up (fixture, CHAM_BACKUP_WITH_PHOTOS);
  facts = cham_backup_read (backup, NULL);
  g_assert_cmpuint (facts->n_photos, ==, 0);
  g_assert_cmpuint (facts->n_lost, ==, 1);
}

static void
test_without_photos (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = fixture_add_photo (fixture, A_DAY, "an elbow");
  g_autofree char *backup = back_up (fixture, CHAM_BACKUP_WITHOUT_PHOTOS);
  g_autofree char *path = name_beside (fixture, "journal-2.db");
  g_autoptr (ChamJournal) journal = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  /* Beside the first journal the pictures are still there. */
  g_assert_true (cham_backup_restore (backup, path, NULL, NULL));
  journal = cham_journal_open (path, CHAM_OPEN_READ, NULL);
  g_assert_cmpint (fixture_count_in (journal, "SELECT count (*) FROM photo"), ==, 1);
  g_assert_true (cham_journal_check (journal, &problems, NULL));
  g_assert_cmpuint (problems->len, ==, 0);
}

/* What a person took out is not in what they give away. */
static void
test_removed_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamEntry) entry = cham_entry_new (A_DAY, CHAM_TIME_NONE, "Quastenflosser");
  g_autofree char *backup = NULL, *bytes = NULL;
  gsize length;

  g_assert_true (cham_journal_add_entry (fixture->journal, entry, NULL));
  g_assert_true (cham_journal_remove_entry (fixture->journal, entry->id, NULL));
  backup = back_up (fixture, CHAM_BACKUP_WITH_PHOTOS);
  g_assert_true (g_file_get_contents (backup, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, "uastenflos", strlen ("uastenflos")));
}

static void
test_in_the_way (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, CHAM_BACKUP_WITH_PHOTOS);
  g_autofree char *text = name_beside (fixture, "letter.txt");
  const char *const others[] = { text, fixture->path };
  g_autofree char *after = NULL;

  g_free (back_up (fixture, CHAM_BACKUP_WITH_PHOTOS)); /* a backup may be replaced */
  g_assert_true (g_file_set_contents (text, "Dear Anna", -1, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cham_journal_back_up (fixture->journal, others[i],
                                            CHAM_BACKUP_WITH_PHOTOS, &error));
      g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_IN_THE_WAY);
    }
  g_assert_true (g_file_get_contents (text, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "Dear Anna");
}

/* Nobody writes into a backup by taking it for a journal, or the other way round. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, CHAM_BACKUP_WITH_PHOTOS);
  g_autofree char *path = name_beside (fixture, "new.db");
  g_autofree char *missing = name_beside (fixture, "missing");
  g_autoptr (GError) error = NULL;

  g_assert_null (cham_journal_open (backup, CHAM_OPEN_WRITE, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_IS_BACKUP);
  assert_refused (fixture->path, path, CHAM_STORE_ERROR_NOT_A_BACKUP);
  assert_refused (fixture->folder, path, CHAM_STORE_ERROR_NOT_A_BACKUP);
  assert_refused (missing, path, CHAM_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The journal that was there is kept under another name, with what its log held. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL, *kept = NULL;
  g_autoptr (GError) error = NULL;

  rate (fixture, 7);
  backup = back_up (fixture, CHAM_BACKUP_WITH_PHOTOS);
  rate (fixture, 3);
  assert_refused (backup, fixture->path, CHAM_STORE_ERROR_BUSY);
  fixture_reopen (fixture, CHAM_OPEN_READ);
  cham_backup_restore (backup, fixture->path, &kept, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (kept, ".before-restore"));
  g_clear_object (&fixture->journal);
  assert_rated (fixture->path, 7);
  assert_rated (kept, 3);
  g_clear_pointer (&kept, g_free);
  g_assert_true (cham_backup_restore (backup, fixture->path, &kept, NULL));
  g_assert_true (g_str_has_suffix (kept, ".before-restore-2"));
}

/* Any damage: either it is refused and nothing is written, or what comes out is a journal. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, CHAM_BACKUP_WITH_PHOTOS);
  g_autofree char *path = name_beside (fixture, "new.db");
  g_autofree char *bytes = NULL;
  guint64 state = 1;
  guint n_refused = 0;
  gsize length;

  g_assert_true (g_file_get_contents (backup, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (backup, bytes, (gssize) length / 2, NULL));
  assert_refused (backup, path, CHAM_STORE_ERROR_DAMAGED);
  for (int turn = 0; turn < 40; turn++)
    {
      g_autofree char *changed = g_memdup2 (bytes, length);
      gsize start = cham_random_below (&state, (guint) length - 400);

      memset (changed + start, turn, 400);
      g_assert_true (g_file_set_contents (backup, changed, (gssize) length, NULL));
      if (!cham_backup_restore (backup, path, NULL, NULL))
        {
          n_refused++;
          g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
        }
      g_unlink (path);
    }
  g_assert_cmpuint (n_refused, >, 0);
}

static guint
count_copies (Fixture *fixture)
{
  g_autoptr (GArray) days = cham_backup_list_copies (fixture->path);

  return days->len;
}

static void
keep (Fixture *fixture, ChamDay today)
{
  g_autoptr (GError) error = NULL;

  cham_journal_keep_copy (fixture->journal, today, &error);
  g_assert_no_error (error);
}

/* Makes the newest copy look as old as it will be when the next is due. */
static void
age (Fixture *fixture, ChamDay day)
{
  g_autofree char *path = cham_backup_dup_copy_path (fixture->path, day);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1000,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
}

/* One a day, and only when there is something new; what else lies there stays. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letter = g_build_filename (fixture->folder, "backups", "letter.txt", NULL);
  g_autofree char *copy = cham_backup_dup_copy_path (fixture->path, A_DAY);
  g_autofree char *half = g_strconcat (copy, ".new-ABC123", NULL);

  g_assert_cmpuint (count_copies (fixture), ==, 0);
  rate (fixture, 7);
  keep (fixture, A_DAY);
  keep (fixture, A_DAY);
  keep (fixture, A_DAY + 1);
  g_assert_cmpuint (count_copies (fixture), ==, 1);
  g_assert_true (g_file_set_contents (letter, "Dear Anna", -1, NULL));
  g_assert_true (g_file_set_contents (half, "SQLite form", -1, NULL));
  for (int day = 1; day < 200; day++)
    {
      age (fixture, A_DAY + day - 1);
      keep (fixture, A_DAY + day);
    }
  g_assert_cmpuint (count_copies (fixture), >=, 12);
  g_assert_cmpuint (count_copies (fixture), <=, 24);
  g_assert_true (g_file_test (letter, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
}

/* A copy holds no pictures, but a journal made of it has them. */
static void
test_copy_restored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = fixture_add_photo (fixture, A_DAY, "an elbow");
  g_autofree char *copy = cham_backup_dup_copy_path (fixture->path, A_DAY);
  g_autofree char *path = NULL;

  rate (fixture, 7);
  keep (fixture, A_DAY);
  path = restore (fixture, copy);
  assert_rated (path, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/backup/round-trip", test_round_trip);
  fixture_add ("/backup/empty", test_empty);
  fixture_add ("/backup/reader", test_reader);
  fixture_add ("/backup/lost-photo", test_lost_photo);
  fixture_add ("/backup/without-photos", test_without_photos);
  fixture_add ("/backup/removed-text", test_removed_text);
  fixture_add ("/backup/in-the-way", test_in_the_way);
  fixture_add ("/backup/kinds", test_kinds);
  fixture_add ("/backup/kept", test_kept);
  fixture_add ("/backup/damaged", test_damaged);
  fixture_add ("/backup/copies", test_copies);
  fixture_add ("/backup/copy-restored", test_copy_restored);
  return g_test_run ();
}

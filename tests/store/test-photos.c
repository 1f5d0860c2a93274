/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Photos: their rows come and go, their files stay, and what befalls a file is told. */
#include "store/photos.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"

static GPtrArray *
list_photos (Fixture *fixture, ChamDay from, ChamDay to)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *photos =
      cham_journal_list_photos (fixture->journal, (ChamDayRange) { from, to }, &error);

  g_assert_no_error (error);
  return photos;
}

static guint
count_files (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "photos", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (files != NULL && g_dir_read_name (files) != NULL)
    count++;
  return count;
}

static void
assert_problem (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_check (fixture->journal, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, expected != NULL ? 1 : 0);
  if (expected != NULL)
    g_assert_nonnull (strstr (problems->pdata[0], expected));
}

/* The bytes are there under their hash, and for nobody else. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = fixture_add_photo (fixture, A_DAY, "left arm");
  g_autofree char *path = cham_journal_dup_photo_path (fixture->journal, photo);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *contents = NULL;
  g_autofree char *hash = NULL;
  GStatBuf status;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  g_assert_cmpmem (contents, size, "\xff\xd8\xff\xe0left arm", 12);
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, size);
  g_assert_true (g_str_has_prefix (photo->file, hash));
  g_assert_cmpstr (photo->file + 64, ==, ".jpg");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpuint (fixture->what, ==, CHAM_CHANGED_PHOTOS);
  g_assert_cmpint (fixture->days.from, ==, A_DAY);
  assert_problem (fixture, NULL);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) second = fixture_add_photo (fixture, A_DAY, "b");
  g_autoptr (ChamPhoto) third = fixture_add_photo (fixture, A_DAY, "c");
  g_autoptr (ChamPhoto) first = fixture_add_photo (fixture, A_DAY - 400, "a");
  g_autoptr (GPtrArray) day = list_photos (fixture, A_DAY, A_DAY);
  g_autoptr (GPtrArray) all = list_photos (fixture, CHAM_DAY_FIRST, CHAM_DAY_LAST);

  g_assert_cmpuint (day->len, ==, 2);
  g_assert_cmpint (((ChamPhoto *) day->pdata[0])->id, ==, second->id);
  g_assert_cmpint (((ChamPhoto *) day->pdata[1])->id, ==, third->id);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (((ChamPhoto *) all->pdata[0])->id, ==, first->id);
  g_assert_cmpuint (cham_journal_count_photos (fixture->journal), ==, 3);
}

static void
test_same_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) one = fixture_add_photo (fixture, A_DAY, "same");
  g_autoptr (ChamPhoto) other = fixture_add_photo (fixture, A_DAY + 1, "same");

  g_assert_cmpint (one->id, !=, other->id);
  g_assert_cmpstr (one->file, ==, other->file);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_caption_and_region (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = fixture_add_photo (fixture, A_DAY, "arm");
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  g_assert_true (
      cham_journal_set_photo_region (fixture->journal, photo->id, "trunk_back", NULL));
  g_assert_true (cham_journal_set_photo_caption (fixture->journal, photo->id, "W", NULL));
  g_assert_true (cham_journal_set_photo_caption (fixture->journal, photo->id,
                                                 "Week 3 🌼 שלום", NULL));
  written = list_photos (fixture, A_DAY, A_DAY);
  g_assert_cmpstr (((ChamPhoto *) written->pdata[0])->caption, ==, "Week 3 🌼 שלום");
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==, "Write caption");
  fixture_undo (fixture);
  g_assert_cmpstr (cham_journal_get_undo_label (fixture->journal), ==,
                   "Change region of photo");
  fixture_undo (fixture);
  undone = list_photos (fixture, A_DAY, A_DAY);
  g_assert_cmpstr (((ChamPhoto *) undone->pdata[0])->caption, ==, "");
  g_assert_cmpstr (((ChamPhoto *) undone->pdata[0])->region, ==, "");
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = fixture_add_photo (fixture, A_DAY, "arm");
  g_autoptr (GPtrArray) again = NULL;

  g_assert_true (cham_journal_remove_photo (fixture->journal, photo->id, NULL));
  g_assert_false (cham_journal_remove_photo (fixture->journal, photo->id, NULL));
  g_assert_cmpuint (cham_journal_count_photos (fixture->journal), ==, 0);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  fixture_undo (fixture);
  again = list_photos (fixture, A_DAY, A_DAY);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_cmpstr (((ChamPhoto *) again->pdata[0])->file, ==, photo->file);
  assert_problem (fixture, NULL);
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = fixture_add_photo (fixture, A_DAY, "arm");
  g_autofree char *path = cham_journal_dup_photo_path (fixture->journal, photo);

  g_unlink (path);
  assert_problem (fixture, "The file of a photo is missing: 2024-02-28");
  cham_photo_free (fixture_add_photo (fixture, A_DAY, "arm"));
  assert_problem (fixture, NULL);
}

/* A damaged file is told of, and mended when the same picture comes again. */
static void
test_changed_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = fixture_add_photo (fixture, A_DAY, "arm");
  g_autofree char *path = cham_journal_dup_photo_path (fixture->journal, photo);

  g_assert_true (g_file_set_contents (path, "leg", 3, NULL));
  assert_problem (fixture, "The file of a photo is not as it was stored");
  cham_photo_free (fixture_add_photo (fixture, A_DAY, "arm"));
  assert_problem (fixture, NULL);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* A journal from elsewhere cannot make the program look at other files. */
static void
test_foreign_name (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "../journal.db", "/etc/passwd", "", "abc.jpg",
                                "photo.jpg/.." };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (ChamPhoto) photo = cham_photo_new (A_DAY);

      g_set_str (&photo->file, names[i]);
      g_assert_null (cham_journal_dup_photo_path (fixture->journal, photo));
    }
}

static void
assert_refused (Fixture *fixture, ChamPhoto *photo, GBytes *image, ChamStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_journal_add_photo (fixture->journal, photo, image, &error));
  g_assert_error (error, CHAM_STORE_ERROR, (int) code);
  g_assert_cmpuint (cham_journal_count_photos (fixture->journal), ==, 0);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = cham_photo_new (A_DAY);
  g_autoptr (ChamPhoto) nowhere = cham_photo_new (CHAM_DAY_NONE);
  g_autoptr (ChamPhoto) tail = cham_photo_new (A_DAY);
  g_autoptr (ChamPhoto) invalid = cham_photo_new (A_DAY);
  g_autoptr (GBytes) image = fixture_make_image ("arm");
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  g_set_str (&tail->region, "tail");
  g_set_str (&invalid->caption, "\xf0\x28");
  assert_refused (fixture, photo, text, CHAM_STORE_ERROR_INVALID);
  assert_refused (fixture, photo, nothing, CHAM_STORE_ERROR_INVALID);
  assert_refused (fixture, nowhere, image, CHAM_STORE_ERROR_INVALID);
  assert_refused (fixture, tail, image, CHAM_STORE_ERROR_INVALID);
  assert_refused (fixture, invalid, image, CHAM_STORE_ERROR_INVALID);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = cham_photo_new (A_DAY);
  g_autoptr (GBytes) image = fixture_make_image ("arm");

  fixture_reopen (fixture, CHAM_OPEN_READ);
  assert_refused (fixture, photo, image, CHAM_STORE_ERROR_READ_ONLY);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* Where the folder should be lies a file: no row without its picture. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamPhoto) photo = cham_photo_new (A_DAY);
  g_autoptr (GBytes) image = fixture_make_image ("arm");
  g_autofree char *folder = g_build_filename (fixture->folder, "photos", NULL);

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  assert_refused (fixture, photo, image, CHAM_STORE_ERROR_NO_ACCESS);
  g_assert_null (cham_journal_get_undo_label (fixture->journal));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/photos/add", test_add);
  fixture_add ("/store/photos/list", test_list);
  fixture_add ("/store/photos/same-twice", test_same_twice);
  fixture_add ("/store/photos/caption-and-region", test_caption_and_region);
  fixture_add ("/store/photos/remove", test_remove);
  fixture_add ("/store/photos/missing-file", test_missing_file);
  fixture_add ("/store/photos/changed-file", test_changed_file);
  fixture_add ("/store/photos/foreign-name", test_foreign_name);
  fixture_add ("/store/photos/refused", test_refused);
  fixture_add ("/store/photos/read-only", test_read_only);
  fixture_add ("/store/photos/no-folder", test_no_folder);
  return g_test_run ();
}

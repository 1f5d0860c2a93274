/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Makes and removes what the tests of the store work on. */
#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/database.h"

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
on_journal_changed_cb (ChamJournal *journal, guint what, int from, int to, Fixture *fixture)
{
  fixture->n_changes++;
  fixture->what = what;
  fixture->days = (ChamDayRange) { from, to };
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("chamomile-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->journal = cham_journal_open (fixture->path, CHAM_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->journal, "changed", G_CALLBACK (on_journal_changed_cb), fixture);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->journal != NULL)
    g_assert_finalize_object (fixture->journal);
  remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

void
fixture_add (const char *name, FixtureTest test)
{
  g_test_add (name, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

void
fixture_reopen (Fixture *fixture, ChamOpenMode mode)
{
  g_autoptr (GError) error = NULL;

  cham_journal_close (fixture->journal, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->journal);
  fixture->journal = cham_journal_open (fixture->path, mode, &error);
  g_assert_no_error (error);
}

gint64
fixture_count_in (ChamJournal *journal, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  cham_database_get_integer (cham_journal_get_connection (journal), sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

gint64
fixture_count (Fixture *fixture, const char *sql)
{
  return fixture_count_in (fixture->journal, sql);
}

void
fixture_run (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;

  cham_database_execute (cham_journal_get_connection (fixture->journal), sql, &error);
  g_assert_no_error (error);
}

void
fixture_undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_undo (fixture->journal, &error));
  g_assert_no_error (error);
}

void
fixture_redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_redo (fixture->journal, &error));
  g_assert_no_error (error);
}

ChamJournal *
fixture_open_another (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "another.db", NULL);
  g_autoptr (GError) error = NULL;
  ChamJournal *journal = cham_journal_open (path, CHAM_OPEN_CREATE, &error);

  g_assert_no_error (error);
  return journal;
}

void
fixture_open_old (Fixture *fixture, const char *name)
{
  g_autofree char *packed
    = g_test_build_filename (G_TEST_DIST, "fixtures", "journals", name, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (packed);
  g_autoptr (GFile) target = g_file_new_for_path (fixture->path);
  g_autoptr (GConverter) unpacker
    = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) file = NULL;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) output = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->journal);
  file = G_INPUT_STREAM (g_file_read (source, NULL, &error));
  g_assert_no_error (error);
  input = g_converter_input_stream_new (file, unpacker);
  output = G_OUTPUT_STREAM (g_file_replace (target, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                            &error));
  g_assert_no_error (error);
  g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  fixture->journal = cham_journal_open (fixture->path, CHAM_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

GBytes *
fixture_make_image (const char *text)
{
  g_autofree char *file = g_strconcat ("\xff\xd8\xff\xe0", text, NULL);

  return g_bytes_new (file, strlen (file));
}

ChamPhoto *
fixture_add_photo (Fixture *fixture, ChamDay day, const char *text)
{
  ChamPhoto *photo = cham_photo_new (day);
  g_autoptr (GBytes) image = fixture_make_image (text);
  g_autoptr (GError) error = NULL;

  g_assert_true (cham_journal_add_photo (fixture->journal, photo, image, &error));
  g_assert_no_error (error);
  g_assert_cmpint (photo->id, >, 0);
  return photo;
}

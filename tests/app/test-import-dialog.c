/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Many records on their way into a journal, while the main loop turns. */
#include "app/import-dialog.h"
#include "fixture.h"

#define STOOLS "SELECT count (*) FROM stool"

static GPtrArray *
make_records (guint n)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free);

  for (guint i = 0; i < n; i++)
    {
      ChamRecord *record
          = cham_record_new (CHAM_RECORD_STOOL, A_DAY + (ChamDay) (i / 4), CHAM_TIME_NONE, "");

      record->value = i % 7 + 1;
      g_ptr_array_add (records, record);
    }
  return records;
}

static void
count_call (guint *n)
{
  (*n)++;
}

/* @n: of the records; more than can be taken in unseen */
static ChamImportDialog *
start (Fixture *fixture, guint n, guint *stored, guint *cancelled)
{
  ChamImportDialog *dialog = cham_import_dialog_new (NULL, "year.csv");
  g_autoptr (GPtrArray) records = make_records (n);

  *stored = *cancelled = 0;
  g_signal_connect_swapped (dialog, "stored", G_CALLBACK (count_call), stored);
  g_signal_connect_swapped (dialog, "cancelled", G_CALLBACK (count_call), cancelled);
  cham_import_dialog_store (dialog, fixture->journal, records, CHAM_ADD_ALL_OR_NOTHING);
  return dialog;
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  guint stored, cancelled;
  ChamImportDialog *dialog = start (fixture, 60000, &stored, &cancelled);
  g_autoptr (ChamAddReport) report = NULL;

  while (stored == 0)
    g_main_context_iteration (NULL, TRUE);
  report = cham_import_dialog_finish (dialog, NULL);
  cham_import_dialog_end (dialog);
  g_assert_cmpuint (report->added, ==, 60000);
  g_assert_cmpuint (cancelled, ==, 0);
  g_assert_cmpint (fixture_count (fixture, STOOLS), ==, 60000);
  g_assert_finalize_object (dialog);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  guint stored, cancelled;
  ChamImportDialog *dialog = start (fixture, 200000, &stored, &cancelled);
  g_autoptr (GCancellable) cancellable
      = g_object_ref (cham_import_dialog_get_cancellable (dialog));

  g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (stored, ==, 0);
  g_signal_emit_by_name (dialog, "response::cancel", "cancel");
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_cmpuint (cancelled, ==, 1);
  g_assert_cmpint (fixture_count (fixture, STOOLS), ==, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_true (cham_journal_begin (fixture->journal, "Next", NULL));
  cham_journal_roll_back (fixture->journal);
  g_assert_finalize_object (dialog);
}

/* As when its window is closed. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  guint stored, cancelled;
  ChamImportDialog *dialog = start (fixture, 200000, &stored, &cancelled);

  g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (dialog);
  g_assert_cmpuint (stored + cancelled, ==, 0);
  g_assert_cmpint (fixture_count (fixture, STOOLS), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/import-dialog/all", test_all);
  fixture_add ("/import-dialog/cancelled", test_cancelled);
  fixture_add ("/import-dialog/gone", test_gone);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Asks for a file, has it written in a thread and says what became of it. */
#include "app/journal-export.h"

#include <glib/gi18n.h>

#include "app/background-read.h"
#include "app/feedback.h"
#include "exchange/diary.h"
#include "store/records.h"

/* The file is replaced once all of it is there, and left as it was otherwise. */
static gboolean
write_records (GPtrArray *records, GFile *file, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  return cham_diary_write (records, stream, NULL, error)
         && g_output_stream_close (stream, NULL, error)
         && g_file_replace_contents (file, g_memory_output_stream_get_data (memory),
                                     g_memory_output_stream_get_data_size (memory), NULL, FALSE,
                                     G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

/* Returns the file. */
static gpointer
write_journal (ChamJournal *journal, gconstpointer file, GError **error)
{
  ChamDayRange everything = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  g_autoptr (GPtrArray) records = cham_journal_list_records (journal, everything, error);

  return records != NULL && write_records (records, (GFile *) file, error)
             ? g_object_ref ((GFile *) file)
             : NULL;
}

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = cham_background_read_finish (result, &error);

  if (cham_window_get_journal (window) == NULL)
    return; /* closed meanwhile */
  if (file != NULL)
    cham_feedback_tell_result (
        GTK_WIDGET (window), _ ("Exported"),
        _ ("All of the journal is in the file but the pictures of its photos, which lie in the "
           "folder “photos” beside the journal."));
  else
    cham_feedback_tell_result (GTK_WIDGET (window), _ ("Nothing Was Exported"), error->message);
}

static void
on_export_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamWindow) window = data;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  ChamJournal *journal = cham_window_get_journal (window);

  if (file == NULL || journal == NULL)
    {
      g_clear_object (&file);
      return;
    }
  cham_window_save (window);
  cham_background_read (journal, write_journal, file, g_object_unref, g_object_unref, NULL,
                        on_exported_cb, g_steal_pointer (&window));
}

/** cham_journal_export: Asks for a file and writes all days of the journal into it. */
void
cham_journal_export (ChamWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_return_if_fail (CHAM_IS_WINDOW (window));
  gtk_file_dialog_set_title (dialog, _ ("Export"));
  gtk_file_dialog_set_initial_name (dialog, _ ("journal.csv"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, on_export_chosen_cb,
                        g_object_ref (window));
}

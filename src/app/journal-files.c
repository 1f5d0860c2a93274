/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Asks for the file and says what became of it. Only formats that say themselves what their
 * columns mean are taken in here; tables of other programs need the command line. */
#include "app/journal-files.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "exchange/diary.h"
#include "exchange/fitbit-sleep.h"
#include "exchange/format.h"
#include "store/records.h"

/* As much of a file as tells its format. */
#define START_SIZE 65536
/* Bad lines that are named one by one. */
#define MOST_PROBLEMS 12

static void
tell (ChamWindow *window, const char *heading, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static ChamRecordSet *
read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (stream);
  const char *start;
  gsize length;

  if (g_buffered_input_stream_fill (buffered, -1, cancellable, error) < 0)
    return NULL;
  start = g_buffered_input_stream_peek_buffer (buffered, &length);
  switch (cham_format_guess (start, length))
    {
    case CHAM_FORMAT_DIARY:
      return cham_diary_read (stream, cancellable, error);
    case CHAM_FORMAT_FITBIT_SLEEP:
      return cham_fitbit_sleep_read (stream, cancellable, error);
    case CHAM_FORMAT_TABLE:
    case CHAM_FORMAT_UNKNOWN:
      break;
    }
  g_set_error_literal (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_SYNTAX,
                       _ ("This is neither a diary that Chamomile wrote nor sleep logs of "
                          "Fitbit. For a table of another program say on the command line "
                          "which column is what: chamomile import --help"));
  return NULL;
}

static void
read_file (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &error);
  g_autoptr (GInputStream) buffered = NULL;
  ChamRecordSet *set = NULL;

  if (stream != NULL)
    {
      buffered = g_buffered_input_stream_new_sized (G_INPUT_STREAM (stream), START_SIZE);
      set = read_stream (buffered, cancellable, &error);
    }
  if (set == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, set, (GDestroyNotify) cham_record_set_free);
}

static char *
describe_problems (GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (problems->len, MOST_PROBLEMS); i++)
    {
      const ChamRecordProblem *problem = problems->pdata[i];

      g_string_append_printf (text, _ ("Line %u: %s"), problem->line, problem->reason);
      g_string_append_c (text, '\n');
    }
  if (problems->len > MOST_PROBLEMS)
    g_string_append_printf (text, _ ("… and %u more"), problems->len - MOST_PROBLEMS);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void store_records (ChamWindow *window, ChamRecordSet *set, ChamAddFlags flags);

/* What a question about bad lines is about, until it is answered. */
typedef struct
{
  ChamWindow *window;
  ChamRecordSet *set;
} Refused;

static void
refused_free (Refused *self)
{
  g_object_unref (self->window);
  cham_record_set_free (self->set);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Refused, refused_free)

static void
on_rest_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Refused) refused = data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "rest") && cham_window_get_journal (refused->window) != NULL)
    store_records (refused->window, g_steal_pointer (&refused->set), CHAM_ADD_SKIP_BAD);
}

/* @set: (transfer full): what was read; nothing of it is stored before the answer
 * @n_good: how many of its records could be */
static void
ask_for_rest (ChamWindow *window, ChamRecordSet *set, GPtrArray *problems, guint n_good)
{
  g_autofree char *text = describe_problems (problems);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Nothing Was Imported"), text);
  Refused *refused = g_new0 (Refused, 1);

  refused->window = g_object_ref (window);
  refused->set = set;
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  if (n_good > 0)
    adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "rest",
                                   _ ("Import All _Other Lines"));
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (window), NULL,
                           on_rest_answered_cb, refused);
}

/* @n_read: lines that could not be read at all */
static void
tell_report (ChamWindow *window, const ChamAddReport *report, guint n_read)
{
  guint n_bad = report->problems->len + n_read;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, _ ("%u new, %u known already, %u not recorded"), report->added,
                   report->known, report->empty);
  if (n_bad > 0)
    {
      g_string_append (text, "\n\n");
      g_string_append_printf (text,
                              ngettext ("%u line was left out. Its data are in the file only.",
                                        "%u lines were left out. Their data are in the file only.",
                                        n_bad),
                              n_bad);
    }
  tell (window, _ ("Imported"), text->str);
}

/* @set: (transfer full) */
static void
store_records (ChamWindow *window, ChamRecordSet *set, ChamAddFlags flags)
{
  g_autoptr (ChamRecordSet) read = set;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamAddReport) report = cham_journal_add_records (cham_window_get_journal (window),
                                                               set->records, flags, &error);

  if (report == NULL)
    cham_feedback_tell_error (gtk_window_get_child (GTK_WINDOW (window)), error);
  else if (report->problems->len > 0 && (flags & CHAM_ADD_SKIP_BAD) == 0)
    {
      guint n_good = set->records->len - report->problems->len;

      ask_for_rest (window, g_steal_pointer (&read), report->problems, n_good);
    }
  else
    tell_report (window, report, set->problems->len);
}

static void
on_file_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ChamWindow *window = CHAM_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamRecordSet) set = g_task_propagate_pointer (G_TASK (result), &error);

  if (cham_window_get_journal (window) == NULL)
    return; /* closed while the file was read */
  if (set == NULL)
    tell (window, _ ("Nothing Was Imported"), error->message);
  else if (set->problems->len > 0)
    {
      GPtrArray *problems = set->problems;
      guint n_good = set->records->len;

      ask_for_rest (window, g_steal_pointer (&set), problems, n_good);
    }
  else
    store_records (window, g_steal_pointer (&set), CHAM_ADD_ALL_OR_NOTHING);
}

static void
on_import_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamWindow) window = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    return;
  task = g_task_new (window, NULL, on_file_read_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
  g_task_run_in_thread (task, read_file);
}

/* The file is replaced once all of it is there, and left as it was otherwise. */
static gboolean
write_journal (ChamJournal *journal, GFile *file, GError **error)
{
  ChamDayRange everything = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  g_autoptr (GPtrArray) records = cham_journal_list_records (journal, everything, error);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  return records != NULL && cham_diary_write (records, stream, NULL, error)
         && g_output_stream_close (stream, NULL, error)
         && g_file_replace_contents (file, g_memory_output_stream_get_data (memory),
                                     g_memory_output_stream_get_data_size (memory), NULL, FALSE,
                                     G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

static void
on_export_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamWindow) window = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  cham_window_save (window);
  if (write_journal (cham_window_get_journal (window), file, &error))
    tell (window, _ ("Exported"),
          _ ("All of the journal is in the file but the pictures of its photos, which lie in the "
             "folder “photos” beside the journal."));
  else
    tell (window, _ ("Nothing Was Exported"), error->message);
}

/** cham_journal_files_import: Asks for a file and takes its days into the window's journal. */
void
cham_journal_files_import (ChamWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_return_if_fail (CHAM_IS_WINDOW (window));
  gtk_file_dialog_set_title (dialog, _ ("Import"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, on_import_chosen_cb,
                        g_object_ref (window));
}

/** cham_journal_files_export: Asks for a file and writes all days of the journal into it. */
void
cham_journal_files_export (ChamWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_return_if_fail (CHAM_IS_WINDOW (window));
  gtk_file_dialog_set_title (dialog, _ ("Export"));
  gtk_file_dialog_set_initial_name (dialog, _ ("journal.csv"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, on_export_chosen_cb,
                        g_object_ref (window));
}

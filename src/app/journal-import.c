/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Asks for a file, has it read and taken in, and says what became of it. Only formats that say
 * themselves what their columns mean are taken in here; tables of other programs need the command
 * line. */
#include "app/journal-import.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/import-dialog.h"
#include "app/today.h"
#include "exchange/diary.h"
#include "exchange/fitbit-sleep.h"
#include "exchange/format.h"
#include "model/amount.h"
#include "store/records.h"

/* As much of a file as tells its format. */
#define START_SIZE 65536
/* Bad lines that are named one by one. */
#define MOST_PROBLEMS 12

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
    {
      g_task_return_error (task, error);
      return;
    }
  /* Somewhere it is tomorrow already: what was written down there can be taken in here. */
  cham_record_set_refuse_after (set, cham_today () + 1);
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

/* One file on its way in: a box that the dialog and the question about bad lines hold. */
typedef struct
{
  ChamWindow *window;
  char *name; /* of the file */
  ChamRecordSet *set;
  ChamAddFlags flags;
} Import;

static void
import_clear (gpointer data)
{
  Import *self = data;

  g_object_unref (self->window);
  g_free (self->name);
  cham_record_set_free (self->set);
}

static void
import_release (Import *self)
{
  g_rc_box_release_full (self, import_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_release)

static void
release_with_closure (gpointer data, GClosure *closure)
{
  import_release (data);
}

static void store_records (Import *self, ChamImportDialog *dialog);

static void
on_cancelled_cb (ChamWindow *window)
{
  cham_feedback_tell (cham_window_get_page (window),
                      _ ("Import cancelled; the journal is as it was"));
}

static ChamImportDialog *
make_dialog (Import *self)
{
  ChamImportDialog *dialog = cham_import_dialog_new (GTK_WIDGET (self->window), self->name);

  g_signal_connect_object (dialog, "cancelled", G_CALLBACK (on_cancelled_cb), self->window,
                           G_CONNECT_SWAPPED);
  return dialog;
}

static void
on_rest_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Import) self = data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autoptr (ChamImportDialog) dialog = NULL;

  if (!g_str_equal (answer, "rest") || cham_window_get_journal (self->window) == NULL)
    return;
  self->flags = CHAM_ADD_SKIP_BAD;
  dialog = make_dialog (self);
  store_records (self, dialog);
}

/* Nothing is stored before the answer.
 * @n_good: how many of the records could be */
static void
ask_for_rest (Import *self, GPtrArray *problems, guint n_good)
{
  g_autofree char *text = describe_problems (problems);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Nothing Was Imported"), text);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  if (n_good > 0)
    adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "rest",
                                   _ ("Import All _Other Lines"));
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self->window), NULL,
                           on_rest_answered_cb, g_rc_box_acquire (self));
}

/* @n_read: lines that could not be read at all */
static void
tell_report (ChamWindow *window, const ChamAddReport *report, guint n_read)
{
  guint n_bad = report->problems->len + n_read;
  g_autofree char *added = cham_number_format_grouped (report->added, 0);
  g_autofree char *known = cham_number_format_grouped (report->known, 0);
  g_autofree char *empty = cham_number_format_grouped (report->empty, 0);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, _ ("%s new, %s known already, %s not recorded"), added, known, empty);
  if (n_bad > 0)
    {
      g_string_append (text, "\n\n");
      g_string_append_printf (text,
                              ngettext ("%u line was left out. Its data are in the file only.",
                                        "%u lines were left out. Their data are in the file only.",
                                        n_bad),
                              n_bad);
    }
  cham_feedback_tell_result (GTK_WIDGET (window), _ ("Imported"), text->str);
}

static void
on_stored_cb (ChamImportDialog *dialog, Import *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamAddReport) report = cham_import_dialog_finish (dialog, &error);

  cham_import_dialog_end (dialog);
  if (report == NULL)
    cham_feedback_tell_error (cham_window_get_page (self->window), error);
  else if (report->problems->len > 0 && (self->flags & CHAM_ADD_SKIP_BAD) == 0)
    ask_for_rest (self, report->problems, self->set->records->len - report->problems->len);
  else
    tell_report (self->window, report, self->set->problems->len);
}

static void
store_records (Import *self, ChamImportDialog *dialog)
{
  cham_window_save (self->window);
  g_signal_connect_data (dialog, "stored", G_CALLBACK (on_stored_cb), g_rc_box_acquire (self),
                         release_with_closure, 0);
  cham_import_dialog_store (dialog, cham_window_get_journal (self->window), self->set->records,
                            self->flags);
}

static void
on_file_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Import) self = data;
  ChamImportDialog *dialog = CHAM_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;

  self->set = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->set != NULL && self->set->problems->len == 0
      && cham_window_get_journal (self->window) != NULL)
    {
      store_records (self, dialog);
      return;
    }
  cham_import_dialog_end (dialog);
  if (cham_window_get_journal (self->window) == NULL
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->set == NULL)
    cham_feedback_tell_result (GTK_WIDGET (self->window), _ ("Nothing Was Imported"),
                               error->message);
  else
    ask_for_rest (self, self->set->problems, self->set->records->len);
}

static void
on_import_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamWindow) window = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (ChamImportDialog) dialog = NULL;
  g_autoptr (GTask) task = NULL;
  Import *self;

  if (file == NULL || cham_window_get_journal (window) == NULL)
    return;
  self = g_rc_box_new0 (Import);
  self->window = g_steal_pointer (&window);
  self->name = g_filename_display_basename (g_file_peek_path (file));
  dialog = make_dialog (self);
  task = g_task_new (dialog, cham_import_dialog_get_cancellable (dialog), on_file_read_cb, self);
  g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
  g_task_run_in_thread (task, read_file);
}

/** cham_journal_import: Asks for a file and takes its days into the window's journal. */
void
cham_journal_import (ChamWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_return_if_fail (CHAM_IS_WINDOW (window));
  gtk_file_dialog_set_title (dialog, _ ("Import"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, on_import_chosen_cb,
                        g_object_ref (window));
}

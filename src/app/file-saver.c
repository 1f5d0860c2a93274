/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Asks for a file, writes bytes to it in the background and says how that went. It does not make
 * what is in them. */
#include "app/file-saver.h"

#include <glib/gi18n.h>

#include "app/feedback.h"

/* What is under way: @widget says where toasts appear. */
typedef struct
{
  GtkWidget *widget;
  GBytes *bytes;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->widget);
  g_bytes_unref (self->bytes);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
on_show_clicked_cb (AdwToast *toast, GFile *file)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, NULL, NULL, NULL, NULL);
}

static void
tell_saved (GtkWidget *widget, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_ ("Saved as “%s”"), name);
  AdwToast *toast = cham_feedback_offer (widget, text, _ ("_Show in Folder"));

  if (toast != NULL)
    g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_show_clicked_cb), file,
                             G_CONNECT_DEFAULT);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    tell_saved (saving->widget, G_FILE (source));
  else
    {
      g_autofree char *text
          = g_strdup_printf (_ ("The file could not be written: %s"), error->message);

      cham_feedback_tell (saving->widget, text);
    }
}

static Saving *
saving_new (GtkWidget *widget, GBytes *bytes)
{
  Saving *self = g_new0 (Saving, 1);

  self->widget = g_object_ref (widget);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

static void
on_file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    cham_file_saver_write (saving->widget, saving->bytes, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
           && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    cham_feedback_tell (saving->widget, error->message);
}

/**
 * cham_file_saver_ask:
 * @widget: where it was asked for
 * @dialog: asks for the file
 * @bytes: what it is to hold
 *
 * Returns at once. What comes of it is told in a toast.
 */
void
cham_file_saver_ask (GtkWidget *widget, GtkFileDialog *dialog, GBytes *bytes)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        on_file_chosen_cb, saving_new (widget, bytes));
}

/**
 * cham_file_saver_save_pdf:
 * @widget: where it was asked for
 * @bytes: the PDF
 * @name: the file name to begin with
 *
 * Returns at once. What comes of it is told in a toast.
 */
void
cham_file_saver_save_pdf (GtkWidget *widget, GBytes *bytes, const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_filter_set_name (filter, _ ("PDF documents"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_title (dialog, _ ("Save Report"));
  cham_file_saver_ask (widget, dialog, bytes);
}

/**
 * cham_file_saver_write:
 * @file: replaced when it is there
 *
 * Returns at once. What comes of it is told in a toast.
 */
void
cham_file_saver_write (GtkWidget *widget, GBytes *bytes, GFile *file)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, on_written_cb, saving_new (widget, bytes));
}

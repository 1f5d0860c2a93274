/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lists the copies that a journal keeps of itself, and leads to backing up and restoring, which
 * are done elsewhere. It works without a journal too, when that is what has to come back. */
#include "app/backups-dialog.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app/day-title.h"
#include "app/feedback.h"
#include "app/journal-backup.h"
#include "app/journal-restore.h"
#include "app/today.h"
#include "store/backup.h"

struct _ChamBackupsDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal; /* NULL: there is none at the path */
  char *path;
  GtkWidget *whole;
  AdwPreferencesGroup *copies;
};

G_DEFINE_FINAL_TYPE (ChamBackupsDialog, cham_backups_dialog, ADW_TYPE_DIALOG)

/* Where there is no journal, its own place is where one is missed. */
static void
restore (ChamBackupsDialog *self, const char *backup)
{
  cham_journal_restore (GTK_WIDGET (self), backup, self->journal == NULL ? self->path : NULL);
}

static void
back_up (ChamBackupsDialog *self)
{
  cham_journal_back_up_to_file (GTK_WIDGET (self), self->journal);
}

static void
on_file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamBackupsDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (g_file_peek_path (file) != NULL)
    restore (self, g_file_peek_path (file));
  else
    cham_feedback_tell_result (GTK_WIDGET (self), _ ("Nothing Was Restored"),
                               _ ("This file cannot be read where it is. Copy it to this "
                                  "computer first."));
}

static void
choose_file (ChamBackupsDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = cham_journal_backup_new_file_dialog ();

  gtk_file_dialog_set_title (dialog, _ ("Restore a Backup"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        on_file_chosen_cb, g_object_ref (self));
}

static void
on_copy_activated_cb (ChamBackupsDialog *self, GtkWidget *row)
{
  restore (self, g_object_get_data (G_OBJECT (row), "path"));
}

static char *
describe_size (const char *path)
{
  GStatBuf status;

  return g_format_size (g_stat (path, &status) == 0 ? (guint64) status.st_size : 0);
}

static void
add_copy (ChamBackupsDialog *self, ChamDay day)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name ("document-revert-symbolic");
  g_autofree char *title = cham_day_title_format (day, cham_today ());
  char *path = cham_backup_dup_copy_path (self->path, day);
  g_autofree char *size = describe_size (path);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  g_object_set_data_full (G_OBJECT (row), "path", path, g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_copy_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->copies, row);
}

static void
show_copies (ChamBackupsDialog *self)
{
  g_autoptr (GArray) days = cham_backup_list_copies (self->path);

  for (guint i = 0; i < days->len; i++)
    add_copy (self, g_array_index (days, ChamDay, i));
  gtk_widget_set_visible (GTK_WIDGET (self->copies), days->len > 0 || self->journal != NULL);
}

static void
cham_backups_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_BACKUPS_DIALOG);
  g_clear_object (&CHAM_BACKUPS_DIALOG (object)->journal);
  G_OBJECT_CLASS (cham_backups_dialog_parent_class)->dispose (object);
}

static void
cham_backups_dialog_finalize (GObject *object)
{
  g_free (CHAM_BACKUPS_DIALOG (object)->path);
  G_OBJECT_CLASS (cham_backups_dialog_parent_class)->finalize (object);
}

static void
cham_backups_dialog_class_init (ChamBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_backups_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_backups_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamBackupsDialog, whole);
  gtk_widget_class_bind_template_child (widget_class, ChamBackupsDialog, copies);
  gtk_widget_class_bind_template_callback (widget_class, back_up);
  gtk_widget_class_bind_template_callback (widget_class, choose_file);
}

static void
cham_backups_dialog_init (ChamBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static AdwDialog *
make (ChamJournal *journal, const char *path)
{
  ChamBackupsDialog *self = g_object_new (CHAM_TYPE_BACKUPS_DIALOG, NULL);

  g_set_object (&self->journal, journal);
  self->path = g_strdup (path);
  gtk_widget_set_visible (self->whole, journal != NULL);
  show_copies (self);
  return ADW_DIALOG (self);
}

/** cham_backups_dialog_new: (transfer floating): Backs up @journal, and restores beside it. */
AdwDialog *
cham_backups_dialog_new (ChamJournal *journal)
{
  return make (journal, cham_journal_get_path (journal));
}

/**
 * cham_backups_dialog_new_without:
 *
 * Returns: (transfer floating): restores to @path, where there is no journal that can be opened
 */
AdwDialog *
cham_backups_dialog_new_without (const char *path)
{
  return make (NULL, path);
}

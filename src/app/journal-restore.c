/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Says what is in a backup, asks where it is to go unless that is known, has it restored in a
 * thread and opens what came of it. It never touches a journal that is open. */
#include "app/journal-restore.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/application.h"
#include "app/feedback.h"
#include "app/today.h"
#include "store/backup.h"
#include "store/describe.h"

typedef struct
{
  GtkWindow *window;
  char *backup;
  char *place; /* NULL until it is chosen */
  char *kept;
} Restore;

static void
restore_free (Restore *self)
{
  g_object_unref (self->window);
  g_free (self->backup);
  g_free (self->place);
  g_free (self->kept);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restore, restore_free)

static void
tell_failure (Restore *self, const GError *error)
{
  g_autofree char *text = cham_restore_error_describe (error, self->backup, self->place);

  cham_feedback_tell_result (GTK_WIDGET (self->window), _ ("Nothing Was Restored"), text);
}

static void
tell_kept (Restore *self, GtkWindow *window)
{
  g_autofree char *name = g_path_get_basename (self->kept);
  g_autofree char *text
      = g_strdup_printf (_ ("The file that was in its place is kept beside it as “%s”."), name);

  cham_feedback_tell_result (GTK_WIDGET (window), _ ("Restored"), text);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restore *self = data;
  GError *error = NULL;

  if (cham_backup_restore (self->backup, self->place, &self->kept, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Restore *self = g_task_get_task_data (G_TASK (result));
  GtkApplication *application = gtk_window_get_application (self->window);
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    return; /* closed meanwhile; the journal is where it was to be */
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    tell_failure (self, error);
  else if (cham_application_open (CHAM_APPLICATION (application), self->place, CHAM_OPEN_WRITE)
           && self->kept != NULL)
    tell_kept (self, gtk_application_get_active_window (application));
}

static void
start (Restore *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_restored_cb, NULL);

  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, self, (GDestroyNotify) restore_free);
  g_task_run_in_thread (task, run);
}

static void
on_place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Restore) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL)
    return;
  self->place = g_file_get_path (file);
  start (g_steal_pointer (&self));
}

static void
ask_for_place (Restore *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  char day[CHAM_DAY_TEXT_SIZE];
  g_autofree char *name = NULL;

  /* Translators: the name of a file, followed by the day and an ending */
  name = g_strconcat (_ ("journal restored"), " ", cham_day_print (cham_today (), day), ".db",
                      NULL);
  gtk_file_dialog_set_title (dialog, _ ("Where the Journal Goes"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, self->window, NULL,
                        on_place_chosen_cb, self);
}

static void
on_answered_cb (AdwAlertDialog *dialog, const char *response, Restore *self)
{
  if (g_strcmp0 (response, "restore") != 0)
    restore_free (self);
  else if (self->place != NULL)
    start (self);
  else
    ask_for_place (self);
}

static char *
describe_days (const ChamBackup *facts)
{
  g_autofree char *from = NULL, *to = NULL;

  if (cham_day_range_is_empty (facts->days))
    return g_strdup (_ ("Nothing is written down in it yet."));
  from = cham_day_format (facts->days.from, _ ("%-e %B %Y"));
  to = cham_day_format (facts->days.to, _ ("%-e %B %Y"));
  return g_strdup_printf (_ ("It holds the days from %s to %s."), from, to);
}

static char *
describe (const Restore *self, const ChamBackup *facts)
{
  g_autofree char *days = describe_days (facts);

  return g_strdup_printf ("%s\n\n%s", days,
                          self->place != NULL
                              ? _ ("It becomes your journal. A file that is in its place now is "
                                   "kept under another name.")
                              : _ ("It becomes a journal of its own, where you want it. The "
                                   "journal that is open stays as it is."));
}

static void
ask (Restore *self, const ChamBackup *facts)
{
  g_autofree char *text = describe (self, facts);
  AdwAlertDialog *dialog
      = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Restore This Backup?"), text));

  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "restore", _ ("_Restore"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "restore");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_answered_cb), self);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self->window));
}

/**
 * cham_journal_restore:
 * @parent: where it was asked for
 * @backup: the path of the backup
 * @place: (nullable): where the journal is to be; %NULL to ask, because one is open
 */
void
cham_journal_restore (GtkWidget *parent, const char *backup, const char *place)
{
  Restore *self = g_new0 (Restore, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamBackup) facts = cham_backup_read (backup, &error);

  g_return_if_fail (GTK_IS_WIDGET (parent));
  self->window = GTK_WINDOW (g_object_ref (gtk_widget_get_root (parent)));
  self->backup = g_strdup (backup);
  self->place = g_strdup (place);
  if (facts != NULL)
    {
      ask (self, facts);
      return;
    }
  tell_failure (self, error);
  restore_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A backup is made in a file of our own first and then copied, so that it may go wherever files
 * can be written, a network folder or what a portal hands out, in whichever way that is done. */
#include "app/journal-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app/background-read.h"
#include "app/feedback.h"
#include "app/today.h"
#include "store/backup.h"
#include "store/describe.h"

typedef struct
{
  GtkWindow *window;
  GFile *file;
} Target;

static void
target_free (Target *self)
{
  g_object_unref (self->window);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Target, target_free)

/* Not where temporary files go: these may be in memory, and photos take room. */
static char *
make_temporary (GError **error)
{
  g_autofree char *name = g_build_filename (g_get_user_cache_dir (), "chamomile-XXXXXX", NULL);
  g_autofd int fd = -1;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", name,
                   g_strerror (errno));
      return NULL;
    }
  g_unlink (name); /* a backup replaces nothing but a backup */
  return g_steal_pointer (&name);
}

/* Returns what is in the backup. */
static gpointer
write_backup (ChamJournal *journal, gconstpointer data, GError **error)
{
  GFile *file = G_FILE ((gpointer) data);
  const char *path = g_file_peek_path (file);
  g_autofree char *name = make_temporary (error);
  g_autoptr (GFile) source = NULL;
  ChamBackup *facts = NULL;

  if (name == NULL || (path != NULL && !cham_backup_may_replace (path, error))
      || !cham_journal_back_up (journal, name, CHAM_BACKUP_WITH_PHOTOS, error))
    return NULL;
  source = g_file_new_for_path (name);
  if (g_file_copy (source, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    facts = cham_backup_read (path != NULL ? path : name, error);
  g_unlink (name);
  return facts;
}

static char *
describe (const ChamBackup *facts)
{
  g_autofree char *photos
      = g_strdup_printf (ngettext ("All of the journal is in it, with %u photo.",
                                   "All of the journal is in it, with %u photos.",
                                   facts->n_photos),
                         facts->n_photos);
  g_autofree char *lost
      = g_strdup_printf (ngettext ("%u photo is not in it: its file was missing or changed.",
                                   "%u photos are not in it: their files were missing or changed.",
                                   facts->n_lost),
                         facts->n_lost);

  return g_strjoin (" ", photos, facts->n_lost > 0 ? lost : _ ("It was checked and is sound."),
                    NULL);
}

static void
on_backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Target) target = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamBackup) facts = cham_background_read_finish (result, &error);
  g_autofree char *name = g_file_get_basename (target->file);
  g_autofree char *text
      = facts != NULL ? describe (facts) : cham_backup_error_describe (error, name);

  if (gtk_window_get_application (target->window) != NULL) /* not closed meanwhile */
    cham_feedback_tell_result (GTK_WIDGET (target->window),
                               facts != NULL ? _ ("Backed Up") : _ ("No Backup Was Made"), text);
}

static void
on_target_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  ChamJournal *journal = g_object_get_data (source, "journal");
  Target *target;

  if (file == NULL)
    return;
  target = g_new0 (Target, 1);
  target->window = g_steal_pointer (&window);
  target->file = g_object_ref (file);
  cham_background_read (journal, write_backup, file, g_object_unref,
                        (GDestroyNotify) cham_backup_free, NULL, on_backed_up_cb, target);
}

/** cham_journal_backup_new_file_dialog: (transfer full): A dialog that shows backups. */
GtkFileDialog *
cham_journal_backup_new_file_dialog (void)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Backups"));
  gtk_file_filter_add_suffix (filter, CHAM_BACKUP_ENDING + 1);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}

/**
 * cham_journal_back_up_to_file:
 * @parent: where it was asked for
 *
 * Asks for a file and writes all of @journal into it. Returns at once; a dialog tells what came
 * of it.
 */
void
cham_journal_back_up_to_file (GtkWidget *parent, ChamJournal *journal)
{
  g_autoptr (GtkFileDialog) dialog = cham_journal_backup_new_file_dialog ();
  char day[CHAM_DAY_TEXT_SIZE];
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent) && CHAM_IS_JOURNAL (journal));
  /* Translators: the name of a file, followed by the day and an ending */
  name = g_strconcat (_ ("Chamomile"), " ", cham_day_print (cham_today (), day),
                      CHAM_BACKUP_ENDING, NULL);
  gtk_file_dialog_set_title (dialog, _ ("Back Up"));
  gtk_file_dialog_set_initial_name (dialog, name);
  g_object_set_data_full (G_OBJECT (dialog), "journal", g_object_ref (journal), g_object_unref);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL,
                        on_target_chosen_cb, g_object_ref (gtk_widget_get_root (parent)));
}

/* Returns anything but NULL. */
static gpointer
keep_copy (ChamJournal *journal, gconstpointer data, GError **error)
{
  return cham_journal_keep_copy (journal, cham_today (), error) ? g_strdup ("") : NULL;
}

/* What went wrong will be told by whatever the person does next: the disk is full, or the folder
 * cannot be written. */
static void
on_copy_kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = cham_background_read_finish (result, &error);

  if (kept == NULL)
    g_message ("No copy of the journal was kept: %s", error->message);
}

/**
 * cham_journal_keep_copy_behind:
 *
 * Has @journal keep its copy of the day in a thread. Not done for an invented one, or one that
 * cannot be written.
 */
void
cham_journal_keep_copy_behind (ChamJournal *journal)
{
  g_autofree char *invented = cham_journal_dup_setting (journal, CHAM_SETTING_INVENTED);

  if (cham_journal_get_read_only (journal) == CHAM_READ_ONLY_NOT && g_strcmp0 (invented, "1") != 0)
    cham_background_read (journal, keep_copy, NULL, NULL, g_free, NULL, on_copy_kept_cb, NULL);
}

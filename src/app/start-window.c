/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Says what there is, or what went wrong and what that means for the data, and offers the
 * ways on. It never touches the file at the path. */
#include "app/start-window.h"

#include <glib/gi18n.h>

#include "app/application.h"
#include "app/backups-dialog.h"
#include "app/invented-journal.h"
#include "app/today.h"
#include "store/describe.h"

struct _ChamStartWindow
{
  AdwApplicationWindow parent_instance;

  char *path;
  gboolean is_backup; /* what is at the path */
  AdwStatusPage *status;
  GtkWidget *start;
  GtkWidget *explore;
  GtkWidget *spinner;
  GtkWidget *again;
  GtkWidget *read;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (ChamStartWindow, cham_start_window, ADW_TYPE_APPLICATION_WINDOW)

static void
open_path (ChamStartWindow *self, const char *path, ChamOpenMode mode)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  cham_application_open (CHAM_APPLICATION (application), path, mode);
}

static void
show_failure (ChamStartWindow *self, const GError *error)
{
  gboolean busy = g_error_matches (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_BUSY);
  g_autofree char *text = cham_store_error_describe (error, self->path);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  self->is_backup = g_error_matches (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_IS_BACKUP);
  adw_status_page_set_icon_name (self->status, "dialog-warning-symbolic");
  adw_status_page_set_title (self->status, _ ("The Journal Could Not Be Opened"));
  adw_status_page_set_description (self->status, markup);
  gtk_widget_set_visible (self->start, FALSE);
  gtk_widget_set_visible (self->explore, FALSE);
  gtk_widget_set_visible (self->again, TRUE);
  gtk_widget_set_visible (self->read, busy);
  gtk_widget_set_visible (self->open, TRUE);
}

/* A file that was asked for by name is named, so that a slip of the pen makes no journal. */
static void
show_missing (ChamStartWindow *self)
{
  g_autofree char *usual = cham_journal_dup_default_path ();
  g_autofree char *name = g_filename_display_name (self->path);
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (g_strcmp0 (self->path, usual) == 0)
    return;
  text = g_strdup_printf (_ ("There is no journal at “%s”. You can start one there."), name);
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_title (self->status, _ ("No Journal There Yet"));
  adw_status_page_set_description (self->status, markup);
  gtk_button_set_label (GTK_BUTTON (self->start), _ ("_Start a Journal There"));
  gtk_widget_set_visible (self->open, TRUE);
}

static void
on_invented_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamStartWindow) self = data;
  g_autofree char *path = cham_invented_journal_dup_path ();
  g_autoptr (GError) error = NULL;

  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;
  gtk_widget_set_visible (self->spinner, FALSE);
  if (cham_invented_journal_make_finish (result, &error))
    open_path (self, path, CHAM_OPEN_WRITE);
  else
    show_failure (self, error);
}

static void
on_explore_clicked_cb (ChamStartWindow *self)
{
  g_autofree char *path = cham_invented_journal_dup_path ();

  gtk_widget_set_sensitive (self->start, FALSE);
  gtk_widget_set_sensitive (self->explore, FALSE);
  gtk_widget_set_visible (self->spinner, TRUE);
  cham_invented_journal_make_async (path, cham_today (), NULL, on_invented_made_cb,
                                    g_object_ref (self));
}

static void
on_start_clicked_cb (ChamStartWindow *self)
{
  open_path (self, self->path, CHAM_OPEN_CREATE);
}

static void
on_again_clicked_cb (ChamStartWindow *self)
{
  open_path (self, self->path, CHAM_OPEN_WRITE);
}

static void
on_read_clicked_cb (ChamStartWindow *self)
{
  open_path (self, self->path, CHAM_OPEN_READ);
}

/* A backup is not the place for the journal made of it. */
static void
on_restore_clicked_cb (ChamStartWindow *self)
{
  g_autofree char *usual = cham_journal_dup_default_path ();

  adw_dialog_present (cham_backups_dialog_new_without (self->is_backup ? usual : self->path),
                      GTK_WIDGET (self));
}

static void
cham_start_window_finalize (GObject *object)
{
  g_free (CHAM_START_WINDOW (object)->path);
  G_OBJECT_CLASS (cham_start_window_parent_class)->finalize (object);
}

static void
cham_start_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_START_WINDOW);
  G_OBJECT_CLASS (cham_start_window_parent_class)->dispose (object);
}

static void
cham_start_window_class_init (ChamStartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_start_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_start_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/start-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamStartWindow, status);
  gtk_widget_class_bind_template_child (widget_class, ChamStartWindow, start);
  gtk_widget_class_bind_template_child (widget_class, ChamStartWindow, explore);
  gtk_widget_class_bind_template_child (widget_class, ChamStartWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, ChamStartWindow, again);
  gtk_widget_class_bind_template_child (widget_class, ChamStartWindow, read);
  gtk_widget_class_bind_template_child (widget_class, ChamStartWindow, open);
  gtk_widget_class_bind_template_callback (widget_class, on_start_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_explore_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_read_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_clicked_cb);
}

static void
cham_start_window_init (ChamStartWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_start_window_new:
 * @path: where the journal is, or will be
 * @error: why it is not open; "not found" is the first start
 */
ChamStartWindow *
cham_start_window_new (GtkApplication *application, const char *path, const GError *error)
{
  ChamStartWindow *self = g_object_new (CHAM_TYPE_START_WINDOW, "application", application, NULL);

  self->path = g_strdup (path);
  if (g_error_matches (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NOT_FOUND))
    show_missing (self);
  else
    show_failure (self, error);
  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The journal's connection belongs to the main thread, so records are taken in there, a slice
 * whenever there is nothing else to do; nobody else writes meanwhile, because the dialog is modal.
 * It goes with its window, and then, too, the journal is as it was. Short work is done unseen. */
#include "app/import-dialog.h"

#include <glib/gi18n.h>

/* How long one waits without being told, in ms: more than that is shown. */
#define UNSEEN 100
/* How long a slice takes away from drawing, in µs. */
#define SLICE 8000

struct _ChamImportDialog
{
  AdwAlertDialog parent_instance;

  GtkProgressBar *bar;
  GtkWidget *window; /* to be shown on; weak */
  GCancellable *cancellable;
  ChamImport *import;
  GError *failure;
  guint timeout;
  guint idle;
};

G_DEFINE_FINAL_TYPE (ChamImportDialog, cham_import_dialog, ADW_TYPE_ALERT_DIALOG)

enum
{
  STORED,
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Shows the dialog, unless the window is closed. */
static void
present (ChamImportDialog *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->window != NULL && gtk_widget_get_mapped (self->window)
      && gtk_widget_get_parent (GTK_WIDGET (self)) == NULL)
    adw_dialog_present (ADW_DIALOG (self), self->window);
}

static void
on_wait_long_cb (gpointer data)
{
  ChamImportDialog *self = data;

  self->timeout = 0;
  present (self);
}

/* Returns whether there is more to take in. */
static gboolean
take_slice (ChamImportDialog *self, gint64 length)
{
  gint64 end = g_get_monotonic_time () + length;
  gboolean more;

  do
    more = cham_import_step (self->import, &self->failure);
  while (more && g_get_monotonic_time () < end);
  return more;
}

static gboolean
on_idle_cb (gpointer data)
{
  ChamImportDialog *self = data;
  gboolean more = take_slice (self, SLICE);

  gtk_progress_bar_set_fraction (self->bar, cham_import_get_progress (self->import));
  if (more)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  g_signal_emit (self, signals[STORED], 0);
  return G_SOURCE_REMOVE;
}

static void
stop (ChamImportDialog *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->import, cham_import_free);
  g_clear_error (&self->failure);
}

/* Closing the dialog is an answer too, also when nobody but the program closes it. */
static void
cham_import_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  ChamImportDialog *self = CHAM_IMPORT_DIALOG (dialog);

  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop (self);
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
cham_import_dialog_dispose (GObject *object)
{
  ChamImportDialog *self = CHAM_IMPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop (self);
  g_clear_weak_pointer (&self->window);
  G_OBJECT_CLASS (cham_import_dialog_parent_class)->dispose (object);
}

static void
cham_import_dialog_class_init (ChamImportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_import_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = cham_import_dialog_response;
  signals[STORED] = g_signal_new ("stored", CHAM_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCELLED] = g_signal_new ("cancelled", CHAM_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cham_import_dialog_init (ChamImportDialog *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (self);

  self->cancellable = g_cancellable_new ();
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Lines taken in"), -1);
  adw_alert_dialog_set_extra_child (dialog, GTK_WIDGET (self->bar));
  adw_alert_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_alert_dialog_set_close_response (dialog, "cancel");
}

/**
 * cham_import_dialog_new:
 * @window: that it shows itself on, once the work takes long enough to be seen
 * @name: of the file
 *
 * Returns: (transfer full): the dialog, while the file is read
 */
ChamImportDialog *
cham_import_dialog_new (GtkWidget *window, const char *name)
{
  ChamImportDialog *self
      = g_object_ref_sink (g_object_new (CHAM_TYPE_IMPORT_DIALOG, NULL));
  g_autofree char *heading = g_strdup_printf (_ ("Importing “%s”…"), name);

  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), heading);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self),
                             _ ("If you cancel, the journal stays as it is."));
  g_set_weak_pointer (&self->window, window);
  self->timeout = g_timeout_add_once (UNSEEN, on_wait_long_cb, self);
  return self;
}

/** cham_import_dialog_get_cancellable: (transfer none): Cancelled when the dialog is. */
GCancellable *
cham_import_dialog_get_cancellable (ChamImportDialog *self)
{
  g_return_val_if_fail (CHAM_IS_IMPORT_DIALOG (self), NULL);
  return self->cancellable;
}

/** cham_import_dialog_store: Takes @records into @journal; to be called once. See
 * cham_import_new(). */
void
cham_import_dialog_store (ChamImportDialog *self, ChamJournal *journal, GPtrArray *records,
                          ChamAddFlags flags)
{
  g_return_if_fail (CHAM_IS_IMPORT_DIALOG (self) && self->import == NULL);
  self->import = cham_import_new (journal, records, flags);
  if (!take_slice (self, UNSEEN * G_TIME_SPAN_MILLISECOND))
    {
      g_signal_emit (self, signals[STORED], 0);
      return;
    }
  present (self);
  self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle_cb, self, NULL);
}

/** cham_import_dialog_finish: As cham_import_finish(). */
ChamAddReport *
cham_import_dialog_finish (ChamImportDialog *self, GError **error)
{
  g_return_val_if_fail (CHAM_IS_IMPORT_DIALOG (self) && self->import != NULL, NULL);
  if (self->failure == NULL)
    return cham_import_finish (self->import, error);
  g_propagate_error (error, g_steal_pointer (&self->failure));
  return NULL;
}

/** cham_import_dialog_end: Closes the dialog; no signal comes any more. */
void
cham_import_dialog_end (ChamImportDialog *self)
{
  g_return_if_fail (CHAM_IS_IMPORT_DIALOG (self));
  stop (self);
  g_clear_object (&self->cancellable);
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Small pictures of the day, and the ways in: a file dialog, dropping and pasting. A day
 * without photos shows no more than how to add one. */
#include "app/photos.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/later.h"
#include "app/photo-compare.h"
#include "app/photo-dialog.h"
#include "app/photo-queue.h"
#include "app/photo-tile.h"
#include "app/today.h"
#include "store/photos.h"

/* What takes less time than this, in ms, shows no progress. */
#define PROGRESS_DELAY 100

struct _ChamPhotos
{
  ChamPage parent_instance;

  GPtrArray *tiles;
  ChamPhotoQueue *queue;
  guint progress_timeout;

  AdwWrapBox *box;
  GtkWidget *compare;
  GtkWidget *add;
  GtkWidget *progress;
  GtkLabel *progress_text;
};

G_DEFINE_FINAL_TYPE (ChamPhotos, cham_photos, CHAM_TYPE_PAGE)

static ChamJournal *
get_journal (ChamPhotos *self)
{
  return cham_page_get_journal (CHAM_PAGE (self));
}

static GPtrArray *
list_photos (ChamPhotos *self, GError **error)
{
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));

  return cham_journal_list_photos (get_journal (self), (ChamDayRange) { day, day },
                                   error);
}

static void
remove_photo (ChamPhotos *self, gint64 id)
{
  g_autoptr (GError) error = NULL;

  if (cham_journal_remove_photo (get_journal (self), id, &error))
    cham_feedback_offer_undo (GTK_WIDGET (self), get_journal (self), _ ("Photo removed"));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_dialog_removed_cb (ChamPhotoDialog *dialog, gint64 id, ChamPhotos *self)
{
  remove_photo (self, id);
}

/* The tiles are in the order of the photos. */
static void
on_opened_cb (ChamPhotoTile *tile, ChamPhotos *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *photos = list_photos (self, &error);
  AdwDialog *dialog;
  guint index = 0;

  if (photos == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  g_ptr_array_find (self->tiles, tile, &index);
  dialog = cham_photo_dialog_new (get_journal (self), photos, index);
  g_signal_connect_object (dialog, "removed", G_CALLBACK (on_dialog_removed_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_removed_cb (ChamPhotoTile *tile, ChamPhotos *self)
{
  remove_photo (self, cham_photo_tile_get_id (tile));
}

static void
add_tile (ChamPhotos *self)
{
  GtkWidget *tile = cham_photo_tile_new ();

  g_signal_connect_object (tile, "opened", G_CALLBACK (on_opened_cb), self, 0);
  g_signal_connect_object (tile, "removed", G_CALLBACK (on_removed_cb), self, 0);
  adw_wrap_box_append (self->box, tile);
  g_ptr_array_add (self->tiles, tile);
}

static void
drop_tile (ChamPhotos *self, guint index)
{
  adw_wrap_box_remove (self->box, self->tiles->pdata[index]);
  g_ptr_array_remove_index (self->tiles, index);
}

static void
show_photos (ChamPhotos *self, GPtrArray *photos)
{
  while (self->tiles->len > photos->len)
    drop_tile (self, self->tiles->len - 1);
  while (self->tiles->len < photos->len)
    add_tile (self);
  for (guint i = 0; i < photos->len; i++)
    cham_photo_tile_set_photo (self->tiles->pdata[i], get_journal (self),
                               photos->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->box), photos->len > 0);
  gtk_widget_set_visible (self->compare,
                          cham_journal_count_photos (get_journal (self)) > 1);
}

/* Nobody has a photo of a day to come. */
static gboolean
can_add (ChamPhotos *self)
{
  return cham_page_can_edit (CHAM_PAGE (self))
         && cham_page_get_day (CHAM_PAGE (self)) <= cham_today ();
}

static void
load_photos (ChamPhotos *self)
{
  g_autoptr (GPtrArray) photos = NULL;
  g_autoptr (GError) error = NULL;

  if (!cham_day_is_valid (cham_page_get_day (CHAM_PAGE (self))))
    return;
  photos = list_photos (self, &error);
  if (photos == NULL)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
  else
    show_photos (self, photos);
  gtk_widget_set_sensitive (self->add, can_add (self));
}

static void
on_journal_changed_cb (ChamPhotos *self, guint what, ChamDay from, ChamDay to)
{
  if ((what & CHAM_CHANGED_PHOTOS) != 0)
    load_photos (self);
}

static void
on_progress_due_cb (gpointer data)
{
  ChamPhotos *self = data;

  self->progress_timeout = 0;
  gtk_widget_set_visible (self->progress, cham_photo_queue_is_busy (self->queue));
}

static void
on_queue_moved_cb (ChamPhotos *self)
{
  g_autofree char *text = cham_photo_queue_format (self->queue);

  gtk_label_set_label (self->progress_text, text);
}

/* Scrolls to what was added last, which is below the button that was pressed. */
static gboolean
show_last (GtkWidget *widget)
{
  ChamPhotos *self = CHAM_PHOTOS (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport != NULL && self->tiles->len > 0)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), self->tiles->pdata[self->tiles->len - 1],
                            NULL);
  return FALSE;
}

static void
on_queue_finished_cb (ChamPhotos *self, char **problems)
{
  guint count = g_strv_length (problems);
  g_autofree char *text = g_strjoinv ("\n\n", problems);
  AdwDialog *dialog;

  gtk_widget_set_visible (self->progress, FALSE);
  cham_later_build (GTK_WIDGET (self), show_last);
  if (count == 0)
    return;
  dialog = adw_alert_dialog_new (ngettext ("Photo Was Not Added",
                                           "Some Photos Were Not Added", count),
                                 text);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_source (ChamPhotos *self, gpointer source)
{
  cham_photo_queue_add (self->queue, cham_page_get_day (CHAM_PAGE (self)), source);
  if (self->progress_timeout == 0)
    self->progress_timeout =
        g_timeout_add_once (PROGRESS_DELAY, on_progress_due_cb, self);
}

static void
on_files_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamPhotos) self = data;
  g_autoptr (GListModel) files =
      gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
  guint count = files != NULL ? g_list_model_get_n_items (files) : 0;

  for (guint i = 0; i < count; i++)
    {
      g_autoptr (GObject) file = g_list_model_get_item (files, i);

      add_source (self, file);
    }
}

static void
on_add_clicked_cb (ChamPhotos *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Pictures"));
  gtk_file_filter_add_mime_type (filter, "image/*");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Add Photos"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Add"));
  gtk_file_dialog_open_multiple (dialog,
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 NULL, on_files_chosen_cb, g_object_ref (self));
}

/* With the last photo of the day, if it has any. */
static void
on_compare_clicked_cb (ChamPhotos *self)
{
  g_autoptr (GPtrArray) photos = list_photos (self, NULL);
  const ChamPhoto *last =
      photos != NULL && photos->len > 0 ? photos->pdata[photos->len - 1] : NULL;

  adw_dialog_present (cham_photo_compare_new (get_journal (self), last),
                      GTK_WIDGET (self));
}

static void
on_cancel_clicked_cb (ChamPhotos *self)
{
  cham_photo_queue_cancel (self->queue);
}

/* @value: files or a texture, dropped or pasted. Returns whether it was either and is wanted. */
static gboolean
add_value (ChamPhotos *self, const GValue *value)
{
  GSList *files =
      G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? g_value_get_boxed (value) : NULL;

  if (!can_add (self))
    {
      if (cham_page_can_edit (CHAM_PAGE (self)))
        cham_feedback_tell (GTK_WIDGET (self), _ ("This day is yet to come"));
      return FALSE;
    }
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    add_source (self, g_value_get_object (value));
  for (GSList *link = files; link != NULL; link = link->next)
    add_source (self, link->data);
  return files != NULL || G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE);
}

static gboolean
on_dropped_cb (GtkDropTarget *target,
               const GValue *value,
               double x,
               double y,
               ChamPhotos *self)
{
  return add_value (self, value);
}

static void
on_clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamPhotos) self = data;
  g_autoptr (GError) error = NULL;
  const GValue *value =
      gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value != NULL)
    add_value (self, value);
  else
    cham_feedback_tell (GTK_WIDGET (self),
                        _ ("What was copied could not be pasted here"));
}

/* Whether Ctrl+V is for the page: it is on screen, and no dialog is before it. */
static gboolean
is_at_hand (ChamPhotos *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return gtk_widget_get_mapped (GTK_WIDGET (self)) && ADW_IS_APPLICATION_WINDOW (root)
         && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root))
                == NULL;
}

/* A text that has the focus takes the key first. */
static gboolean
on_paste_pressed_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ChamPhotos *self = CHAM_PHOTOS (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  const GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  if (!is_at_hand (self))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (gdk_content_formats_contain_gtype (formats, types[i]))
      {
        gdk_clipboard_read_value_async (clipboard, types[i], G_PRIORITY_DEFAULT, NULL,
                                        on_clipboard_read_cb, g_object_ref (self));
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static void
add_controllers (ChamPhotos *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_drop_target_set_gtypes (drop, types, G_N_ELEMENTS (types));
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                        gtk_callback_action_new (on_paste_pressed_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
cham_photos_constructed (GObject *object)
{
  ChamPhotos *self = CHAM_PHOTOS (object);

  G_OBJECT_CLASS (cham_photos_parent_class)->constructed (object);
  self->queue = cham_photo_queue_new (get_journal (self));
  g_signal_connect_object (self->queue, "moved", G_CALLBACK (on_queue_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "finished", G_CALLBACK (on_queue_finished_cb),
                           self, G_CONNECT_SWAPPED);
  add_controllers (self);
  g_signal_connect_object (get_journal (self), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_photos_dispose (GObject *object)
{
  ChamPhotos *self = CHAM_PHOTOS (object);

  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  if (self->queue != NULL)
    cham_photo_queue_cancel (self->queue);
  g_clear_object (&self->queue);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_PHOTOS);
  G_OBJECT_CLASS (cham_photos_parent_class)->dispose (object);
}

static void
cham_photos_finalize (GObject *object)
{
  g_ptr_array_unref (CHAM_PHOTOS (object)->tiles);
  G_OBJECT_CLASS (cham_photos_parent_class)->finalize (object);
}

static void
cham_photos_class_init (ChamPhotosClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_photos_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_photos_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_photos_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/photos.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamPhotos, box);
  gtk_widget_class_bind_template_child (widget_class, ChamPhotos, compare);
  gtk_widget_class_bind_template_child (widget_class, ChamPhotos, add);
  gtk_widget_class_bind_template_child (widget_class, ChamPhotos, progress);
  gtk_widget_class_bind_template_child (widget_class, ChamPhotos, progress_text);
  gtk_widget_class_bind_template_callback (widget_class, load_photos);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_compare_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
}

static void
cham_photos_init (ChamPhotos *self)
{
  self->tiles = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a photo as large as there is room, to be captioned, given its region, compared
 * and removed. Each is stored at once; typing waits for less than half a second. */
#include "app/photo-dialog.h"

#include <glib/gi18n.h>

#include "app/day-title.h"
#include "app/feedback.h"
#include "app/photo-compare.h"
#include "app/photo-picture.h"
#include "app/photo-words.h"
#include "app/today.h"
#include "app/undo-keys.h"
#include "model/body.h"
#include "store/photos.h"

/* Longest time, in ms, that a typed caption waits to be stored. */
#define SAVE_DELAY 400

struct _ChamPhotoDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  GPtrArray *photos;
  guint index;
  guint save_timeout;
  /* While the rows are filled, what they say is no choice of the person's. */
  gboolean showing;

  AdwWindowTitle *title;
  ChamPhotoPicture *picture;
  GtkEditable *caption;
  AdwComboRow *region;
};

G_DEFINE_FINAL_TYPE (ChamPhotoDialog, cham_photo_dialog, ADW_TYPE_DIALOG)

static guint removed;

static const ChamPhoto *
get_photo (ChamPhotoDialog *self)
{
  return g_ptr_array_index (self->photos, self->index);
}

/* The row of the list: "not recorded", then the regions in order. */
static guint
find_row (const ChamPhoto *photo)
{
  ChamBodyRegion region;

  return cham_body_region_from_string (photo->region, &region) ? (guint) region + 1 : 0;
}

static void
show_title (ChamPhotoDialog *self)
{
  g_autofree char *day = cham_day_title_format (get_photo (self)->day, cham_today ());
  /* Translators: which of the day's photos is shown, "2 of 3" */
  g_autofree char *place =
      g_strdup_printf (_ ("%u of %u"), self->index + 1, self->photos->len);

  adw_window_title_set_title (self->title, day);
  adw_window_title_set_subtitle (self->title, self->photos->len > 1 ? place : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photo.previous", self->index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photo.next",
                                 self->index + 1 < self->photos->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photo.compare",
                                 cham_journal_count_photos (self->journal) > 1);
}

static void
show_photo (ChamPhotoDialog *self)
{
  const ChamPhoto *photo = get_photo (self);
  g_autofree char *words = cham_photo_format (photo);

  self->showing = TRUE;
  show_title (self);
  cham_photo_picture_set_photo (self->picture, self->journal, photo);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (!g_str_equal (gtk_editable_get_text (self->caption), photo->caption))
    gtk_editable_set_text (self->caption, photo->caption);
  adw_combo_row_set_selected (self->region, find_row (photo));
  self->showing = FALSE;
}

/* The photo of @id, or what follows @photos. */
static guint
find_index (GPtrArray *photos, gint64 id)
{
  for (guint i = 0; i < photos->len; i++)
    if (((const ChamPhoto *) photos->pdata[i])->id == id)
      return i;
  return photos->len;
}

/* Without the photo that was shown there is nothing to show. */
static void
reload (ChamPhotoDialog *self)
{
  ChamDay day = get_photo (self)->day;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) photos =
      cham_journal_list_photos (self->journal, (ChamDayRange) { day, day }, &error);
  guint index = photos != NULL ? find_index (photos, get_photo (self)->id) : 0;

  if (photos == NULL)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
  else if (index == photos->len)
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    {
      g_ptr_array_unref (self->photos);
      self->photos = g_steal_pointer (&photos);
      self->index = index;
      show_photo (self);
    }
}

static void
on_journal_changed_cb (ChamPhotoDialog *self, guint what, ChamDay from, ChamDay to)
{
  if ((what & CHAM_CHANGED_PHOTOS) != 0 && self->save_timeout == 0)
    reload (self);
}

static void
save_caption (ChamPhotoDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->save_timeout == 0)
    return;
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  if (!cham_journal_set_photo_caption (self->journal, get_photo (self)->id,
                                       gtk_editable_get_text (self->caption), &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static gboolean
on_save_due_cb (gpointer data)
{
  save_caption (data);
  return G_SOURCE_REMOVE;
}

static void
on_caption_changed_cb (ChamPhotoDialog *self)
{
  if (!self->showing && self->save_timeout == 0)
    self->save_timeout = g_timeout_add (SAVE_DELAY, on_save_due_cb, self);
}

static void
on_region_chosen_cb (ChamPhotoDialog *self)
{
  guint row = adw_combo_row_get_selected (self->region);
  const char *region =
      row > 0 ? cham_body_region_to_string ((ChamBodyRegion) (row - 1)) : "";
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  save_caption (self);
  if (!cham_journal_set_photo_region (self->journal, get_photo (self)->id, region,
                                      &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
move (ChamPhotoDialog *self, int steps)
{
  int index = (int) self->index + steps;

  if (index < 0 || index >= (int) self->photos->len)
    return;
  save_caption (self);
  self->index = (guint) index;
  show_photo (self);
}

static void
on_previous_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (CHAM_PHOTO_DIALOG (widget), -1);
}

static void
on_next_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (CHAM_PHOTO_DIALOG (widget), 1);
}

static void
on_compare_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamPhotoDialog *self = CHAM_PHOTO_DIALOG (widget);

  save_caption (self);
  adw_dialog_present (cham_photo_compare_new (self->journal, get_photo (self)), widget);
}

/* Removing is for whoever opened the dialog, where the toast comes up; it closes then. */
static void
on_remove_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamPhotoDialog *self = CHAM_PHOTO_DIALOG (widget);

  save_caption (self);
  g_signal_emit (self, removed, 0, get_photo (self)->id);
}

static void
cham_photo_dialog_closed (AdwDialog *dialog)
{
  save_caption (CHAM_PHOTO_DIALOG (dialog));
}

static void
cham_photo_dialog_dispose (GObject *object)
{
  ChamPhotoDialog *self = CHAM_PHOTO_DIALOG (object);

  g_clear_handle_id (&self->save_timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_PHOTO_DIALOG);
  g_clear_pointer (&self->photos, g_ptr_array_unref);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_photo_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "photo.previous", NULL,
                                   on_previous_activated_cb);
  gtk_widget_class_install_action (klass, "photo.next", NULL, on_next_activated_cb);
  gtk_widget_class_install_action (klass, "photo.compare", NULL, on_compare_activated_cb);
  gtk_widget_class_install_action (klass, "photo.remove", NULL, on_remove_activated_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, 0, "photo.previous", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, 0, "photo.next", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Left, GDK_ALT_MASK,
                                       "photo.previous", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Right, GDK_ALT_MASK, "photo.next",
                                       NULL);
}

static void
cham_photo_dialog_class_init (ChamPhotoDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_photo_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = cham_photo_dialog_closed;
  removed = g_signal_new ("removed", CHAM_TYPE_PHOTO_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (CHAM_TYPE_PHOTO_PICTURE);
  install_actions (widget_class);
  cham_undo_keys_bind (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/photo-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamPhotoDialog, title);
  gtk_widget_class_bind_template_child (widget_class, ChamPhotoDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, ChamPhotoDialog, caption);
  gtk_widget_class_bind_template_child (widget_class, ChamPhotoDialog, region);
  gtk_widget_class_bind_template_callback (widget_class, on_caption_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_region_chosen_cb);
}

static void
cham_photo_dialog_init (ChamPhotoDialog *self)
{
  g_auto (GStrv) titles = cham_photo_list_region_titles ();
  g_autoptr (GtkStringList) regions = gtk_string_list_new ((const char *const *) titles);

  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->region, G_LIST_MODEL (regions));
}

/**
 * cham_photo_dialog_new:
 * @photos: (transfer full) (element-type ChamPhoto): all photos of a day
 * @index: the one that is shown first
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
AdwDialog *
cham_photo_dialog_new (ChamJournal *journal, GPtrArray *photos, guint index)
{
  ChamPhotoDialog *self = NULL;

  g_return_val_if_fail (index < photos->len, NULL);
  self = g_object_new (CHAM_TYPE_PHOTO_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->photos = photos;
  self->index = index;
  show_photo (self);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

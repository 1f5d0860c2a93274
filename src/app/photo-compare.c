/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lets the person choose two photos, and shows them one over the other or side by side.
 * What has changed is theirs to see: nothing is measured. */
#include "app/photo-compare.h"

#include <glib/gi18n.h>

#include "app/day-title.h"
#include "app/feedback.h"
#include "app/photo-pair.h"
#include "app/photo-picture.h"
#include "app/photo-slider.h"
#include "app/photo-words.h"
#include "app/today.h"
#include "store/photos.h"

/* One of the two: the choice, the picture, and its day as it stands on the slider. */
typedef struct
{
  AdwComboRow *choice;
  ChamPhotoPicture *picture;
  GtkLabel *day;
} Side;

struct _ChamPhotoCompare
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  GPtrArray *photos;

  Side before;
  Side after;
};

G_DEFINE_FINAL_TYPE (ChamPhotoCompare, cham_photo_compare, ADW_TYPE_DIALOG)

static void
show_side (ChamPhotoCompare *self, const Side *side)
{
  guint index = adw_combo_row_get_selected (side->choice);
  const ChamPhoto *photo;
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (self->photos == NULL || index >= self->photos->len)
    return;
  photo = g_ptr_array_index (self->photos, index);
  day = cham_day_title_format (photo->day, cham_today ());
  words = cham_photo_format_with_day (photo, cham_today ());
  cham_photo_picture_set_photo (side->picture, self->journal, photo);
  gtk_label_set_label (side->day, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (side->picture),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
on_before_chosen_cb (ChamPhotoCompare *self)
{
  show_side (self, &self->before);
}

static void
on_after_chosen_cb (ChamPhotoCompare *self)
{
  show_side (self, &self->after);
}

static GListModel *
make_list (ChamPhotoCompare *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->photos->len; i++)
    gtk_string_list_take (list, cham_photo_format_with_day (self->photos->pdata[i],
                                                            cham_today ()));
  return G_LIST_MODEL (list);
}

/* @id: the photo that one of the two is to be, 0 for the latest */
static void
show_photos (ChamPhotoCompare *self, gint64 id)
{
  g_autoptr (GListModel) list = make_list (self);
  guint before = 0, after = 0;

  cham_photo_pair_choose (self->photos, id, &before, &after);
  adw_combo_row_set_model (self->before.choice, list);
  adw_combo_row_set_model (self->after.choice, list);
  adw_combo_row_set_selected (self->before.choice, before);
  adw_combo_row_set_selected (self->after.choice, after);
  show_side (self, &self->before);
  show_side (self, &self->after);
}

static void
cham_photo_compare_dispose (GObject *object)
{
  ChamPhotoCompare *self = CHAM_PHOTO_COMPARE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_PHOTO_COMPARE);
  g_clear_pointer (&self->photos, g_ptr_array_unref);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_photo_compare_parent_class)->dispose (object);
}

static void
cham_photo_compare_class_init (ChamPhotoCompareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_photo_compare_dispose;
  g_type_ensure (CHAM_TYPE_PHOTO_PICTURE);
  g_type_ensure (CHAM_TYPE_PHOTO_SLIDER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/photo-compare.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "before_choice", FALSE,
                                             G_STRUCT_OFFSET (ChamPhotoCompare,
                                                              before.choice));
  gtk_widget_class_bind_template_child_full (widget_class, "before_picture", FALSE,
                                             G_STRUCT_OFFSET (ChamPhotoCompare,
                                                              before.picture));
  gtk_widget_class_bind_template_child_full (widget_class, "before_day", FALSE,
                                             G_STRUCT_OFFSET (ChamPhotoCompare,
                                                              before.day));
  gtk_widget_class_bind_template_child_full (widget_class, "after_choice", FALSE,
                                             G_STRUCT_OFFSET (ChamPhotoCompare,
                                                              after.choice));
  gtk_widget_class_bind_template_child_full (widget_class, "after_picture", FALSE,
                                             G_STRUCT_OFFSET (ChamPhotoCompare,
                                                              after.picture));
  gtk_widget_class_bind_template_child_full (widget_class, "after_day", FALSE,
                                             G_STRUCT_OFFSET (ChamPhotoCompare,
                                                              after.day));
  gtk_widget_class_bind_template_callback (widget_class, on_before_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_after_chosen_cb);
}

static void
cham_photo_compare_init (ChamPhotoCompare *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_photo_compare_new:
 * @photo: (nullable): one of the two to compare, %NULL for the latest
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
AdwDialog *
cham_photo_compare_new (ChamJournal *journal, const ChamPhoto *photo)
{
  const ChamDayRange all = { CHAM_DAY_FIRST, CHAM_DAY_LAST };
  ChamPhotoCompare *self = g_object_new (CHAM_TYPE_PHOTO_COMPARE, NULL);
  g_autoptr (GError) error = NULL;

  self->journal = g_object_ref (journal);
  self->photos = cham_journal_list_photos (journal, all, &error);
  if (self->photos != NULL)
    show_photos (self, photo != NULL ? photo->id : 0);
  else
    g_info ("Photos could not be listed: %s", error->message);
  return ADW_DIALOG (self);
}

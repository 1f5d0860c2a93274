/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A small picture to open, with its words below. Stores nothing. */
#include "app/photo-tile.h"

#include <glib/gi18n.h>

#include "app/photo-picture.h"
#include "app/photo-words.h"

struct _ChamPhotoTile
{
  AdwBin parent_instance;

  gint64 id;

  ChamPhotoPicture *picture;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (ChamPhotoTile, cham_photo_tile, ADW_TYPE_BIN)

enum
{
  OPENED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_clicked_cb (ChamPhotoTile *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static gboolean
on_key_pressed_cb (ChamPhotoTile *self,
                   guint keyval,
                   guint keycode,
                   GdkModifierType state)
{
  if (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[REMOVED], 0);
  return GDK_EVENT_STOP;
}

static void
cham_photo_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_PHOTO_TILE);
  G_OBJECT_CLASS (cham_photo_tile_parent_class)->dispose (object);
}

static void
cham_photo_tile_class_init (ChamPhotoTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_photo_tile_dispose;
  signals[OPENED] = g_signal_new ("opened", CHAM_TYPE_PHOTO_TILE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", CHAM_TYPE_PHOTO_TILE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CHAM_TYPE_PHOTO_PICTURE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/photo-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamPhotoTile, picture);
  gtk_widget_class_bind_template_child (widget_class, ChamPhotoTile, words);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
cham_photo_tile_init (ChamPhotoTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_photo_tile_new: (transfer floating): A tile that shows no photo yet. */
GtkWidget *
cham_photo_tile_new (void)
{
  return g_object_new (CHAM_TYPE_PHOTO_TILE, NULL);
}

/** cham_photo_tile_get_id: The row in the journal of the photo that is shown. */
gint64
cham_photo_tile_get_id (ChamPhotoTile *self)
{
  g_return_val_if_fail (CHAM_IS_PHOTO_TILE (self), 0);
  return self->id;
}

/** cham_photo_tile_set_photo: Shows @photo. */
void
cham_photo_tile_set_photo (ChamPhotoTile *self,
                           ChamJournal *journal,
                           const ChamPhoto *photo)
{
  const char *region = cham_photo_get_region_title (photo);
  const char *shown = *photo->caption != '\0' ? photo->caption : region;
  g_autofree char *words = cham_photo_format (photo);

  g_return_if_fail (CHAM_IS_PHOTO_TILE (self));
  self->id = photo->id;
  cham_photo_picture_set_photo (self->picture, journal, photo);
  gtk_label_set_label (self->words, shown != NULL ? shown : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), shown != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (self))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a photo when it is read, and says so when it cannot be. A file that is missing is
 * a state to show, not a fault to report: the journal's line about it is as good as ever.
 */
#include "app/photo-picture.h"

#include <glib/gi18n.h>

#include "app/photo-texture.h"
#include "app/photo-words.h"
#include "store/photos.h"

struct _ChamPhotoPicture
{
  AdwBin parent_instance;

  char *file;
  int longest_side;
  GtkContentFit content_fit;
  GCancellable *loading;
  GdkTexture *texture;
  char *problem;
};

G_DEFINE_FINAL_TYPE (ChamPhotoPicture, cham_photo_picture, ADW_TYPE_BIN)

enum
{
  PROP_LONGEST_SIDE = 1,
  PROP_CONTENT_FIT,
  PROP_PAINTABLE,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
make_picture (ChamPhotoPicture *self)
{
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (self->texture));

  gtk_picture_set_content_fit (GTK_PICTURE (picture), self->content_fit);
  /* Whoever holds this widget has words for the photo. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN,
                               TRUE, -1);
  return picture;
}

static GtkWidget *
make_label (ChamPhotoPicture *self)
{
  GtkWidget *label = gtk_label_new (self->problem);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dimmed");
  return label;
}

/* Shows @texture, or @problem, or nothing yet. */
static void
show (ChamPhotoPicture *self, GdkTexture *texture, const char *problem)
{
  GtkWidget *child = NULL;

  if (g_set_object (&self->texture, texture))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAINTABLE]);
  if (g_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
  if (texture != NULL)
    child = make_picture (self);
  else if (problem != NULL)
    child = make_label (self);
  adw_bin_set_child (ADW_BIN (self), child);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamPhotoPicture) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = cham_photo_texture_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (texture != NULL)
    show (self, texture, NULL);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    show (self, NULL, _ ("The file of this photo is missing"));
  else
    show (self, NULL, _ ("The file of this photo cannot be read"));
}

static void
stop_loading (ChamPhotoPicture *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
cham_photo_picture_get_property (GObject *object,
                                 guint id,
                                 GValue *value,
                                 GParamSpec *spec)
{
  ChamPhotoPicture *self = CHAM_PHOTO_PICTURE (object);

  switch (id)
    {
    case PROP_PAINTABLE:
      g_value_set_object (value, self->texture);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
cham_photo_picture_set_property (GObject *object,
                                 guint id,
                                 const GValue *value,
                                 GParamSpec *spec)
{
  ChamPhotoPicture *self = CHAM_PHOTO_PICTURE (object);

  switch (id)
    {
    case PROP_LONGEST_SIDE:
      self->longest_side = g_value_get_int (value);
      break;
    case PROP_CONTENT_FIT:
      self->content_fit = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
cham_photo_picture_dispose (GObject *object)
{
  stop_loading (CHAM_PHOTO_PICTURE (object));
  G_OBJECT_CLASS (cham_photo_picture_parent_class)->dispose (object);
}

static void
cham_photo_picture_finalize (GObject *object)
{
  ChamPhotoPicture *self = CHAM_PHOTO_PICTURE (object);

  g_free (self->file);
  g_free (self->problem);
  g_clear_object (&self->texture);
  G_OBJECT_CLASS (cham_photo_picture_parent_class)->finalize (object);
}

static void
cham_photo_picture_class_init (ChamPhotoPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cham_photo_picture_get_property;
  object_class->set_property = cham_photo_picture_set_property;
  object_class->dispose = cham_photo_picture_dispose;
  object_class->finalize = cham_photo_picture_finalize;
  /**
   * ChamPhotoPicture:longest-side:
   *
   * As large as the photo will be shown, in pixels of the screen.
   */
  properties[PROP_LONGEST_SIDE] =
      g_param_spec_int ("longest-side", NULL, NULL, 1, G_MAXINT, 2048,
                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                            | G_PARAM_STATIC_STRINGS);
  /**
   * ChamPhotoPicture:content-fit:
   *
   * How the photo goes into the space there is.
   */
  properties[PROP_CONTENT_FIT] =
      g_param_spec_enum ("content-fit", NULL, NULL, GTK_TYPE_CONTENT_FIT,
                         GTK_CONTENT_FIT_CONTAIN,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                             | G_PARAM_STATIC_STRINGS);
  /**
   * ChamPhotoPicture:paintable:
   *
   * The photo, %NULL until it is read.
   */
  properties[PROP_PAINTABLE] =
      g_param_spec_object ("paintable", NULL, NULL, GDK_TYPE_PAINTABLE,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * ChamPhotoPicture:problem:
   *
   * Why there is no photo to be seen, %NULL when there is or will be one.
   */
  properties[PROP_PROBLEM] =
      g_param_spec_string ("problem", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cham_photo_picture_init (ChamPhotoPicture *self)
{
}

/** cham_photo_picture_set_photo: Shows @photo, once it is read. */
void
cham_photo_picture_set_photo (ChamPhotoPicture *self,
                              ChamJournal *journal,
                              const ChamPhoto *photo)
{
  g_autofree char *path = cham_journal_dup_photo_path (journal, photo);

  g_return_if_fail (CHAM_IS_PHOTO_PICTURE (self));
  if (!g_set_str (&self->file, photo->file))
    return;
  stop_loading (self);
  if (path == NULL)
    {
      show (self, NULL, _ ("The file of this photo is missing"));
      return;
    }
  show (self, NULL, NULL);
  self->loading = g_cancellable_new ();
  cham_photo_texture_load_async (path, self->longest_side, self->loading, on_loaded_cb,
                                 g_object_ref (self));
}

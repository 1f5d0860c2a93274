/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Imports pictures one after the other, since each may take much memory, and adds each to
 * the day that it was meant for, whichever day is shown by then. */
#include "app/photo-queue.h"

#include <glib/gi18n.h>

#include "app/photo-import.h"
#include "store/describe.h"
#include "store/photos.h"

struct _ChamPhotoQueue
{
  GObject parent_instance;

  ChamJournal *journal;
  GQueue waiting;
  GCancellable *importing;
  guint n_all;
  guint n_done;
  GStrvBuilder *problems;
};

G_DEFINE_FINAL_TYPE (ChamPhotoQueue, cham_photo_queue, G_TYPE_OBJECT)

enum
{
  MOVED,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One picture, and the day that it is for. */
typedef struct
{
  ChamPhotoQueue *queue;
  GObject *source;
  ChamDay day;
} Item;

static void
import_next (ChamPhotoQueue *self);

static void
item_free (Item *self)
{
  g_clear_object (&self->queue);
  g_object_unref (self->source);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Item, item_free)

static char *
dup_name (GObject *source)
{
  g_autofree char *name = NULL;

  if (!G_IS_FILE (source))
    return g_strdup (_ ("Pasted picture"));
  name = g_file_get_basename (G_FILE (source));
  return g_filename_display_name (name);
}

static void
note_problem (ChamPhotoQueue *self, GObject *source, const GError *error)
{
  g_autofree char *name = dup_name (source);
  g_autofree char *journal = g_path_get_basename (cham_journal_get_path (self->journal));
  g_autofree char *text = cham_store_error_describe (error, journal);

  /* Translators: the name of a file, and why it was not added */
  g_strv_builder_take (self->problems, g_strdup_printf (_ ("%s: %s"), name, text));
}

static void
finish (ChamPhotoQueue *self)
{
  g_auto (GStrv) problems = g_strv_builder_end (self->problems);

  self->n_all = self->n_done = 0;
  g_clear_object (&self->importing);
  g_signal_emit (self, signals[FINISHED], 0, problems);
}

static void
on_imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Item) item = data;
  ChamPhotoQueue *self = item->queue;
  g_autoptr (ChamPhoto) photo = cham_photo_new (item->day);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) image = cham_photo_import_finish (result, &error);

  self->n_done++;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && (image == NULL || !cham_journal_add_photo (self->journal, photo, image, &error)))
    note_problem (self, item->source, error);
  import_next (self);
}

static void
import_next (ChamPhotoQueue *self)
{
  Item *item = g_queue_pop_head (&self->waiting);

  if (item == NULL)
    {
      finish (self);
      return;
    }
  item->queue = g_object_ref (self);
  g_clear_object (&self->importing);
  self->importing = g_cancellable_new ();
  g_signal_emit (self, signals[MOVED], 0);
  cham_photo_import_async (item->source, self->importing, on_imported_cb, item);
}

static void
cham_photo_queue_finalize (GObject *object)
{
  ChamPhotoQueue *self = CHAM_PHOTO_QUEUE (object);

  g_queue_clear_full (&self->waiting, (GDestroyNotify) item_free);
  g_clear_object (&self->importing);
  g_strv_builder_unref (self->problems);
  g_object_unref (self->journal);
  G_OBJECT_CLASS (cham_photo_queue_parent_class)->finalize (object);
}

static void
cham_photo_queue_class_init (ChamPhotoQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cham_photo_queue_finalize;
  signals[MOVED] = g_signal_new ("moved", CHAM_TYPE_PHOTO_QUEUE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", CHAM_TYPE_PHOTO_QUEUE, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
cham_photo_queue_init (ChamPhotoQueue *self)
{
  g_queue_init (&self->waiting);
  self->problems = g_strv_builder_new ();
}

/** cham_photo_queue_new: (transfer full): A queue into @journal, empty. */
ChamPhotoQueue *
cham_photo_queue_new (ChamJournal *journal)
{
  ChamPhotoQueue *self = g_object_new (CHAM_TYPE_PHOTO_QUEUE, NULL);

  self->journal = g_object_ref (journal);
  return self;
}

/**
 * cham_photo_queue_add:
 * @day: what it is a photo of
 * @source: a #GFile, or a #GdkTexture
 */
void
cham_photo_queue_add (ChamPhotoQueue *self, ChamDay day, GObject *source)
{
  Item *item = g_new0 (Item, 1);

  g_return_if_fail (CHAM_IS_PHOTO_QUEUE (self));
  item->source = g_object_ref (source);
  item->day = day;
  g_queue_push_tail (&self->waiting, item);
  self->n_all++;
  if (self->importing == NULL)
    import_next (self);
}

/** cham_photo_queue_cancel: Drops what is not added yet; what is added stays. */
void
cham_photo_queue_cancel (ChamPhotoQueue *self)
{
  g_return_if_fail (CHAM_IS_PHOTO_QUEUE (self));
  self->n_all -= g_queue_get_length (&self->waiting);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) item_free);
  g_cancellable_cancel (self->importing);
}

/** cham_photo_queue_is_busy: Whether there is anything to wait for. */
gboolean
cham_photo_queue_is_busy (ChamPhotoQueue *self)
{
  g_return_val_if_fail (CHAM_IS_PHOTO_QUEUE (self), FALSE);
  return self->importing != NULL;
}

/** cham_photo_queue_format: (transfer full): How far it is, in words. */
char *
cham_photo_queue_format (ChamPhotoQueue *self)
{
  g_return_val_if_fail (CHAM_IS_PHOTO_QUEUE (self), NULL);
  if (self->n_all == 1)
    return g_strdup (_ ("Adding a photo…"));
  /* Translators: "Adding photo 2 of 5…" */
  return g_strdup_printf (_ ("Adding photo %u of %u…"), self->n_done + 1, self->n_all);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Photos as the journal knows them: day, region, caption, and the name of a file. The
 * pictures come ready to be kept; nothing here looks inside. */
#include "store/photos.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/body.h"
#include "store/photo-files.h"
#include "store/query.h"

static const char select_range[] =
    "SELECT id, day, region, file, caption FROM photo WHERE day BETWEEN ?1 AND ?2"
    " ORDER BY day, id";

static const char select_photo[] =
    "SELECT id, day, region, file, caption FROM photo WHERE id = ?1";

static const char count_photos[] = "SELECT count (*) FROM photo";

static const char insert_photo[] =
    "INSERT INTO photo (uuid, day, region, file, caption, modified)"
    " VALUES (?1, ?2, ?3, ?4, ?5, " CHAM_QUERY_NOW ")";

static const char update_caption[] =
    "UPDATE photo SET caption = ?2, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char update_region[] =
    "UPDATE photo SET region = ?2, modified = " CHAM_QUERY_NOW " WHERE id = ?1";

static const char delete_photo[] = "DELETE FROM photo WHERE id = ?1";

static gpointer
read_photo (sqlite3_stmt *statement)
{
  ChamPhoto *photo = g_new0 (ChamPhoto, 1);

  photo->id = sqlite3_column_int64 (statement, 0);
  photo->day = cham_database_get_day (statement, 1);
  photo->region = cham_database_dup_text (statement, 2);
  photo->file = cham_database_dup_text (statement, 3);
  photo->caption = cham_database_dup_text (statement, 4);
  return photo;
}

static ChamPhoto *
get_photo (ChamJournal *self, gint64 id, GError **error)
{
  ChamPhoto *photo = cham_query_find (cham_query (self, error, select_photo, "i", id),
                                      read_photo, error);

  if (photo == NULL)
    cham_query_refuse (error, "there is no such photo");
  return photo;
}

static gboolean
check_region (const char *region, GError **error)
{
  ChamBodyRegion found;

  return *region == '\0' || cham_body_region_from_string (region, &found)
         || cham_query_refuse (error, "“%s” is not a region of the body", region);
}

/**
 * cham_journal_list_photos:
 *
 * Returns: (transfer full) (element-type ChamPhoto) (nullable): those of @range by day,
 * in the order they were added; %NULL with @error set
 */
GPtrArray *
cham_journal_list_photos (ChamJournal *self, ChamDayRange range, GError **error)
{
  return cham_query_list (cham_query (self, error, select_range, "dd", range.from,
                                      range.to),
                          read_photo, (GDestroyNotify) cham_photo_free, error);
}

/** cham_journal_count_photos: How many there are on all days. */
guint
cham_journal_count_photos (ChamJournal *self)
{
  gint64 count = 0;

  cham_query_integer (cham_query (self, NULL, count_photos, ""), &count, NULL);
  return (guint) count;
}

/**
 * cham_journal_dup_photo_path:
 *
 * Returns: (transfer full) (nullable): the file of @photo, which may be missing; %NULL
 * when the journal does not say
 */
char *
cham_journal_dup_photo_path (ChamJournal *self, const ChamPhoto *photo)
{
  return cham_photo_file_dup_path (cham_journal_get_path (self), photo->file);
}

static gboolean
insert (ChamJournal *self, ChamPhoto *photo, GBytes *image, GError **error)
{
  g_autofree char *file = cham_photo_file_store (cham_journal_get_path (self), image, error);

  if (file == NULL)
    return FALSE;
  g_set_str (&photo->file, file);
  return cham_query_insert (self, error, &photo->id, insert_photo, "dsss", photo->day,
                            photo->region, photo->file, photo->caption);
}

/**
 * cham_journal_add_photo:
 * @photo: its id and file are set
 * @image: a JPEG file, ready to be kept as it is
 *
 * %CHAM_STORE_ERROR_INVALID for no day, an unknown region, a caption that is not UTF-8 or
 * what is no JPEG file.
 */
gboolean
cham_journal_add_photo (ChamJournal *self,
                        ChamPhoto *photo,
                        GBytes *image,
                        GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (image, &size);

  if (!cham_query_check_day (photo->day, error) || !check_region (photo->region, error)
      || !cham_query_check_text (photo->caption, error))
    return FALSE;
  if (size < 3 || memcmp (data, "\xff\xd8\xff", 3) != 0)
    return cham_query_refuse (error, "this is not a JPEG file");
  if (!cham_journal_edit_begin (self, _ ("Add photo"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, insert (self, photo, image, error),
                                CHAM_CHANGED_PHOTOS, photo->day, photo->day, error);
}

/** cham_journal_set_photo_caption: Stores what was typed; the keystrokes become one step.
 */
gboolean
cham_journal_set_photo_caption (ChamJournal *self,
                                gint64 id,
                                const char *caption,
                                GError **error)
{
  g_autoptr (ChamPhoto) photo = get_photo (self, id, error);
  g_autofree char *merge_key = g_strdup_printf ("photo-caption-%" G_GINT64_FORMAT, id);

  if (photo == NULL || !cham_query_check_text (caption, error))
    return FALSE;
  if (strcmp (photo->caption, caption) == 0)
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Write caption"), merge_key, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                cham_query_run (self, error, update_caption, "is", id,
                                                caption),
                                CHAM_CHANGED_PHOTOS, photo->day, photo->day, error);
}

/** cham_journal_set_photo_region: A key of #ChamBodyRegion, or "" for not recorded. */
gboolean
cham_journal_set_photo_region (ChamJournal *self,
                               gint64 id,
                               const char *region,
                               GError **error)
{
  g_autoptr (ChamPhoto) photo = get_photo (self, id, error);

  if (photo == NULL || !check_region (region, error))
    return FALSE;
  if (strcmp (photo->region, region) == 0)
    return TRUE;
  if (!cham_journal_edit_begin (self, _ ("Change region of photo"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self,
                                cham_query_run (self, error, update_region, "is", id,
                                                region),
                                CHAM_CHANGED_PHOTOS, photo->day, photo->day, error);
}

/** cham_journal_remove_photo: From the journal alone: its file stays, so that it can come
 * back. */
gboolean
cham_journal_remove_photo (ChamJournal *self, gint64 id, GError **error)
{
  g_autoptr (ChamPhoto) photo = get_photo (self, id, error);

  if (photo == NULL || !cham_journal_edit_begin (self, _ ("Remove photo"), NULL, error))
    return FALSE;
  return cham_journal_edit_end (self, cham_query_run (self, error, delete_photo, "i", id),
                                CHAM_CHANGED_PHOTOS, photo->day, photo->day, error);
}

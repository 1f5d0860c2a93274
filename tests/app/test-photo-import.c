/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Whatever is added as a photo: what is kept of it, and how it is refused. */
#include "app/photo-import.h"

#include <gtk/gtk.h>
#include <string.h>

#include "app/photo-decode.h"
#include "sample-photo.h"

#define EXIF 0xe1

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at + strlen (text) <= size; at++)
    if (memcmp (data + at, text, strlen (text)) == 0)
      return TRUE;
  return FALSE;
}

static GBytes *
import (GBytes *image)
{
  g_autoptr (GError) error = NULL;
  GBytes *photo = cham_photo_import (image, NULL, &error);

  g_assert_no_error (error);
  return photo;
}

static GdkPixbuf *
read_back (GBytes *photo)
{
  g_autoptr (GError) error = NULL;
  GdkPixbuf *pixbuf = cham_photo_decode (photo, 10000, NULL, &error);

  g_assert_no_error (error);
  return pixbuf;
}

static void
assert_size (GdkPixbuf *pixbuf, int width, int height)
{
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, width);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, height);
}

/* Nearly, since JPEG rounds. */
static void
assert_colour (GdkPixbuf *pixbuf, int x, int y, guint32 rgb)
{
  const guint8 *pixel = gdk_pixbuf_read_pixels (pixbuf)
                        + y * gdk_pixbuf_get_rowstride (pixbuf)
                        + x * gdk_pixbuf_get_n_channels (pixbuf);

  for (int i = 0; i < 3; i++)
    g_assert_cmpint (ABS (pixel[i] - (int) (rgb >> (16 - 8 * i) & 0xff)), <, 12);
}

static void
assert_refused (GBytes *image, ChamPhotoError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cham_photo_import (image, NULL, &error));
  g_assert_error (error, CHAM_PHOTO_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "Nothing was added."));
}

static void
assert_text_refused (const char *text, ChamPhotoError code)
{
  g_autoptr (GBytes) image = g_bytes_new (text, strlen (text));

  assert_refused (image, code);
}

/* The place goes, the turn stays: red was at the top, and is on the right now. */
static void
test_camera (void)
{
  g_autoptr (GdkPixbuf) pixbuf = sample_photo_make (60, 40);
  g_autoptr (GBytes) image = sample_photo_save_as_camera (pixbuf);
  g_autoptr (GBytes) photo = import (image);
  g_autoptr (GdkPixbuf) upright = read_back (photo);

  g_assert_true (sample_photo_has_segment (image, EXIF));
  g_assert_true (holds (image, "HOME"));
  for (guint8 code = EXIF; code <= 0xef; code++)
    g_assert_false (sample_photo_has_segment (photo, code));
  g_assert_false (sample_photo_has_segment (photo, 0xfe)); /* a comment */
  g_assert_false (holds (photo, "HOME") || holds (photo, "Exif"));
  assert_size (upright, 40, 60);
  assert_colour (upright, 34, 30, 0xff0000);
  assert_colour (upright, 5, 30, 0x0000ff);
}

static void
test_scaled (void)
{
  const int sizes[][4] = { { 4096, 1024, 2048, 512 },
                           { 1000, 5000, 410, 2048 },
                           { 2048, 2048, 2048, 2048 },
                           { 8000, 1, 2048, 1 },
                           { 1, 1, 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GdkPixbuf) pixbuf = sample_photo_make (sizes[i][0], sizes[i][1]);
      g_autoptr (GBytes) image = sample_photo_save (pixbuf, "jpeg");
      g_autoptr (GBytes) photo = import (image);
      g_autoptr (GdkPixbuf) scaled = read_back (photo);

      assert_size (scaled, sizes[i][2], sizes[i][3]);
    }
}

static void
test_transparent (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 20, 20);
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GBytes) photo = NULL;
  g_autoptr (GdkPixbuf) flat = NULL;

  gdk_pixbuf_fill (pixbuf, 0x00000000);
  image = sample_photo_save (pixbuf, "png");
  photo = import (image);
  flat = read_back (photo);
  assert_colour (flat, 10, 10, 0xffffff);
}

/* Two pictures of one pixel, the first of them white. */
static void
test_moving (void)
{
  static const char gif[] = "GIF89a\1\0\1\0\200\0\0\377\377\377\0\0\0"
                            "!\371\4\0\12\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0"
                            "!\371\4\0\12\0\0\0,\0\0\0\0\1\0\1\0\0\2\2L\1\0;";
  g_autoptr (GBytes) image = g_bytes_new_static (gif, sizeof gif - 1);
  g_autoptr (GBytes) photo = import (image);
  g_autoptr (GdkPixbuf) first = read_back (photo);

  assert_size (first, 1, 1);
  assert_colour (first, 0, 0, 0xffffff);
}

static void
test_no_image (void)
{
  assert_text_refused ("", CHAM_PHOTO_ERROR_EMPTY);
  assert_text_refused ("Dear diary, this is no picture at all.",
                       CHAM_PHOTO_ERROR_UNKNOWN);
  assert_text_refused ("\xff\xd8", CHAM_PHOTO_ERROR_BROKEN);
  assert_text_refused ("\xff\xd8\xff\xe0\xff\xff", CHAM_PHOTO_ERROR_BROKEN);
}

/* At any length, and the last byte alone. */
static void
test_cut_short (void)
{
  const char *const formats[] = { "jpeg", "png" };
  g_autoptr (GdkPixbuf) pixbuf = sample_photo_make (300, 300);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) image = sample_photo_save (pixbuf, formats[i]);
      gsize size = g_bytes_get_size (image);
      gsize lengths[] = { 30, size / 3, size / 2, size - 10, size - 1 };

      for (guint k = 0; k < G_N_ELEMENTS (lengths) - i; k++)
        {
          g_autoptr (GBytes) part = g_bytes_new_from_bytes (image, 0, lengths[k]);

          assert_refused (part, CHAM_PHOTO_ERROR_BROKEN);
        }
    }
}

/* A phone may append a film to the photo; that is no fault of the photo. */
static void
test_more_behind (void)
{
  g_autoptr (GdkPixbuf) pixbuf = sample_photo_make (30, 30);
  g_autoptr (GBytes) image = sample_photo_save_as_camera (pixbuf);
  GByteArray *file = g_bytes_unref_to_array (g_steal_pointer (&image));
  g_autoptr (GBytes) with_film = NULL;
  g_autoptr (GBytes) photo = NULL;

  g_byte_array_append (file, (const guint8 *) "ftypmp42\xff\xda\xff\xd8\xff\xe1", 14);
  with_film = g_byte_array_free_to_bytes (file);
  photo = import (with_film);
  g_assert_false (holds (photo, "ftypmp42"));
}

/* The header of a PNG file that says 100,000 by 100,000; no such memory is asked for. */
static void
test_huge (void)
{
  static const char png[] =
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\x86\xa0\0\1\x86\xa0\10\2\0\0\0"
      "\x27\x30\x9c\x9f\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82";
  g_autoptr (GBytes) image = g_bytes_new_static (png, sizeof png - 1);

  assert_refused (image, CHAM_PHOTO_ERROR_TOO_LARGE);
}

static void
on_imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GBytes *
import_object (gpointer source, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cham_photo_import_async (source, cancellable, on_imported_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cham_photo_import_finish (result, error);
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chamomile-photo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "arm.jpg", NULL);
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GdkPixbuf) pixbuf = sample_photo_make (64, 64);
  g_autoptr (GBytes) image = sample_photo_save_as_camera (pixbuf);
  g_autoptr (GBytes) expected = import (image);
  g_autoptr (GBytes) photo = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) no_file = NULL;

  g_assert_null (import_object (file, NULL, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (import_object (parent, NULL, &no_file));
  g_assert_error (no_file, CHAM_PHOTO_ERROR, CHAM_PHOTO_ERROR_UNKNOWN);
  g_file_set_contents (path, g_bytes_get_data (image, NULL),
                       (gssize) g_bytes_get_size (image), NULL);
  photo = import_object (file, NULL, NULL);
  g_assert_true (g_bytes_equal (photo, expected));
  g_file_delete (file, NULL, NULL);
  g_file_delete (parent, NULL, NULL);
}

static void
test_texture (void)
{
  static const guint8 green[] = { 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0 };
  g_autoptr (GBytes) pixels = g_bytes_new_static (green, sizeof green);
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new (2, 2, GDK_MEMORY_R8G8B8, pixels, 6);
  g_autoptr (GBytes) photo = import_object (texture, NULL, NULL);
  g_autoptr (GdkPixbuf) pixbuf = read_back (photo);

  assert_size (pixbuf, 2, 2);
  assert_colour (pixbuf, 1, 1, 0x00ff00);
}

static void
test_cancelled (void)
{
  static const guint8 grey[] = { 90, 90, 90 };
  g_autoptr (GBytes) pixels = g_bytes_new_static (grey, sizeof grey);
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8, pixels, 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (import_object (texture, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/photo-import/camera", test_camera);
  g_test_add_func ("/photo-import/scaled", test_scaled);
  g_test_add_func ("/photo-import/transparent", test_transparent);
  g_test_add_func ("/photo-import/moving", test_moving);
  g_test_add_func ("/photo-import/no-image", test_no_image);
  g_test_add_func ("/photo-import/cut-short", test_cut_short);
  g_test_add_func ("/photo-import/more-behind", test_more_behind);
  g_test_add_func ("/photo-import/huge", test_huge);
  g_test_add_func ("/photo-import/files", test_files);
  g_test_add_func ("/photo-import/texture", test_texture);
  g_test_add_func ("/photo-import/cancelled", test_cancelled);
  return g_test_run ();
}

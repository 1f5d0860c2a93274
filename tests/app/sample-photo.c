/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Draws images and writes files of them, with what cameras put into theirs. */
#include "sample-photo.h"

#include <string.h>

/* Exif 2.32, little-endian: the orientation 6 (4.6.2), a GPS directory (4.6.6) with a
 * latitude reference, and a text that is easy to look for. */
static const guint8 exif[] = {
  0xff, 0xe1, 0x00, 0x4e, 'E', 'x', 'i', 'f', 0,   0, /* the segment, of 78 bytes */
  'I',  'I',  42,   0,    8,   0,   0,   0, /* the header; the first directory at 8 */
  2,    0,                                  /* two fields: */
  0x12, 0x01, 3,    0,    1,   0,   0,   0,   6,   0,
  0,    0, /* Orientation, SHORT, 6 */
  0x25, 0x88, 4,    0,    1,   0,   0,   0,   38,  0,
  0,    0,             /* GPS directory, LONG, at 38 */
  0,    0,    0,    0, /* no other image */
  2,    0,             /* two fields: */
  1,    0,    2,    0,    2,   0,   0,   0,   'N', 0,
  0,    0, /* GPSLatitudeRef, ASCII */
  29,   0,    2,    0,    4,   0,   0,   0,   'H', 'O',
  'M',  'E',           /* GPSDateStamp, ASCII */
  0,    0,    0,    0, /* the end of the directory */
  0,    0,
};

GdkPixbuf *
sample_photo_make (int width, int height)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GdkPixbuf) half =
      gdk_pixbuf_new_subpixbuf (pixbuf, 0, height / 2, width, height - height / 2);

  gdk_pixbuf_fill (pixbuf, 0xff0000ff);
  gdk_pixbuf_fill (half, 0x0000ffff);
  return pixbuf;
}

GBytes *
sample_photo_save (GdkPixbuf *pixbuf, const char *format)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, format, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

GBytes *
sample_photo_save_as_camera (GdkPixbuf *pixbuf)
{
  g_autoptr (GBytes) plain = sample_photo_save (pixbuf, "jpeg");
  GByteArray *file = g_byte_array_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (plain, &size);

  g_byte_array_append (file, data, 2);
  g_byte_array_append (file, exif, sizeof exif);
  g_byte_array_append (file, data + 2, (guint) size - 2);
  return g_byte_array_free_to_bytes (file);
}

/* The segments before the scan follow one another. */
gboolean
sample_photo_has_segment (GBytes *image, guint8 code)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (image, &size);

  for (gsize at = 2; at + 4 <= size && data[at + 1] != 0xda;
       at += 2 + ((gsize) data[at + 2] << 8 | data[at + 3]))
    if (data[at + 1] == code)
      return TRUE;
  return FALSE;
}

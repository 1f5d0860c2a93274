/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The loaders of JPEG and PNG fill what is missing of a file with grey and call it well.
 * Here the marks at the end are looked for; nothing is decoded. */
#define _GNU_SOURCE /* memmem() */

#include "app/photo-whole.h"

#include <string.h>

/* Markers of a JPEG file: ITU-T T.81, table B.1. Behind 0xff: */
#define JPEG_STUFFED 0x00
#define JPEG_RESTART_FIRST 0xd0
#define JPEG_START 0xd8
#define JPEG_END 0xd9

/* Within a scan, 0xff stands before what does not end it, too. */
static gboolean
is_in_scan (guint8 code)
{
  return code == JPEG_STUFFED || code == 0xff
         || (code >= JPEG_RESTART_FIRST && code < JPEG_START);
}

/* The next marker, from @at on; the scan's own bytes are passed over. */
static const guint8 *
find_marker (const guint8 *at, const guint8 *end)
{
  while (at != NULL && (at = memchr (at, 0xff, (gsize) (end - at))) != NULL)
    {
      if (end - at < 2)
        return NULL;
      if (!is_in_scan (at[1]))
        return at;
      at += at[1] == 0xff ? 1 : 2;
    }
  return NULL;
}

/* Segments are passed over by their length: the preview inside a photo has an end of its
 * own. */
static gboolean
is_whole_jpeg (const guint8 *data, gsize size)
{
  const guint8 *end = data + size;
  const guint8 *at = data + 2;

  while ((at = find_marker (at, end)) != NULL && at[1] != JPEG_END)
    {
      gsize length = end - at >= 4 ? (gsize) at[2] << 8 | at[3] : 0;

      if (length < 2 || (gsize) (end - at) < length + 2)
        return FALSE;
      at += length + 2;
    }
  return at != NULL;
}

/**
 * cham_photo_is_whole:
 * @data: (array length=size): an image file
 *
 * Returns: %FALSE for a JPEG or PNG file that is cut short; %TRUE for everything else,
 * which its loader may still refuse
 */
gboolean
cham_photo_is_whole (const guint8 *data, gsize size)
{
  static const char png_start[] = "\x89PNG\r\n\x1a\n";
  static const char png_end[] = "IEND";

  if (size >= 2 && data[0] == 0xff && data[1] == JPEG_START)
    return is_whole_jpeg (data, size);
  if (size >= 8 && memcmp (data, png_start, 8) == 0)
    return memmem (data, size, png_end, 4) != NULL;
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Words for a photo, for labels and for those who do not see it. */
#include "app/photo-words.h"

#include <glib/gi18n.h>

#include "app/day-title.h"
#include "model/body.h"

/** cham_photo_get_region_title: (nullable): What the photo shows, %NULL when not
 * recorded. */
const char *
cham_photo_get_region_title (const ChamPhoto *photo)
{
  ChamBodyRegion region;

  return cham_body_region_from_string (photo->region, &region)
             ? cham_body_region_get_title (region)
             : NULL;
}

/** cham_photo_format: (transfer full): "Left arm, inner side: week 3", or what there is
 * of it. */
char *
cham_photo_format (const ChamPhoto *photo)
{
  const char *region = cham_photo_get_region_title (photo);

  if (region == NULL)
    return g_strdup (*photo->caption != '\0' ? photo->caption : _ ("Photo"));
  if (*photo->caption == '\0')
    return g_strdup (region);
  /* Translators: the region of the body that a photo shows, and its caption */
  return g_strdup_printf (_ ("%s: %s"), region, photo->caption);
}

/** cham_photo_format_with_day: (transfer full): The same behind its day. */
char *
cham_photo_format_with_day (const ChamPhoto *photo, ChamDay today)
{
  g_autofree char *day = cham_day_title_format (photo->day, today);
  g_autofree char *words = cham_photo_format (photo);

  /* Translators: a day, and what a photo of it shows */
  return g_strdup_printf (_ ("%s – %s"), day, words);
}

/** cham_photo_list_region_titles: (transfer full): "Not recorded", then the regions in
 * order. */
char **
cham_photo_list_region_titles (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, _ ("Not recorded"));
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    g_strv_builder_add (builder, cham_body_region_get_title ((ChamBodyRegion) i));
  return g_strv_builder_end (builder);
}

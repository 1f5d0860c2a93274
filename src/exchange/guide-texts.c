/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Hands the texts of data/guide, which are compiled in, to their reader. Nothing is unpacked
 * before somebody asks. */
#include "exchange/guide-texts.h"

#include <gio/gio.h>

#include "guide-resources.h"
#include "model/guide-reader.h"

#define FOLDER "/io/github/chamomile_journal/Chamomile/guide/"

/* The sources first, since the others refer to them; then in the order of the themes. */
static const char *const paths[]
    = { FOLDER "sources.xml",     FOLDER "gut-skin.xml", FOLDER "triggers.xml",
        FOLDER "foods.xml",       FOLDER "supplements.xml", FOLDER "habits.xml",
        FOLDER "herbs.xml",       FOLDER "creams.xml",   FOLDER "care.xml" };

/**
 * cham_guide_load:
 *
 * Returns: (transfer full) (nullable): the guide in the person's language; %NULL with @error of
 *   #G_MARKUP_ERROR or #G_RESOURCE_ERROR, which only a broken program has
 */
ChamGuide *
cham_guide_load (GError **error)
{
  GBytes *files[G_N_ELEMENTS (paths)] = { NULL };
  ChamGuide *guide = NULL;
  gsize n = 0;

  while (n < G_N_ELEMENTS (paths))
    {
      files[n] = g_resource_lookup_data (cham_guide_get_resource (), paths[n],
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (files[n] == NULL)
        break;
      n++;
    }
  if (n == G_N_ELEMENTS (paths))
    guide = cham_guide_read (files, n, error);
  while (n > 0)
    g_bytes_unref (files[--n]);
  return guide;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Chooses by day and region alone; the person may choose otherwise. */
#include "app/photo-pair.h"

/* How well two photos go together, best last. */
typedef enum
{
  ANY_OTHER,
  ANOTHER_DAY,
  SAME_REGION,
} Fit;

static const ChamPhoto *
get (const GPtrArray *photos, guint index)
{
  return g_ptr_array_index (photos, index);
}

static gboolean
fits (const ChamPhoto *one, const ChamPhoto *other, Fit fit)
{
  if (one == other || (fit >= ANOTHER_DAY && one->day == other->day))
    return FALSE;
  return fit < SAME_REGION || g_str_equal (one->region, other->region);
}

/* The earliest before @chosen, or else the latest after it; @chosen itself without
 * either. */
static guint
find_other (const GPtrArray *photos, guint chosen, Fit fit)
{
  guint latest = chosen;

  for (guint i = 0; i < photos->len; i++)
    if (fits (get (photos, chosen), get (photos, i), fit))
      {
        if (i < chosen)
          return i;
        latest = i;
      }
  return latest;
}

static guint
find_chosen (const GPtrArray *photos, gint64 id)
{
  for (guint i = 0; i < photos->len; i++)
    if (get (photos, i)->id == id)
      return i;
  return photos->len - 1;
}

/**
 * cham_photo_pair_choose:
 * @photos: (element-type ChamPhoto): by day
 * @id: the photo to compare; without it the latest is taken
 * @before: (out): index of the earlier one of the pair
 * @after: (out): index of the later one
 *
 * Takes the one furthest back in time, of the same region and another day if there is
 * any.
 *
 * Returns: whether there are two photos at all
 */
gboolean
cham_photo_pair_choose (const GPtrArray *photos, gint64 id, guint *before, guint *after)
{
  guint chosen, other;

  if (photos->len < 2)
    return FALSE;
  chosen = other = find_chosen (photos, id);
  for (int fit = SAME_REGION; other == chosen && fit >= ANY_OTHER; fit--)
    other = find_other (photos, chosen, (Fit) fit);
  *before = MIN (chosen, other);
  *after = MAX (chosen, other);
  return TRUE;
}

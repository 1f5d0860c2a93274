/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of regions. How they look is for the drawing, how much of one is affected for the
 * journal. */
#include "model/body.h"

#include <glib/gi18n-lib.h>

#include "model/keyword.h"

static const char *const words[] = {
  "head_front",     "head_back",      "trunk_front",     "trunk_back",     "arm_left_front",
  "arm_left_back",  "arm_right_front", "arm_right_back", "leg_left_front", "leg_left_back",
  "leg_right_front", "leg_right_back", "genitals",       NULL,
};

static const struct
{
  const char *title;
  double percent;
  gboolean back;
} regions[CHAM_BODY_N_REGIONS] = {
  [CHAM_BODY_HEAD_FRONT] = { N_ ("Face and front of neck"), 4.5, FALSE },
  [CHAM_BODY_HEAD_BACK] = { N_ ("Scalp and back of neck"), 4.5, TRUE },
  [CHAM_BODY_TRUNK_FRONT] = { N_ ("Chest and belly"), 18, FALSE },
  [CHAM_BODY_TRUNK_BACK] = { N_ ("Back and buttocks"), 18, TRUE },
  [CHAM_BODY_ARM_LEFT_FRONT] = { N_ ("Left arm, inner side"), 4.5, FALSE },
  [CHAM_BODY_ARM_LEFT_BACK] = { N_ ("Left arm, outer side"), 4.5, TRUE },
  [CHAM_BODY_ARM_RIGHT_FRONT] = { N_ ("Right arm, inner side"), 4.5, FALSE },
  [CHAM_BODY_ARM_RIGHT_BACK] = { N_ ("Right arm, outer side"), 4.5, TRUE },
  [CHAM_BODY_LEG_LEFT_FRONT] = { N_ ("Left leg, front"), 9, FALSE },
  [CHAM_BODY_LEG_LEFT_BACK] = { N_ ("Left leg, back"), 9, TRUE },
  [CHAM_BODY_LEG_RIGHT_FRONT] = { N_ ("Right leg, front"), 9, FALSE },
  [CHAM_BODY_LEG_RIGHT_BACK] = { N_ ("Right leg, back"), 9, TRUE },
  [CHAM_BODY_GENITALS] = { N_ ("Genital area"), 1, FALSE },
};

const char *
cham_body_region_to_string (ChamBodyRegion region)
{
  return words[region];
}

gboolean
cham_body_region_from_string (const char *text, ChamBodyRegion *region)
{
  int index;

  if (!cham_keyword_find (words, text, &index))
    return FALSE;
  *region = (ChamBodyRegion) index;
  return TRUE;
}

/** cham_body_region_get_title: The name in the person's language. */
const char *
cham_body_region_get_title (ChamBodyRegion region)
{
  return _ (regions[region].title);
}

/**
 * cham_body_region_get_percent:
 *
 * Returns: the region's share of an adult's body surface in percent, by the rule of nines: head
 *   and neck 9, each arm 9, each leg 18, front and back of the trunk 18 each, genitals 1; what
 *   is seen from front and back is halved. All regions together are 100.
 */
double
cham_body_region_get_percent (ChamBodyRegion region)
{
  return regions[region].percent;
}

/** cham_body_region_is_back: Whether it is seen from behind. */
gboolean
cham_body_region_is_back (ChamBodyRegion region)
{
  return regions[region].back;
}

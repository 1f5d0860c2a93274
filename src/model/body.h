/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The regions of the body that a map, a photo or a topical treatment names. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ChamBodyRegion: Left and right are the person's own. */
typedef enum
{
  CHAM_BODY_HEAD_FRONT,
  CHAM_BODY_HEAD_BACK,
  CHAM_BODY_TRUNK_FRONT,
  CHAM_BODY_TRUNK_BACK,
  CHAM_BODY_ARM_LEFT_FRONT,
  CHAM_BODY_ARM_LEFT_BACK,
  CHAM_BODY_ARM_RIGHT_FRONT,
  CHAM_BODY_ARM_RIGHT_BACK,
  CHAM_BODY_LEG_LEFT_FRONT,
  CHAM_BODY_LEG_LEFT_BACK,
  CHAM_BODY_LEG_RIGHT_FRONT,
  CHAM_BODY_LEG_RIGHT_BACK,
  CHAM_BODY_GENITALS,
} ChamBodyRegion;

#define CHAM_BODY_N_REGIONS 13

const char *cham_body_region_to_string (ChamBodyRegion region);
gboolean cham_body_region_from_string (const char *text, ChamBodyRegion *region);
const char *cham_body_region_get_title (ChamBodyRegion region);
double cham_body_region_get_percent (ChamBodyRegion region);
gboolean cham_body_region_is_back (ChamBodyRegion region);

G_END_DECLS

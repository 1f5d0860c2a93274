/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The limits are of change within one person, and of the instrument that is named. They are no
 * verdict about what brought the change about. */
#include "analysis/change.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* POEM: to 2 points probably within the error of measurement, from 3 on probably important
 * (Howells). Itch: 2 to 4 points of the peak pruritus scale are a clinically relevant response
 * (Yosipovitch). Sleep disturbance: 2 to 5 points are a meaningful change. SCORAD: 8.7 points
 * (Schram); it has one limit, and PO-SCORAD none of its own. */
static const struct
{
  double small;
  double important;
  const char *source;
} scales[] = {
  [CHAM_CHANGE_DIARY] = { 2.1, 3, "Howells 2018, doi 10.1111/bjd.16367" },
  [CHAM_CHANGE_ITCH] = { 2, 4, "Yosipovitch 2019, doi 10.1111/bjd.17744" },
  [CHAM_CHANGE_SLEEP] = { 2, 5, "doi 10.1111/bjd.20783" },
  [CHAM_CHANGE_SCORAD] = { 8.7, 8.7, "Schram 2012, Allergy 67:99–106" },
};

/* Means of ratings are sums of tenths, which are not exact. */
#define TOLERANCE 1e-9

/** cham_change_judge: What a change of @points, up or down and not NAN, amounts to. */
ChamChange
cham_change_judge (ChamChangeScale scale, double points)
{
  double size = fabs (points) + TOLERANCE;

  g_return_val_if_fail ((gsize) scale < G_N_ELEMENTS (scales), CHAM_CHANGE_NO_CLEAR);
  if (size >= scales[scale].important)
    return CHAM_CHANGE_IMPORTANT;
  return size >= scales[scale].small ? CHAM_CHANGE_SMALL : CHAM_CHANGE_NO_CLEAR;
}

/** cham_change_describe: "no clear change", "small rise", "likely important fall" and the like
 * for @points, which are positive for a rise. */
const char *
cham_change_describe (ChamChangeScale scale, double points)
{
  switch (cham_change_judge (scale, points))
    {
    case CHAM_CHANGE_IMPORTANT:
      return points > 0 ? _ ("likely important rise") : _ ("likely important fall");
    case CHAM_CHANGE_SMALL:
      return points > 0 ? _ ("small rise") : _ ("small fall");
    case CHAM_CHANGE_NO_CLEAR:
    default:
      return _ ("no clear change");
    }
}

/** cham_change_get_source: (transfer none): Who published the limits; never translated. */
const char *
cham_change_get_source (ChamChangeScale scale)
{
  g_return_val_if_fail ((gsize) scale < G_N_ELEMENTS (scales), "");
  return scales[scale].source;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person was exposed to day by day, and how long it may go on acting. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChamExposure:
 * @values: a number for each day of the diary, NAN where nothing is known: a food on a day whose
 *   diet was not recorded is not zero
 * @continuous: whether it is a quantity of each day (hours of sleep) instead of something that
 *   happens on some days, in some number
 */
typedef struct
{
  const double *values;
  gboolean continuous;
} ChamExposure;

/**
 * ChamExposureNeeds: What is missing for anything to be said
 * @days_with: days with it
 * @days_without: known days without it
 * @spells: separate spells of it; all 0 when there is enough
 * @days_known: for a continuous exposure, days with a value
 */
typedef struct
{
  int days_with;
  int days_without;
  int spells;
  int days_known;
} ChamExposureNeeds;

gboolean cham_exposure_find_needs (const ChamExposure *self, int n, ChamExposureNeeds *needs);
double cham_exposure_get_threshold (const ChamExposure *self, int n);
void cham_exposure_bridge (const ChamExposure *self, int n, double *bridged);
void cham_exposure_fade (const ChamExposure *self, int n, const double *bridged, double phi,
                         double *shape);
void cham_exposure_trail (int n, const double *bridged, double *shape);

G_END_DECLS

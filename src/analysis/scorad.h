/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* SCORAD from a person's own ratings (PO-SCORAD): extent, signs, itch and sleep in one number. */
#pragma once

#include "model/body.h"
#include "model/series.h"
#include "model/sign.h"

G_BEGIN_DECLS

/**
 * ChamBodyExtent:
 * @recorded: of the 13 regions, those that are recorded
 * @percent: the affected part of the body surface, 0–100, as far as it is recorded: the least
 *   that it can be while regions are missing
 */
typedef struct
{
  guint recorded;
  double percent;
} ChamBodyExtent;

ChamBodyExtent cham_body_extent_compute (const double *shares);
gboolean cham_body_extent_is_complete (ChamBodyExtent extent);

/**
 * ChamScorad: Each part NAN when what it needs is not recorded.
 * @extent: A, 0–100; of a complete map alone
 * @intensity: B, 0–18; of six signs alone
 * @itch, @sleep: means of what is recorded in the last three days, 0–10 each
 * @itch_days, @sleep_days: how many of the three days these are of
 * @subjective: C, 0–20
 * @objective: A/5 + 7B/2, 0–83
 * @total: A/5 + 7B/2 + C, 0–103
 */
typedef struct
{
  double extent;
  double intensity;
  double itch;
  guint itch_days;
  double sleep;
  guint sleep_days;
  double subjective;
  double objective;
  double total;
} ChamScorad;

/* The highest total. */
#define CHAM_SCORAD_MOST 103

/* The days that itch and sleep are averaged over. */
#define CHAM_SCORAD_DAYS 3

ChamScorad cham_scorad_compute (const double *shares, const double *signs,
                                const ChamSeries *itch, const ChamSeries *sleep, ChamDay day);
double cham_scorad_sum (double extent, double intensity, double subjective);

/** ChamScoradBands: Published sets of bands; they differ, so a band never stands alone. */
typedef enum
{
  CHAM_SCORAD_BANDS_ETFAD,
  CHAM_SCORAD_BANDS_ANCHORED,
} ChamScoradBands;

char *cham_scorad_describe_band (double total, ChamScoradBands bands);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Flares: found by a visible rule, never stored. */
#pragma once

#include "model/day.h"
#include "model/overview.h"
#include "model/series.h"

G_BEGIN_DECLS

/**
 * ChamFlareRule:
 * @itch_above: a flare day has worst itch above this (4, clinical trials' 0–10 level)
 * @above_median: and at least this many points above the median of the last @median_days
 * @median_days: days before the day itself that make its median (14)
 * @start_days: flare days in a row; with the last of them a flare starts (2)
 * @end_days: days without, after which it has ended (3)
 *
 * There is no agreed definition of a flare (Langan et al., Br J Dermatol 2014;170:548-56); this
 * rule is the program's own. A day on which the person ticked "flare" or "stepped-up
 * treatment" is a flare day whatever the itch.
 */
typedef struct
{
  double itch_above;
  double above_median;
  int median_days;
  int start_days;
  int end_days;
} ChamFlareRule;

extern const ChamFlareRule cham_flare_rule_default;

/** ChamFlareDay: What is known of one day. Unknown is not "without". */
typedef enum
{
  CHAM_FLARE_DAY_UNKNOWN,
  CHAM_FLARE_DAY_WITHOUT,
  CHAM_FLARE_DAY_FLARE,
} ChamFlareDay;

ChamFlareDay cham_flares_judge_day (const ChamFlareRule *rule, const ChamSeries *itch,
                                    const ChamSeries *ticked, const ChamSeries *stepped_up,
                                    ChamDay day);
GArray *cham_flares_find (const ChamFlareRule *rule, const ChamSeries *itch,
                          const ChamSeries *ticked, const ChamSeries *stepped_up);
GArray *cham_flares_find_in_overview (const ChamFlareRule *rule, const ChamOverview *overview);
guint cham_flares_count_days (const GArray *flares);
gboolean cham_flares_contain (const GArray *flares, ChamDay day);

G_END_DECLS

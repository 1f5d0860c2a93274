/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Flares: found by a visible rule, never stored. */
#pragma once

#include "model/day.h"
#include "model/flare-rule.h"
#include "model/overview.h"
#include "model/series.h"

G_BEGIN_DECLS

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

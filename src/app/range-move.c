/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Says which days are shown after a zoom or a pan. It knows no widget and no journal. */
#include "app/range-move.h"

#include <math.h>

/* @length days that hold @from where the limits allow. */
static ChamDayRange
place (ChamDay from, int length, ChamDayRange limits)
{
  int most = cham_day_range_get_length (limits);

  length = MIN (length, most);
  from = CLAMP (from, limits.from, limits.to - length + 1);
  return (ChamDayRange) { from, from + length - 1 };
}

/**
 * cham_range_zoom:
 * @fixed: the day that stays where it is, as far as @limits allow
 * @factor: above 1 to see more days, below 1 to see fewer
 * @limits: the days there are
 *
 * Returns: at least %CHAM_RANGE_SHORTEST days, or all of @limits when they are fewer; @range
 *   itself when @limits are empty or @factor is no positive number
 */
ChamDayRange
cham_range_zoom (ChamDayRange range, ChamDay fixed, double factor, ChamDayRange limits)
{
  int before = cham_day_range_get_length (range), after;
  double share;

  if (cham_day_range_is_empty (limits) || cham_day_range_is_empty (range)
      || !(factor > 0) || !isfinite (factor))
    return range;
  after = (int) CLAMP (round (before * factor), CHAM_RANGE_SHORTEST, CHAM_DAY_LAST);
  if (after == before && factor > 1)
    after++;
  fixed = CLAMP (fixed, range.from, range.to);
  share = (fixed - range.from + 0.5) / before;
  return place (fixed - (int) floor (share * after), after, limits);
}

/**
 * cham_range_pan:
 * @days: later when positive
 *
 * Returns: as many days as before, moved as far as @limits allow
 */
ChamDayRange
cham_range_pan (ChamDayRange range, int days, ChamDayRange limits)
{
  gint64 from = (gint64) range.from + days;

  if (cham_day_range_is_empty (limits) || cham_day_range_is_empty (range))
    return range;
  return place ((ChamDay) CLAMP (from, CHAM_DAY_FIRST, CHAM_DAY_LAST),
                cham_day_range_get_length (range), limits);
}

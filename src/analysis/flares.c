/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Flares of three series. A day of which nothing is known neither makes a flare nor ends one;
 * but a flare is never said to go on through days of which nothing is known at all. */
#include "analysis/flares.h"

#include <math.h>
#include <stdlib.h>

/* Where the search stands, day by day. */
typedef struct
{
  const ChamFlareRule *rule;
  GArray *flares;
  gboolean inside;      /* a flare is going on: the last one of @flares */
  int in_row;           /* flare days in a row up to now */
  int without;          /* days without since the last flare day */
  int unknown_in_row;   /* unknown days in a row up to now */
} Search;

static double
get_value (const ChamSeries *series, ChamDay day)
{
  return series != NULL ? cham_series_get (series, day) : NAN;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The median of what was recorded on the @days days before @day, NAN when nothing was. */
static double
get_median_before (const ChamSeries *series, ChamDay day, int days)
{
  g_autofree double *values = g_new (double, MAX (days, 1));
  int n = 0;

  for (ChamDay before = day - days; before < day; before++)
    {
      double value = cham_series_get (series, before);

      if (!isnan (value))
        values[n++] = value;
    }
  if (n == 0)
    return NAN;
  qsort (values, n, sizeof *values, compare_doubles);
  return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

static ChamFlareDay
judge_itch (const ChamFlareRule *rule, const ChamSeries *itch, ChamDay day)
{
  double value = get_value (itch, day), median;

  if (isnan (value))
    return CHAM_FLARE_DAY_UNKNOWN;
  if (value <= rule->itch_above)
    return CHAM_FLARE_DAY_WITHOUT;
  median = get_median_before (itch, day, rule->median_days);
  if (isnan (median))
    return CHAM_FLARE_DAY_UNKNOWN;
  return value - median >= rule->above_median ? CHAM_FLARE_DAY_FLARE : CHAM_FLARE_DAY_WITHOUT;
}

/**
 * cham_flares_judge_day:
 * @itch: (nullable): worst itch, 0–10
 * @ticked: (nullable): "flare", 0 or 1
 * @stepped_up: (nullable): "stepped-up treatment", 0 or 1
 *
 * A tick or stepped-up treatment makes a flare day, and so does itch that the rule calls one.
 * The median is that of the values recorded in its days, however few; without any, high itch
 * alone says nothing. When itch says nothing, "flare: no" makes a day without;
 * "stepped-up treatment: no" does not, for itch may have been high all the same.
 *
 * Returns: what is known of @day
 */
ChamFlareDay
cham_flares_judge_day (const ChamFlareRule *rule, const ChamSeries *itch,
                       const ChamSeries *ticked, const ChamSeries *stepped_up, ChamDay day)
{
  ChamFlareDay judged;
  double tick;

  g_return_val_if_fail (rule != NULL, CHAM_FLARE_DAY_UNKNOWN);
  tick = get_value (ticked, day);
  if (tick > 0 || get_value (stepped_up, day) > 0)
    return CHAM_FLARE_DAY_FLARE;
  judged = judge_itch (rule, itch, day);
  if (judged == CHAM_FLARE_DAY_UNKNOWN && !isnan (tick))
    return CHAM_FLARE_DAY_WITHOUT;
  return judged;
}

static void
see_flare_day (Search *search, ChamDay day)
{
  search->in_row++;
  search->without = 0;
  search->unknown_in_row = 0;
  if (!search->inside && search->in_row >= search->rule->start_days)
    {
      ChamDayRange flare = { day, day };

      g_array_append_val (search->flares, flare);
      search->inside = TRUE;
    }
  if (search->inside)
    g_array_index (search->flares, ChamDayRange, search->flares->len - 1).to = day;
}

static void
see_other_day (Search *search, gboolean known)
{
  search->in_row = 0;
  search->without += known;
  search->unknown_in_row = known ? 0 : search->unknown_in_row + 1;
  if (search->without >= search->rule->end_days
      || search->unknown_in_row >= search->rule->end_days)
    search->inside = FALSE;
}

static ChamDayRange
join_ranges (ChamDayRange a, const ChamSeries *series)
{
  if (series == NULL || cham_day_range_is_empty (series->range))
    return a;
  if (cham_day_range_is_empty (a))
    return series->range;
  return (ChamDayRange){ MIN (a.from, series->range.from), MAX (a.to, series->range.to) };
}

/**
 * cham_flares_find:
 * @itch: (nullable): worst itch, 0–10; days before the first of interest give it its median
 * @ticked: (nullable): "flare", 0 or 1
 * @stepped_up: (nullable): "stepped-up treatment", 0 or 1
 *
 * A flare starts on the @start_days-th flare day in a row and lasts to its last flare day. It
 * has ended once @end_days days without have been recorded, flare days between them starting
 * the count anew. Days of which nothing is known are not counted as days without, and break
 * a row of flare days; after @end_days of them in a row the flare has ended too, because
 * nothing says that it went on.
 *
 * Returns: (transfer full) (element-type ChamDayRange): the flares, ascending, none touching
 *   another
 */
GArray *
cham_flares_find (const ChamFlareRule *rule, const ChamSeries *itch, const ChamSeries *ticked,
                  const ChamSeries *stepped_up)
{
  GArray *flares = g_array_new (FALSE, FALSE, sizeof (ChamDayRange));
  Search search = { .rule = rule, .flares = flares };
  ChamDayRange range = { CHAM_DAY_NONE, CHAM_DAY_NONE };

  g_return_val_if_fail (rule != NULL, flares);
  range = join_ranges (range, itch);
  range = join_ranges (range, ticked);
  range = join_ranges (range, stepped_up);
  if (cham_day_range_is_empty (range))
    return flares;
  for (ChamDay day = range.from; day <= range.to; day++)
    {
      ChamFlareDay judged = cham_flares_judge_day (rule, itch, ticked, stepped_up, day);

      if (judged == CHAM_FLARE_DAY_FLARE)
        see_flare_day (&search, day);
      else
        see_other_day (&search, judged == CHAM_FLARE_DAY_WITHOUT);
    }
  return flares;
}

/**
 * cham_flares_find_in_overview:
 *
 * Returns: (transfer full) (element-type ChamDayRange): as cham_flares_find(), what of the
 *   flares lies in the overview's range
 */
GArray *
cham_flares_find_in_overview (const ChamFlareRule *rule, const ChamOverview *overview)
{
  const ChamFlareBasis *basis = &overview->flare_basis;
  g_autoptr (GArray) flares
      = cham_flares_find (rule, basis->itch, basis->ticked, basis->stepped_up);
  GArray *within = g_array_new (FALSE, FALSE, sizeof (ChamDayRange));

  for (guint i = 0; i < flares->len; i++)
    {
      ChamDayRange flare = cham_day_range_intersect (
          g_array_index (flares, ChamDayRange, i), overview->range);

      if (!cham_day_range_is_empty (flare))
        g_array_append_val (within, flare);
    }
  return within;
}

/** cham_flares_count_days: The days of @flares, first and last of each included. */
guint
cham_flares_count_days (const GArray *flares)
{
  guint days = 0;

  for (guint i = 0; i < flares->len; i++)
    days += cham_day_range_get_length (g_array_index (flares, ChamDayRange, i));
  return days;
}

/** cham_flares_contain: Whether @day lies in one of @flares. */
gboolean
cham_flares_contain (const GArray *flares, ChamDay day)
{
  for (guint i = 0; i < flares->len; i++)
    {
      if (cham_day_range_contains (g_array_index (flares, ChamDayRange, i), day))
        return TRUE;
    }
  return FALSE;
}

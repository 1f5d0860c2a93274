/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Only the stock of one morning is kept; what is left is counted from the doses taken since. A
 * dose of unknown amount counts as the usual one, or as one unit when that is unknown as well:
 * better to buy a day too early than to run out. */
#include "model/stock.h"

#include <math.h>

#define MOST_DAYS 731

static double
get_usual (const ChamTreatment *treatment)
{
  return isnan (treatment->amount) ? 1 : treatment->amount;
}

static double
measure (const ChamTreatment *treatment, const ChamDose *dose)
{
  double amount = cham_treatment_measure_dose (treatment, dose);

  return isnan (amount) ? get_usual (treatment) : amount;
}

static double
sum_taken (const ChamTreatment *treatment, const GPtrArray *doses, ChamDayRange days)
{
  double sum = 0;

  for (guint i = 0; i < doses->len; i++)
    {
      const ChamDose *dose = g_ptr_array_index (doses, i);

      if (dose->treatment_id == treatment->id && dose->status == CHAM_DOSE_TAKEN
          && cham_day_range_contains (days, dose->day))
        sum += measure (treatment, dose);
    }
  return sum;
}

static gboolean
is_recorded (const ChamDose *due, const GPtrArray *doses)
{
  for (guint i = 0; i < doses->len; i++)
    {
      const ChamDose *dose = g_ptr_array_index (doses, i);

      if (dose->treatment_id == due->treatment_id && dose->day == due->day && dose->planned
          && dose->time == due->time)
        return TRUE;
    }
  return FALSE;
}

/* What the doses of @day that are not recorded yet will use up. */
static double
sum_due (const ChamTreatment *treatment, const GPtrArray *doses, ChamDay day)
{
  g_autoptr (GPtrArray) due = cham_treatment_list_due_doses (treatment, day);
  double sum = 0;

  for (guint i = 0; i < due->len; i++)
    if (!is_recorded (g_ptr_array_index (due, i), doses))
      sum += measure (treatment, g_ptr_array_index (due, i));
  return sum;
}

static ChamDay
find_uncovered_day (const ChamTreatment *treatment, double left, const GPtrArray *doses,
                    ChamDay today)
{
  ChamDay last = MIN (today + MOST_DAYS, CHAM_DAY_LAST);

  if (treatment->end != CHAM_DAY_NONE)
    last = MIN (last, treatment->end);
  for (ChamDay day = today; day <= last; day++)
    {
      left -= sum_due (treatment, doses, day);
      if (left < -1e-9 * get_usual (treatment))
        return day;
    }
  return CHAM_DAY_NONE;
}

/* As much a day as on average of the last days, or since it is taken if that is shorter. */
static ChamDay
estimate_day (const ChamTreatment *treatment, double left, const GPtrArray *doses, ChamDay today)
{
  ChamDayRange days = { MAX (today - CHAM_STOCK_USE_DAYS + 1, CHAM_DAY_FIRST), today };
  double used, covered;

  if (treatment->start != CHAM_DAY_NONE && treatment->start <= today)
    days.from = MAX (days.from, treatment->start);
  used = sum_taken (treatment, doses, days);
  if (!(used > 0))
    return CHAM_DAY_NONE;
  covered = floor (MAX (left, 0) * cham_day_range_get_length (days) / used + 1e-9);
  return covered <= MOST_DAYS ? today + (ChamDay) covered : CHAM_DAY_NONE;
}

/** cham_stock_get_first_day: The first day whose doses cham_stock_count() needs. */
ChamDay
cham_stock_get_first_day (const ChamTreatment *treatment, ChamDay today)
{
  ChamDay first = MAX (today - CHAM_STOCK_USE_DAYS + 1, CHAM_DAY_FIRST);

  return treatment->stock_day != CHAM_DAY_NONE ? MIN (first, treatment->stock_day) : first;
}

static double
count_left (const ChamTreatment *treatment, const GPtrArray *doses)
{
  ChamDayRange since = { treatment->stock_day, CHAM_DAY_LAST };

  if (isnan (treatment->stock) || treatment->stock_day == CHAM_DAY_NONE)
    return NAN;
  return treatment->stock - sum_taken (treatment, doses, since);
}

/**
 * cham_stock_count:
 * @doses: (element-type ChamDose): recorded ones since cham_stock_get_first_day(); those of
 *   other treatments are passed over
 *
 * Returns: what is left on @today and for how long, as the schedule says or, for what is taken
 *   as needed, as the last %CHAM_STOCK_USE_DAYS days suggest
 */
ChamStock
cham_stock_count (const ChamTreatment *treatment, const GPtrArray *doses, ChamDay today)
{
  ChamStock stock = { count_left (treatment, doses), CHAM_DAY_NONE, FALSE };

  if (isnan (stock.left))
    return stock;
  stock.estimated = cham_treatment_is_as_needed (treatment, today);
  stock.run_out = stock.estimated ? estimate_day (treatment, stock.left, doses, today)
                                  : find_uncovered_day (treatment, stock.left, doses, today);
  return stock;
}

/** cham_stock_is_low: Whether nothing is left, or enough for fewer than %CHAM_STOCK_LOW_DAYS
 * days from @today on. */
gboolean
cham_stock_is_low (const ChamStock *self, ChamDay today)
{
  return self->left <= 0
         || (self->run_out != CHAM_DAY_NONE && self->run_out - today < CHAM_STOCK_LOW_DAYS);
}

/**
 * cham_stock_set:
 * @left: what is there now, NAN for not recorded
 * @doses: as for cham_stock_count()
 *
 * What was taken today already is added, because the stock kept is that of the morning.
 */
void
cham_stock_set (ChamTreatment *treatment, double left, const GPtrArray *doses, ChamDay today)
{
  ChamDayRange later = { today, CHAM_DAY_LAST };

  treatment->stock = isnan (left) ? NAN : left + sum_taken (treatment, doses, later);
  treatment->stock_day = isnan (left) ? CHAM_DAY_NONE : today;
}

/**
 * cham_stock_refill:
 * @added: above zero, in the treatment's unit
 *
 * Adds to what is left; where nothing should have been left any more, to nothing.
 */
void
cham_stock_refill (ChamTreatment *treatment, double added, const GPtrArray *doses, ChamDay today)
{
  double left = count_left (treatment, doses);

  if (left >= 0)
    treatment->stock += added;
  else
    cham_stock_set (treatment, added, doses, today);
}

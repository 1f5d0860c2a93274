/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Looks for the latest days that have all a score is made of, and writes means as people read
 * them. It draws nothing. */
#include "draw/report-scores.h"

#include <math.h>

#include "model/amount.h"

/** cham_report_format_mean: (transfer full): Hours as hours and minutes, minutes whole, everything
 * else with one decimal. */
char *
cham_report_format_mean (const ChamMeasure *measure, double mean)
{
  g_autofree char *number = NULL;

  if (measure->kind == CHAM_MEASURE_DURATION)
    return cham_measure_format_value (measure,
                                      g_str_equal (measure->unit, "min") ? round (mean) : mean);
  number = cham_number_format_fixed (mean, 1);
  return *measure->unit != '\0' ? g_strdup_printf ("%s\u00a0%s", number, measure->unit)
                                : g_steal_pointer (&number);
}

static gboolean
find_symptoms (const ChamOverview *overview, ChamSeries **symptoms)
{
  guint found = 0;

  for (guint i = 0; i < overview->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);

      if (measured->measure->group != CHAM_MEASURE_GROUP_SYMPTOMS
          || measured->measure->key == NULL)
        continue;
      if (found < CHAM_WEEKLY_SCORE_SYMPTOMS)
        symptoms[found] = measured->series;
      found++;
    }
  return found == CHAM_WEEKLY_SCORE_SYMPTOMS;
}

/**
 * cham_report_find_week:
 * @score: (out): of the last seven days in a row that are complete, if these end in the last week
 *   of the range, so that a day that has only begun spoils nothing; else of the last seven
 * @day: (out): the last of them
 *
 * Returns: whether any of the seven symptoms is answered in those days
 */
gboolean
cham_report_find_week (const ChamOverview *overview, ChamWeeklyScore *score, ChamDay *day)
{
  ChamSeries *symptoms[CHAM_WEEKLY_SCORE_SYMPTOMS];

  if (cham_day_range_is_empty (overview->range) || !find_symptoms (overview, symptoms))
    return FALSE;
  for (int back = 0; back < CHAM_WEEKLY_SCORE_DAYS; back++)
    {
      *day = overview->range.to - back;
      *score = cham_weekly_score_compute (symptoms, *day);
      if (!isnan (score->total))
        return TRUE;
    }
  *day = overview->range.to;
  *score = cham_weekly_score_compute (symptoms, *day);
  return score->answers > 0;
}

/**
 * cham_report_find_scorad:
 * @scorad: (out): of the last day in the range with a complete map and all signs
 *
 * Returns: whether there is such a day, and itch and sleep are rated in its three days
 */
gboolean
cham_report_find_scorad (const ChamOverview *overview, ChamScorad *scorad)
{
  const ChamReportFacts *facts = overview->facts;
  const ChamMeasuredSeries *itch = cham_overview_find_measure (overview, CHAM_MEASURE_ITCH);
  const ChamMeasuredSeries *sleep
      = cham_overview_find_measure (overview, CHAM_MEASURE_SLEEP_DISTURBANCE);

  if (facts == NULL || !cham_day_is_valid (facts->signs_day) || itch == NULL || sleep == NULL)
    return FALSE;
  *scorad = cham_scorad_compute (facts->signs_shares, facts->signs, itch->series, sleep->series,
                                 facts->signs_day);
  return !isnan (scorad->total);
}

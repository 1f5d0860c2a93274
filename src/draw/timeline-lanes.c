/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* From the name of a lane to the lane. One without a value in the whole overview is left out. */
#include "draw/timeline-private.h"

#include <math.h>
#include <string.h>

#include "analysis/weekly-score.h"
#include "model/lane-choice.h"

static gboolean
has_values (const ChamSeries *series)
{
  for (guint i = 0; i < cham_series_get_length (series); i++)
    {
      if (isfinite (series->values[i]))
        return TRUE;
    }
  return FALSE;
}

/* Worst itch, else skin overall. */
static const ChamMeasuredSeries *
find_severity (const ChamOverview *overview)
{
  static const char *const keys[] = { CHAM_MEASURE_ITCH, CHAM_MEASURE_SKIN };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const ChamMeasuredSeries *measured = cham_overview_find_measure (overview, keys[i]);

      if (measured != NULL && has_values (measured->series))
        return measured;
    }
  return NULL;
}

static const ChamMeasuredSeries *
find_own (const ChamOverview *overview, const char *name)
{
  for (guint i = 0; i < overview->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);

      if (measured->measure->key == NULL && g_str_equal (measured->measure->name, name))
        return measured;
    }
  return NULL;
}

/**
 * cham_timeline_find_measure:
 * @name: of a lane, e.g. "severity", "stress" or "own:Mood"
 *
 * Returns: (nullable): the measure, %NULL when it has no readings or @name is of something else
 */
const ChamMeasuredSeries *
cham_timeline_find_measure (const ChamOverview *overview, const char *name)
{
  if (g_str_equal (name, CHAM_LANE_SEVERITY))
    return find_severity (overview);
  if (g_str_has_prefix (name, CHAM_LANE_OWN))
    return find_own (overview, name + strlen (CHAM_LANE_OWN));
  return cham_overview_find_measure (overview, name);
}

/* Weeks end on Sundays; a week that lacks an answer has no score. */
static ChamSeries *
compute_scores (const ChamOverview *overview)
{
  ChamSeries *symptoms[CHAM_WEEKLY_SCORE_SYMPTOMS];
  ChamSeries *scores = cham_series_new (overview->range);
  guint found = 0;

  for (guint i = 0; i < overview->measures->len && found < G_N_ELEMENTS (symptoms); i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);

      if (measured->measure->key != NULL
          && g_str_has_prefix (measured->measure->key, CHAM_MEASURE_SYMPTOM_PREFIX))
        symptoms[found++] = measured->series;
    }
  if (found < G_N_ELEMENTS (symptoms))
    return scores;
  for (ChamDay day = scores->range.from; day <= scores->range.to; day++)
    {
      if (day % 7 == 0)
        cham_series_set (scores, day, cham_weekly_score_compute (symptoms, day).total);
    }
  return scores;
}

static ChamLane *
make_diet (const ChamOverview *overview, ChamDayRange range, int lag)
{
  if (!has_values (overview->supportive) && !has_values (overview->watched))
    return NULL;
  return cham_lane_new_diet (overview->supportive, overview->watched, range, lag);
}

static ChamLane *
make_scores (const ChamOverview *overview, ChamDayRange range, int lag)
{
  g_autoptr (ChamSeries) scores = compute_scores (overview);

  return has_values (scores) ? cham_lane_new_scores (scores, range, lag) : NULL;
}

static ChamLane *
make_lane (const ChamOverview *overview, ChamDayRange range, const char *name, int lag)
{
  const ChamExtraSeries *extra = cham_overview_find_extra (overview, name);
  const ChamMeasuredSeries *measured = NULL;

  if (extra != NULL)
    return has_values (extra->series) ? cham_lane_new_counts (extra, range, lag) : NULL;
  if (g_str_equal (name, CHAM_LANE_DIET))
    return make_diet (overview, range, lag);
  if (g_str_equal (name, CHAM_LANE_WEEKLY))
    return make_scores (overview, range, lag);
  if (g_str_equal (name, CHAM_LANE_DOSES))
    return has_values (overview->doses) ? cham_lane_new_doses (overview->doses, range, lag)
                                        : NULL;
  measured = cham_timeline_find_measure (overview, name);
  if (measured == NULL || !has_values (measured->series))
    return NULL;
  return cham_lane_new_measure (measured->measure, measured->series, range, lag);
}

/**
 * cham_timeline_add_lane:
 * @choice: as model/lane-choice.h has it
 *
 * Adds the lane below the others, unless there is nothing in it. Severity stays where it is:
 * flares are found in it.
 */
void
cham_timeline_add_lane (ChamTimeline *self, const ChamOverview *overview, const char *choice)
{
  int lag;
  g_autofree char *name = cham_lane_choice_parse (choice, &lag);
  gboolean severity = g_str_equal (name, CHAM_LANE_SEVERITY);
  ChamLane *lane = make_lane (overview, self->range, name, severity ? 0 : lag);

  if (lane == NULL)
    return;
  lane->severity = severity;
  self->has_severity = self->has_severity || severity;
  g_ptr_array_add (self->lanes, lane);
}

/**
 * cham_timeline_list_usual_lanes:
 * @keys: (nullable) (array zero-terminated=1): built-in measures to show as well
 *
 * Returns: (transfer full) (array zero-terminated=1): severity, diet, sleep, @keys, the person's
 *   own measures, doses
 */
char **
cham_timeline_list_usual_lanes (const ChamOverview *overview, const char *const *keys)
{
  g_autoptr (GStrvBuilder) lanes = g_strv_builder_new ();

  g_strv_builder_add_many (lanes, CHAM_LANE_SEVERITY, CHAM_LANE_DIET, CHAM_MEASURE_SLEEP_HOURS,
                           NULL);
  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++)
    g_strv_builder_add (lanes, keys[i]);
  for (guint i = 0; i < overview->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);

      if (measured->measure->key == NULL)
        {
          g_autofree char *name = g_strconcat (CHAM_LANE_OWN, measured->measure->name, NULL);

          g_strv_builder_take (lanes, cham_lane_choice_format (name, 0));
        }
    }
  g_strv_builder_add (lanes, CHAM_LANE_DOSES);
  return g_strv_builder_end (lanes);
}

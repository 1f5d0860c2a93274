/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* From the name of a lane to the lane. One without a value in the whole overview is left out. */
#include "draw/timeline-private.h"

#include <math.h>
#include <string.h>

#include "analysis/scorad.h"
#include "analysis/week-control.h"
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

/** cham_timeline_get_week_end: The Sunday that @day's week ends with; the last day of all. */
ChamDay
cham_timeline_get_week_end (ChamDay day)
{
  return MIN (day + 7 - cham_day_get_weekday (day), CHAM_DAY_LAST);
}

/* A value for each week at its end; one that cannot be told is none. */
typedef double (*WeekFunc) (gconstpointer data, ChamDay last);

static ChamSeries *
compute_weeks (ChamDayRange range, WeekFunc func, gconstpointer data)
{
  ChamSeries *weeks = cham_series_new (range);

  if (cham_day_range_is_empty (range))
    return weeks;
  for (ChamDay day = cham_timeline_get_week_end (range.from); day <= range.to; day += 7)
    cham_series_set (weeks, day, func (data, day));
  return weeks;
}

static double
score_week (gconstpointer data, ChamDay last)
{
  ChamSeries *const *symptoms = data;

  return cham_weekly_score_compute (symptoms, last).total;
}

/* %NULL where not all symptoms have been answered. */
static ChamSeries *
compute_scores (const ChamOverview *overview)
{
  ChamSeries *symptoms[CHAM_WEEKLY_SCORE_SYMPTOMS];
  guint found = 0;

  for (guint i = 0; i < overview->measures->len && found < G_N_ELEMENTS (symptoms); i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);

      if (measured->measure->key != NULL
          && g_str_has_prefix (measured->measure->key, CHAM_MEASURE_SYMPTOM_PREFIX))
        symptoms[found++] = measured->series;
    }
  return found == G_N_ELEMENTS (symptoms)
             ? compute_weeks (overview->range, score_week, symptoms)
             : NULL;
}

/* What weeks are judged by. */
typedef struct
{
  const ChamSeries *severity;
  const ChamSeries *stepped_up;
} Control;

static double
judge_week (gconstpointer data, ChamDay last)
{
  const Control *control = data;
  ChamWeekControl judged
      = cham_week_control_judge (control->severity, control->stepped_up, last);

  return judged == CHAM_WEEK_CONTROL_UNKNOWN ? NAN : judged;
}

static const ChamSeries *
get_series (const ChamOverview *overview, const char *key)
{
  const ChamMeasuredSeries *measured = cham_overview_find_measure (overview, key);

  return measured != NULL ? measured->series : NULL;
}

static ChamSeries *
compute_scorad (const ChamOverview *overview)
{
  ChamSeries *scores = cham_series_new (overview->range);
  g_autoptr (ChamSeries) nothing = cham_series_new (overview->range);
  const ChamSeries *itch = get_series (overview, CHAM_MEASURE_ITCH);
  const ChamSeries *sleep = get_series (overview, CHAM_MEASURE_SLEEP_DISTURBANCE);

  for (guint i = 0; overview->body_days != NULL && i < overview->body_days->len; i++)
    {
      const ChamBodyDay *body = &g_array_index (overview->body_days, ChamBodyDay, i);
      ChamScorad scorad
          = cham_scorad_compute (body->shares, body->signs, itch != NULL ? itch : nothing,
                                 sleep != NULL ? sleep : nothing, body->day);

      cham_series_set (scores, body->day, scorad.total);
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

  return scores != NULL && has_values (scores) ? cham_lane_new_scores (scores, range, lag) : NULL;
}

static ChamLane *
make_scorad (const ChamOverview *overview, ChamDayRange range, int lag)
{
  g_autoptr (ChamSeries) scores = compute_scorad (overview);

  return has_values (scores) ? cham_lane_new_scorad (scores, range, lag) : NULL;
}

static ChamLane *
make_control (const ChamOverview *overview, ChamDayRange range, int lag)
{
  const ChamMeasuredSeries *severity = find_severity (overview);
  Control control = { severity != NULL ? severity->series : NULL,
                      get_series (overview, CHAM_MEASURE_STEPPED_UP) };
  g_autoptr (ChamSeries) weeks = compute_weeks (overview->range, judge_week, &control);

  if (!has_values (weeks))
    return NULL;
  return cham_lane_new_control (weeks, cham_measure_get_title (severity->measure), range, lag);
}

static ChamLane *
make_doses (const ChamOverview *overview, ChamDayRange range, int lag)
{
  return has_values (overview->doses) ? cham_lane_new_doses (overview->doses, range, lag) : NULL;
}

/* Of the days shown alone: most people test something for a few weeks of years. */
static ChamLane *
make_tests (const ChamOverview *overview, ChamDayRange range, int lag)
{
  return cham_lane_new_phases (overview->phases, range);
}

/* What is neither a measure nor asked for by name. */
static const struct
{
  const char *name;
  ChamLane *(*make) (const ChamOverview *overview, ChamDayRange range, int lag);
} makers[] = {
  { CHAM_LANE_DIET, make_diet },     { CHAM_LANE_WEEKLY, make_scores },
  { CHAM_LANE_SCORAD, make_scorad }, { CHAM_LANE_CONTROL, make_control },
  { CHAM_LANE_DOSES, make_doses },   { CHAM_LANE_TESTS, make_tests },
};

static ChamLane *
make_lane (const ChamOverview *overview, ChamDayRange range, const char *name, int lag)
{
  const ChamExtraSeries *extra = cham_overview_find_extra (overview, name);
  const ChamMeasuredSeries *measured = NULL;

  if (extra != NULL)
    return has_values (extra->series) ? cham_lane_new_extra (extra, range, lag) : NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      if (g_str_equal (name, makers[i].name))
        return makers[i].make (overview, range, lag);
    }
  measured = cham_timeline_find_measure (overview, name);
  if (measured == NULL || !has_values (measured->series))
    return NULL;
  return cham_lane_new_measure (measured->measure, measured->series, range, lag);
}

/**
 * cham_timeline_add_lane:
 * @choice: as model/lane-choice.h has it
 *
 * Adds the lane below the others; one with nothing in it is missing instead. Severity stays
 * where it is: flares are found in it; so do tests.
 */
void
cham_timeline_add_lane (ChamTimeline *self, const ChamOverview *overview, const char *choice)
{
  int lag;
  g_autofree char *name = cham_lane_choice_parse (choice, &lag);
  gboolean severity = g_str_equal (name, CHAM_LANE_SEVERITY);
  ChamLane *lane = make_lane (overview, self->range, name, severity ? 0 : lag);

  if (lane == NULL)
    {
      g_ptr_array_add (self->missing, g_steal_pointer (&name));
      return;
    }
  lane->severity = severity;
  self->has_severity = self->has_severity || severity;
  g_ptr_array_add (self->lanes, lane);
}

/**
 * cham_timeline_list_usual_lanes:
 * @keys: (nullable) (array zero-terminated=1): built-in measures to show as well
 *
 * Returns: (transfer full) (array zero-terminated=1): severity, tests, diet, sleep, @keys, the
 *   person's own measures, doses
 */
char **
cham_timeline_list_usual_lanes (const ChamOverview *overview, const char *const *keys)
{
  g_autoptr (GStrvBuilder) lanes = g_strv_builder_new ();

  g_strv_builder_add_many (lanes, CHAM_LANE_SEVERITY, CHAM_LANE_TESTS, CHAM_LANE_DIET,
                           CHAM_MEASURE_SLEEP_HOURS, NULL);
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

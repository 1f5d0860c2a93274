/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads what charts ask for by name. A day without the food is 0 only where the person said
 * that the day's diet is complete; a dish counts once, whatever is inside it. */
#include "store/extras.h"

#include <math.h>
#include <string.h>

#include "model/lane-choice.h"
#include "store/body.h"
#include "store/food-rows.h"
#include "store/query.h"
#include "store/treatments.h"

static const char select_group[]
    = CHAM_FOOD_PARTS ("SELECT id, id FROM food")
      ", eaten (food) AS (SELECT DISTINCT part.food FROM part"
      "  JOIN food_in_group ON food_in_group.food = part.ingredient"
      "  JOIN food_group ON food_group.id = food_in_group.\"group\" WHERE key = ?3)"
      " SELECT day, sum (coalesce (portion, 1)) FROM meal"
      " CROSS JOIN meal_food ON meal_food.meal = meal.id JOIN eaten USING (food)"
      " WHERE day BETWEEN ?1 AND ?2 GROUP BY day";

static const char select_food[]
    = CHAM_FOOD_PARTS ("SELECT id, id FROM food")
      ", eaten (food) AS (SELECT DISTINCT part.food FROM part"
      "  JOIN food ON food.id = part.ingredient WHERE food.name = ?3)"
      " SELECT day, sum (coalesce (portion, 1)) FROM meal"
      " CROSS JOIN meal_food ON meal_food.meal = meal.id JOIN eaten USING (food)"
      " WHERE day BETWEEN ?1 AND ?2 GROUP BY day";

static const char select_treatment[]
    = "SELECT day, sum (status = 'taken') FROM dose"
      " JOIN treatment ON treatment.id = dose.treatment"
      " WHERE treatment.name = ?3 AND day BETWEEN ?1 AND ?2 GROUP BY day";

static const char select_complete[]
    = "SELECT day, 0 FROM diet_day WHERE complete = 1 AND day BETWEEN ?1 AND ?2";

static const char select_group_name[] = "SELECT name FROM food_group WHERE key = ?1";

/* Days that have a value already keep it. */
static void
take_number (sqlite3_stmt *statement, gpointer data)
{
  ChamSeries *series = data;
  ChamDay day = cham_database_get_day (statement, 0);

  if (isnan (cham_series_get (series, day)))
    cham_series_set (series, day, sqlite3_column_double (statement, 1));
}

static gpointer
read_text (sqlite3_stmt *statement)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, 0));
}

/* The group's heading; its key when the journal has no such group. */
static char *
find_group_name (ChamJournal *self, const char *key)
{
  char *name
      = cham_query_find (cham_query (self, NULL, select_group_name, "s", key), read_text, NULL);

  return name != NULL ? name : g_strdup (key);
}

static gboolean
load (ChamJournal *self, ChamOverview *overview, const char *name, const char *sql,
      const char *title, const char *key, GError **error)
{
  gboolean doses = sql == select_treatment;
  ChamExtraSeries *extra = cham_overview_add_extra (
      overview, name, title, doses ? CHAM_EXTRA_DOSES : CHAM_EXTRA_PORTIONS);
  ChamDay from = overview->range.from, to = overview->range.to;

  if (!cham_query_for_each (cham_query (self, error, sql, "dds", from, to, key), take_number,
                            extra->series, error))
    return FALSE;
  return doses
         || cham_query_for_each (cham_query (self, error, select_complete, "dd", from, to),
                                 take_number, extra->series, error);
}

/* Days on which nothing that was due is recorded stay gaps. */
static void
fill_shares (ChamSeries *series, const ChamTreatment *treatment, const GPtrArray *doses)
{
  ChamDayRange range = series->range;
  g_autoptr (GArray) days = cham_adherence_list_days (treatment, doses, range, range.to);

  for (guint i = 0; i < days->len; i++)
    {
      const ChamAdherence *day = &g_array_index (days, ChamAdherence, i);

      if (day->recorded > 0)
        series->values[i] = 100.0 * day->taken / day->recorded;
    }
}

/* A treatment that is no longer there has no values. */
static gboolean
load_adherence (ChamJournal *self, ChamOverview *overview, const char *name, const char *title,
                GError **error)
{
  ChamExtraSeries *extra
      = cham_overview_add_extra (overview, name, title, CHAM_EXTRA_ADHERENCE);
  g_autoptr (GError) failure = NULL;
  g_autoptr (ChamTreatment) treatment = cham_journal_find_treatment (self, title, &failure);
  g_autoptr (GPtrArray) doses = NULL;

  if (treatment != NULL)
    doses = cham_journal_list_doses (self, treatment->id, overview->range, &failure);
  if (doses != NULL)
    fill_shares (extra->series, treatment, doses);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
load_body (ChamJournal *self, ChamOverview *overview, GError **error)
{
  if (overview->body_days == NULL)
    overview->body_days = cham_journal_list_body_days (self, overview->range, error);
  return overview->body_days != NULL;
}

static gboolean
load_lane (ChamJournal *self, ChamOverview *overview, const char *name, GError **error)
{
  const char *key = strchr (name, ':') != NULL ? strchr (name, ':') + 1 : name;
  g_autofree char *heading = NULL;

  if (g_str_has_prefix (name, CHAM_LANE_FOOD))
    return load (self, overview, name, select_food, key, key, error);
  if (g_str_has_prefix (name, CHAM_LANE_TREATMENT))
    return load (self, overview, name, select_treatment, key, key, error);
  if (g_str_has_prefix (name, CHAM_LANE_ADHERENCE))
    return load_adherence (self, overview, name, key, error);
  if (g_str_equal (name, CHAM_LANE_SCORAD))
    return load_body (self, overview, error);
  if (!g_str_has_prefix (name, CHAM_LANE_GROUP))
    return TRUE;
  heading = find_group_name (self, key);
  return load (self, overview, name, select_group, heading, key, error);
}

/**
 * cham_journal_load_extras:
 * @overview: gets a series for each food, group and treatment of @lanes, on its days, and body
 *   maps where a lane needs them
 * @lanes: (array zero-terminated=1): as model/lane-choice.h has them; other lanes are left out,
 *   and what is unknown has no values
 *
 * Returns: whether all could be read; else @error is set
 */
gboolean
cham_journal_load_extras (ChamJournal *self, ChamOverview *overview, const char *const *lanes,
                          GError **error)
{
  for (gsize i = 0; lanes[i] != NULL; i++)
    {
      int lag;
      g_autofree char *name = cham_lane_choice_parse (lanes[i], &lag);

      if (cham_overview_find_extra (overview, name) == NULL
          && !load_lane (self, overview, name, error))
        return FALSE;
    }
  return TRUE;
}

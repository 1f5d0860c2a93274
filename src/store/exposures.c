/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What was there, what was not, and what nobody knows.
 *
 * Food: a day’s diet is recorded when the person says so, or has written down three meals; what
 * is not listed was not eaten then. On other days with meals what is listed was eaten and the
 * rest is unknown. Where most days are like that, one can expect no more of this person, and any
 * meal makes a day recorded. On a day without either everything is unknown. A dish counts as
 * itself and as all that is inside it, and a food group as soon as one of these belongs to it.
 *
 * Treatments: a day is recorded when any dose is, taken or skipped. On it, what was not due or
 * is taken as needed and has no dose was not taken; what was due and has no dose is unknown.
 *
 * Flags and measures are known on the days that have a reading; minutes are read as hours, of
 * which one more or less can be felt. */
#include "store/exposures.h"

#include <math.h>
#include <string.h>

#include "store/food-rows.h"
#include "store/query.h"
#include "store/readings.h"
#include "store/treatments.h"

/* A rating long ago, or with a mistyped year, does not stretch the diary over centuries. */
static const char select_span[]
    = "SELECT min (day), max (day) FROM reading WHERE measure = ?1 AND day >="
      " (SELECT date (max (day), ?2 || ' days') FROM reading WHERE measure = ?1)";

static const char select_readings[]
    = "SELECT measure, day, value, CASE unit WHEN 'min' THEN 60 ELSE 1 END"
      " FROM day_reading JOIN measure ON measure.id = measure"
      " WHERE day BETWEEN ?1 AND ?2";

static const char select_diet_days[] = CHAM_FOOD_DIET_DAYS;

/* The days come first in the join, which SQLite would not choose by itself. */
#define EATEN                                                                                 \
  "SELECT DISTINCT food, food FROM meal CROSS JOIN meal_food ON meal_food.meal = meal.id"     \
  " WHERE day BETWEEN ?1 AND ?2"

static const char select_foods[]
    = CHAM_FOOD_PARTS (EATEN)
      " SELECT DISTINCT food.id, meal.day, food.name"
      " FROM meal CROSS JOIN meal_food ON meal_food.meal = meal.id"
      " JOIN part ON part.food = meal_food.food JOIN food ON food.id = part.ingredient"
      " WHERE meal.day BETWEEN ?1 AND ?2 ORDER BY food.folded";

static const char select_groups[]
    = CHAM_FOOD_PARTS (EATEN)
      " SELECT DISTINCT food_group.id, meal.day, food_group.name"
      " FROM meal CROSS JOIN meal_food ON meal_food.meal = meal.id"
      " JOIN part ON part.food = meal_food.food"
      " JOIN food_in_group ON food_in_group.food = part.ingredient"
      " JOIN food_group ON food_group.id = food_in_group.\"group\""
      " WHERE meal.day BETWEEN ?1 AND ?2 ORDER BY food_group.name";

static const char select_doses[]
    = "SELECT treatment, day, max (status = 'taken') FROM dose WHERE day BETWEEN ?1 AND ?2"
      " GROUP BY treatment, day";

/* What has to do with the skin by itself, or is done because of it. */
static const char *const confounders[] = { CHAM_MEASURE_STEPPED_UP, "anti_inflammatory", "illness",
                                           "antibiotic", "period", NULL };

/* While the series are filled: the series by row id of what is read at the moment. */
typedef struct
{
  ChamExposures *exposures;
  GHashTable *series;
  gboolean *recorded; /* by day: whether diet or doses are */
  int n_complete;
  int n_started;
  ChamExposureKind kind;
} Filling;

static sqlite3_stmt *
query_days (ChamJournal *self, const ChamExposures *exposures, const char *sql, GError **error)
{
  return cham_query (self, error, sql, "dd", exposures->days.from, exposures->days.to);
}

/* -1 for no day of the diary, which only a damaged file has here. */
static int
get_offset (const Filling *filling, ChamDay day)
{
  if (!cham_day_range_contains (filling->exposures->days, day))
    return -1;
  return day - filling->exposures->days.from;
}

static void
start_filling (Filling *filling, ChamExposures *exposures, ChamExposureKind kind)
{
  filling->exposures = exposures;
  filling->kind = kind;
  filling->series = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  filling->recorded = g_new0 (gboolean, cham_exposures_count_days (exposures));
}

static void
end_filling (Filling *filling)
{
  g_hash_table_unref (filling->series);
  g_free (filling->recorded);
}

static ChamExposureSeries *
find_series (const Filling *filling, gint64 id)
{
  return g_hash_table_lookup (filling->series, &id);
}

static void
add_series (Filling *filling, gint64 id, ChamExposureSeries *series)
{
  g_hash_table_insert (filling->series, g_memdup2 (&id, sizeof id), series);
}

static void
count_diet_day (sqlite3_stmt *statement, gpointer data)
{
  Filling *filling = data;

  if (sqlite3_column_int (statement, 1) != 0)
    filling->n_complete++;
  else
    filling->n_started++;
}

static void
take_diet_day (sqlite3_stmt *statement, gpointer data)
{
  Filling *filling = data;
  int t = get_offset (filling, cham_database_get_day (statement, 0));

  if (t >= 0)
    filling->recorded[t]
        = filling->exposures->any_meal || sqlite3_column_int (statement, 1) != 0;
}

/* Which days' diets are recorded. */
static gboolean
load_diet_days (ChamJournal *self, Filling *filling, GError **error)
{
  ChamExposures *exposures = filling->exposures;

  filling->n_complete = filling->n_started = 0;
  if (!cham_query_for_each (query_days (self, exposures, select_diet_days, error),
                            count_diet_day, filling, error))
    return FALSE;
  exposures->any_meal = filling->n_complete < filling->n_started;
  return cham_query_for_each (query_days (self, exposures, select_diet_days, error),
                              take_diet_day, filling, error);
}

static ChamExposureSeries *
add_eaten (Filling *filling, sqlite3_stmt *statement)
{
  g_autofree char *name = cham_database_dup_text (statement, 2);
  ChamExposureSeries *series = cham_exposures_add (filling->exposures, name, filling->kind);

  for (int t = 0; t < cham_exposures_count_days (filling->exposures); t++)
    if (filling->recorded[t])
      series->values[t] = 0;
  add_series (filling, sqlite3_column_int64 (statement, 0), series);
  return series;
}

static void
take_eaten (sqlite3_stmt *statement, gpointer data)
{
  Filling *filling = data;
  int t = get_offset (filling, cham_database_get_day (statement, 1));
  ChamExposureSeries *series = find_series (filling, sqlite3_column_int64 (statement, 0));

  if (series == NULL)
    series = add_eaten (filling, statement);
  if (t >= 0)
    series->values[t] = 1;
}

static gboolean
load_diet (ChamJournal *self, ChamExposures *exposures, ChamExposureKind kind, const char *sql,
           GError **error)
{
  Filling filling;
  gboolean loaded;

  start_filling (&filling, exposures, kind);
  loaded = load_diet_days (self, &filling, error)
           && cham_query_for_each (query_days (self, exposures, sql, error), take_eaten, &filling,
                                   error);
  end_filling (&filling);
  return loaded;
}

static void
take_dose (sqlite3_stmt *statement, gpointer data)
{
  Filling *filling = data;
  int t = get_offset (filling, cham_database_get_day (statement, 1));
  ChamExposureSeries *series = find_series (filling, sqlite3_column_int64 (statement, 0));

  if (t < 0)
    return;
  filling->recorded[t] = TRUE;
  if (series != NULL)
    series->values[t] = sqlite3_column_int (statement, 2) != 0;
}

/* Days on which the checklist was used, and this treatment was not asked for. */
static void
fill_days_not_due (const Filling *filling, const ChamTreatment *treatment)
{
  ChamExposureSeries *series = find_series (filling, treatment->id);

  for (int t = 0; t < cham_exposures_count_days (filling->exposures); t++)
    if (filling->recorded[t] && isnan (series->values[t])
        && !cham_treatment_is_due (treatment, filling->exposures->days.from + t))
      series->values[t] = 0;
}

static gboolean
is_ever_known (const ChamExposures *exposures, const ChamExposureSeries *series)
{
  for (int t = 0; t < cham_exposures_count_days (exposures); t++)
    if (series->values[t] > 0 || (series->continuous && !isnan (series->values[t])))
      return TRUE;
  return FALSE;
}

/* What never happened in these days is no exposure. */
static void
drop_unused (ChamExposures *exposures)
{
  for (guint i = exposures->series->len; i > 0; i--)
    if (!is_ever_known (exposures, cham_exposures_get (exposures, i - 1)))
      g_ptr_array_remove_index (exposures->series, i - 1);
}

static gboolean
load_treatments (ChamJournal *self, ChamExposures *exposures, GError **error)
{
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (self, TRUE, error);
  Filling filling;
  gboolean loaded;

  if (treatments == NULL)
    return FALSE;
  start_filling (&filling, exposures, CHAM_EXPOSURE_TREATMENT);
  for (guint i = 0; i < treatments->len; i++)
    {
      const ChamTreatment *treatment = treatments->pdata[i];

      add_series (&filling, treatment->id,
                  cham_exposures_add (exposures, treatment->name, CHAM_EXPOSURE_TREATMENT));
    }
  loaded = cham_query_for_each (query_days (self, exposures, select_doses, error), take_dose,
                                &filling, error);
  for (guint i = 0; loaded && i < treatments->len; i++)
    fill_days_not_due (&filling, treatments->pdata[i]);
  end_filling (&filling);
  return loaded;
}

static void
take_reading (sqlite3_stmt *statement, gpointer data)
{
  Filling *filling = data;
  int t = get_offset (filling, cham_database_get_day (statement, 1));
  ChamExposureSeries *series = find_series (filling, sqlite3_column_int64 (statement, 0));

  if (t >= 0 && series != NULL)
    series->values[t] = sqlite3_column_double (statement, 2) / sqlite3_column_double (statement, 3);
}

static void
add_measure (Filling *filling, const ChamMeasure *measure)
{
  gboolean minutes = strcmp (measure->unit, "min") == 0;
  gboolean flag = measure->kind == CHAM_MEASURE_FLAG;
  ChamExposureSeries *series
      = cham_exposures_add (filling->exposures, cham_measure_get_title (measure),
                            flag ? CHAM_EXPOSURE_FLAG : CHAM_EXPOSURE_MEASURE);

  g_set_str (&series->unit, minutes ? "h" : measure->unit);
  series->confounder = measure->key != NULL && g_strv_contains (confounders, measure->key);
  add_series (filling, measure->id, series);
}

static gboolean
load_measures (ChamJournal *self, ChamExposures *exposures, const ChamMeasure *outcome,
               GError **error)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self, error);
  Filling filling;
  gboolean loaded;

  if (measures == NULL)
    return FALSE;
  start_filling (&filling, exposures, CHAM_EXPOSURE_MEASURE);
  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];

      if (measure->id != outcome->id && cham_measure_may_be_exposure (measure))
        add_measure (&filling, measure);
    }
  loaded = cham_query_for_each (query_days (self, exposures, select_readings, error), take_reading,
                                &filling, error);
  end_filling (&filling);
  return loaded;
}

static gboolean
load_severity (ChamJournal *self, ChamExposures *exposures, const ChamMeasure *outcome,
               GError **error)
{
  g_autoptr (ChamSeries) series
      = cham_journal_load_series (self, outcome->id, exposures->days, error);

  if (series == NULL)
    return FALSE;
  for (int t = 0; t < cham_exposures_count_days (exposures); t++)
    exposures->severity[t] = series->values[t];
  if (isfinite (outcome->maximum) && outcome->maximum > outcome->minimum)
    {
      exposures->minimum = outcome->minimum;
      exposures->maximum = outcome->maximum;
      exposures->unit = (outcome->maximum - outcome->minimum) / 10;
    }
  return TRUE;
}

static gboolean
find_days (ChamJournal *self, gint64 measure, ChamDayRange *days, GError **error)
{
  sqlite3_stmt *statement = cham_query (self, error, select_span, "ii", measure,
                                        (gint64) 1 - CHAM_EXPOSURES_MOST_DAYS);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  if (cham_database_next (statement, &failure))
    {
      days->from = cham_database_get_day (statement, 0);
      days->to = cham_database_get_day (statement, 1);
      sqlite3_reset (statement);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * cham_journal_load_exposures:
 * @outcome: the measure of this journal that says how severe a day was
 *
 * Foods and what is inside them, food groups, treatments, flags and what is measured day by day,
 * from the first rating of @outcome to the last, at most %CHAM_EXPOSURES_MOST_DAYS. A food or
 * treatment is 1 on a day with it, however much it was.
 *
 * Returns: (transfer full) (nullable): a snapshot that needs the journal no more; %NULL with
 *   @error set
 */
ChamExposures *
cham_journal_load_exposures (ChamJournal *self, const ChamMeasure *outcome, GError **error)
{
  g_autoptr (ChamExposures) exposures = NULL;
  ChamDayRange days;

  if (!find_days (self, outcome->id, &days, error))
    return NULL;
  exposures = cham_exposures_new (days);
  if (cham_day_range_is_empty (days))
    return g_steal_pointer (&exposures);
  if (!load_severity (self, exposures, outcome, error)
      || !load_diet (self, exposures, CHAM_EXPOSURE_FOOD, select_foods, error)
      || !load_diet (self, exposures, CHAM_EXPOSURE_FOOD_GROUP, select_groups, error)
      || !load_treatments (self, exposures, error)
      || !load_measures (self, exposures, outcome, error))
    return NULL;
  drop_unused (exposures);
  return g_steal_pointer (&exposures);
}

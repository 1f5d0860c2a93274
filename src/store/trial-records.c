/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the diary says of a trial, day by day. What counts as known is what it is for the search
 * for triggers, see exposures.c: a food that is not listed was not eaten on a day whose diet is
 * recorded, and unknown on all others; a dose that was due and is not recorded is unknown. */
#include <math.h>
#include <string.h>

#include "store/food-rows.h"
#include "store/overviews.h"
#include "store/query.h"
#include "store/readings.h"
#include "store/treatments.h"
#include "store/trial-rows.h"
#include "store/trials.h"

static const char select_diet_days[] = CHAM_FOOD_DIET_DAYS;

#define EATEN                                                                                 \
  CHAM_FOOD_PARTS ("SELECT DISTINCT food, food FROM meal CROSS JOIN meal_food"                \
                   " ON meal_food.meal = meal.id WHERE day BETWEEN ?1 AND ?2")                \
  " SELECT DISTINCT meal.day, 1 FROM meal CROSS JOIN meal_food ON meal_food.meal = meal.id"   \
  " JOIN part ON part.food = meal_food.food"

static const char select_food_days[]
    = EATEN " JOIN food ON food.id = part.ingredient"
            " WHERE meal.day BETWEEN ?1 AND ?2 AND food.folded = ?3";

static const char select_group_days[]
    = EATEN " JOIN food_in_group ON food_in_group.food = part.ingredient"
            " JOIN food_group ON food_group.id = food_in_group.\"group\""
            " WHERE meal.day BETWEEN ?1 AND ?2 AND food_group.key = ?3";

static const char select_dose_days[]
    = "SELECT day, max (treatment = ?3 AND status = 'taken'), max (treatment = ?3)"
      " FROM dose WHERE day BETWEEN ?1 AND ?2 GROUP BY day";

static const char select_n_trials[] = "SELECT count (*) FROM trial";

/* Days with meals: those recorded wholly, and the others. */
typedef struct
{
  ChamSeries *complete;
  ChamSeries *started;
} DietDays;

static void
take_diet_day (sqlite3_stmt *statement, gpointer data)
{
  DietDays *days = data;
  ChamDay day = cham_database_get_day (statement, 0);

  cham_series_set (sqlite3_column_int (statement, 1) != 0 ? days->complete : days->started, day,
                   0);
}

/* Where most days have fewer than three meals, any meal makes a day recorded. */
static gboolean
load_diet_days (ChamJournal *self, ChamSeries *exposure, GError **error)
{
  ChamDayRange range = exposure->range;
  g_autoptr (ChamSeries) complete = cham_series_new (range);
  g_autoptr (ChamSeries) started = cham_series_new (range);
  DietDays days = { complete, started };
  gboolean any_meal;

  if (!cham_query_for_each (cham_query (self, error, select_diet_days, "dd", range.from, range.to),
                            take_diet_day, &days, error))
    return FALSE;
  any_meal = cham_series_count_recorded (complete) < cham_series_count_recorded (started);
  for (ChamDay day = range.from; day <= range.to; day++)
    if (!isnan (cham_series_get (complete, day))
        || (any_meal && !isnan (cham_series_get (started, day))))
      cham_series_set (exposure, day, 0);
  return TRUE;
}

static void
take_eaten (sqlite3_stmt *statement, gpointer data)
{
  cham_series_set (data, cham_database_get_day (statement, 0), 1);
}

static gboolean
load_diet (ChamJournal *self, const ChamTrial *trial, ChamSeries *exposure, GError **error)
{
  gboolean group = trial->kind == CHAM_EXPOSURE_FOOD_GROUP;
  g_autofree char *folded = cham_query_fold (trial->exposure);

  return load_diet_days (self, exposure, error)
         && cham_query_for_each (cham_query (self, error,
                                             group ? select_group_days : select_food_days, "dds",
                                             exposure->range.from, exposure->range.to,
                                             group ? trial->exposure : folded),
                                 take_eaten, exposure, error);
}

typedef struct
{
  const ChamTreatment *treatment;
  ChamSeries *exposure;
} Doses;

static void
take_doses (sqlite3_stmt *statement, gpointer data)
{
  Doses *doses = data;
  ChamDay day = cham_database_get_day (statement, 0);
  gboolean taken = sqlite3_column_int (statement, 1) != 0;

  if (sqlite3_column_int (statement, 2) != 0 || !cham_treatment_is_due (doses->treatment, day))
    cham_series_set (doses->exposure, day, taken);
}

static gboolean
load_doses (ChamJournal *self, const ChamTrial *trial, ChamSeries *exposure, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (ChamTreatment) treatment
      = cham_journal_find_treatment (self, trial->exposure, &failure);
  Doses doses = { treatment, exposure };

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return treatment == NULL
         || cham_query_for_each (cham_query (self, error, select_dose_days, "ddi",
                                             exposure->range.from, exposure->range.to,
                                             treatment->id),
                                 take_doses, &doses, error);
}

static gboolean
load_flag (ChamJournal *self, const ChamTrial *trial, ChamSeries *exposure, GError **error)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (self, trial->exposure, NULL);
  g_autoptr (ChamSeries) series = NULL;

  if (measure == NULL)
    return TRUE;
  series = cham_journal_load_series (self, measure->id, exposure->range, error);
  for (ChamDay day = exposure->range.from; series != NULL && day <= exposure->range.to; day++)
    if (!isnan (cham_series_get (series, day)))
      cham_series_set (exposure, day, cham_series_get (series, day) > 0);
  return series != NULL;
}

static gboolean
load_exposure (ChamJournal *self, const ChamTrial *trial, ChamSeries *exposure, GError **error)
{
  switch (trial->kind)
    {
    case CHAM_EXPOSURE_FOOD:
    case CHAM_EXPOSURE_FOOD_GROUP:
      return load_diet (self, trial, exposure, error);
    case CHAM_EXPOSURE_TREATMENT:
      return load_doses (self, trial, exposure, error);
    case CHAM_EXPOSURE_FLAG:
    case CHAM_EXPOSURE_MEASURE:
    default:
      return load_flag (self, trial, exposure, error);
    }
}

/* The outcome may be a measure that the journal does not have; then nothing is rated. */
static gboolean
load_severity (ChamJournal *self, const ChamTrial *trial, ChamTrialRecord *record, GError **error)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (self, trial->outcome, NULL);
  ChamSeries *severity;

  g_set_str (&record->outcome_title,
             measure != NULL ? cham_measure_get_title (measure) : trial->outcome);
  if (measure == NULL)
    return TRUE;
  severity = cham_journal_load_series (self, measure->id, record->severity->range, error);
  if (severity == NULL)
    return FALSE;
  cham_series_free (record->severity);
  record->severity = severity;
  if (isfinite (measure->maximum) && measure->maximum > measure->minimum)
    {
      record->minimum = measure->minimum;
      record->maximum = measure->maximum;
      record->unit = (measure->maximum - measure->minimum) / 10;
    }
  return TRUE;
}

/* Creams, antibiotics, illness, period, travel, heat …: all that is ticked but the flare itself;
 * and stress. */
static gboolean
is_confounder (const ChamMeasure *measure, const ChamTrial *trial)
{
  if (measure->key == NULL || strcmp (measure->key, trial->outcome) == 0
      || strcmp (measure->key, trial->exposure) == 0)
    return FALSE;
  return strcmp (measure->key, CHAM_MEASURE_STRESS) == 0
         || (measure->group == CHAM_MEASURE_GROUP_FLAGS
             && strcmp (measure->key, CHAM_MEASURE_FLARE) != 0);
}

static gboolean
load_confounders (ChamJournal *self, const ChamTrial *trial, ChamTrialRecord *record,
                  GError **error)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self, error);

  for (guint i = 0; measures != NULL && i < measures->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (measures, i);
      g_autoptr (ChamSeries) series = NULL;

      if (!is_confounder (measure, trial))
        continue;
      series = cham_journal_load_series (self, measure->id, record->severity->range, error);
      if (series == NULL)
        return FALSE;
      if (cham_series_count_recorded (series) > 0)
        cham_trial_record_take_confounder (record, cham_measure_get_title (measure),
                                           measure->kind == CHAM_MEASURE_FLAG,
                                           g_steal_pointer (&series));
    }
  return measures != NULL;
}

/* A range that a damaged start would stretch over centuries is left empty. */
static ChamDayRange
get_days (const ChamTrial *trial, ChamDay today)
{
  ChamDayRange days = cham_trial_get_record_days (trial, today);

  if (trial->damage != NULL || cham_day_range_get_length (days) > CHAM_EXPOSURES_MOST_DAYS)
    days.to = MIN (days.to, days.from + CHAM_EXPOSURES_MOST_DAYS - 1);
  return days;
}

/** cham_rows_load_trial_days: As cham_journal_load_trial_record(), without the confounders. */
ChamTrialRecord *
cham_rows_load_trial_days (ChamJournal *self, const ChamTrial *trial, ChamDay today,
                           GError **error)
{
  g_autoptr (ChamTrialRecord) record = cham_trial_record_new (get_days (trial, today));

  if (trial->damage == NULL
      && (!load_severity (self, trial, record, error)
          || !load_exposure (self, trial, record->exposure, error)))
    return NULL;
  return g_steal_pointer (&record);
}

/**
 * cham_journal_load_trial_record:
 *
 * Returns: (transfer full) (nullable): outcome, exposure and confounders from
 *   %CHAM_TRIAL_DIARY_DAYS before the start up to @today, at most %CHAM_EXPOSURES_MOST_DAYS;
 *   %NULL with @error set
 */
ChamTrialRecord *
cham_journal_load_trial_record (ChamJournal *self, const ChamTrial *trial, ChamDay today,
                                GError **error)
{
  g_autoptr (ChamTrialRecord) record = cham_rows_load_trial_days (self, trial, today, error);

  if (record == NULL
      || (trial->damage == NULL && !load_confounders (self, trial, record, error)))
    return NULL;
  return g_steal_pointer (&record);
}

static void
add_phases (ChamOverview *overview, const ChamTrialCase *trial)
{
  for (guint i = 0; i < trial->status->phases->len; i++)
    {
      const ChamTrialPhase *phase = cham_trial_status_get_phase (trial->status, i);
      ChamDayRange days = cham_day_range_intersect (
          (ChamDayRange){ phase->from, MIN (phase->to, trial->status->today) },
          overview->range);

      if (phase->from <= trial->status->today && !cham_day_range_is_empty (days))
        cham_overview_add_phase (overview, trial->trial->title, phase, days);
    }
}

/**
 * cham_rows_load_phases: The phases of trials that lie in the range, as far as the diary goes: a
 * phase that is still to come is not drawn.
 */
gboolean
cham_rows_load_phases (ChamJournal *self, ChamOverview *overview, GError **error)
{
  g_autoptr (GPtrArray) cases = NULL;
  ChamDayRange span;
  gint64 n = 0;

  if (!cham_query_integer (cham_query (self, error, select_n_trials, ""), &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;
  span = cham_journal_get_span (self);
  if (cham_day_range_is_empty (span))
    return TRUE;
  cases = cham_journal_list_begun_trials (self, MIN (span.to, overview->range.to), error);
  for (guint i = 0; cases != NULL && i < cases->len; i++)
    add_phases (overview, g_ptr_array_index (cases, i));
  return cases != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a search for triggers reads: what was there, what was not, and what nobody knows. */
#include <math.h>
#include <string.h>

#include "fixture.h"
#include "model/invented.h"
#include "store/exposures.h"
#include "store/foods.h"
#include "store/meals.h"
#include "store/readings.h"
#include "store/records.h"
#include "store/treatments.h"

static ChamExposures *
load (Fixture *fixture, const char *outcome)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (fixture->journal, outcome, NULL);
  ChamExposures *exposures = cham_journal_load_exposures (fixture->journal, measure, &error);

  g_assert_no_error (error);
  return exposures;
}

static const ChamExposureSeries *
find (const ChamExposures *exposures, ChamExposureKind kind, const char *name)
{
  for (guint i = 0; i < exposures->series->len; i++)
    {
      const ChamExposureSeries *series = cham_exposures_get (exposures, i);

      if (series->kind == kind && strcmp (series->name, name) == 0)
        return series;
    }
  return NULL;
}

static void
rate (Fixture *fixture, ChamDay day, const char *key, double value)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (fixture->journal, key, NULL);

  g_assert_true (cham_journal_set_reading (fixture->journal, day, measure->id, value, NULL));
}

static void
eat (Fixture *fixture, ChamDay day, const char *name)
{
  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, CHAM_MEAL_LUNCH,
                                             CHAM_TIME_NONE, name, 1, NULL));
}

/* Four days: lasagne; rice; a complete day without a meal; nothing written about food. Most have
 * few meals, so any will do. */
static void
test_diet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamExposures) exposures = NULL;
  const ChamExposureSeries *series;

  for (int t = 0; t < 4; t++)
    rate (fixture, A_DAY + t, CHAM_MEASURE_ITCH, t);
  eat (fixture, A_DAY, "Lasagne");
  eat (fixture, A_DAY + 1, "Rice");
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY + 2, TRUE, NULL));
  exposures = load (fixture, CHAM_MEASURE_ITCH);
  g_assert_cmpint (cham_exposures_count_days (exposures), ==, 4);
  g_assert_cmpfloat (exposures->severity[3], ==, 3);
  g_assert_cmpfloat (exposures->unit, ==, 1);

  series = find (exposures, CHAM_EXPOSURE_FOOD, "Lasagne");
  g_assert_cmpfloat (series->values[0], ==, 1);
  g_assert_cmpfloat (series->values[1], ==, 0);
  g_assert_cmpfloat (series->values[2], ==, 0);
  g_assert_true (isnan (series->values[3]));
  g_assert_nonnull (find (exposures, CHAM_EXPOSURE_FOOD, "Cheese sauce"));
  series = find (exposures, CHAM_EXPOSURE_FOOD_GROUP, "Dairy");
  g_assert_cmpfloat (series->values[0], ==, 1);
  g_assert_cmpfloat (series->values[1], ==, 0);
  g_assert_true (isnan (series->values[3]));
  g_assert_null (find (exposures, CHAM_EXPOSURE_FOOD, "Apple"));
  g_assert_true (exposures->any_meal);
}

/* Where the mark is used, a day without it says what was eaten and not what was not. */
static void
test_complete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamExposures) exposures = NULL;
  const ChamExposureSeries *rice, *apple;

  for (int t = 0; t < 3; t++)
    rate (fixture, A_DAY + t, CHAM_MEASURE_ITCH, t);
  eat (fixture, A_DAY, "Rice");
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, A_DAY, TRUE, NULL));
  eat (fixture, A_DAY + 1, "Apple");
  exposures = load (fixture, CHAM_MEASURE_ITCH);
  rice = find (exposures, CHAM_EXPOSURE_FOOD, "Rice");
  apple = find (exposures, CHAM_EXPOSURE_FOOD, "Apple");
  g_assert_false (exposures->any_meal);
  g_assert_cmpfloat (rice->values[0], ==, 1);
  g_assert_true (isnan (rice->values[1]));
  g_assert_cmpfloat (apple->values[0], ==, 0);
  g_assert_cmpfloat (apple->values[1], ==, 1);
  g_assert_true (isnan (apple->values[2]));
}

static gint64
add_treatment (Fixture *fixture, const char *name, ChamScheduleKind kind)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new (name, CHAM_TREATMENT_SUPPLEMENT);

  g_ptr_array_add (treatment->schedules, cham_schedule_new (kind, A_DAY));
  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  return treatment->id;
}

static void
record_dose (Fixture *fixture, gint64 treatment, ChamDay day, ChamDoseStatus status)
{
  g_autoptr (ChamDose) dose = cham_dose_new (treatment, day, CHAM_TIME_NONE);

  dose->status = status;
  g_assert_true (cham_journal_record_dose (fixture->journal, dose, NULL));
}

/* Due and without a dose is unknown; not due, on a day with another dose, is not taken. */
static void
test_treatments (Fixture *fixture, gconstpointer data)
{
  gint64 daily = add_treatment (fixture, "Zinc", CHAM_SCHEDULE_DAILY);
  gint64 needed = add_treatment (fixture, "Antihistamine", CHAM_SCHEDULE_AS_NEEDED);
  g_autoptr (ChamExposures) exposures = NULL;
  const ChamExposureSeries *zinc, *other;

  for (int t = 0; t < 4; t++)
    rate (fixture, A_DAY + t, CHAM_MEASURE_ITCH, t);
  record_dose (fixture, daily, A_DAY, CHAM_DOSE_TAKEN);
  record_dose (fixture, daily, A_DAY + 1, CHAM_DOSE_SKIPPED);
  record_dose (fixture, needed, A_DAY + 2, CHAM_DOSE_TAKEN);
  exposures = load (fixture, CHAM_MEASURE_ITCH);
  zinc = find (exposures, CHAM_EXPOSURE_TREATMENT, "Zinc");
  other = find (exposures, CHAM_EXPOSURE_TREATMENT, "Antihistamine");
  g_assert_cmpfloat (zinc->values[0], ==, 1);
  g_assert_cmpfloat (zinc->values[1], ==, 0);
  g_assert_true (isnan (zinc->values[2]));
  g_assert_true (isnan (zinc->values[3]));
  g_assert_cmpfloat (other->values[0], ==, 0);
  g_assert_cmpfloat (other->values[2], ==, 1);
  g_assert_true (isnan (other->values[3]));
}

/* A flag that nobody answered is unknown, and what follows from the skin is no exposure. */
static void
test_measures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamExposures) exposures = NULL, gut = NULL;
  const ChamExposureSeries *series;

  rate (fixture, A_DAY, CHAM_MEASURE_ITCH, 4);
  rate (fixture, A_DAY + 3, CHAM_MEASURE_ITCH, 5);
  rate (fixture, A_DAY, "illness", 1);
  rate (fixture, A_DAY + 1, "illness", 0);
  rate (fixture, A_DAY + 1, CHAM_MEASURE_STRESS, 7);
  rate (fixture, A_DAY + 1, CHAM_MEASURE_SKIN, 7);
  rate (fixture, A_DAY + 1, CHAM_MEASURE_FLARE, 1);
  rate (fixture, A_DAY + 9, CHAM_MEASURE_SLEEP_HOURS, 7);
  exposures = load (fixture, CHAM_MEASURE_ITCH);
  series = find (exposures, CHAM_EXPOSURE_FLAG, "Illness");
  g_assert_true (series->confounder && !series->continuous);
  g_assert_cmpfloat (series->values[0], ==, 1);
  g_assert_cmpfloat (series->values[1], ==, 0);
  g_assert_true (isnan (series->values[2]));
  series = find (exposures, CHAM_EXPOSURE_MEASURE, "Stress");
  g_assert_true (series->continuous && !series->confounder);
  g_assert_cmpuint (exposures->series->len, ==, 2);
  gut = load (fixture, "gut_pain");
  g_assert_cmpint (cham_exposures_count_days (gut), ==, 0);
  g_assert_cmpuint (gut->series->len, ==, 0);
}

/* A mistyped year does not make the diary thousands of years long. */
static void
test_far_away (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamExposures) exposures = NULL;

  rate (fixture, cham_day_new (1024, 2, 28), CHAM_MEASURE_ITCH, 4);
  rate (fixture, A_DAY, CHAM_MEASURE_ITCH, 4);
  exposures = load (fixture, CHAM_MEASURE_ITCH);
  g_assert_cmpint (cham_exposures_count_days (exposures), ==, 1);
}

/* All foods written down on @day, and all that is inside them, one query each. */
static void
collect (ChamJournal *journal, gint64 food, GHashTable *names)
{
  g_autoptr (ChamFood) whole = cham_journal_load_food (journal, food, NULL);
  g_autoptr (GPtrArray) inside = NULL;

  if (!g_hash_table_add (names, g_strdup (whole->name)))
    return;
  inside = cham_journal_list_ingredients (journal, food, NULL);
  for (guint i = 0; i < inside->len; i++)
    collect (journal, ((const ChamFood *) inside->pdata[i])->id, names);
}

static int
count_bits (guint bits)
{
  int count = 0;

  for (; bits != 0; bits &= bits - 1)
    count++;
  return count;
}

static void
check_day (Fixture *fixture, const ChamExposures *exposures, int t)
{
  ChamDay day = exposures->days.from + t;
  g_autoptr (GPtrArray) meals = cham_journal_list_meals (fixture->journal, day, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean complete = cham_journal_get_diet_complete (fixture->journal, day);
  guint slots = 0;

  for (guint i = 0; i < meals->len; i++)
    {
      const ChamMeal *meal = meals->pdata[i];

      slots |= 1u << meal->slot;
      for (guint j = 0; j < meal->foods->len; j++)
        collect (fixture->journal, ((const ChamMealFood *) meal->foods->pdata[j])->food_id, names);
    }
  for (guint i = 0; i < exposures->series->len; i++)
    {
      const ChamExposureSeries *series = cham_exposures_get (exposures, i);

      if (series->kind != CHAM_EXPOSURE_FOOD)
        continue;
      if (g_hash_table_contains (names, series->name))
        g_assert_cmpfloat (series->values[t], ==, 1);
      else if (complete || count_bits (slots) >= 3)
        g_assert_cmpfloat (series->values[t], ==, 0);
      else
        g_assert_true (isnan (series->values[t]));
    }
}

/* An invented year, counted day by day in the plainest way. */
static void
test_naive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamRecordSet) set = cham_invented_new (A_DAY, 1, 3, NULL);
  g_autoptr (ChamAddReport) report = cham_journal_add_records (
      fixture->journal, set->records, CHAM_ADD_ALL_OR_NOTHING, NULL);
  g_autoptr (ChamExposures) exposures = NULL;

  g_assert_nonnull (report);
  exposures = load (fixture, CHAM_MEASURE_ITCH);
  g_assert_cmpint (cham_exposures_count_days (exposures), >, 300);
  for (int t = 0; t < cham_exposures_count_days (exposures); t += 3)
    check_day (fixture, exposures, t);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/exposures/diet", test_diet);
  fixture_add ("/exposures/complete", test_complete);
  fixture_add ("/exposures/treatments", test_treatments);
  fixture_add ("/exposures/measures", test_measures);
  fixture_add ("/exposures/far-away", test_far_away);
  fixture_add ("/exposures/naive", test_naive);
  return g_test_run ();
}

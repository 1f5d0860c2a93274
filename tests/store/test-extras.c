/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Single foods, groups and treatments for charts: what is unknown stays unknown. */
#include "store/extras.h"

#include <math.h>

#include "fixture.h"
#include "store/meals.h"
#include "store/treatments.h"

#define FIRST 739700

static void
eat (Fixture *fixture, ChamDay day, const char *name, double portion)
{
  g_assert_true (cham_journal_add_meal_food (fixture->journal, day, CHAM_MEAL_LUNCH,
                                             CHAM_TIME_NONE, name, portion, NULL));
}

static double
get (const ChamOverview *overview, const char *name, ChamDay day)
{
  const ChamExtraSeries *extra = cham_overview_find_extra (overview, name);

  g_assert_nonnull (extra);
  return cham_series_get (extra->series, day);
}

static void
test_foods (Fixture *fixture, gconstpointer data)
{
  static const char *const lanes[] = { "food:Milk@2", "food:Milk", "group:dairy", "food:No such",
                                       "diet", NULL };
  g_autoptr (ChamOverview) overview
      = cham_overview_new ((ChamDayRange) { FIRST, FIRST + 3 });
  g_autoptr (GError) error = NULL;

  eat (fixture, FIRST, "Milk", 2);
  eat (fixture, FIRST + 2, "Apple", 1);
  g_assert_true (cham_journal_set_diet_complete (fixture->journal, FIRST + 2, TRUE, NULL));
  eat (fixture, FIRST + 3, "Apple", 1);
  g_assert_true (cham_journal_load_extras (fixture->journal, overview, lanes, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (overview->extras->len, ==, 3);
  g_assert_cmpfloat (get (overview, "food:Milk", FIRST), ==, 2);
  g_assert_true (isnan (get (overview, "food:Milk", FIRST + 1)));
  g_assert_cmpfloat (get (overview, "food:Milk", FIRST + 2), ==, 0);
  g_assert_true (isnan (get (overview, "food:Milk", FIRST + 3)));
  g_assert_cmpfloat (get (overview, "group:dairy", FIRST), ==, 2);
  g_assert_true (isnan (get (overview, "food:No such", FIRST)));
}

static void
test_treatment (Fixture *fixture, gconstpointer data)
{
  static const char *const lanes[] = { "treatment:Zinc", NULL };
  g_autoptr (ChamOverview) overview
      = cham_overview_new ((ChamDayRange) { FIRST, FIRST + 1 });

  g_assert_true (cham_journal_load_extras (fixture->journal, overview, lanes, NULL));
  g_assert_true (isnan (get (overview, "treatment:Zinc", FIRST)));
  g_assert_cmpint (cham_overview_find_extra (overview, "treatment:Zinc")->kind, ==,
                   CHAM_EXTRA_DOSES);
}

static void
record (Fixture *fixture, gint64 treatment, ChamDay day, ChamTimeOfDay time,
        ChamDoseStatus status)
{
  g_autoptr (ChamDose) dose = cham_dose_new (treatment, day, time);

  dose->planned = TRUE;
  dose->status = status;
  g_assert_true (cham_journal_record_dose (fixture->journal, dose, NULL));
}

/* Of what is recorded the share that was taken; a day without a record is a gap and no miss. */
static void
test_adherence (Fixture *fixture, gconstpointer data)
{
  static const char *const lanes[] = { "adherence:Zinc", "adherence:No such", NULL };
  g_autoptr (ChamOverview) overview
      = cham_overview_new ((ChamDayRange) { FIRST, FIRST + 3 });
  g_autoptr (ChamTreatment) treatment
      = cham_treatment_new ("Zinc", CHAM_TREATMENT_SUPPLEMENT);
  g_autoptr (ChamSchedule) schedule = cham_schedule_new (CHAM_SCHEDULE_DAILY, FIRST);

  cham_schedule_add_time (schedule, 480, NAN);
  cham_schedule_add_time (schedule, 1200, NAN);
  g_assert_true (cham_journal_add_treatment (fixture->journal, treatment, NULL));
  g_assert_true (cham_journal_set_schedule (fixture->journal, treatment->id, schedule, NULL));
  record (fixture, treatment->id, FIRST, 480, CHAM_DOSE_TAKEN);
  record (fixture, treatment->id, FIRST, 1200, CHAM_DOSE_SKIPPED);
  record (fixture, treatment->id, FIRST + 1, 480, CHAM_DOSE_TAKEN);
  record (fixture, treatment->id, FIRST + 3, 480, CHAM_DOSE_SKIPPED);
  g_assert_true (cham_journal_load_extras (fixture->journal, overview, lanes, NULL));
  g_assert_cmpfloat (get (overview, lanes[0], FIRST), ==, 50);
  g_assert_cmpfloat (get (overview, lanes[0], FIRST + 1), ==, 100);
  g_assert_true (isnan (get (overview, lanes[0], FIRST + 2)));
  g_assert_cmpfloat (get (overview, lanes[0], FIRST + 3), ==, 0);
  g_assert_true (isnan (get (overview, lanes[1], FIRST)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/extras/foods", test_foods);
  fixture_add ("/extras/treatment", test_treatment);
  fixture_add ("/extras/adherence", test_adherence);
  return g_test_run ();
}

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
  g_assert_true (cham_overview_find_extra (overview, "treatment:Zinc")->doses);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/extras/foods", test_foods);
  fixture_add ("/extras/treatment", test_treatment);
  return g_test_run ();
}

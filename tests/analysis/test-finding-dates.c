/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The day something was found first stays as long as it is found, each outcome by itself. */
#include "analysis/finding-dates.h"

#define FIRST 739000
#define TODAY 739400

/* Milk and rice, of which nothing is found until a test says so. */
static ChamFindings *
make_findings (void)
{
  ChamExposures *exposures = cham_exposures_new ((ChamDayRange) { FIRST, FIRST + 9 });

  cham_exposures_add (exposures, "Milk", CHAM_EXPOSURE_FOOD);
  cham_exposures_add (exposures, "Rice\twith\ntab", CHAM_EXPOSURE_FOOD);
  return cham_findings_new (exposures);
}

static ChamDay
get_day (const char *dates, const char *outcome, const ChamFindings *findings, guint index)
{
  return cham_finding_dates_get (dates, outcome, cham_exposures_get (findings->exposures, index));
}

static void
test_stays (void)
{
  g_autoptr (ChamFindings) findings = make_findings ();
  g_autofree char *none = cham_finding_dates_update (NULL, "itch", findings, TODAY);
  g_autofree char *first = NULL, *later = NULL, *gone = NULL, *again = NULL;

  g_assert_cmpstr (none, ==, "");
  findings->triggers[0].verdict = CHAM_VERDICT_POSSIBLE;
  first = cham_finding_dates_update (none, "itch", findings, TODAY);
  findings->triggers[0].verdict = CHAM_VERDICT_LIKELY;
  findings->triggers[1].verdict = CHAM_VERDICT_LIKELY;
  later = cham_finding_dates_update (first, "itch", findings, TODAY + 9);
  g_assert_cmpint (get_day (later, "itch", findings, 0), ==, TODAY);
  g_assert_cmpint (get_day (later, "itch", findings, 1), ==, TODAY + 9);
  findings->triggers[0].verdict = CHAM_VERDICT_NO_SIGN;
  gone = cham_finding_dates_update (later, "itch", findings, TODAY + 10);
  g_assert_cmpint (get_day (gone, "itch", findings, 0), ==, CHAM_DAY_NONE);
  findings->triggers[0].verdict = CHAM_VERDICT_LIKELY;
  again = cham_finding_dates_update (gone, "itch", findings, TODAY + 11);
  g_assert_cmpint (get_day (again, "itch", findings, 0), ==, TODAY + 11);
  g_assert_cmpint (get_day (again, "itch", findings, 1), ==, TODAY + 9);
}

static void
test_outcomes (void)
{
  g_autoptr (ChamFindings) findings = make_findings ();
  g_autofree char *itch = NULL, *both = NULL;

  findings->triggers[0].verdict = CHAM_VERDICT_LIKELY;
  itch = cham_finding_dates_update (NULL, "itch", findings, TODAY);
  findings->triggers[0].verdict = CHAM_VERDICT_NO_SIGN;
  findings->triggers[1].verdict = CHAM_VERDICT_LIKELY;
  both = cham_finding_dates_update (itch, "itch 2", findings, TODAY + 1);
  g_assert_cmpint (get_day (both, "itch", findings, 0), ==, TODAY);
  g_assert_cmpint (get_day (both, "itch", findings, 1), ==, CHAM_DAY_NONE);
  g_assert_cmpint (get_day (both, "itch 2", findings, 1), ==, TODAY + 1);
}

/* What is no line of ours is let go of; a day to come, after the clock was put back, is today. */
static void
test_damage (void)
{
  g_autoptr (ChamFindings) findings = make_findings ();
  const char *damaged = "x\n\n2024-13-01\titch\tfood\tMilk\nonly ten chars and more";
  const char *ahead = "9999-01-01\titch\tfood\tMilk\n";
  g_autofree char *text = NULL, *now = NULL;

  g_assert_cmpint (get_day (damaged, "itch", findings, 0), ==, CHAM_DAY_NONE);
  findings->triggers[0].verdict = CHAM_VERDICT_LIKELY;
  text = cham_finding_dates_update (damaged, "itch", findings, TODAY);
  g_assert_cmpint (get_day (text, "itch", findings, 0), ==, TODAY);
  now = cham_finding_dates_update (ahead, "itch", findings, TODAY);
  g_assert_cmpint (get_day (now, "itch", findings, 0), ==, TODAY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding-dates/stays", test_stays);
  g_test_add_func ("/finding-dates/outcomes", test_outcomes);
  g_test_add_func ("/finding-dates/damage", test_damage);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The order in which findings are read, what came with what, and the ratings around it, counted
 * by hand on short diaries. */
#include "analysis/findings.h"

#include <math.h>
#include <string.h>

#include "analysis/course.h"
#include "analysis/finding-words.h"

#define FIRST 739000
#define DAYS 300

static ChamExposures *
make_exposures (int days)
{
  return cham_exposures_new ((ChamDayRange) { FIRST, FIRST + days - 1 });
}

/* One letter a day: 1 with it, 0 without, anything else unknown. */
static ChamExposureSeries *
add (ChamExposures *exposures, const char *name, ChamExposureKind kind, const char *days)
{
  ChamExposureSeries *series = cham_exposures_add (exposures, name, kind);

  for (int t = 0; days[t] != '\0'; t++)
    if (g_ascii_isdigit (days[t]))
      series->values[t] = days[t] - '0';
  return series;
}

static void
test_compare (void)
{
  static const char *const descriptions[]
      = { "3 days with it, 5 without", "3 days with it, 5 without", "10 days with it, 0 without",
          "1 day with it, 9 without" };
  ChamExposures *exposures = make_exposures (10);
  g_autoptr (ChamFindings) findings = NULL;
  g_autoptr (GArray) confounders = NULL;
  ChamOccurrence count;
  int with, without;

  add (exposures, "milk", CHAM_EXPOSURE_FOOD, "11100000--");
  add (exposures, "illness", CHAM_EXPOSURE_FLAG, "110-1000-0")->confounder = TRUE;
  add (exposures, "travel", CHAM_EXPOSURE_FLAG, "1111111111");
  add (exposures, "fever", CHAM_EXPOSURE_TREATMENT, "0000000001");
  findings = cham_findings_new (exposures);
  count = cham_findings_compare (findings, 0, 1);
  g_assert_cmpint (count.both, ==, 2);
  g_assert_cmpint (count.with, ==, 3);
  g_assert_cmpint (count.alone, ==, 1);
  g_assert_cmpint (count.without, ==, 4);
  g_assert_cmpfloat_with_epsilon (count.likeness, (7 * 2 - 3 * 3) / 12.0, 1e-9);
  g_assert_cmpfloat (cham_findings_compare (findings, 0, 2).likeness, ==, 0);
  cham_findings_count_days (findings, 0, &with, &without);
  g_assert_cmpint (with, ==, 3);
  g_assert_cmpint (without, ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (descriptions); i++)
    {
      g_autofree char *description = cham_findings_describe_days (findings, i);

      g_assert_cmpstr (description, ==, descriptions[i]);
    }
  confounders = cham_findings_list_confounders (findings, 0);
  g_assert_cmpuint (confounders->len, ==, 1);
}

/* Of a quantity, a day with it is one with more than usual. */
static void
test_quantity (void)
{
  ChamExposures *exposures = make_exposures (6);
  g_autoptr (ChamFindings) findings = NULL;
  int with, without;

  add (exposures, "sleep", CHAM_EXPOSURE_MEASURE, "56789-");
  findings = cham_findings_new (exposures);
  cham_findings_count_days (findings, 0, &with, &without);
  g_assert_cmpint (with, ==, 2);
  g_assert_cmpint (without, ==, 3);
}

/* Bread goes with cheese; its group, and cream that is always there, say nothing. */
static void
test_companions (void)
{
  ChamExposures *exposures = make_exposures (12);
  g_autoptr (ChamFindings) findings = NULL;
  g_autoptr (GArray) list = NULL;
  g_autofree char *words = NULL;

  add (exposures, "bread", CHAM_EXPOSURE_FOOD, "110011001100");
  add (exposures, "cheese", CHAM_EXPOSURE_FOOD, "110011001100");
  add (exposures, "gluten", CHAM_EXPOSURE_FOOD_GROUP, "110011001100");
  add (exposures, "cream", CHAM_EXPOSURE_TREATMENT, "111111111111");
  add (exposures, "apple", CHAM_EXPOSURE_FOOD, "101010101010");
  findings = cham_findings_new (exposures);
  list = cham_findings_list_companions (findings, 0);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (g_array_index (list, ChamOccurrence, 0).index, ==, 1);
  words = cham_occurrence_describe_companion (&g_array_index (list, ChamOccurrence, 0));
  g_assert_cmpstr (words, ==, "Nearly always together: cannot be told apart. On 6 of 6 days with "
                              "it, and on 0 of 6 days without.");
}

/* A year in which the day after milk is worse. */
static ChamExposures *
make_year (double effect)
{
  ChamExposures *exposures = make_exposures (DAYS);
  ChamExposureSeries *milk = cham_exposures_add (exposures, "milk", CHAM_EXPOSURE_FOOD);
  ChamExposureSeries *rice = cham_exposures_add (exposures, "rice", CHAM_EXPOSURE_FOOD);
  ChamExposureSeries *rare = cham_exposures_add (exposures, "squid", CHAM_EXPOSURE_FOOD);
  GRand *random = g_rand_new_with_seed (3);
  double state = 0;

  for (int t = 0; t < DAYS; t++)
    {
      state = 0.7 * state + g_rand_double_range (random, -1, 1)
              + (t > 0 ? effect * milk->values[t - 1] : 0);
      exposures->severity[t] = 4 + state;
      milk->values[t] = g_rand_double (random) < 0.25;
      rice->values[t] = g_rand_double (random) < 0.4;
      rare->values[t] = t == 70 || t == 170;
    }
  g_rand_free (random);
  return exposures;
}

static void
test_order (void)
{
  g_autoptr (ChamFindings) findings = cham_findings_new (make_year (1.5));
  g_autofree char *rare = cham_findings_summarize (findings, 2);
  g_autofree char *milk = cham_findings_summarize (findings, 0);
  g_autofree char *words = cham_findings_describe (findings, 0);

  g_assert_cmpuint (findings->order[0], ==, 0);
  g_assert_cmpuint (findings->order[2], ==, 2);
  g_assert_cmpint (cham_trigger_get_group (&findings->triggers[0]), ==, CHAM_FINDING_WORSE);
  g_assert_cmpint (cham_trigger_get_group (&findings->triggers[2]), ==, CHAM_FINDING_TOO_LITTLE);
  g_assert_cmpstr (rare, ==, "Needs 4 more days with it and 2 more separate occasions");
  g_assert_nonnull (strstr (milk, " points worse 1 day after ("));
  g_assert_true (g_str_has_prefix (words, "1 day after milk it seemed about "));
}

/* In the first weeks everything lacks as many ratings: what was eaten on about half of the days
 * will be told apart first, whatever its name. */
static void
test_order_of_few_days (void)
{
  ChamDay day = cham_day_new (2026, 3, 1);
  ChamExposures *exposures = cham_exposures_new ((ChamDayRange) { day, day + 19 });
  double *almonds = cham_exposures_add (exposures, "almonds", CHAM_EXPOSURE_FOOD)->values;
  double *bread = cham_exposures_add (exposures, "bread", CHAM_EXPOSURE_FOOD)->values;
  double *milk = cham_exposures_add (exposures, "milk", CHAM_EXPOSURE_FOOD)->values;
  g_autoptr (ChamFindings) findings = NULL;

  for (int t = 0; t < 20; t++)
    {
      exposures->severity[t] = 3 + t % 4;
      almonds[t] = t == 3;
      bread[t] = t != 5 && t != 9;
      milk[t] = t % 2;
    }
  findings = cham_findings_new (exposures);
  g_assert_cmpuint (findings->order[0], ==, 2);
  g_assert_cmpuint (findings->order[1], ==, 1);
  g_assert_cmpuint (findings->order[2], ==, 0);
}

/* What came out of the search and has an effect on neither side says nothing by itself. */
static void
test_unclear (void)
{
  ChamTrigger trigger = { .verdict = CHAM_VERDICT_LIKELY, .effect = 0.1, .low = -0.2, .high = 0.4 };

  g_assert_cmpint (cham_trigger_get_group (&trigger), ==, CHAM_FINDING_LINKED);
  g_assert_cmpstr (cham_trigger_get_title (&trigger), ==, "Unclear");
  trigger.low = 0.05;
  g_assert_cmpint (cham_trigger_get_group (&trigger), ==, CHAM_FINDING_WORSE);
  trigger = (ChamTrigger) { .verdict = CHAM_VERDICT_LIKELY, .effect = -1, .low = -2, .high = -.5 };
  g_assert_cmpint (cham_trigger_get_group (&trigger), ==, CHAM_FINDING_BETTER);
}

static void
test_empty (void)
{
  ChamExposures *exposures = cham_exposures_new ((ChamDayRange) { CHAM_DAY_NONE, CHAM_DAY_NONE });
  g_autoptr (ChamFindings) findings = cham_findings_new (exposures);

  g_assert_cmpuint (findings->n_rated, ==, 0);
  g_assert_cmpuint (findings->n_examined, ==, 0);
}

/* Milk on days 3 and 4 of 0 to 7; day 5 has no rating. */
static void
test_course (void)
{
  g_autoptr (ChamExposures) exposures = make_exposures (8);
  g_autoptr (ChamCourse) course = NULL;
  const ChamCourseMean *mean;
  const ChamCourseDot *dot;

  add (exposures, "milk", CHAM_EXPOSURE_FOOD, "0001100-");
  for (int t = 0; t < 8; t++)
    exposures->severity[t] = t == 5 ? NAN : t;
  course = cham_course_new (exposures, 0);
  g_assert_cmpint (course->n_days, ==, 2);
  g_assert_cmpfloat_with_epsilon (course->usual, 23 / 7.0, 1e-9);
  mean = &course->means[CHAM_COURSE_BEFORE];
  g_assert_cmpint (mean->n, ==, 2);
  g_assert_cmpfloat (mean->mean, ==, 3.5);
  /* t of 0.975 and one degree of freedom, times the standard error */
  g_assert_cmpfloat_with_epsilon (mean->high - mean->mean, 12.7062 * 0.5, 1e-3);
  mean = &course->means[CHAM_COURSE_BEFORE + 1];
  g_assert_cmpint (mean->n, ==, 1);
  g_assert_cmpfloat (mean->mean, ==, 4);
  g_assert_true (isnan (mean->low));
  mean = &course->means[CHAM_COURSE_N_OFFSETS - 1];
  g_assert_cmpint (mean->n, ==, 0);
  g_assert_true (isnan (mean->mean));
  dot = &g_array_index (course->dots, ChamCourseDot, 0);
  g_assert_cmpint (dot->offset, ==, -3);
  g_assert_cmpint (dot->day, ==, FIRST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/compare", test_compare);
  g_test_add_func ("/findings/quantity", test_quantity);
  g_test_add_func ("/findings/companions", test_companions);
  g_test_add_func ("/findings/order", test_order);
  g_test_add_func ("/findings/order-of-few-days", test_order_of_few_days);
  g_test_add_func ("/findings/unclear", test_unclear);
  g_test_add_func ("/findings/empty", test_empty);
  g_test_add_func ("/findings/course", test_course);
  return g_test_run ();
}

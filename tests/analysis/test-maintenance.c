/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Calm weeks, weeks of which too little is known, and what a review asks. */
#include "analysis/maintenance.h"

#include <math.h>
#include <string.h>

#define TODAY cham_day_new (2026, 3, 29)

static ChamSeries *
new_series (double value)
{
  ChamSeries *series = cham_series_new (cham_calm_get_days (TODAY));

  for (ChamDay day = series->range.from; day <= series->range.to; day++)
    cham_series_set (series, day, value);
  return series;
}

static void
test_calm (void)
{
  g_autoptr (ChamSeries) itch = new_series (4);

  g_assert_cmpint (cham_day_range_get_length (cham_calm_get_days (TODAY)), ==, 28);
  g_assert_cmpint (cham_calm_judge (itch, NULL, TODAY), ==, CHAM_CALM_YES);
  cham_series_set (itch, TODAY, 9);
  cham_series_set (itch, TODAY - 1, 9);
  g_assert_cmpint (cham_calm_judge (itch, NULL, TODAY), ==, CHAM_CALM_YES);
  cham_series_set (itch, TODAY - 6, 4.5);
  g_assert_cmpint (cham_calm_judge (itch, NULL, TODAY), ==, CHAM_CALM_NOT);
}

static void
test_stepped_up (void)
{
  g_autoptr (ChamSeries) itch = new_series (1);
  g_autoptr (ChamSeries) stepped_up = new_series (NAN);

  g_assert_cmpint (cham_calm_judge (itch, stepped_up, TODAY), ==, CHAM_CALM_YES);
  for (int i = 20; i < 23; i++)
    cham_series_set (stepped_up, TODAY - i, 1);
  g_assert_cmpint (cham_calm_judge (itch, stepped_up, TODAY), ==, CHAM_CALM_YES);
  cham_series_set (stepped_up, TODAY - 19, 1);
  cham_series_set (stepped_up, TODAY - 18, 1);
  g_assert_cmpint (cham_calm_judge (itch, stepped_up, TODAY), ==, CHAM_CALM_NOT);
}

/* What is not recorded is not calm; three bad days settle it all the same. */
static void
test_unknown (void)
{
  g_autoptr (ChamSeries) itch = new_series (1);

  g_assert_cmpint (cham_calm_judge (NULL, NULL, TODAY), ==, CHAM_CALM_UNKNOWN);
  cham_series_set (itch, TODAY, NAN);
  cham_series_set (itch, TODAY - 1, NAN);
  g_assert_cmpint (cham_calm_judge (itch, NULL, TODAY), ==, CHAM_CALM_YES);
  cham_series_set (itch, TODAY - 2, NAN);
  g_assert_cmpint (cham_calm_judge (itch, NULL, TODAY), ==, CHAM_CALM_UNKNOWN);
  for (int i = 3; i < 6; i++)
    cham_series_set (itch, TODAY - i, 8);
  g_assert_cmpint (cham_calm_judge (itch, NULL, TODAY), ==, CHAM_CALM_NOT);
}

static ChamTreatment *
add_treatment (GPtrArray *treatments, const char *name, ChamTreatmentKind kind)
{
  ChamTreatment *treatment = cham_treatment_new (name, kind);

  g_ptr_array_add (treatments, treatment);
  return treatment;
}

static const ChamReviewItem *
get_item (GPtrArray *items, guint index, const char *title)
{
  const ChamReviewItem *item = g_ptr_array_index (items, index);

  g_assert_cmpstr (item->title, ==, title);
  return item;
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) treatments
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_treatment_free);
  g_autoptr (ChamMealPlan) plan = cham_meal_plan_new ();
  ChamDietRule *out = cham_diet_rule_new (CHAM_DIET_OUT, "Milk", TODAY - 28);
  g_autoptr (GPtrArray) items = NULL;
  const ChamReviewItem *item;

  add_treatment (treatments, "Zinc", CHAM_TREATMENT_SUPPLEMENT)->start = TODAY - 9;
  add_treatment (treatments, "Steroid", CHAM_TREATMENT_TOPICAL);
  add_treatment (treatments, "Old", CHAM_TREATMENT_SUPPLEMENT)->archived = TRUE;
  add_treatment (treatments, "Ended", CHAM_TREATMENT_SUPPLEMENT)->end = TODAY - 1;
  add_treatment (treatments, "Later", CHAM_TREATMENT_SUPPLEMENT)->start = TODAY + 1;
  g_ptr_array_add (plan->rules, out);
  g_ptr_array_add (plan->rules, cham_diet_rule_new (CHAM_DIET_IN, "Oats", TODAY - 28));
  items = cham_review_list (treatments, plan, TODAY);
  g_assert_cmpuint (items->len, ==, 3);
  item = get_item (items, 0, "Zinc");
  g_assert_true (item->own && !item->avoided);
  g_assert_cmpint (item->since, ==, TODAY - 9);
  item = get_item (items, 1, "Steroid");
  g_assert_false (item->own);
  g_assert_nonnull (strstr (item->question, "go on as agreed"));
  item = get_item (items, 2, "Milk");
  g_assert_true (item->avoided);
  g_assert_nonnull (strstr (item->question, "ask a doctor"));
  g_clear_pointer (&items, g_ptr_array_unref);
  out->from++;
  items = cham_review_list (treatments, plan, TODAY);
  g_assert_nonnull (strstr (get_item (items, 2, "Milk")->question, "less than four weeks"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/maintenance/calm", test_calm);
  g_test_add_func ("/maintenance/stepped-up", test_stepped_up);
  g_test_add_func ("/maintenance/unknown", test_unknown);
  g_test_add_func ("/maintenance/list", test_list);
  return g_test_run ();
}

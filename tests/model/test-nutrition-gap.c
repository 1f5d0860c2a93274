/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What comes up to be asked, and that each question has a source. */
#include "model/nutrition-gap.h"

#include <string.h>

#define TODAY cham_day_new (2026, 3, 2)

static ChamDietRule *
leave_out (ChamMealPlan *plan, const char *group, ChamDay from)
{
  ChamDietRule *rule = cham_diet_rule_new (CHAM_DIET_OUT, "Something", from);

  rule->group = g_strdup (group);
  g_ptr_array_add (plan->rules, rule);
  return rule;
}

static void
assert_gaps (const ChamMealPlan *plan, const char *expected)
{
  g_autoptr (GPtrArray) gaps = cham_nutrition_gaps_list (plan, TODAY);
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    g_string_append_printf (keys, "%s ", ((const ChamNutritionGap *) gaps->pdata[i])->key);
  g_assert_cmpstr (keys->str, ==, expected);
}

static void
test_list (void)
{
  g_autoptr (ChamMealPlan) plan = cham_meal_plan_new ();
  ChamDietRule *dairy;

  assert_gaps (plan, "");
  dairy = leave_out (plan, "dairy", TODAY - 3);
  assert_gaps (plan, "dairy ");
  leave_out (plan, NULL, TODAY);
  assert_gaps (plan, "dairy several ");
  dairy->from = TODAY - 41;
  assert_gaps (plan, "dairy several ");
  dairy->from = TODAY - 42;
  assert_gaps (plan, "dairy several return ");
  dairy->to = TODAY - 1;
  assert_gaps (plan, "");
  leave_out (plan, "gluten", TODAY - 1)->side = CHAM_DIET_IN;
  assert_gaps (plan, "");
  ((ChamDietRule *) plan->rules->pdata[2])->side = CHAM_DIET_OUT;
  assert_gaps (plan, "gluten several ");
}

static void
test_sources (void)
{
  g_autoptr (ChamMealPlan) plan = cham_meal_plan_new ();
  g_autoptr (GPtrArray) gaps = NULL;

  leave_out (plan, "dairy", TODAY - 100);
  leave_out (plan, "gluten", TODAY - 100);
  gaps = cham_nutrition_gaps_list (plan, TODAY);
  g_assert_cmpuint (gaps->len, ==, 4);
  for (guint i = 0; i < gaps->len; i++)
    {
      const ChamNutritionGap *gap = gaps->pdata[i];

      g_assert_cmpuint (strlen (gap->source), >, 10);
      g_assert_true (g_str_has_prefix (gap->url, "https://"));
      g_assert_null (strstr (gap->text, "cause"));
      g_assert_null (strstr (gap->text, "allergic"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nutrition-gap/list", test_list);
  g_test_add_func ("/nutrition-gap/sources", test_sources);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the guide says of the journal, without a window. */
#include "app/guide-words.h"

static void
add (GPtrArray *treatments, const char *name, gboolean archived)
{
  ChamTreatment *treatment = cham_treatment_new (name, CHAM_TREATMENT_SUPPLEMENT);

  treatment->archived = archived;
  g_ptr_array_add (treatments, treatment);
}

static void
assert_own (const GPtrArray *treatments, const char *name, const char *expected)
{
  g_autoptr (ChamGuideItem) item = cham_guide_item_new ("x");
  const ChamTreatment *own = NULL;

  item->name = g_strdup (name);
  own = cham_guide_find_own (treatments, item);
  g_assert_cmpstr (own != NULL ? own->name : NULL, ==, expected);
}

static void
test_find_own (void)
{
  g_autoptr (GPtrArray) treatments
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_treatment_free);

  assert_own (treatments, "Vitamin D", NULL);
  add (treatments, "Vitamin D3 1000", FALSE);
  add (treatments, "Calendula cream", FALSE);
  add (treatments, "calendula", TRUE);
  add (treatments, "Old probiotics", TRUE);
  assert_own (treatments, "Vitamin D", "Vitamin D3 1000");
  assert_own (treatments, "Calendula cream", "Calendula cream");
  assert_own (treatments, "Calendula", "calendula");
  assert_own (treatments, "Probiotics", NULL);
  assert_own (treatments, "Vitamin K", NULL);
}

static void
test_treatment (void)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new ("x", CHAM_TREATMENT_PROBIOTIC);
  g_autofree char *bare = cham_guide_describe_treatment (treatment);
  g_autofree char *whole = NULL;

  g_assert_cmpstr (bare, ==, "Probiotic");
  g_set_str (&treatment->unit, "CFU");
  whole = cham_guide_describe_treatment (treatment);
  g_assert_cmpstr (whole, ==, "Probiotic, in CFU");
}

static void
test_join (void)
{
  g_autoptr (GPtrArray) statements
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_guide_statement_free);
  g_autoptr (ChamGuideSource) source = cham_guide_source_new ("s", NULL);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autofree char *none = cham_guide_join (statements, sources);
  g_autofree char *two = NULL;

  g_assert_cmpstr (none, ==, "");
  g_ptr_array_add (sources, source);
  for (int i = 0; i < 2; i++)
    {
      ChamGuideStatement *statement = cham_guide_statement_new ();

      statement->text = g_strdup (i == 0 ? "One." : "Two.");
      g_ptr_array_add (statement->sources, source);
      g_ptr_array_add (statements, statement);
    }
  two = cham_guide_join (statements, sources);
  g_assert_cmpstr (two, ==, "One. [1]\n\nTwo. [1]");
}

static void
test_roles (void)
{
  g_assert_cmpstr (cham_guide_describe_role (CHAM_FOOD_WATCHED), !=,
                   cham_guide_describe_role (CHAM_FOOD_NEUTRAL));
  g_assert_cmpstr (cham_guide_describe_role (CHAM_FOOD_SUPPORTIVE), ==,
                   "Supportive so far. Watching it marks it in meals, and counts it as "
                   "watch-list in charts");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/guide-words/find-own", test_find_own);
  g_test_add_func ("/app/guide-words/treatment", test_treatment);
  g_test_add_func ("/app/guide-words/join", test_join);
  g_test_add_func ("/app/guide-words/roles", test_roles);
  return g_test_run ();
}

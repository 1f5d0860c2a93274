/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Totals of nutrients over a day, in every unit, and where they pass the limit. */
#include "model/total.h"

#include <math.h>

#define DAY cham_day_new (2024, 2, 29)

static ChamTreatment *
make_treatment (const char *unit, double content, const char *content_unit)
{
  ChamTreatment *treatment = cham_treatment_new ("D3", CHAM_TREATMENT_SUPPLEMENT);

  treatment->id = 1;
  g_set_str (&treatment->unit, unit);
  treatment->contents[CHAM_NUTRIENT_VITAMIN_D].amount = content;
  treatment->contents[CHAM_NUTRIENT_VITAMIN_D].unit
      = cham_nutrient_find_unit (CHAM_NUTRIENT_VITAMIN_D, content_unit);
  return treatment;
}

static void
add (ChamTotal *total, const ChamTreatment *treatment, double amount, const char *unit,
     ChamDoseStatus status)
{
  g_autoptr (ChamDose) dose = cham_dose_new (1, DAY, CHAM_TIME_NONE);

  dose->amount = amount;
  g_set_str (&dose->unit, unit);
  dose->status = status;
  cham_total_add (total, treatment, dose);
}

static void
test_units (void)
{
  static const struct
  {
    ChamNutrient nutrient;
    double amount;
    const char *unit;
    double expected;
  } cases[] = {
    { CHAM_NUTRIENT_VITAMIN_D, 4000, "IU", 100 },
    { CHAM_NUTRIENT_VITAMIN_D, 1000, "iu", 25 },
    { CHAM_NUTRIENT_VITAMIN_D, 25, "mcg", 25 },
    { CHAM_NUTRIENT_VITAMIN_D, 25, "μg", 25 },
    { CHAM_NUTRIENT_VITAMIN_D, 0.05, "mg", 50 },
    { CHAM_NUTRIENT_VITAMIN_D, 1, "capsule", NAN },
    { CHAM_NUTRIENT_EPA_DHA, 1.2, "g", 1200 },
    { CHAM_NUTRIENT_EPA_DHA, 300, "mg", 300 },
    { CHAM_NUTRIENT_EPA_DHA, 300, "IU", NAN },
    { CHAM_NUTRIENT_EPA_DHA, 300, "", NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double amount
          = cham_nutrient_convert (cases[i].nutrient, cases[i].amount, cases[i].unit);

      if (isnan (cases[i].expected))
        g_assert_true (isnan (amount));
      else
        g_assert_cmpfloat_with_epsilon (amount, cases[i].expected, 1e-9);
    }
}

static void
test_taken_and_planned (void)
{
  g_autoptr (ChamTreatment) drops = make_treatment ("drops", 1000, "IU");
  g_autoptr (ChamTreatment) itself = make_treatment ("µg", 1, "µg");
  ChamTotal total = { .nutrient = CHAM_NUTRIENT_VITAMIN_D };
  g_autofree char *due = NULL;
  g_autofree char *text = NULL;

  add (&total, drops, 1, "drops", CHAM_DOSE_NOT_RECORDED);
  due = cham_total_format (&total);
  g_assert_cmpstr (due, ==, "25\u00a0µg due");
  total = (ChamTotal){ .nutrient = CHAM_NUTRIENT_VITAMIN_D };
  add (&total, drops, 2, "drops", CHAM_DOSE_TAKEN);
  add (&total, drops, 9, "drops", CHAM_DOSE_SKIPPED);
  add (&total, itself, 25, "µg", CHAM_DOSE_NOT_RECORDED);
  g_assert_cmpfloat (total.taken, ==, 50);
  g_assert_cmpfloat (total.planned, ==, 75);
  g_assert_cmpuint (total.n_doses, ==, 2);
  g_assert_false (total.unknown);
  text = cham_total_format (&total);
  g_assert_cmpstr (text, ==, "50\u00a0µg taken, 75\u00a0µg with what is still due");
  add (&total, itself, 0.025, "mg", CHAM_DOSE_TAKEN);
  g_assert_cmpfloat (total.planned, ==, 100);
}

static void
test_levels (void)
{
  g_autoptr (ChamTreatment) itself = make_treatment ("IU", 1, "IU");
  ChamTotal total = { .nutrient = CHAM_NUTRIENT_VITAMIN_D };

  add (&total, itself, 3199, "IU", CHAM_DOSE_TAKEN);
  g_assert_cmpint (cham_total_get_level (&total), ==, CHAM_TOTAL_WITHIN);
  add (&total, itself, 1, "IU", CHAM_DOSE_TAKEN);
  g_assert_cmpint (cham_total_get_level (&total), ==, CHAM_TOTAL_NEAR);
  add (&total, itself, 800, "IU", CHAM_DOSE_NOT_RECORDED);
  g_assert_cmpint (cham_total_get_level (&total), ==, CHAM_TOTAL_NEAR); /* at it, not over it */
  add (&total, itself, 1, "IU", CHAM_DOSE_NOT_RECORDED);
  g_assert_cmpint (cham_total_get_level (&total), ==, CHAM_TOTAL_OVER);
}

/* What is not known is said, and never counts as zero. */
static void
test_unknown (void)
{
  g_autoptr (ChamTreatment) capsules = make_treatment ("capsules", 25, "µg");
  g_autoptr (ChamTreatment) other = make_treatment ("capsules", NAN, "µg");
  ChamTotal total = { .nutrient = CHAM_NUTRIENT_VITAMIN_D };
  g_autofree char *nothing = NULL;
  g_autofree char *text = NULL;

  add (&total, other, 1, "capsules", CHAM_DOSE_TAKEN);
  g_assert_cmpuint (total.n_doses, ==, 0);
  add (&total, capsules, NAN, "capsules", CHAM_DOSE_TAKEN);
  g_assert_true (total.unknown);
  nothing = cham_total_format (&total);
  g_assert_cmpstr (nothing, ==, "amount not recorded");
  add (&total, capsules, 1, "capsule", CHAM_DOSE_TAKEN);
  add (&total, capsules, 5, "mL", CHAM_DOSE_TAKEN);
  text = cham_total_format (&total);
  g_assert_cmpstr (text, ==, "at least 25\u00a0µg taken");
}

static void
test_words (void)
{
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    {
      ChamNutrient nutrient = CHAM_N_NUTRIENTS;

      g_assert_true (cham_nutrient_from_string (cham_nutrient_to_string ((ChamNutrient) i),
                                                &nutrient));
      g_assert_cmpint (nutrient, ==, i);
      g_assert_nonnull (strstr (cham_nutrient_get_limit_text (nutrient), "Source: "));
      g_assert_cmpstr (cham_nutrient_find_unit (nutrient, cham_nutrient_get_unit (nutrient)), ==,
                       cham_nutrient_get_unit (nutrient));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/total/units", test_units);
  g_test_add_func ("/model/total/taken-and-planned", test_taken_and_planned);
  g_test_add_func ("/model/total/levels", test_levels);
  g_test_add_func ("/model/total/unknown", test_unknown);
  g_test_add_func ("/model/total/words", test_words);
  return g_test_run ();
}

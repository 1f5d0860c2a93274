/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Cautions: each with what brings it up, and not without. */
#include "analysis/cautions.h"

#include <math.h>

#define TODAY cham_day_new (2026, 3, 2)

typedef struct
{
  ChamProfile *profile;
  ChamCautionBasis basis;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->profile = cham_profile_new ();
  fixture->basis = (ChamCautionBasis){ fixture->profile, NULL, 0, TODAY };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cham_profile_free (fixture->profile);
}

static char *
list_keys (Fixture *fixture, const ChamTreatment *treatment)
{
  g_autoptr (GPtrArray) cautions = cham_cautions_list (treatment, &fixture->basis);
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < cautions->len; i++)
    {
      const ChamCaution *caution = g_ptr_array_index (cautions, i);

      g_string_append_printf (keys, "%s%s", i > 0 ? " " : "", caution->key);
      g_assert_cmpstr (caution->title, !=, "");
      g_assert_cmpstr (caution->text, !=, "");
      g_assert_cmpstr (caution->source, !=, "");
    }
  return g_string_free (keys, FALSE);
}

static void
assert_cautions (Fixture *fixture, const char *name, ChamTreatmentKind kind, const char *expected)
{
  g_autoptr (ChamTreatment) treatment = cham_treatment_new (name, kind);
  g_autofree char *keys = list_keys (fixture, treatment);

  g_assert_cmpstr (keys, ==, expected);
}

static void
note_foods (Fixture *fixture, const char *food)
{
  const char *foods[] = { food, NULL };

  g_strfreev (fixture->profile->allergy_foods);
  fixture->profile->allergy_foods = g_strdupv ((char **) foods);
}

static void
note_group (Fixture *fixture, const char *group)
{
  const char *groups[] = { group, NULL };

  g_strfreev (fixture->profile->allergy_groups);
  fixture->profile->allergy_groups = g_strdupv ((char **) groups);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  assert_cautions (fixture, "Zinc", CHAM_TREATMENT_SUPPLEMENT, "");
  assert_cautions (fixture, "Fish oil", CHAM_TREATMENT_SUPPLEMENT, "");
  assert_cautions (fixture, "Vitamin D3", CHAM_TREATMENT_SUPPLEMENT, "");
  assert_cautions (fixture, "Chamomile tea", CHAM_TREATMENT_HERBAL, "");
  assert_cautions (fixture, "Probiotic", CHAM_TREATMENT_PROBIOTIC, "");
  assert_cautions (fixture, "Enzymes", CHAM_TREATMENT_ENZYME, "");
  assert_cautions (fixture, "Coconut oil", CHAM_TREATMENT_TOPICAL, "");
  assert_cautions (fixture, "Steak", CHAM_TREATMENT_TOPICAL, "");
  assert_cautions (fixture, "Lavender field walk", CHAM_TREATMENT_PRACTICE, "");
}

static void
test_oils (Fixture *fixture, gconstpointer data)
{
  assert_cautions (fixture, "Teebaumöl", CHAM_TREATMENT_TOPICAL, "tea-tree patch-test");
  assert_cautions (fixture, "Tea tree", CHAM_TREATMENT_ESSENTIAL_OIL, "tea-tree patch-test");
  assert_cautions (fixture, "Lavender oil", CHAM_TREATMENT_ESSENTIAL_OIL, "lavender patch-test");
  assert_cautions (fixture, "Lavender cream", CHAM_TREATMENT_TOPICAL, "lavender patch-test");
  assert_cautions (fixture, "Lavender capsules", CHAM_TREATMENT_SUPPLEMENT, "");
  assert_cautions (fixture, "Rose", CHAM_TREATMENT_ESSENTIAL_OIL, "essential-oil patch-test");
  fixture->profile->allergens = 1 << CHAM_ALLERGEN_FRAGRANCE;
  assert_cautions (fixture, "Rose", CHAM_TREATMENT_ESSENTIAL_OIL,
                   "fragrance essential-oil patch-test");
  g_set_str (&fixture->profile->allergy_note, "lavande");
  assert_cautions (fixture, "Lavendel", CHAM_TREATMENT_TOPICAL,
                   "allergy fragrance lavender patch-test");
}

static void
test_daisies (Fixture *fixture, gconstpointer data)
{
  assert_cautions (fixture, "Calendula cream", CHAM_TREATMENT_TOPICAL, "patch-test");
  fixture->profile->allergens = 1 << CHAM_ALLERGEN_DAISY_FAMILY;
  assert_cautions (fixture, "Ringelblumensalbe", CHAM_TREATMENT_TOPICAL,
                   "daisy-family patch-test");
  assert_cautions (fixture, "Kamillentee", CHAM_TREATMENT_HERBAL, "daisy-family");
  fixture->profile->allergens = 0;
  g_set_str (&fixture->profile->allergy_note, "Ragweed pollen");
  assert_cautions (fixture, "Chamomile tea", CHAM_TREATMENT_HERBAL, "daisy-family");
  g_set_str (&fixture->profile->allergy_note, "birch pollen");
  assert_cautions (fixture, "Chamomile tea", CHAM_TREATMENT_HERBAL, "");
  fixture->profile->answers[CHAM_PROFILE_ANTICOAGULANT] = CHAM_ANSWER_YES;
  assert_cautions (fixture, "Chamomile tea", CHAM_TREATMENT_HERBAL, "warfarin");
}

static void
test_fish (Fixture *fixture, gconstpointer data)
{
  note_group (fixture, "fish");
  assert_cautions (fixture, "Omega-3", CHAM_TREATMENT_SUPPLEMENT, "fish");
  assert_cautions (fixture, "Lebertran", CHAM_TREATMENT_SUPPLEMENT, "fish");
  assert_cautions (fixture, "Algal oil, DHA", CHAM_TREATMENT_SUPPLEMENT, "");
  note_group (fixture, "egg");
  note_foods (fixture, "Salmon");
  assert_cautions (fixture, "Fish oil", CHAM_TREATMENT_SUPPLEMENT, "fish");
  note_foods (fixture, "Kiwi");
  fixture->profile->answers[CHAM_PROFILE_ANTICOAGULANT] = CHAM_ANSWER_NO;
  assert_cautions (fixture, "Fish oil", CHAM_TREATMENT_SUPPLEMENT, "");
  fixture->profile->answers[CHAM_PROFILE_ANTICOAGULANT] = CHAM_ANSWER_YES;
  assert_cautions (fixture, "Algal oil, DHA", CHAM_TREATMENT_SUPPLEMENT, "blood-thinner");
  fixture->profile->answers[CHAM_PROFILE_PREGNANT] = CHAM_ANSWER_YES;
  assert_cautions (fixture, "Cod-liver oil", CHAM_TREATMENT_SUPPLEMENT,
                   "blood-thinner vitamin-a");
}

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  fixture->profile->answers[CHAM_PROFILE_KIDNEY_STONES] = CHAM_ANSWER_YES;
  fixture->profile->answers[CHAM_PROFILE_IMMUNE_SUPPRESSION] = CHAM_ANSWER_YES;
  fixture->profile->answers[CHAM_PROFILE_PREGNANT] = CHAM_ANSWER_YES;
  assert_cautions (fixture, "Vitamin D", CHAM_TREATMENT_SUPPLEMENT, "vitamin-d-calcium");
  assert_cautions (fixture, "Bifido", CHAM_TREATMENT_SUPPLEMENT, "immunity");
  assert_cautions (fixture, "Boswellia", CHAM_TREATMENT_SUPPLEMENT, "frankincense");
  note_group (fixture, "dairy");
  assert_cautions (fixture, "LGG", CHAM_TREATMENT_PROBIOTIC, "immunity milk-or-soya");
  note_foods (fixture, "Pork");
  assert_cautions (fixture, "Lipase", CHAM_TREATMENT_ENZYME, "pork");
  note_foods (fixture, "Coconut milk");
  assert_cautions (fixture, "Kokosöl", CHAM_TREATMENT_TOPICAL, "allergy");
  note_group (fixture, "tree-nut");
  assert_cautions (fixture, "Shea butter", CHAM_TREATMENT_TOPICAL, "tree-nut");
  fixture->profile->allergens = 1 << CHAM_ALLERGEN_WOOL_WAX;
  assert_cautions (fixture, "Lanolin", CHAM_TREATMENT_TOPICAL, "allergy");
}

static void
test_aloe (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) gel = cham_treatment_new ("Aloe vera", CHAM_TREATMENT_HERBAL);
  g_autofree char *on_skin = NULL;

  assert_cautions (fixture, "Aloe juice", CHAM_TREATMENT_SUPPLEMENT, "aloe-swallowed");
  assert_cautions (fixture, "Aloe vera", CHAM_TREATMENT_HERBAL, "aloe-swallowed");
  assert_cautions (fixture, "Aloe gel", CHAM_TREATMENT_TOPICAL, "patch-test");
  gel->sites = 1 << CHAM_BODY_ARM_LEFT_FRONT;
  on_skin = list_keys (fixture, gel);
  g_assert_cmpstr (on_skin, ==, "patch-test");
}

static void
test_broken_skin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) cream = cham_treatment_new ("Shea", CHAM_TREATMENT_TOPICAL);
  g_autoptr (ChamTreatment) prescribed = cham_treatment_new ("Steroid", CHAM_TREATMENT_MEDICINE);
  g_autofree char *none = NULL, *elsewhere = NULL, *there = NULL, *medicine = NULL;

  cream->sites = 1 << CHAM_BODY_ARM_LEFT_FRONT | 1 << CHAM_BODY_TRUNK_BACK;
  none = list_keys (fixture, cream);
  g_assert_cmpstr (none, ==, "");
  fixture->basis.broken = 1 << CHAM_BODY_HEAD_FRONT;
  elsewhere = list_keys (fixture, cream);
  g_assert_cmpstr (elsewhere, ==, "");
  fixture->basis.broken |= 1 << CHAM_BODY_TRUNK_BACK;
  there = list_keys (fixture, cream);
  g_assert_cmpstr (there, ==, "broken-skin");
  prescribed->sites = cream->sites;
  medicine = list_keys (fixture, prescribed);
  g_assert_cmpstr (medicine, ==, "");
}

static ChamTreatment *
make_vitamin (gint64 id, double micrograms, ChamScheduleKind kind)
{
  ChamTreatment *treatment = cham_treatment_new ("Drops", CHAM_TREATMENT_SUPPLEMENT);
  ChamSchedule *schedule = cham_schedule_new (kind, TODAY - 10);

  treatment->id = id;
  treatment->amount = 1;
  g_set_str (&treatment->unit, "drops");
  treatment->contents[CHAM_NUTRIENT_VITAMIN_D] = (ChamContent){ micrograms, "µg" };
  if (kind == CHAM_SCHEDULE_WEEKDAYS)
    schedule->weekdays = 1 << 5;
  cham_schedule_add_time (schedule, 480, NAN);
  g_ptr_array_add (treatment->schedules, schedule);
  return treatment;
}

static void
assert_limit (Fixture *fixture, gint64 id, double micrograms, ChamScheduleKind kind,
              const char *expected)
{
  g_autoptr (ChamTreatment) treatment = make_vitamin (id, micrograms, kind);
  g_autofree char *keys = list_keys (fixture, treatment);

  g_assert_cmpstr (keys, ==, expected);
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) others
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_treatment_free);

  assert_limit (fixture, 0, 100, CHAM_SCHEDULE_DAILY, "");
  assert_limit (fixture, 0, 100.5, CHAM_SCHEDULE_DAILY, "vitamin-d-limit");
  assert_limit (fixture, 0, 101, CHAM_SCHEDULE_WEEKDAYS, "vitamin-d-limit");
  assert_limit (fixture, 0, 101, CHAM_SCHEDULE_AS_NEEDED, "vitamin-d-limit");
  g_ptr_array_add (others, make_vitamin (1, 60, CHAM_SCHEDULE_DAILY));
  fixture->basis.treatments = others;
  assert_limit (fixture, 0, 40, CHAM_SCHEDULE_DAILY, "");
  assert_limit (fixture, 0, 41, CHAM_SCHEDULE_DAILY, "vitamin-d-limit");
  assert_limit (fixture, 1, 99, CHAM_SCHEDULE_DAILY, "");
  ((ChamTreatment *) others->pdata[0])->archived = TRUE;
  assert_limit (fixture, 0, 99, CHAM_SCHEDULE_DAILY, "");
}

static void
test_limit_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) treatment = make_vitamin (0, 125, CHAM_SCHEDULE_DAILY);
  g_autoptr (GPtrArray) cautions = cham_cautions_list (treatment, &fixture->basis);
  const ChamCaution *caution = g_ptr_array_index (cautions, 0);

  g_assert_nonnull (strstr (caution->text, "125"));
  g_assert_nonnull (strstr (caution->text, "4,000 IU"));
}

static void
test_epa_dha (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamTreatment) treatment = make_vitamin (0, NAN, CHAM_SCHEDULE_DAILY);
  g_autofree char *little = NULL, *much = NULL, *beyond = NULL;

  treatment->contents[CHAM_NUTRIENT_EPA_DHA] = (ChamContent){ 1, "g" };
  little = list_keys (fixture, treatment);
  g_assert_cmpstr (little, ==, "");
  treatment->contents[CHAM_NUTRIENT_EPA_DHA] = (ChamContent){ 1001, "mg" };
  much = list_keys (fixture, treatment);
  g_assert_cmpstr (much, ==, "heart-rhythm");
  treatment->contents[CHAM_NUTRIENT_EPA_DHA] = (ChamContent){ 5.1, "g" };
  beyond = list_keys (fixture, treatment);
  g_assert_cmpstr (beyond, ==, "epa-dha-limit heart-rhythm");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/analysis/cautions/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("nothing", test_nothing);
  add ("oils", test_oils);
  add ("daisies", test_daisies);
  add ("fish", test_fish);
  add ("answers", test_answers);
  add ("aloe", test_aloe);
  add ("broken-skin", test_broken_skin);
  add ("limit", test_limit);
  add ("limit-text", test_limit_text);
  add ("epa-dha", test_epa_dha);
  return g_test_run ();
}

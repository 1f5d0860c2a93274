/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The profile: what is not said stays unsaid, and what is said comes back from its text. */
#include "model/profile.h"

#include "model/food.h"

static ChamProfile *
make_profile (void)
{
  ChamProfile *profile = cham_profile_new ();
  const char *groups[] = { "dairy", "fish", NULL };
  const char *foods[] = { "Kiwi; green", "Äpfel", NULL };

  profile->age = CHAM_AGE_65_OR_OVER;
  profile->birth_year = 1955;
  profile->diagnosis = CHAM_DIAGNOSIS_OTHER;
  for (int i = 0; i < CHAM_PROFILE_N_QUESTIONS; i++)
    profile->answers[i] = (ChamAnswer) (i % 3);
  g_strfreev (profile->allergy_groups);
  profile->allergy_groups = g_strdupv ((char **) groups);
  g_strfreev (profile->allergy_foods);
  profile->allergy_foods = g_strdupv ((char **) foods);
  profile->allergens = 1 << CHAM_ALLERGEN_DAISY_FAMILY | 1 << CHAM_ALLERGEN_ANIMALS;
  g_set_str (&profile->allergy_note, "  two\nlines; a=b [x] 🌼 ");
  return profile;
}

static void
test_empty (void)
{
  g_autoptr (ChamProfile) profile = cham_profile_new ();
  g_autofree char *text = cham_profile_print (profile, NULL);

  g_assert_true (cham_profile_is_empty (profile));
  g_assert_cmpstr (text, ==, "");
  g_assert_false (cham_profile_has_allergies (profile));
  for (int i = 0; i < CHAM_PROFILE_N_QUESTIONS; i++)
    {
      g_assert_cmpint (profile->answers[i], ==, CHAM_ANSWER_NONE);
      g_assert_false (cham_profile_says (profile, (ChamProfileQuestion) i));
    }
}

/* No is an answer, and is not the same as none. */
static void
test_no (void)
{
  g_autoptr (ChamProfile) profile = cham_profile_new ();
  g_autoptr (ChamProfile) again = NULL;
  g_autofree char *text = NULL;

  profile->answers[CHAM_PROFILE_ALLERGIES] = CHAM_ANSWER_NO;
  g_assert_false (cham_profile_is_empty (profile));
  text = cham_profile_print (profile, NULL);
  again = cham_profile_parse (text);
  g_assert_cmpint (again->answers[CHAM_PROFILE_ALLERGIES], ==, CHAM_ANSWER_NO);
  g_assert_cmpint (again->answers[CHAM_PROFILE_ASTHMA], ==, CHAM_ANSWER_NONE);
}

static void
test_text (void)
{
  g_autoptr (ChamProfile) profile = make_profile ();
  g_autofree char *text = cham_profile_print (profile, NULL);
  g_autoptr (ChamProfile) again = cham_profile_parse (text);
  g_autoptr (ChamProfile) copy = cham_profile_copy (again);
  g_autofree char *second = cham_profile_print (copy, NULL);

  g_assert_cmpstr (text, ==, second);
  g_assert_true (cham_profile_equal (profile, copy));
  g_assert_cmpint (copy->age, ==, CHAM_AGE_65_OR_OVER);
  g_assert_cmpint (copy->birth_year, ==, 1955);
  g_assert_cmpint (copy->diagnosis, ==, CHAM_DIAGNOSIS_OTHER);
  g_assert_cmpstr (copy->allergy_foods[0], ==, "Kiwi; green");
  g_assert_cmpstr (copy->allergy_note, ==, "  two\nlines; a=b [x] 🌼 ");
  g_assert_true (cham_profile_has_allergen (copy, CHAM_ALLERGEN_DAISY_FAMILY));
  g_assert_false (cham_profile_has_allergen (copy, CHAM_ALLERGEN_NICKEL));
  copy->answers[CHAM_PROFILE_ASTHMA] = CHAM_ANSWER_NONE;
  g_assert_false (cham_profile_equal (profile, copy));
}

static void
test_every_word (void)
{
  for (int i = 0; i < 6; i++)
    {
      g_autoptr (ChamProfile) profile = cham_profile_new (), again = NULL;
      g_autofree char *text = NULL;

      profile->age = (ChamAgeBand) i;
      profile->diagnosis = (ChamDiagnosis) i;
      profile->allergens = (1u << CHAM_N_ALLERGENS) - 1;
      text = cham_profile_print (profile, NULL);
      again = cham_profile_parse (text);
      g_assert_cmpint (again->age, ==, i);
      g_assert_cmpint (again->diagnosis, ==, i);
      g_assert_cmpuint (again->allergens, ==, profile->allergens);
      g_assert_cmpstr (cham_age_band_get_title (again->age), !=, "");
      g_assert_cmpstr (cham_diagnosis_get_title (again->diagnosis), !=, "");
    }
  for (int i = 0; i < CHAM_PROFILE_N_QUESTIONS; i++)
    {
      g_assert_cmpstr (cham_profile_question_get_title ((ChamProfileQuestion) i), !=, "");
      g_assert_cmpstr (cham_profile_question_get_reason ((ChamProfileQuestion) i), !=, "");
    }
}

/* What a newer version wrote survives a change by this one. */
static void
test_newer (void)
{
  const char *earlier = "[profile]\nasthma=perhaps\nshoe_size=43\nallergens=nickel;moon dust;\n"
                        "[other]\nkept=1\n";
  g_autoptr (ChamProfile) profile = cham_profile_parse (earlier);
  g_autofree char *text = NULL;

  g_assert_cmpint (profile->answers[CHAM_PROFILE_ASTHMA], ==, CHAM_ANSWER_NONE);
  g_assert_cmpuint (profile->allergens, ==, 1 << CHAM_ALLERGEN_NICKEL);
  profile->birth_year = 1990;
  text = cham_profile_print (profile, earlier);
  g_assert_nonnull (strstr (text, "shoe_size=43"));
  g_assert_nonnull (strstr (text, "[other]"));
  g_assert_nonnull (strstr (text, "birth_year=1990"));
}

static void
test_nonsense (void)
{
  static const char *const texts[]
      = { "", "\xff\xfe", "no key file", "[profile]\nbirth_year=12\nage=\nallergy_note=\xff\n",
          "[profile]\nallergy_groups=\\q;;\n", "[profile", "=\n;\n[]\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ChamProfile) profile = cham_profile_parse (texts[i]);

      g_assert_cmpint (profile->birth_year, ==, 0);
      g_assert_cmpint (profile->age, ==, CHAM_AGE_NOT_SAID);
      g_assert_true (g_utf8_validate (profile->allergy_note, -1, NULL));
    }
}

static void
test_age (void)
{
  g_autoptr (ChamProfile) profile = cham_profile_new ();
  ChamDay today = cham_day_new (2026, 3, 2);

  g_assert_cmpint (cham_profile_is_under_age (profile, today), ==, CHAM_ANSWER_NONE);
  profile->birth_year = 2007;
  g_assert_cmpint (cham_profile_is_under_age (profile, today), ==, CHAM_ANSWER_NO);
  profile->birth_year = 2008;
  g_assert_cmpint (cham_profile_is_under_age (profile, today), ==, CHAM_ANSWER_YES);
  profile->age = CHAM_AGE_18_TO_29;
  g_assert_cmpint (cham_profile_is_under_age (profile, today), ==, CHAM_ANSWER_NO);
  profile->age = CHAM_AGE_UNDER_18;
  g_assert_cmpint (cham_profile_is_under_age (profile, today), ==, CHAM_ANSWER_YES);
}

static void
test_allergies (void)
{
  g_autoptr (ChamProfile) profile = make_profile ();
  g_autoptr (GPtrArray) groups
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_food_group_free);
  g_autofree char *words = NULL;
  ChamFoodGroup *fish = g_new0 (ChamFoodGroup, 1);

  fish->key = g_strdup ("fish");
  fish->name = g_strdup ("Fish");
  g_ptr_array_add (groups, fish);
  g_set_str (&profile->allergy_note, "ragweed");
  words = cham_profile_format_allergies (profile, groups);
  g_assert_cmpstr (words, ==, "dairy, Fish, Kiwi; green, Äpfel, Daisy family, Animals, ragweed");
  g_assert_true (cham_profile_has_allergy_group (profile, "fish"));
  g_assert_false (cham_profile_has_allergy_group (profile, "egg"));
  g_assert_true (cham_profile_has_allergy_food (profile, "ÄPFEL"));
  g_assert_false (cham_profile_has_allergy_food (profile, "Kiwi"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/profile/empty", test_empty);
  g_test_add_func ("/model/profile/no", test_no);
  g_test_add_func ("/model/profile/text", test_text);
  g_test_add_func ("/model/profile/every-word", test_every_word);
  g_test_add_func ("/model/profile/newer", test_newer);
  g_test_add_func ("/model/profile/nonsense", test_nonsense);
  g_test_add_func ("/model/profile/age", test_age);
  g_test_add_func ("/model/profile/allergies", test_allergies);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The profile in words: what is asked, and what the answer is good for. */
#include "model/profile.h"

#include <glib/gi18n-lib.h>

#include "model/food.h"

static const char *const ages[CHAM_AGE_N_BANDS]
    = { NC_ ("age", "Not said"), NC_ ("age", "Under 18"), NC_ ("age", "18 to 29"),
        NC_ ("age", "30 to 44"), NC_ ("age", "45 to 64"), NC_ ("age", "65 or over") };

static const char *const diagnoses[CHAM_DIAGNOSIS_N] = {
  NC_ ("diagnosis", "Not said"),       NC_ ("diagnosis", "Nobody yet"),
  NC_ ("diagnosis", "A family doctor"), NC_ ("diagnosis", "A dermatologist"),
  NC_ ("diagnosis", "An allergist"),   NC_ ("diagnosis", "Somebody else"),
};

static const char *const allergens[CHAM_N_ALLERGENS] = {
  [CHAM_ALLERGEN_DAISY_FAMILY] = N_ ("Daisy family"),
  [CHAM_ALLERGEN_FRAGRANCE] = N_ ("Fragrances"),
  [CHAM_ALLERGEN_NICKEL] = N_ ("Nickel"),
  [CHAM_ALLERGEN_WOOL_WAX] = N_ ("Wool wax (lanolin)"),
  [CHAM_ALLERGEN_PRESERVATIVES] = N_ ("Preservatives in creams"),
  [CHAM_ALLERGEN_LATEX] = N_ ("Latex"),
  [CHAM_ALLERGEN_POLLEN] = N_ ("Pollen"),
  [CHAM_ALLERGEN_DUST_MITES] = N_ ("House dust mites"),
  [CHAM_ALLERGEN_ANIMALS] = N_ ("Animals"),
};

#define GATE N_ ("Tests with a food are not for doing alone then")

static const struct
{
  const char *title;
  const char *reason;
} questions[CHAM_PROFILE_N_QUESTIONS] = {
  [CHAM_PROFILE_FAMILY_HISTORY]
  = { N_ ("Eczema, asthma or hay fever in the family"), N_ ("A doctor asks for it") },
  [CHAM_PROFILE_ALLERGIES]
  = { N_ ("Any known allergy"), N_ ("Marks foods in your meals, and cautions on your checklist") },
  [CHAM_PROFILE_REACTED_AT_ONCE]
  = { N_ ("Ever hives, swelling, wheezing, vomiting or faintness within two hours of a food"),
      GATE },
  [CHAM_PROFILE_AUTO_INJECTOR] = { N_ ("An adrenaline auto-injector was prescribed"), GATE },
  [CHAM_PROFILE_ASTHMA] = { N_ ("Asthma"), N_ ("A doctor asks for it") },
  [CHAM_PROFILE_SEVERE_ASTHMA] = { N_ ("Asthma that is severe or not stable"), GATE },
  [CHAM_PROFILE_PREGNANT]
  = { N_ ("Pregnant"), N_ ("Some herbs are not for pregnancy, nor are tests with foods") },
  [CHAM_PROFILE_BREAST_FEEDING] = { N_ ("Breast-feeding"), GATE },
  [CHAM_PROFILE_ANTICOAGULANT]
  = { N_ ("A blood thinner, such as warfarin"), N_ ("Fish oil and chamomile may not go with it") },
  [CHAM_PROFILE_IMMUNE_SUPPRESSION]
  = { N_ ("A weakened immune system, by illness or medicine"),
      N_ ("Probiotics may not go with it") },
  [CHAM_PROFILE_THIAZIDE]
  = { N_ ("A thiazide, for water or blood pressure"), N_ ("It matters with vitamin D") },
  [CHAM_PROFILE_KIDNEY_STONES] = { N_ ("Kidney stones, ever"), N_ ("It matters with vitamin D") },
  [CHAM_PROFILE_SARCOIDOSIS] = { N_ ("Sarcoidosis"), N_ ("It matters with vitamin D") },
  [CHAM_PROFILE_RESTRICTED_DIET] = { N_ ("Two or more groups of foods left out already"), GATE },
  [CHAM_PROFILE_UNDERWEIGHT] = { N_ ("Low weight, or losing weight"), GATE },
  [CHAM_PROFILE_EATING_DISORDER] = { N_ ("An eating disorder, now or earlier"), GATE },
};

/** cham_age_band_get_title: The years, in the person's language. */
const char *
cham_age_band_get_title (ChamAgeBand age)
{
  return g_dpgettext2 (NULL, "age", ages[age]);
}

/** cham_diagnosis_get_title: Who it was, in the person's language. */
const char *
cham_diagnosis_get_title (ChamDiagnosis diagnosis)
{
  return g_dpgettext2 (NULL, "diagnosis", diagnoses[diagnosis]);
}

/** cham_allergen_get_title: Its name in the person's language. */
const char *
cham_allergen_get_title (ChamAllergen allergen)
{
  return _ (allergens[allergen]);
}

/** cham_profile_question_get_title: What is asked, in a few words. */
const char *
cham_profile_question_get_title (ChamProfileQuestion question)
{
  return _ (questions[question].title);
}

/** cham_profile_question_get_reason: Why it is asked. */
const char *
cham_profile_question_get_reason (ChamProfileQuestion question)
{
  return _ (questions[question].reason);
}

static const char *
find_group_name (const GPtrArray *groups, const char *key)
{
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const ChamFoodGroup *group = g_ptr_array_index (groups, i);

      if (g_str_equal (group->key, key))
        return group->name;
    }
  return key;
}

static void
append (GString *text, const char *name)
{
  /* Translators: between the items of a list */
  g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", name);
}

/**
 * cham_profile_format_allergies:
 * @groups: (element-type ChamFoodGroup) (nullable): all groups, for their names
 *
 * Returns: (transfer full): "Fish, Kiwi, Nickel", "" for none, which says nothing of whether there
 *   are any
 */
char *
cham_profile_format_allergies (const ChamProfile *self, const GPtrArray *groups)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; self->allergy_groups[i] != NULL; i++)
    append (text, find_group_name (groups, self->allergy_groups[i]));
  for (guint i = 0; self->allergy_foods[i] != NULL; i++)
    append (text, self->allergy_foods[i]);
  for (int i = 0; i < CHAM_N_ALLERGENS; i++)
    if (cham_profile_has_allergen (self, (ChamAllergen) i))
      append (text, cham_allergen_get_title ((ChamAllergen) i));
  if (*self->allergy_note != '\0')
    append (text, self->allergy_note);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

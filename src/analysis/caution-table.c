/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of cautions, each with its source, and when one comes up. Where nothing is said about
 * the person, only what concerns everybody does. */
#include "analysis/cautions-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/substance.h"

#define GENERAL N_ ("General medical knowledge; ask a doctor or pharmacist about yourself")
#define DOI "https://doi.org/"
/* mg of EPA and DHA a day */
#define MUCH_EPA_DHA 1000

static gboolean
says (const ChamCautionFacts *facts, ChamProfileQuestion question)
{
  return cham_profile_says (facts->basis->profile, question);
}

static gboolean
is (const ChamCautionFacts *facts, guint substances)
{
  return (facts->is & substances) != 0;
}

static gboolean
is_sensitiser (const ChamCautionFacts *facts)
{
  return facts->treatment->kind == CHAM_TREATMENT_ESSENTIAL_OIL
         || is (facts, CHAM_SUBSTANCE_ESSENTIAL_OIL | CHAM_SUBSTANCE_TEA_TREE)
         || (facts->on_skin && is (facts, CHAM_SUBSTANCE_LAVENDER | CHAM_SUBSTANCE_FRANKINCENSE));
}

static gboolean
is_of_daisy_family (const ChamCautionFacts *facts)
{
  return is (facts, CHAM_SUBSTANCE_CHAMOMILE | CHAM_SUBSTANCE_CALENDULA
                        | CHAM_SUBSTANCE_DAISY_FAMILY);
}

static gboolean
is_allergic_to_daisies (const ChamCautionFacts *facts)
{
  return is_of_daisy_family (facts)
         && (cham_profile_has_allergen (facts->basis->profile, CHAM_ALLERGEN_DAISY_FAMILY)
             || (facts->allergies
                 & (CHAM_SUBSTANCE_CHAMOMILE | CHAM_SUBSTANCE_CALENDULA
                    | CHAM_SUBSTANCE_DAISY_FAMILY))
                    != 0);
}

static gboolean
is_tea_tree (const ChamCautionFacts *facts)
{
  return is (facts, CHAM_SUBSTANCE_TEA_TREE);
}

static gboolean
is_lavender (const ChamCautionFacts *facts)
{
  return is_sensitiser (facts) && is (facts, CHAM_SUBSTANCE_LAVENDER) && !is_tea_tree (facts);
}

static gboolean
is_other_oil (const ChamCautionFacts *facts)
{
  return is_sensitiser (facts) && !is_tea_tree (facts) && !is_lavender (facts);
}

static gboolean
is_fragrance (const ChamCautionFacts *facts)
{
  return is_sensitiser (facts)
         && cham_profile_has_allergen (facts->basis->profile, CHAM_ALLERGEN_FRAGRANCE);
}

/* Plants and oils that are put on the skin. */
static gboolean
is_to_try_first (const ChamCautionFacts *facts)
{
  return is_sensitiser (facts)
         || (facts->on_skin && (is_of_daisy_family (facts) || is (facts, CHAM_SUBSTANCE_ALOE)));
}

static gboolean
is_on_broken_skin (const ChamCautionFacts *facts)
{
  return facts->on_skin && facts->treatment->kind != CHAM_TREATMENT_MEDICINE
         && (facts->treatment->sites & facts->basis->broken) != 0;
}

static gboolean
is_swallowed_aloe (const ChamCautionFacts *facts)
{
  return facts->swallowed && is (facts, CHAM_SUBSTANCE_ALOE);
}

static gboolean
is_chamomile_with_blood_thinner (const ChamCautionFacts *facts)
{
  return is (facts, CHAM_SUBSTANCE_CHAMOMILE) && says (facts, CHAM_PROFILE_ANTICOAGULANT);
}

static gboolean
has_omega_3 (const ChamCautionFacts *facts)
{
  return facts->swallowed
         && (is (facts, CHAM_SUBSTANCE_OMEGA_3)
             || !isnan (facts->treatment->contents[CHAM_NUTRIENT_EPA_DHA].amount));
}

static gboolean
is_fish_with_allergy (const ChamCautionFacts *facts)
{
  return has_omega_3 (facts) && !is (facts, CHAM_SUBSTANCE_ALGAE)
         && (cham_profile_has_allergy_group (facts->basis->profile, "fish")
             || (facts->allergies & CHAM_SUBSTANCE_FISH) != 0);
}

static gboolean
is_omega_3_with_blood_thinner (const ChamCautionFacts *facts)
{
  return has_omega_3 (facts) && says (facts, CHAM_PROFILE_ANTICOAGULANT);
}

static gboolean
is_much_epa_dha (const ChamCautionFacts *facts)
{
  return has_omega_3 (facts) && facts->planned[CHAM_NUTRIENT_EPA_DHA] > MUCH_EPA_DHA;
}

static gboolean
is_over (const ChamCautionFacts *facts, ChamNutrient nutrient)
{
  /* Sums of IU are not exact in µg. */
  return facts->planned[nutrient] > cham_nutrient_get_limit (nutrient) * (1 + 1e-9)
         && !isnan (facts->treatment->contents[nutrient].amount);
}

static gboolean
is_over_vitamin_d (const ChamCautionFacts *facts)
{
  return is_over (facts, CHAM_NUTRIENT_VITAMIN_D);
}

static gboolean
is_over_epa_dha (const ChamCautionFacts *facts)
{
  return is_over (facts, CHAM_NUTRIENT_EPA_DHA);
}

static gboolean
is_cod_liver_in_pregnancy (const ChamCautionFacts *facts)
{
  return is (facts, CHAM_SUBSTANCE_COD_LIVER) && says (facts, CHAM_PROFILE_PREGNANT);
}

static gboolean
is_vitamin_d_to_ask_about (const ChamCautionFacts *facts)
{
  return facts->swallowed
         && (is (facts, CHAM_SUBSTANCE_VITAMIN_D)
             || !isnan (facts->treatment->contents[CHAM_NUTRIENT_VITAMIN_D].amount))
         && (says (facts, CHAM_PROFILE_THIAZIDE) || says (facts, CHAM_PROFILE_KIDNEY_STONES)
             || says (facts, CHAM_PROFILE_SARCOIDOSIS));
}

static gboolean
is_probiotic (const ChamCautionFacts *facts)
{
  return facts->treatment->kind == CHAM_TREATMENT_PROBIOTIC
         || is (facts, CHAM_SUBSTANCE_PROBIOTIC);
}

static gboolean
is_probiotic_with_weak_immunity (const ChamCautionFacts *facts)
{
  return is_probiotic (facts) && says (facts, CHAM_PROFILE_IMMUNE_SUPPRESSION);
}

static gboolean
is_probiotic_with_milk_allergy (const ChamCautionFacts *facts)
{
  return is_probiotic (facts)
         && (cham_profile_has_allergy_group (facts->basis->profile, "dairy")
             || cham_profile_has_allergy_group (facts->basis->profile, "soya"));
}

static gboolean
is_enzyme_with_pork_allergy (const ChamCautionFacts *facts)
{
  return (facts->treatment->kind == CHAM_TREATMENT_ENZYME || is (facts, CHAM_SUBSTANCE_ENZYME))
         && (facts->allergies & CHAM_SUBSTANCE_PORK) != 0;
}

static gboolean
is_shea_with_nut_allergy (const ChamCautionFacts *facts)
{
  return is (facts, CHAM_SUBSTANCE_SHEA)
         && cham_profile_has_allergy_group (facts->basis->profile, "tree-nut");
}

static gboolean
is_frankincense_in_pregnancy (const ChamCautionFacts *facts)
{
  return facts->swallowed && is (facts, CHAM_SUBSTANCE_FRANKINCENSE)
         && says (facts, CHAM_PROFILE_PREGNANT);
}

/* An allergy to the very thing, unless that has a caution of its own. */
static gboolean
is_noted_allergy (const ChamCautionFacts *facts)
{
  const guint named = CHAM_SUBSTANCE_TEA_TREE | CHAM_SUBSTANCE_LAVENDER
                      | CHAM_SUBSTANCE_FRANKINCENSE | CHAM_SUBSTANCE_ALOE
                      | CHAM_SUBSTANCE_COCONUT | CHAM_SUBSTANCE_SHEA | CHAM_SUBSTANCE_WOOL_WAX;

  return (facts->is & facts->allergies & named) != 0
         || (is (facts, CHAM_SUBSTANCE_WOOL_WAX)
             && cham_profile_has_allergen (facts->basis->profile, CHAM_ALLERGEN_WOOL_WAX));
}

/* Those that weigh most come first; the guide says more where an item is named. */
static const ChamCautionRule rules[] = {
  { "allergy", is_noted_allergy, N_ ("You noted an allergy to it"),
    N_ ("Ask a doctor or pharmacist before you use it."), N_ ("What you said about yourself"),
    NULL, NULL },
  { "daisy-family", is_allergic_to_daisies, N_ ("You noted an allergy to the daisy family"),
    N_ ("Chamomile and calendula belong to it. With such an allergy they can bring a contact "
        "rash, rarely a severe reaction. Of 443 people with a patch test, about 2 in 100 reacted "
        "to calendula."),
    N_ ("Reider et al., Contact Dermatitis 2001;45:269–72, and general medical knowledge"), NULL,
    "calendula" },
  { "fish", is_fish_with_allergy, N_ ("You noted an allergy to fish"),
    N_ ("Fish oil and cod-liver oil are made from fish. Ask first; oil from algae is another "
        "source of EPA and DHA."),
    GENERAL, NULL, "omega-3" },
  { "fragrance", is_fragrance, N_ ("You noted an allergy to fragrances"),
    N_ ("Essential oils are mixtures of fragrances."), GENERAL, NULL, "environmental-allergens" },
  { "tea-tree", is_tea_tree, N_ ("Tea tree oil can sensitise the skin"),
    N_ ("An allergy that has come stays. Of people with a patch test in Australia, about 1 in 100 "
        "reacted. Old or undiluted oil irritates and sensitises more: never use it neat. "
        "It is poisonous when swallowed. No trial in eczema has shown a benefit."),
    GENERAL, NULL, "tea-tree-oil" },
  { "lavender", is_lavender, N_ ("Lavender oil can sensitise the skin"),
    N_ ("An allergy that has come stays, and old oil sensitises more. A diffuser can bring a rash "
        "from the air. Among massage therapists, those who used aromatherapy oils had about three "
        "times the odds of hand eczema. No benefit in eczema has been shown."),
    "Crawford et al., Arch Dermatol 2004;140:991–6", NULL, "lavender-oil" },
  { "essential-oil", is_other_oil, N_ ("Essential oils can sensitise the skin"),
    N_ ("An allergy that has come stays, and old or undiluted oil sensitises more. Among massage "
        "therapists, those who used aromatherapy oils had about three times the odds of hand "
        "eczema."),
    "Crawford et al., Arch Dermatol 2004;140:991–6", NULL, "environmental-allergens" },
  { "broken-skin", is_on_broken_skin, N_ ("The skin there was broken lately"),
    N_ ("Oozing or scratch marks were recorded for a day on which this place was affected. On "
        "broken skin more of a product gets in, and it stings and sensitises more easily. What a "
        "doctor prescribed is used as agreed."),
    GENERAL, NULL, NULL },
  { "patch-test", is_to_try_first, N_ ("Try it on a small spot first"),
    N_ ("Diluted as you mean to use it, twice a day for 7 to 10 days, on a spot of healthy skin "
        "the size of a coin: the inner side of the arm, or the bend of the elbow. If it gets red, "
        "itchy or swollen, wash it off and leave it. Whether it is an allergy a doctor finds out "
        "with a patch test."),
    N_ ("American Academy of Dermatology, how to test skin care products, 2021"), NULL,
    "environmental-allergens" },
  { "aloe-swallowed", is_swallowed_aloe, N_ ("Aloe is not for swallowing as whole leaf or latex"),
    N_ ("It has been linked with diarrhoea, low potassium and kidney damage, and whole-leaf "
        "extract is classed as possibly cancer-causing. Not in pregnancy."),
    "Guo and Mei, J Environ Sci Health C 2016;34:77–96", DOI "10.1080/10590501.2016.1166826",
    "aloe-vera" },
  { "vitamin-d-limit", is_over_vitamin_d, N_ ("Above the upper limit of vitamin D"), NULL,
    "Institute of Medicine, 2011", NULL, "vitamin-d", CHAM_NUTRIENT_VITAMIN_D },
  { "epa-dha-limit", is_over_epa_dha, N_ ("Above the amount of EPA and DHA that was looked at"),
    NULL, "EFSA Journal 2012;10(7):2815", DOI "10.2903/j.efsa.2012.2815", "omega-3",
    CHAM_NUTRIENT_EPA_DHA },
  { "vitamin-d-calcium", is_vitamin_d_to_ask_about, N_ ("Ask first about vitamin D"),
    N_ ("Vitamin D can raise calcium in the blood. You noted a thiazide, kidney stones or "
        "sarcoidosis, with which that matters more."),
    GENERAL, NULL, "vitamin-d" },
  { "blood-thinner", is_omega_3_with_blood_thinner, N_ ("Ask first: you noted a blood thinner"),
    N_ ("Omega-3 together with it can make bleeding more likely."), GENERAL, NULL, "omega-3" },
  { "warfarin", is_chamomile_with_blood_thinner, N_ ("Ask first: you noted a blood thinner"),
    N_ ("Chamomile may change how warfarin works."), GENERAL, NULL, "chamomile" },
  { "heart-rhythm", is_much_epa_dha, N_ ("More than 1 g of EPA and DHA a day"),
    N_ ("A heart out of rhythm was seen more often the higher the dose, above all beyond 1 g a "
        "day. With heart trouble, ask first."),
    GENERAL, NULL, "omega-3" },
  { "vitamin-a", is_cod_liver_in_pregnancy, N_ ("Cod-liver oil holds vitamin A"),
    N_ ("In pregnancy too much vitamin A does harm: ask first."), GENERAL, NULL, "omega-3" },
  { "immunity", is_probiotic_with_weak_immunity,
    N_ ("Ask first: you noted a weakened immune system"),
    N_ ("Probiotics are living bacteria or yeasts. With a badly weakened immune system they can "
        "bring an infection themselves."),
    GENERAL, NULL, "probiotics" },
  { "milk-or-soya", is_probiotic_with_milk_allergy, N_ ("It may contain milk or soya"),
    N_ ("You noted an allergy to one of them: look at the label."), GENERAL, NULL, "probiotics" },
  { "pork", is_enzyme_with_pork_allergy, N_ ("It may be made from pork"),
    N_ ("Many digestive enzymes come from pigs, others from moulds. You noted an allergy to pork: "
        "look at the label."),
    GENERAL, NULL, "digestive-enzymes" },
  { "tree-nut", is_shea_with_nut_allergy, N_ ("Shea is a nut"),
    N_ ("You noted an allergy to tree nuts. Labels may count shea among them; an allergy to shea "
        "itself is very rare."),
    GENERAL, NULL, "shea-butter" },
  { "frankincense", is_frankincense_in_pregnancy, N_ ("Not in pregnancy"),
    N_ ("Extracts of frankincense to swallow may also change how medicines work."), GENERAL,
    NULL, "frankincense-oil" },
};

/** cham_caution_rule_get: (nullable): Those that weigh most come first; %NULL past the last. */
const ChamCautionRule *
cham_caution_rule_get (gsize index)
{
  return index < G_N_ELEMENTS (rules) ? &rules[index] : NULL;
}

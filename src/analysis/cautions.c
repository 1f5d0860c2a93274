/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The table of cautions, each with its source, and when one comes up. Where nothing is said about
 * the person, only what concerns everybody does. */
#include "analysis/cautions.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/substance.h"
#include "model/total.h"

#define GENERAL N_ ("General medical knowledge; ask a doctor or pharmacist about yourself")
#define DAYS 7
/* mg of EPA and DHA a day */
#define MUCH_EPA_DHA 1000

/* What a treatment is, and what the person said. */
typedef struct
{
  const ChamTreatment *treatment;
  const ChamCautionBasis *basis;
  guint is;           /* bits of ChamSubstance: what it is */
  guint allergies;    /* bits of ChamSubstance: what allergies are noted to */
  gboolean on_skin;
  gboolean swallowed; /* as far as is known */
  double planned[CHAM_N_NUTRIENTS];
} Facts;

typedef gboolean (*Applies) (const Facts *facts);

static gboolean
says (const Facts *facts, ChamProfileQuestion question)
{
  return cham_profile_says (facts->basis->profile, question);
}

static gboolean
is (const Facts *facts, guint substances)
{
  return (facts->is & substances) != 0;
}

static gboolean
is_sensitiser (const Facts *facts)
{
  return facts->treatment->kind == CHAM_TREATMENT_ESSENTIAL_OIL
         || is (facts, CHAM_SUBSTANCE_ESSENTIAL_OIL | CHAM_SUBSTANCE_TEA_TREE)
         || (facts->on_skin && is (facts, CHAM_SUBSTANCE_LAVENDER | CHAM_SUBSTANCE_FRANKINCENSE));
}

static gboolean
is_of_daisy_family (const Facts *facts)
{
  return is (facts, CHAM_SUBSTANCE_CHAMOMILE | CHAM_SUBSTANCE_CALENDULA
                        | CHAM_SUBSTANCE_DAISY_FAMILY);
}

static gboolean
is_allergic_to_daisies (const Facts *facts)
{
  return is_of_daisy_family (facts)
         && (cham_profile_has_allergen (facts->basis->profile, CHAM_ALLERGEN_DAISY_FAMILY)
             || (facts->allergies
                 & (CHAM_SUBSTANCE_CHAMOMILE | CHAM_SUBSTANCE_CALENDULA
                    | CHAM_SUBSTANCE_DAISY_FAMILY))
                    != 0);
}

static gboolean
is_tea_tree (const Facts *facts)
{
  return is (facts, CHAM_SUBSTANCE_TEA_TREE);
}

static gboolean
is_lavender (const Facts *facts)
{
  return is_sensitiser (facts) && is (facts, CHAM_SUBSTANCE_LAVENDER) && !is_tea_tree (facts);
}

static gboolean
is_other_oil (const Facts *facts)
{
  return is_sensitiser (facts) && !is_tea_tree (facts) && !is_lavender (facts);
}

static gboolean
is_fragrance (const Facts *facts)
{
  return is_sensitiser (facts)
         && cham_profile_has_allergen (facts->basis->profile, CHAM_ALLERGEN_FRAGRANCE);
}

/* Plants and oils that are put on the skin. */
static gboolean
is_to_try_first (const Facts *facts)
{
  return is_sensitiser (facts)
         || (facts->on_skin && (is_of_daisy_family (facts) || is (facts, CHAM_SUBSTANCE_ALOE)));
}

static gboolean
is_on_broken_skin (const Facts *facts)
{
  return facts->on_skin && facts->treatment->kind != CHAM_TREATMENT_MEDICINE
         && (facts->treatment->sites & facts->basis->broken) != 0;
}

static gboolean
is_swallowed_aloe (const Facts *facts)
{
  return facts->swallowed && is (facts, CHAM_SUBSTANCE_ALOE);
}

static gboolean
is_chamomile_with_blood_thinner (const Facts *facts)
{
  return is (facts, CHAM_SUBSTANCE_CHAMOMILE) && says (facts, CHAM_PROFILE_ANTICOAGULANT);
}

static gboolean
has_omega_3 (const Facts *facts)
{
  return facts->swallowed
         && (is (facts, CHAM_SUBSTANCE_OMEGA_3)
             || !isnan (facts->treatment->contents[CHAM_NUTRIENT_EPA_DHA].amount));
}

static gboolean
is_fish_with_allergy (const Facts *facts)
{
  return has_omega_3 (facts) && !is (facts, CHAM_SUBSTANCE_ALGAE)
         && (cham_profile_has_allergy_group (facts->basis->profile, "fish")
             || (facts->allergies & CHAM_SUBSTANCE_FISH) != 0);
}

static gboolean
is_omega_3_with_blood_thinner (const Facts *facts)
{
  return has_omega_3 (facts) && says (facts, CHAM_PROFILE_ANTICOAGULANT);
}

static gboolean
is_much_epa_dha (const Facts *facts)
{
  return has_omega_3 (facts) && facts->planned[CHAM_NUTRIENT_EPA_DHA] > MUCH_EPA_DHA;
}

static gboolean
is_over (const Facts *facts, ChamNutrient nutrient)
{
  /* Sums of IU are not exact in µg. */
  return facts->planned[nutrient] > cham_nutrient_get_limit (nutrient) * (1 + 1e-9)
         && !isnan (facts->treatment->contents[nutrient].amount);
}

static gboolean
is_over_vitamin_d (const Facts *facts)
{
  return is_over (facts, CHAM_NUTRIENT_VITAMIN_D);
}

static gboolean
is_over_epa_dha (const Facts *facts)
{
  return is_over (facts, CHAM_NUTRIENT_EPA_DHA);
}

static gboolean
is_cod_liver_in_pregnancy (const Facts *facts)
{
  return is (facts, CHAM_SUBSTANCE_COD_LIVER) && says (facts, CHAM_PROFILE_PREGNANT);
}

static gboolean
is_vitamin_d_to_ask_about (const Facts *facts)
{
  return facts->swallowed
         && (is (facts, CHAM_SUBSTANCE_VITAMIN_D)
             || !isnan (facts->treatment->contents[CHAM_NUTRIENT_VITAMIN_D].amount))
         && (says (facts, CHAM_PROFILE_THIAZIDE) || says (facts, CHAM_PROFILE_KIDNEY_STONES)
             || says (facts, CHAM_PROFILE_SARCOIDOSIS));
}

static gboolean
is_probiotic (const Facts *facts)
{
  return facts->treatment->kind == CHAM_TREATMENT_PROBIOTIC
         || is (facts, CHAM_SUBSTANCE_PROBIOTIC);
}

static gboolean
is_probiotic_with_weak_immunity (const Facts *facts)
{
  return is_probiotic (facts) && says (facts, CHAM_PROFILE_IMMUNE_SUPPRESSION);
}

static gboolean
is_probiotic_with_milk_allergy (const Facts *facts)
{
  return is_probiotic (facts)
         && (cham_profile_has_allergy_group (facts->basis->profile, "dairy")
             || cham_profile_has_allergy_group (facts->basis->profile, "soya"));
}

static gboolean
is_enzyme_with_pork_allergy (const Facts *facts)
{
  return (facts->treatment->kind == CHAM_TREATMENT_ENZYME || is (facts, CHAM_SUBSTANCE_ENZYME))
         && (facts->allergies & CHAM_SUBSTANCE_PORK) != 0;
}

static gboolean
is_shea_with_nut_allergy (const Facts *facts)
{
  return is (facts, CHAM_SUBSTANCE_SHEA)
         && cham_profile_has_allergy_group (facts->basis->profile, "tree-nut");
}

static gboolean
is_frankincense_in_pregnancy (const Facts *facts)
{
  return facts->swallowed && is (facts, CHAM_SUBSTANCE_FRANKINCENSE)
         && says (facts, CHAM_PROFILE_PREGNANT);
}

/* An allergy to the very thing, unless that has a caution of its own. */
static gboolean
is_noted_allergy (const Facts *facts)
{
  const guint named = CHAM_SUBSTANCE_TEA_TREE | CHAM_SUBSTANCE_LAVENDER
                      | CHAM_SUBSTANCE_FRANKINCENSE | CHAM_SUBSTANCE_ALOE
                      | CHAM_SUBSTANCE_COCONUT | CHAM_SUBSTANCE_SHEA | CHAM_SUBSTANCE_WOOL_WAX;

  return (facts->is & facts->allergies & named) != 0
         || (is (facts, CHAM_SUBSTANCE_WOOL_WAX)
             && cham_profile_has_allergen (facts->basis->profile, CHAM_ALLERGEN_WOOL_WAX));
}

#define DOI "https://doi.org/"

/* Those that weigh most come first; the guide says more where an item is named. */
static const struct
{
  const char *key;
  Applies applies;
  const char *title;
  const char *text;
  const char *source;
  const char *url;
  const char *item;
} cautions[] = {
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
    "Institute of Medicine, 2011", NULL, "vitamin-d" },
  { "epa-dha-limit", is_over_epa_dha, N_ ("Above the amount of EPA and DHA that was looked at"),
    NULL, "EFSA Journal 2012;10(7):2815", DOI "10.2903/j.efsa.2012.2815", "omega-3" },
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

static void
caution_free (ChamCaution *self)
{
  g_free (self->text);
  g_free (self);
}

static guint
find_allergies (const ChamProfile *profile)
{
  guint found = cham_substances_find (profile->allergy_note);

  for (guint i = 0; profile->allergy_foods[i] != NULL; i++)
    found |= cham_substances_find (profile->allergy_foods[i]);
  return found;
}

/* A herb without a place on the body may be drunk, unless it is counted as creams are. */
static gboolean
is_swallowed (const ChamTreatment *treatment)
{
  switch (treatment->kind)
    {
    case CHAM_TREATMENT_TOPICAL:
    case CHAM_TREATMENT_ESSENTIAL_OIL:
    case CHAM_TREATMENT_PRACTICE:
      return FALSE;
    case CHAM_TREATMENT_HERBAL:
      return treatment->sites == 0 && !g_str_equal (treatment->unit, "applications");
    case CHAM_TREATMENT_SUPPLEMENT:
    case CHAM_TREATMENT_PROBIOTIC:
    case CHAM_TREATMENT_ENZYME:
    case CHAM_TREATMENT_MEDICINE:
    default:
      return treatment->sites == 0;
    }
}

static gboolean
is_on_skin (const ChamTreatment *treatment)
{
  return treatment->kind != CHAM_TREATMENT_PRACTICE && !is_swallowed (treatment);
}

static void
add_day (ChamTotal *total, const ChamTreatment *treatment, ChamDay day)
{
  g_autoptr (GPtrArray) doses = cham_treatment_list_due_doses (treatment, day);

  for (guint i = 0; i < doses->len; i++)
    cham_total_add (total, treatment, g_ptr_array_index (doses, i));
}

/* What is taken as needed counts as one dose. */
static void
add_treatment (ChamTotal *total, const ChamTreatment *treatment, ChamDay day)
{
  g_autoptr (ChamDose) dose = cham_dose_new (treatment->id, day, CHAM_TIME_NONE);

  if (isnan (treatment->contents[total->nutrient].amount))
    return;
  dose->amount = treatment->amount;
  g_set_str (&dose->unit, treatment->unit);
  if (cham_treatment_is_as_needed (treatment, day))
    cham_total_add (total, treatment, dose);
  else
    add_day (total, treatment, day);
}

static double
add_up (const Facts *facts, ChamNutrient nutrient, ChamDay day)
{
  ChamTotal total = { nutrient, 0, 0, FALSE, 0 };
  const GPtrArray *others = facts->basis->treatments;

  add_treatment (&total, facts->treatment, day);
  if (total.n_doses == 0)
    return 0;
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const ChamTreatment *other = g_ptr_array_index (others, i);

      if (!other->archived && other->id != facts->treatment->id)
        add_treatment (&total, other, day);
    }
  return total.planned;
}

/* The fullest of seven days on which it is due. */
static void
find_planned (Facts *facts)
{
  ChamDay from = MAX (facts->basis->today, facts->treatment->start);

  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    for (ChamDay day = from; day < from + DAYS && cham_day_is_valid (day); day++)
      facts->planned[i] = MAX (facts->planned[i], add_up (facts, (ChamNutrient) i, day));
}

static char *
describe_limit (const Facts *facts, ChamNutrient nutrient)
{
  ChamTotal total = { nutrient, 0, facts->planned[nutrient], FALSE, 1 };
  g_autofree char *amount = cham_total_format (&total);

  /* Translators: the first %s is an amount with its unit and "due", the second a sentence */
  return g_strdup_printf (_ ("With everything on your checklist: %s on a day. %s Ask a doctor or "
                             "pharmacist before taking more than that."),
                          amount, cham_nutrient_get_limit_text (nutrient));
}

static char *
describe (const Facts *facts, gsize index)
{
  if (cautions[index].applies == is_over_vitamin_d)
    return describe_limit (facts, CHAM_NUTRIENT_VITAMIN_D);
  if (cautions[index].applies == is_over_epa_dha)
    return describe_limit (facts, CHAM_NUTRIENT_EPA_DHA);
  return g_strdup (_ (cautions[index].text));
}

static ChamCaution *
make_caution (const Facts *facts, gsize index)
{
  ChamCaution *self = g_new0 (ChamCaution, 1);

  self->key = cautions[index].key;
  self->title = _ (cautions[index].title);
  self->text = describe (facts, index);
  self->source = _ (cautions[index].source);
  self->url = cautions[index].url;
  self->item = cautions[index].item;
  return self;
}

/**
 * cham_cautions_list:
 * @treatment: as it is, or as it would be stored
 *
 * Names are recognised by whole words in some languages; what is not recognised has no caution.
 *
 * Returns: (transfer full) (element-type ChamCaution): those that apply, the weightiest first
 */
GPtrArray *
cham_cautions_list (const ChamTreatment *treatment, const ChamCautionBasis *basis)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) caution_free);
  Facts facts = { treatment, basis };

  if (treatment->kind == CHAM_TREATMENT_PRACTICE)
    return list;
  facts.is = cham_substances_find (treatment->name);
  facts.allergies = find_allergies (basis->profile);
  facts.swallowed = is_swallowed (treatment);
  facts.on_skin = is_on_skin (treatment);
  find_planned (&facts);
  for (gsize i = 0; i < G_N_ELEMENTS (cautions); i++)
    if (cautions[i].applies (&facts))
      g_ptr_array_add (list, make_caution (&facts, i));
  return list;
}

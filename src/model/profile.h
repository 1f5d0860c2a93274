/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person says about themselves. All of it may stay unsaid, and unsaid is never "no". */
#pragma once

#include <glib-object.h>

#include "model/answer.h"
#include "model/day.h"

G_BEGIN_DECLS

/** ChamAgeBand: The years of age, in steps that say enough. */
typedef enum
{
  CHAM_AGE_NOT_SAID,
  CHAM_AGE_UNDER_18,
  CHAM_AGE_18_TO_29,
  CHAM_AGE_30_TO_44,
  CHAM_AGE_45_TO_64,
  CHAM_AGE_65_OR_OVER,
} ChamAgeBand;

#define CHAM_AGE_N_BANDS 6

/** ChamDiagnosis: Who said that it is eczema. */
typedef enum
{
  CHAM_DIAGNOSIS_NOT_SAID,
  CHAM_DIAGNOSIS_NOBODY, /* the person thinks so */
  CHAM_DIAGNOSIS_FAMILY_DOCTOR,
  CHAM_DIAGNOSIS_DERMATOLOGIST,
  CHAM_DIAGNOSIS_ALLERGIST,
  CHAM_DIAGNOSIS_OTHER,
} ChamDiagnosis;

#define CHAM_DIAGNOSIS_N 6

/** ChamProfileQuestion: What is answered with yes or no. */
typedef enum
{
  CHAM_PROFILE_FAMILY_HISTORY,
  CHAM_PROFILE_ALLERGIES, /* no: none that the person knows of */
  CHAM_PROFILE_REACTED_AT_ONCE, /* hives, swelling, wheeze … within two hours of any food */
  CHAM_PROFILE_AUTO_INJECTOR,
  CHAM_PROFILE_ASTHMA,
  CHAM_PROFILE_SEVERE_ASTHMA, /* or one that is not stable */
  CHAM_PROFILE_PREGNANT,
  CHAM_PROFILE_BREAST_FEEDING,
  CHAM_PROFILE_ANTICOAGULANT,
  CHAM_PROFILE_IMMUNE_SUPPRESSION,
  CHAM_PROFILE_THIAZIDE,
  CHAM_PROFILE_KIDNEY_STONES,
  CHAM_PROFILE_SARCOIDOSIS,
  CHAM_PROFILE_RESTRICTED_DIET, /* two food groups or more are left out already */
  CHAM_PROFILE_UNDERWEIGHT, /* or losing weight without meaning to */
  CHAM_PROFILE_EATING_DISORDER, /* now or ever */
} ChamProfileQuestion;

#define CHAM_PROFILE_N_QUESTIONS 16

/** ChamAllergen: What is not eaten, or not as such, and known to cause allergies. */
typedef enum
{
  CHAM_ALLERGEN_DAISY_FAMILY,
  CHAM_ALLERGEN_FRAGRANCE,
  CHAM_ALLERGEN_NICKEL,
  CHAM_ALLERGEN_WOOL_WAX,
  CHAM_ALLERGEN_PRESERVATIVES,
  CHAM_ALLERGEN_LATEX,
  CHAM_ALLERGEN_POLLEN,
  CHAM_ALLERGEN_DUST_MITES,
  CHAM_ALLERGEN_ANIMALS,
} ChamAllergen;

#define CHAM_N_ALLERGENS 9

/**
 * ChamProfile:
 * @birth_year: e.g. 1990, 0 when not said
 * @answers: by #ChamProfileQuestion
 * @allergy_groups: (array zero-terminated=1): keys of food groups, e.g. "dairy"
 * @allergy_foods: (array zero-terminated=1): names of foods
 * @allergens: bit 1 << #ChamAllergen for each
 * @allergy_note: (not nullable): other allergies, in the person's words
 */
typedef struct
{
  ChamAgeBand age;
  int birth_year;
  ChamDiagnosis diagnosis;
  ChamAnswer answers[CHAM_PROFILE_N_QUESTIONS];
  char **allergy_groups;
  char **allergy_foods;
  guint allergens;
  char *allergy_note;
} ChamProfile;

/* The years of birth that can be noted. */
#define CHAM_PROFILE_FIRST_YEAR 1880
#define CHAM_PROFILE_LAST_YEAR 2200

ChamProfile *cham_profile_new (void);
ChamProfile *cham_profile_copy (const ChamProfile *self);
void cham_profile_free (ChamProfile *self);
gboolean cham_profile_equal (const ChamProfile *self, const ChamProfile *other);
gboolean cham_profile_is_empty (const ChamProfile *self);

ChamProfile *cham_profile_parse (const char *text);
char *cham_profile_print (const ChamProfile *self, const char *earlier);

gboolean cham_profile_says (const ChamProfile *self, ChamProfileQuestion question);
ChamAnswer cham_profile_is_under_age (const ChamProfile *self, ChamDay today);
gboolean cham_profile_has_allergies (const ChamProfile *self);
gboolean cham_profile_has_allergen (const ChamProfile *self, ChamAllergen allergen);
gboolean cham_profile_has_allergy_group (const ChamProfile *self, const char *group);
gboolean cham_profile_has_allergy_food (const ChamProfile *self, const char *name);

const char *cham_age_band_get_title (ChamAgeBand age);
const char *cham_diagnosis_get_title (ChamDiagnosis diagnosis);
const char *cham_allergen_get_title (ChamAllergen allergen);
const char *cham_profile_question_get_title (ChamProfileQuestion question);
const char *cham_profile_question_get_reason (ChamProfileQuestion question);
char *cham_profile_format_allergies (const ChamProfile *self, const GPtrArray *groups);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamProfile, cham_profile_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads the profile so that nobody is asked twice. Only a yes is taken over: a no may have become
 * a yes meanwhile, and is asked for each time. */
#include "app/person-facts.h"

#include "store/profile.h"

static ChamPersonFacts
get_fact (const ChamProfile *profile, ChamProfileQuestion question, ChamPersonFacts fact)
{
  return cham_profile_says (profile, question) ? fact : 0;
}

static gboolean
is_allergic (const ChamProfile *profile, const char *food, const char *group)
{
  return (food != NULL && cham_profile_has_allergy_food (profile, food))
         || (group != NULL && cham_profile_has_allergy_group (profile, group));
}

/**
 * cham_person_facts_load:
 * @food: (nullable): the name of a food
 * @group: (nullable): the key of a food group
 *
 * Returns: what @journal knows of the person, and of an allergy to these
 */
ChamPersonFacts
cham_person_facts_load (ChamJournal *journal, const char *food, const char *group, ChamDay today)
{
  g_autoptr (ChamProfile) profile = cham_journal_load_profile (journal);
  ChamPersonFacts facts = 0;

  facts |= get_fact (profile, CHAM_PROFILE_AUTO_INJECTOR, CHAM_PERSON_INJECTOR);
  facts |= get_fact (profile, CHAM_PROFILE_SEVERE_ASTHMA, CHAM_PERSON_ASTHMA);
  facts |= get_fact (profile, CHAM_PROFILE_PREGNANT, CHAM_PERSON_PREGNANT);
  facts |= get_fact (profile, CHAM_PROFILE_BREAST_FEEDING, CHAM_PERSON_PREGNANT);
  facts |= get_fact (profile, CHAM_PROFILE_UNDERWEIGHT, CHAM_PERSON_UNDERWEIGHT);
  facts |= get_fact (profile, CHAM_PROFILE_EATING_DISORDER, CHAM_PERSON_EATING_DISORDER);
  facts |= get_fact (profile, CHAM_PROFILE_RESTRICTED_DIET, CHAM_PERSON_RESTRICTED);
  if (cham_profile_is_under_age (profile, today) == CHAM_ANSWER_YES)
    facts |= CHAM_PERSON_UNDER_AGE;
  if (is_allergic (profile, food, group))
    facts |= CHAM_PERSON_ALLERGIC;
  return facts;
}

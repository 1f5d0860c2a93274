/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a person said about themselves that the gate of a trial asks for too. */
#pragma once

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

/** ChamPersonFacts: What was answered with yes; what is not in it is not known. */
typedef enum
{
  CHAM_PERSON_UNDER_AGE = 1 << 0,
  CHAM_PERSON_ALLERGIC = 1 << 1, /* to what was asked about */
  CHAM_PERSON_INJECTOR = 1 << 2,
  CHAM_PERSON_ASTHMA = 1 << 3, /* severe or unstable */
  CHAM_PERSON_PREGNANT = 1 << 4, /* or breastfeeding */
  CHAM_PERSON_UNDERWEIGHT = 1 << 5,
  CHAM_PERSON_EATING_DISORDER = 1 << 6,
  CHAM_PERSON_RESTRICTED = 1 << 7,
} ChamPersonFacts;

ChamPersonFacts cham_person_facts_load (ChamJournal *journal, const char *food,
                                        const char *group, ChamDay today);

G_END_DECLS

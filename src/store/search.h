/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finding again whatever is written down, in all of the journal at once. */
#pragma once

#include "model/day.h"
#include "model/time-of-day.h"
#include "model/words.h"
#include "store/journal.h"

G_BEGIN_DECLS

/** ChamHitKind: What was found. The first three have a name, the others belong to a day. */
typedef enum
{
  CHAM_HIT_FOOD,
  CHAM_HIT_TREATMENT,
  CHAM_HIT_MEASURE,
  CHAM_HIT_ENTRY,
  CHAM_HIT_PHOTO,
} ChamHitKind;

/**
 * ChamSearchHit:
 * @id: the row of the food, treatment, measure, entry or photo
 * @day: when it was written; of what has a name, when it was last eaten, taken or recorded,
 *   %CHAM_DAY_NONE for never
 * @count: of a food, how many times it was eaten; 0 otherwise
 * @text: its name, or what of the writing or caption is around the words found
 */
typedef struct
{
  ChamHitKind kind;
  gint64 id;
  ChamDay day;
  ChamTimeOfDay time;
  guint count;
  char *text;
} ChamSearchHit;

ChamSearchHit *cham_search_hit_copy (const ChamSearchHit *self);
void cham_search_hit_free (ChamSearchHit *self);

/* The most foods, treatments and measures, each, that are found at once. */
#define CHAM_SEARCH_NAMES 5

GPtrArray *cham_journal_search (ChamJournal *self, const ChamWords *words, guint limit,
                                GError **error);

G_END_DECLS

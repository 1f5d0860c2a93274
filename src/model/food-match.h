/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Whether the name of a food is meant by what is typed: in any case, with or without accents, in
 * the singular or plural, and misspelt as people do. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChamFoodMatch: From the worst to the best.
 * @CHAM_FOOD_MATCH_NONE: another food
 * @CHAM_FOOD_MATCH_SIMILAR: a slip or two away
 * @CHAM_FOOD_MATCH_WORDS: each word typed is the beginning of a word of the name, or sounds like
 *   the whole of it, plural or not
 * @CHAM_FOOD_MATCH_START: the name begins with what is typed, or is it, plural or not
 */
typedef enum
{
  CHAM_FOOD_MATCH_NONE,
  CHAM_FOOD_MATCH_SIMILAR,
  CHAM_FOOD_MATCH_WORDS,
  CHAM_FOOD_MATCH_START,
} ChamFoodMatch;

typedef struct _ChamFoodQuery ChamFoodQuery;

ChamFoodQuery *cham_food_query_new (const char *typed);
void cham_food_query_free (ChamFoodQuery *self);
ChamFoodMatch cham_food_query_match (const ChamFoodQuery *self, const char *name);
ChamFoodMatch cham_food_query_match_names (const ChamFoodQuery *self, const char *name,
                                           const char *const *also, const char **by);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamFoodQuery, cham_food_query_free)

G_END_DECLS

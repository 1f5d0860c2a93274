/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What to ask a dietitian about when something is left out. It asks; it never says that anything
 * is lacking. */
#pragma once

#include "model/meal-plan.h"

G_BEGIN_DECLS

/**
 * ChamNutritionGap:
 * @key: e.g. "dairy"
 * @title: what to ask about, untranslated
 * @text: why, untranslated
 * @source: where that is from, never translated
 * @url: of the source
 */
typedef struct
{
  const char *key;
  const char *title;
  const char *text;
  const char *source;
  const char *url;
} ChamNutritionGap;

GPtrArray *cham_nutrition_gaps_list (const ChamMealPlan *plan, ChamDay day);

G_END_DECLS

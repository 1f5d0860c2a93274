/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Nutrients whose daily total is counted over everything that is taken, and their limits. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CHAM_NUTRIENT_VITAMIN_D,
  CHAM_NUTRIENT_EPA_DHA,
} ChamNutrient;

#define CHAM_N_NUTRIENTS 2

const char *cham_nutrient_to_string (ChamNutrient nutrient);
gboolean cham_nutrient_from_string (const char *text, ChamNutrient *nutrient);
const char *cham_nutrient_get_title (ChamNutrient nutrient);
const char *cham_nutrient_get_unit (ChamNutrient nutrient);
double cham_nutrient_get_limit (ChamNutrient nutrient);
const char *cham_nutrient_get_limit_text (ChamNutrient nutrient);
const char *cham_nutrient_find_unit (ChamNutrient nutrient, const char *unit);
double cham_nutrient_convert (ChamNutrient nutrient, double amount, const char *unit);

/**
 * ChamContent: How much of a nutrient one unit of a treatment's doses holds.
 * @amount: in @unit, NAN when not recorded
 * @unit: (nullable): static, one of those that cham_nutrient_find_unit() knows
 */
typedef struct
{
  double amount;
  const char *unit;
} ChamContent;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The amounts of a treatment's form: from what was typed to numbers, and back. */
#pragma once

#include "model/nutrient.h"

G_BEGIN_DECLS

gboolean cham_treatment_read_amount (const char *text, double *amount);
gboolean cham_treatment_read_stock (const char *text, double *stock);
char *cham_treatment_write_amount (double amount);
gboolean cham_treatment_is_plausible (double amount, const char *unit);
char *cham_treatment_get_stock_title (const char *unit);
char *cham_treatment_get_content_title (ChamNutrient nutrient, const char *unit);
char *cham_treatment_write_content (const ChamContent *content, const char *unit);
gboolean cham_treatment_read_content (ChamNutrient nutrient, const char *text, const char *unit,
                                      ChamContent *content);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Numbers with units, as people write them: "25 µg", "0.3mg", "2 drops". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Room for the shortest text that reads back as the same double. */
#define CHAM_NUMBER_TEXT_SIZE 32

const char *cham_number_print (double number, char text[CHAM_NUMBER_TEXT_SIZE]);
gboolean cham_number_parse (const char *text, double *number);
gboolean cham_number_parse_localized (const char *text, double *number);
char *cham_number_format (double number, int decimals);
char *cham_number_format_fixed (double number, int decimals);
char *cham_number_format_grouped (double number, int decimals);
char *cham_number_format_large (double number, int decimals);
const char *cham_unit_get_name (const char *unit, double amount);
char *cham_amount_format (double amount, const char *unit);
gboolean cham_amount_parse (const char *text, double *amount, char **unit);
char *cham_unit_normalize (const char *unit);
double cham_amount_convert (double amount, const char *from, const char *to);

G_END_DECLS

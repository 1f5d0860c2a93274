/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The six signs of eczema that SCORAD counts, each 0–3 or not recorded. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CHAM_SIGN_REDNESS,
  CHAM_SIGN_SWELLING,
  CHAM_SIGN_OOZING,
  CHAM_SIGN_SCRATCHES,
  CHAM_SIGN_THICKENING,
  CHAM_SIGN_DRYNESS,
} ChamSign;

#define CHAM_SIGN_N 6
#define CHAM_SIGN_MOST 3

const char *cham_sign_get_title (ChamSign sign);
const char *cham_sign_get_hint (ChamSign sign);
const char *cham_sign_level_get_title (int level);

const char *cham_sign_to_string (ChamSign sign);
gboolean cham_sign_from_string (const char *text, ChamSign *sign);

char *cham_signs_print (const double *values);
void cham_signs_parse (const char *text, double *values);
guint cham_signs_count_recorded (const double *values);

G_END_DECLS

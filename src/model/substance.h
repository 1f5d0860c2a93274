/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a name that somebody typed is about, as far as there is something to be careful with. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ChamSubstance: One bit each. */
typedef enum
{
  CHAM_SUBSTANCE_NONE = 0,
  CHAM_SUBSTANCE_ESSENTIAL_OIL = 1 << 0,
  CHAM_SUBSTANCE_TEA_TREE = 1 << 1,
  CHAM_SUBSTANCE_LAVENDER = 1 << 2,
  CHAM_SUBSTANCE_FRANKINCENSE = 1 << 3,
  CHAM_SUBSTANCE_CHAMOMILE = 1 << 4,
  CHAM_SUBSTANCE_CALENDULA = 1 << 5,
  CHAM_SUBSTANCE_DAISY_FAMILY = 1 << 6,
  CHAM_SUBSTANCE_OMEGA_3 = 1 << 7,
  CHAM_SUBSTANCE_FISH = 1 << 8,
  CHAM_SUBSTANCE_COD_LIVER = 1 << 9,
  CHAM_SUBSTANCE_ALGAE = 1 << 10,
  CHAM_SUBSTANCE_VITAMIN_D = 1 << 11,
  CHAM_SUBSTANCE_ALOE = 1 << 12,
  CHAM_SUBSTANCE_PROBIOTIC = 1 << 13,
  CHAM_SUBSTANCE_ENZYME = 1 << 14,
  CHAM_SUBSTANCE_PORK = 1 << 15,
  CHAM_SUBSTANCE_COCONUT = 1 << 16,
  CHAM_SUBSTANCE_SHEA = 1 << 17,
  CHAM_SUBSTANCE_WOOL_WAX = 1 << 18,
} ChamSubstance;

guint cham_substances_find (const char *text);

G_END_DECLS

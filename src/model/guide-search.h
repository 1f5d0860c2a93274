/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Finding items of the guide by what somebody types. */
#pragma once

#include "model/guide.h"

G_BEGIN_DECLS

/**
 * ChamGuideHit: An item that is found.
 * @by: (nullable): the other word that it was found by, where its name does not say
 * @snippet: what of its texts to show, in one line
 * @sure: whether the words are there as typed, not only something like them
 */
typedef struct
{
  const ChamGuideItem *item;
  const char *by;
  char *snippet;
  gboolean sure;
} ChamGuideHit;

void cham_guide_hit_free (ChamGuideHit *self);

GPtrArray *cham_guide_search (const ChamGuide *self, const char *typed);
const ChamGuideItem *cham_guide_find (const ChamGuide *self, const char *name);
const ChamGuideItem *cham_guide_find_treatment (const ChamGuide *self, const char *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What to know before using something on the checklist, because of what it is, or because of what
 * the person said about themselves. It advises and never forbids. */
#pragma once

#include "model/profile.h"
#include "model/treatment.h"

G_BEGIN_DECLS

/**
 * ChamCaution:
 * @key: a word for it that stays the same from version to version
 * @title: what it is about, in the person's language
 * @text: what to know
 * @source: who says so
 * @url: (nullable): where to read it
 * @item: (nullable): the id of the item of the guide that says more
 */
typedef struct
{
  const char *key;
  const char *title;
  char *text;
  const char *source;
  const char *url;
  const char *item;
} ChamCaution;

/**
 * ChamCautionBasis: What cautions depend on besides the treatment itself.
 * @treatments: (element-type ChamTreatment) (nullable): what is on the checklist; what the
 *   treatment was before, by its id, is left out
 * @broken: where skin was broken lately: bit 1 << #ChamBodyRegion for each region
 * @today: the day from which on a week of doses is added up
 */
typedef struct
{
  const ChamProfile *profile;
  const GPtrArray *treatments;
  guint broken;
  ChamDay today;
} ChamCautionBasis;

GPtrArray *cham_cautions_list (const ChamTreatment *treatment, const ChamCautionBasis *basis);

G_END_DECLS

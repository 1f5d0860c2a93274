/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a journal has that could be a lane of the timeline. */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

/** ChamLaneOffer: A lane by name, and what people call it. */
typedef struct
{
  char *name;
  char *title;
} ChamLaneOffer;

void cham_lane_offer_free (ChamLaneOffer *self);

GPtrArray *cham_lane_offers_list_measures (ChamJournal *journal);
GPtrArray *cham_lane_offers_list_groups (ChamJournal *journal);
GPtrArray *cham_lane_offers_list_foods (ChamJournal *journal);
GPtrArray *cham_lane_offers_list_treatments (ChamJournal *journal);
GPtrArray *cham_lane_offers_list_adherence (ChamJournal *journal);
char *cham_lane_offers_find_title (ChamJournal *journal, const char *name);

G_END_DECLS

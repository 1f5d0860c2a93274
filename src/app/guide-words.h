/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the window says of an item of the guide and the journal. */
#pragma once

#include "model/food.h"
#include "model/guide-search.h"

G_BEGIN_DECLS

const ChamTreatment *cham_guide_find_own (const GPtrArray *treatments, const ChamGuideItem *item);
gboolean cham_guide_is_same (const ChamGuideItem *item, const ChamTreatment *treatment);
char *cham_guide_describe_treatment (const ChamTreatment *treatment);
const char *cham_guide_describe_role (ChamFoodRole role);
char *cham_guide_describe_hit (const ChamGuideHit *hit);
char *cham_guide_join (const GPtrArray *statements, const GPtrArray *sources);

G_END_DECLS

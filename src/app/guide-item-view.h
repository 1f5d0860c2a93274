/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A page of the guide, to be read. */
#pragma once

#include <adwaita.h>

#include "model/guide.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_GUIDE_ITEM_VIEW (cham_guide_item_view_get_type ())
G_DECLARE_FINAL_TYPE (ChamGuideItemView, cham_guide_item_view, CHAM, GUIDE_ITEM_VIEW, AdwBin)

void cham_guide_item_view_show (ChamGuideItemView *self, ChamJournal *journal,
                                const ChamGuide *guide, const ChamGuideItem *item);

G_END_DECLS

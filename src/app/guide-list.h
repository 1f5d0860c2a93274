/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The pages of the guide by theme, and those that somebody searches for. */
#pragma once

#include <adwaita.h>

#include "model/guide.h"

G_BEGIN_DECLS

#define CHAM_TYPE_GUIDE_LIST (cham_guide_list_get_type ())
G_DECLARE_FINAL_TYPE (ChamGuideList, cham_guide_list, CHAM, GUIDE_LIST, AdwBin)

/* Signals: chosen (const char *id) of an item, "" for how to read the guide. */

void cham_guide_list_set_guide (ChamGuideList *self, const ChamGuide *guide);
void cham_guide_list_search (ChamGuideList *self, const char *typed);
void cham_guide_list_select (ChamGuideList *self, const char *id);

G_END_DECLS

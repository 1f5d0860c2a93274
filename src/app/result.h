/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row of the search: a day with something written down, or something found, in the journal or
 * in the guide. */
#pragma once

#include <gio/gio.h>

#include "model/guide-search.h"
#include "store/search.h"

G_BEGIN_DECLS

#define CHAM_TYPE_RESULT (cham_result_get_type ())
G_DECLARE_FINAL_TYPE (ChamResult, cham_result, CHAM, RESULT, GObject)

ChamResult *cham_result_new_day (ChamDay day);
ChamResult *cham_result_new_hit (const ChamSearchHit *hit);
ChamResult *cham_result_new_page (const ChamGuideHit *hit);
ChamDay cham_result_get_day (ChamResult *self);
const ChamSearchHit *cham_result_get_hit (ChamResult *self);
const char *cham_result_get_page (ChamResult *self);

char *cham_result_dup_title (ChamResult *self, ChamDay today);
char *cham_result_dup_text (ChamResult *self, ChamJournal *journal, ChamDay today);

G_END_DECLS

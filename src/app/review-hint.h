/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row that offers a review while the skin is calm, and is not there otherwise. */
#pragma once

#include <adwaita.h>

#include "analysis/maintenance.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_REVIEW_HINT (cham_review_hint_get_type ())
G_DECLARE_FINAL_TYPE (ChamReviewHint, cham_review_hint, CHAM, REVIEW_HINT, AdwPreferencesGroup)

void cham_review_hint_set_journal (ChamReviewHint *self, ChamJournal *journal);
ChamCalm cham_review_judge_journal (ChamJournal *journal, ChamDay today);

G_END_DECLS

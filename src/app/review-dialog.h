/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A review of what one takes and leaves out, for when the skin is calm. */
#pragma once

#include <adwaita.h>

#include "analysis/maintenance.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_REVIEW_DIALOG (cham_review_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamReviewDialog, cham_review_dialog, CHAM, REVIEW_DIALOG, AdwDialog)

AdwDialog *cham_review_dialog_new (ChamJournal *journal);

G_END_DECLS

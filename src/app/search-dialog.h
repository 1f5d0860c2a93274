/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Everything in the journal, by its words; or, while no word is typed, all of its days. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_SEARCH_DIALOG (cham_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamSearchDialog, cham_search_dialog, CHAM, SEARCH_DIALOG, AdwDialog)

AdwDialog *cham_search_dialog_new (ChamJournal *journal);

G_END_DECLS

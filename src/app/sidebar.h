/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The side of the window to travel by: the month and the places. */
#pragma once

#include <adwaita.h>

#include "model/day.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_SIDEBAR (cham_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (ChamSidebar, cham_sidebar, CHAM, SIDEBAR, AdwBin)

/* Properties: day (int), place (string).
 * Signals: day-chosen (int day), place-chosen (const char *name). */

void cham_sidebar_set_journal (ChamSidebar *self, ChamJournal *journal);
void cham_sidebar_set_today (ChamSidebar *self, ChamDay today);

G_END_DECLS

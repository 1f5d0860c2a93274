/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The seven days of a week, to choose one. */
#pragma once

#include <adwaita.h>

#include "model/adherence.h"

G_BEGIN_DECLS

#define CHAM_TYPE_WEEK_STRIP (cham_week_strip_get_type ())
G_DECLARE_FINAL_TYPE (ChamWeekStrip, cham_week_strip, CHAM, WEEK_STRIP, AdwBin)

/* Signals:
 *   day-chosen (int day) when the person chose another day. */

void cham_week_strip_show (ChamWeekStrip *self, ChamDay day, ChamDay today);
ChamDayRange cham_week_strip_get_range (ChamWeekStrip *self);
void cham_week_strip_set_counts (ChamWeekStrip *self, const GArray *counts);
char *cham_week_strip_describe (const ChamAdherence *count, gboolean to_come);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The timeline as a table: a row for each day, the last one first. */
#pragma once

#include <adwaita.h>

#include "draw/timeline.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TIMELINE_TABLE (cham_timeline_table_get_type ())
G_DECLARE_FINAL_TYPE (ChamTimelineTable, cham_timeline_table, CHAM, TIMELINE_TABLE, AdwBin)

/* Signals:
 *   day-activated (int day) when the person wants to see that day. */

GtkWidget *cham_timeline_table_new (void);
void cham_timeline_table_set_timeline (ChamTimelineTable *self, const ChamTimeline *timeline);

G_END_DECLS

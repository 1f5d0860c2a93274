/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The timeline on screen, with a crosshair on one of its days. */
#pragma once

#include <adwaita.h>

#include "draw/timeline.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TIMELINE_VIEW (cham_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (ChamTimelineView, cham_timeline_view, CHAM, TIMELINE_VIEW, GtkWidget)

/* Signals:
 *   day-activated (int day) when the person wants to see that day. */

GtkWidget *cham_timeline_view_new (void);
void cham_timeline_view_set_timeline (ChamTimelineView *self, const ChamTimeline *timeline);
ChamDayRange cham_timeline_view_get_range (ChamTimelineView *self);
ChamDay cham_timeline_view_get_day_at (ChamTimelineView *self, double x);
double cham_timeline_view_get_day_width (ChamTimelineView *self);
ChamDay cham_timeline_view_get_crosshair (ChamTimelineView *self);
void cham_timeline_view_set_crosshair (ChamTimelineView *self, ChamDay day);
guint cham_timeline_view_get_times_drawn (ChamTimelineView *self);

G_END_DECLS

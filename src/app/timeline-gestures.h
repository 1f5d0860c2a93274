/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Zooming and panning a timeline with wheel, fingers, pointer and keys. */
#pragma once

#include "app/timeline-view.h"

G_BEGIN_DECLS

void cham_timeline_gestures_add (ChamTimelineView *view);
void cham_timeline_gestures_install_keys (GtkWidgetClass *klass);

G_END_DECLS

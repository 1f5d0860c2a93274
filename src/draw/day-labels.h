/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The days below a chart, and the rules between months or years behind it. */
#pragma once

#include "draw/lane.h"

G_BEGIN_DECLS

ChamDayStep cham_day_labels_choose_step (const ChamLaneFrame *frame);
void cham_day_labels_draw_grid (const ChamLaneFrame *frame);
void cham_day_labels_draw (const ChamLaneFrame *frame, double baseline);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The clock as the window sees it. Layers below take today as an argument. */
#pragma once

#include "model/day.h"
#include "model/time-of-day.h"

G_BEGIN_DECLS

ChamDay cham_today (void);
ChamTimeOfDay cham_now (void);
guint cham_seconds_to_midnight (void);

G_END_DECLS

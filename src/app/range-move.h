/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Zooming and panning a range of days, as numbers. */
#pragma once

#include "model/day.h"

G_BEGIN_DECLS

/* The fewest days that a zoom ends with. */
#define CHAM_RANGE_SHORTEST 7

ChamDayRange cham_range_zoom (ChamDayRange range, ChamDay fixed, double factor,
                              ChamDayRange limits);
ChamDayRange cham_range_pan (ChamDayRange range, int days, ChamDayRange limits);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How many stools of each form there were, all together and over time. */
#pragma once

#include "draw/chart.h"

G_BEGIN_DECLS

ChamChart *cham_stool_chart_new (const GArray *stool_days, ChamDayRange range);

G_END_DECLS

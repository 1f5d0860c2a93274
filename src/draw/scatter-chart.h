/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One measure against another: a dot for each day that has both, and means with intervals. */
#pragma once

#include "draw/chart.h"
#include "model/overview.h"

G_BEGIN_DECLS

ChamChart *cham_scatter_chart_new (const ChamOverview *overview, const char *y, const char *x,
                                   int lag);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A measure as a calendar: a square for each day, the darker the more, a block for each year. */
#pragma once

#include "draw/chart.h"
#include "model/overview.h"

G_BEGIN_DECLS

ChamChart *cham_year_chart_new (const ChamOverview *overview, const char *name);

G_END_DECLS

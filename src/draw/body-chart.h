/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The body map over a range: how often each region was affected. */
#pragma once

#include "draw/chart.h"

G_BEGIN_DECLS

ChamChart *cham_body_chart_new (const GArray *body_days, ChamDayRange range);

G_END_DECLS

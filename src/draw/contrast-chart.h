/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* After each food group: severity on the days after it beside the days far from it. */
#pragma once

#include "analysis/contrast.h"
#include "draw/chart.h"

G_BEGIN_DECLS

ChamChart *cham_contrast_chart_new (const ChamExposures *exposures, ChamDayRange range);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A treatment day by day in a calendar: taken, partly, skipped, not recorded. */
#pragma once

#include "draw/chart.h"
#include "model/treatment.h"

G_BEGIN_DECLS

ChamChart *cham_checklist_chart_new (const ChamTreatment *treatment, const GPtrArray *doses,
                                     ChamDayRange range, ChamDay today);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The scores that a page for a doctor names, found in an overview. */
#pragma once

#include "analysis/scorad.h"
#include "analysis/weekly-score.h"
#include "model/overview.h"

G_BEGIN_DECLS

char *cham_report_format_mean (const ChamMeasure *measure, double mean);
gboolean cham_report_find_week (const ChamOverview *overview, ChamWeeklyScore *score, ChamDay *day);
gboolean cham_report_find_scorad (const ChamOverview *overview, ChamScorad *scorad);

G_END_DECLS

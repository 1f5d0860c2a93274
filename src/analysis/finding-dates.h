/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Since when something is found. Whoever looks again every day finds something by chance sooner
 * or later; what stays found for long says more than what was found today. */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

char *cham_finding_dates_update (const char *dates, const char *outcome,
                                 const ChamFindings *findings, ChamDay today);
ChamDay cham_finding_dates_get (const char *dates, const char *outcome,
                                const ChamExposureSeries *series);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Dates as charts and pages write them. */
#pragma once

#include "model/day.h"

G_BEGIN_DECLS

char *cham_date_format (ChamDay day);
char *cham_date_format_short (ChamDay day);
char *cham_date_format_range (ChamDayRange range);

G_END_DECLS

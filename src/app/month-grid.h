/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A month to travel by, each day showing how severe it was. */
#pragma once

#include <gtk/gtk.h>

#include "model/series.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MONTH_GRID (cham_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (ChamMonthGrid, cham_month_grid, CHAM, MONTH_GRID, GtkWidget)

/* Properties: month (int, read-only): the first day of the month that is shown.
 * Signals: day-chosen (int day). */

ChamDayRange cham_month_grid_get_range (ChamMonthGrid *self);
void cham_month_grid_set_day (ChamMonthGrid *self, ChamDay day);
void cham_month_grid_set_today (ChamMonthGrid *self, ChamDay today);
void cham_month_grid_set_severity (ChamMonthGrid *self, const ChamSeries *severity);

G_END_DECLS

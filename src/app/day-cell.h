/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One day of the month grid. */
#pragma once

#include <gtk/gtk.h>

#include "model/day.h"

G_BEGIN_DECLS

/* 0 for a day without severity recorded, then 1 (clear) to 5 (very severe). */
#define CHAM_SEVERITY_LEVELS 5

#define CHAM_TYPE_DAY_CELL (cham_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (ChamDayCell, cham_day_cell, CHAM, DAY_CELL, GtkWidget)

ChamDayCell *cham_day_cell_new (void);
ChamDay cham_day_cell_get_day (ChamDayCell *self);
void cham_day_cell_set_day (ChamDayCell *self, ChamDay day, gboolean in_month);
void cham_day_cell_set_severity (ChamDayCell *self, double severity);
void cham_day_cell_set_marks (ChamDayCell *self, gboolean selected, gboolean today);

guint cham_severity_get_level (double severity);
char *cham_severity_describe_day (ChamDay day, double severity);

G_END_DECLS

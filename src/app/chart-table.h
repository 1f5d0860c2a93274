/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A chart as a table. */
#pragma once

#include <adwaita.h>

#include "draw/chart.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CHART_TABLE (cham_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (ChamChartTable, cham_chart_table, CHAM, CHART_TABLE, AdwBin)

/* Signals:
 *   day-activated (int day) when the person wants to see the day of a row. */

GtkWidget *cham_chart_table_new (void);
void cham_chart_table_set_chart (ChamChartTable *self, const ChamChart *chart);

G_END_DECLS

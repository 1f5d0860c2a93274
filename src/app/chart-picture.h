/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Any chart on screen. */
#pragma once

#include <adwaita.h>

#include "draw/chart.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CHART_PICTURE (cham_chart_picture_get_type ())
G_DECLARE_FINAL_TYPE (ChamChartPicture, cham_chart_picture, CHAM, CHART_PICTURE, GtkWidget)

GtkWidget *cham_chart_picture_new (void);
void cham_chart_picture_set_chart (ChamChartPicture *self, const ChamChart *chart,
                                   const char *title);

G_END_DECLS

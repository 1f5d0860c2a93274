/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A chart on its way out of the window: into a file, to the clipboard, to a printer. */
#pragma once

#include <gtk/gtk.h>

#include "draw/chart.h"

G_BEGIN_DECLS

GBytes *cham_chart_output_make (const ChamChart *chart, const char *format, ChamDay day,
                                GError **error);
void cham_chart_output_save (GtkWidget *widget, const ChamChart *chart, const char *format,
                             const char *title, ChamDayRange range);
void cham_chart_output_copy (GtkWidget *widget, const ChamChart *chart);
void cham_chart_output_print (GtkWidget *widget, const ChamChart *chart, const char *title);
GtkPrintOperation *cham_chart_output_new_print (const ChamChart *chart, const char *title);

G_END_DECLS

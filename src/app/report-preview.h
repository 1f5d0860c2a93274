/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A page of the report as it will be printed. */
#pragma once

#include <gtk/gtk.h>

#include "draw/report.h"

G_BEGIN_DECLS

#define CHAM_TYPE_REPORT_PREVIEW (cham_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (ChamReportPreview, cham_report_preview, CHAM, REPORT_PREVIEW, GtkWidget)

GtkWidget *cham_report_preview_new (guint page);
void cham_report_preview_set_report (ChamReportPreview *self, const ChamReport *report,
                                     ChamPaper paper);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A page of the report as it will be printed, large or as a thumbnail. */
#pragma once

#include <gtk/gtk.h>

#include "app/report-draft.h"

G_BEGIN_DECLS

#define CHAM_TYPE_REPORT_PREVIEW (cham_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (ChamReportPreview, cham_report_preview, CHAM, REPORT_PREVIEW, GtkWidget)

GtkWidget *cham_report_preview_new (int width);
void cham_report_preview_show (ChamReportPreview *self, ChamReportDraft *draft, guint page);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The pages of a report: one large, and all of them as thumbnails to choose it by. */
#pragma once

#include <adwaita.h>

#include "app/report-draft.h"

G_BEGIN_DECLS

#define CHAM_TYPE_REPORT_PAGES (cham_report_pages_get_type ())
G_DECLARE_FINAL_TYPE (ChamReportPages, cham_report_pages, CHAM, REPORT_PAGES, GtkWidget)

void cham_report_pages_show (ChamReportPages *self, ChamReportDraft *draft);
void cham_report_pages_set_busy (ChamReportPages *self, gboolean busy);

G_END_DECLS

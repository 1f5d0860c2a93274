/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What reports were last made like on this machine. */
#pragma once

#include <gio/gio.h>

#include "draw/report.h"

G_BEGIN_DECLS

ChamReportKind cham_report_usual_find_kind (GSettings *settings);
ChamReportSections cham_report_usual_find_sections (GSettings *settings);
ChamPaper cham_report_usual_find_paper (GSettings *settings);
void cham_report_usual_keep (GSettings *settings, ChamReportKind kind,
                             ChamReportSections sections, ChamPaper paper);

G_END_DECLS

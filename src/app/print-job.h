/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A report on its way to a printer. */
#pragma once

#include <gtk/gtk.h>

#include "draw/report.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PRINT_JOB (cham_print_job_get_type ())
G_DECLARE_FINAL_TYPE (ChamPrintJob, cham_print_job, CHAM, PRINT_JOB, GtkPrintOperation)

ChamPrintJob *cham_print_job_new (ChamReportKind kind, ChamReportSections sections,
                                  ChamOverview *overview, ChamDaybook *daybook,
                                  ChamPaper paper, ChamDay printed_on);

G_END_DECLS

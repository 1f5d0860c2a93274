/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A report on its way to a printer. */
#pragma once

#include <gtk/gtk.h>

#include "app/report-draft.h"

G_BEGIN_DECLS

#define CHAM_TYPE_PRINT_JOB (cham_print_job_get_type ())
G_DECLARE_FINAL_TYPE (ChamPrintJob, cham_print_job, CHAM, PRINT_JOB, GtkPrintOperation)

ChamPrintJob *cham_print_job_new (ChamReportDraft *draft, const char *memory);

/** ChamPrintPlace: Where a page of ours lies on the paper, in points, and how large. */
typedef struct
{
  double x;
  double y;
  double scale;
} ChamPrintPlace;

ChamPrintPlace cham_print_place_find (GtkPageSetup *setup, ChamPaper paper);

G_END_DECLS

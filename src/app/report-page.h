/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The Report: pages to hand to a doctor. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_REPORT_PAGE (cham_report_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamReportPage, cham_report_page, CHAM, REPORT_PAGE, ChamPage)

G_END_DECLS

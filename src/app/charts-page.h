/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Charts: severity, diet, sleep and more over one axis of days. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CHARTS_PAGE (cham_charts_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamChartsPage, cham_charts_page, CHAM, CHARTS_PAGE, ChamPage)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The Checklist: what is taken, day by day, and the list of it all. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_CHECKLIST_PAGE (cham_checklist_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamChecklistPage, cham_checklist_page, CHAM, CHECKLIST_PAGE, ChamPage)

G_END_DECLS

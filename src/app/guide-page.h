/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The Guide: what is known, with its sources, and what to do with it. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_GUIDE_PAGE (cham_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamGuidePage, cham_guide_page, CHAM, GUIDE_PAGE, ChamPage)

void cham_guide_page_open (ChamGuidePage *self, const char *id);
void cham_guide_page_look_up (ChamGuidePage *self, const char *treatment);

G_END_DECLS

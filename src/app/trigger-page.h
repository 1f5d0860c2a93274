/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One exposure and everything that is known of it. */
#pragma once

#include <adwaita.h>

#include "analysis/findings.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TRIGGER_PAGE (cham_trigger_page_get_type ())
G_DECLARE_FINAL_TYPE (ChamTriggerPage, cham_trigger_page, CHAM, TRIGGER_PAGE, AdwNavigationPage)

AdwNavigationPage *cham_trigger_page_new (void);
void cham_trigger_page_show (ChamTriggerPage *self, ChamFindings *findings, guint index,
                             ChamDay since);
gboolean cham_trigger_page_find (ChamTriggerPage *self, const ChamFindings *findings,
                                 guint *index);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The signs of a day, and the PO-SCORAD that follows from them. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_SCORAD_PANEL (cham_scorad_panel_get_type ())
G_DECLARE_FINAL_TYPE (ChamScoradPanel, cham_scorad_panel, CHAM, SCORAD_PANEL, ChamPage)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the program has to do things with, as the guide offers it. */
#pragma once

#include <adwaita.h>

#include "model/guide.h"

G_BEGIN_DECLS

gboolean cham_guide_tool_is_there (ChamGuideTool tool);
const char *cham_guide_tool_get_title (ChamGuideTool tool);
void cham_guide_tool_bind (ChamGuideTool tool, GtkActionable *actionable);
GtkWidget *cham_guide_tool_row_new (ChamGuideTool tool);

G_END_DECLS

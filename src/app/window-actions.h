/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the window can be told to do, by menu, key or button. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void cham_window_install_actions (GtkWidgetClass *klass);
void cham_window_update_history_actions (ChamWindow *self);

G_END_DECLS

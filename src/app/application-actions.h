/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the program can be told to do whatever window is open. */
#pragma once

#include "app/application.h"

G_BEGIN_DECLS

void cham_application_add_actions (ChamApplication *self);

G_END_DECLS

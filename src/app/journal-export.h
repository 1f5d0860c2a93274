/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Writes the journal of a window into another file. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void cham_journal_export (ChamWindow *window);

G_END_DECLS
